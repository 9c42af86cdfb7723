// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "gl/framebuffer.h"
#include "gl/offscreen_context.h"
#include "gl/state.h"
#include "render/dashes.h"
#include "render/picture_compare.h"
#include "render/sketch.h"
#include "render/sketch_painter.h"
#include "tests/catch.h"

#include <cstdlib>

using namespace oreway;
using geo::ScreenPoint;
using render::ScreenBox;

namespace {

base::Image draw(const render::Sketch& sketch, const render::Tile& tile) {
    const gl::Framebuffer target(tile.width, tile.height);
    target.clear(base::rgb(0xFFFFFF));
    gl::begin_drawing();
    render::SketchPainter painter;
    gl::Mesh mesh;
    painter.load(sketch, mesh);
    painter.draw(mesh, tile);
    gl::end_drawing();
    return target.read();
}

base::Image draw(const render::Sketch& sketch, int width, int height) { return draw(sketch, {0, 0, width, height}); }

/// How much black is on white paper, in pixels.
double ink(const base::Image& picture) {
    double sum = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            sum += 1 - picture.pixel(x, y).g / 255.0;
    return sum;
}

constexpr base::Color black{0, 0, 0, 255};

/// Everything a sketch can hold, with texts in several scripts.
void fill_sample(render::Sketch& sketch) {
    using map::OutlineStyle;
    double x = 30;
    for (int shape = 0; shape < 12; ++shape, x += 48) {
        double y = 30;
        for (const auto outline : {OutlineStyle::solid, OutlineStyle::dashed, OutlineStyle::dotted,
                                   OutlineStyle::double_line, OutlineStyle::none}) {
            render::SymbolStyle style;
            style.shape = static_cast<map::SymbolShape>(shape);
            style.size = 12 + 4 * (y / 40);
            style.fill = base::rgb(0xE69F00, 220);
            style.edge = base::rgb(0x303030);
            style.outline = outline;
            sketch.symbol(style, {x, y});
            y += 40;
        }
    }
    sketch.fill_box({20, 230, 250, 80}, base::rgb(0xE8F0F8), 6);
    sketch.outline_box({20, 230, 250, 80}, {base::rgb(0x507090), 1}, 6);
    render::TextStyle style;
    style.color = base::rgb(0x202020);
    style.halo = base::rgb(0xFFFFFF, 230);
    style.halo_width = 1.5;
    sketch.text("Kvanefjeld / Kuannersuit 1.01 Mt TREO", {render::FontFace::regular, 12}, {30, 252}, style);
    sketch.text("Ловозеро, 白云鄂博, 南鳥島", {render::FontFace::bold, 14}, {30, 276}, style);
    style.color = base::rgb(0x4A7090);
    sketch.text("Norwegian Sea", {render::FontFace::italic, 13, 3}, {30, 300}, style);
    style.turn_rad = -0.4;
    sketch.text("turned about its place", {render::FontFace::regular, 12}, {300, 320}, style);
    sketch.line({{420, 240}, {470, 300}, {480, 240}, {540, 310}},
                {base::rgb(0xD55E00), 5, 0, 0, false, {render::Join::round, render::Cap::round}});
    sketch.line({{300, 240}, {400, 250}}, {black, 1});
    sketch.line({{300, 250}, {400, 260}}, {black, 0.5});
    sketch.line({{300, 262}, {400, 262}}, {black, 2, 8, 4});
}

} // namespace

TEST_CASE("a box covers exactly its pixels") {
    const gl::OffscreenContext context;
    render::Typesetter typesetter;
    render::Sketch sketch(typesetter, 1);
    sketch.fill_box({3, 4, 10, 5}, black);
    const auto picture = draw(sketch, 20, 20);
    CHECK(ink(picture) == Approx(50));
    CHECK(picture.pixel(3, 4) == black);
    CHECK(picture.pixel(12, 8) == black);
    CHECK(picture.pixel(13, 9) == base::rgb(0xFFFFFF));
}

TEST_CASE("a circle's ink is its area, and a line's its length times its width") {
    const gl::OffscreenContext context;
    render::Typesetter typesetter;
    render::Sketch circle(typesetter, 1);
    circle.fill_circle({20.3, 19.6}, 12, black);
    CHECK(ink(draw(circle, 40, 40)) == Approx(M_PI * 144).epsilon(0.02));
    for (const double width : {0.5, 1.0, 3.0}) {
        render::Sketch line(typesetter, 1);
        line.line({{5, 5}, {35, 25}}, {black, width});
        CHECK(ink(draw(line, 40, 40)) == Approx(width * std::hypot(30, 20)).epsilon(0.05));
    }
}

TEST_CASE("at two device pixels a pixel a drawing has four times the ink") {
    const gl::OffscreenContext context;
    render::Typesetter typesetter;
    render::Sketch once(typesetter, 1), twice(typesetter, 2);
    for (auto* sketch : {&once, &twice}) {
        sketch->fill_circle({20, 20}, 9, black);
        sketch->text("Oreway", {render::FontFace::regular, 16}, {5, 50}, {black});
    }
    CHECK(ink(draw(twice, 160, 120)) == Approx(4 * ink(draw(once, 80, 60))).epsilon(0.03));
}

TEST_CASE("text is black in its middle and starts on whole pixels wherever it stands") {
    const gl::OffscreenContext context;
    render::Typesetter typesetter;
    render::Sketch here(typesetter, 1), there(typesetter, 1);
    here.text("Bayan Obo", {render::FontFace::bold, 14}, {10, 20}, {black});
    there.text("Bayan Obo", {render::FontFace::bold, 14}, {15.3, 20.4}, {black});
    const auto a = draw(here, 120, 40);
    const auto b = draw(there, {5, 0, 120, 40});
    CHECK(a.bytes() == b.bytes());
    CHECK(ink(a) > 100);
}

TEST_CASE("tiles put together equal the whole drawing") {
    const gl::OffscreenContext context;
    render::Typesetter typesetter;
    render::Sketch sketch(typesetter, 1);
    fill_sample(sketch);
    const auto whole = draw(sketch, 600, 340);
    base::Image joined(600, 340);
    for (int top : {0, 170})
        for (int left : {0, 300}) {
            const auto tile = draw(sketch, {static_cast<double>(left), static_cast<double>(top), 300, 170});
            for (int y = 0; y < 170; ++y)
                std::copy_n(tile.row(y), 300 * 4, joined.row(top + y) + left * 4);
        }
    // Rounding of smooth edges differs in the last bits from tile to tile.
    const auto comparison = render::compare_pictures(joined, whole, {8, 0, 0.01});
    INFO(render::describe(comparison, joined, whole));
    CHECK(comparison.passes);
}

TEST_CASE("a sketch drawn twice gives the same bytes") {
    const gl::OffscreenContext context;
    std::vector<std::uint8_t> first;
    for (int run = 0; run < 2; ++run) {
        render::Typesetter typesetter;
        render::Sketch sketch(typesetter, 2);
        fill_sample(sketch);
        const auto picture = draw(sketch, 1200, 680);
        if (const char* folder = std::getenv("OREWAY_TEST_PICTURES"))
            base::write_file(std::string(folder) + "/sketch.png", base::encode_png(picture));
        if (run == 0)
            first = picture.bytes();
        else
            CHECK(first == picture.bytes());
    }
}

TEST_CASE("dashes cover their share of a line, and fit whole around a ring") {
    const std::vector<ScreenPoint> line{{0, 0}, {7, 0}, {20, 0}};
    const auto dashes = render::cut_dashes(line, 3, 2);
    REQUIRE(dashes.size() == 4);
    CHECK(dashes[1].front().x == Approx(5));
    CHECK(dashes[1].size() == 3);
    CHECK(dashes[1].back().x == Approx(8));
    const auto whole = render::cut_dashes(line, 3.3, 2.2, true);
    REQUIRE(whole.size() == 4);
    CHECK(whole[1].front().x == Approx(5));
}
