// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "gl/framebuffer.h"
#include "gl/offscreen_context.h"
#include "render/map_renderer.h"
#include "render/picture_compare.h"
#include "tests/catch.h"
#include "tests/render/sample_document.h"

#include <cstdlib>

using namespace oreway;
using tests::box_ring;
using tests::make_layer;
using tests::make_table;

namespace {

map::View world(const std::string& projection = "equal-earth", double meridian = 0) {
    geo::ProjectionSpec spec;
    spec.name = projection;
    spec.central_meridian = meridian;
    return {geo::Projection::create(spec), 640, 360};
}

base::Image draw(const map::MapDocument& document, const map::View& view, double ratio = 1, int tile_side = 4096) {
    render::MapRenderer renderer;
    const auto width = static_cast<int>(view.width() * ratio), height = static_cast<int>(view.height() * ratio);
    const base::Image picture = render::render_to_image(renderer, document, view, width, height, ratio, tile_side);
    if (const char* folder = std::getenv("OREWAY_TEST_PICTURES"))
        base::write_file(std::string(folder) + "/renderer.png", base::encode_png(picture));
    return picture;
}

base::Color at(const base::Image& picture, const map::View& view, const geo::LonLat& place) {
    const auto point = view.to_screen(place);
    REQUIRE(point);
    return picture.pixel(static_cast<int>(point->x), static_cast<int>(point->y));
}

/// The picture moved to the right and down, as far as both have it.
base::Image part(const base::Image& picture, int left, int top, int width, int height) {
    base::Image result(width, height);
    for (int y = 0; y < height; ++y)
        std::copy_n(picture.row(top + y) + left * 4, width * 4, result.row(y));
    return result;
}

} // namespace

TEST_CASE("an area is filled with its colour, its hole is not, and one across 180 degrees has both its halves") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    const base::Color fill = document.layers[0].style.fill;
    const base::Color sea = map::theme(document.theme).sea.front();
    for (const double meridian : {0.0, 150.0, -100.0}) {
        const map::View view = world("equal-earth", meridian);
        const base::Image picture = draw(document, view);
        INFO("central meridian " << meridian);
        CHECK(at(picture, view, {-15, -10}) == fill);
        CHECK(at(picture, view, {10, 10}) == sea);
        CHECK(at(picture, view, {175, 20}) == fill);
        CHECK(at(picture, view, {-172, 20}) == fill);
        CHECK(picture.pixel(1, 1) == map::theme(document.theme).page);
    }
}

TEST_CASE("the same document gives the same bytes, from one renderer and from another") {
    const gl::OffscreenContext context;
    const map::MapDocument document = tests::sample_document();
    const map::View view = world();
    render::MapRenderer renderer;
    const base::Image first = render::render_to_image(renderer, document, view, 640, 360);
    const base::Image again = render::render_to_image(renderer, document, view, 640, 360);
    CHECK(first.bytes() == again.bytes());
    CHECK(first.bytes() == draw(document, view).bytes());
}

TEST_CASE("panning by whole pixels shifts the picture") {
    const gl::OffscreenContext context;
    const map::MapDocument document = tests::sample_document();
    map::View view = world("web-mercator");
    view.set_zoom(2.3);
    const base::Image before = draw(document, view);
    view.pan({40, -25});
    const base::Image after = draw(document, view);
    // Away from the edges, where labels come and go.
    const base::Image a = part(before, 100, 100, 400, 180), b = part(after, 140, 75, 400, 180);
    const auto comparison = render::compare_pictures(a, b, {24, 0.0005, 0.05});
    INFO(render::describe(comparison, a, b));
    CHECK(comparison.passes);
}

TEST_CASE("a picture put together from tiles equals the one drawn at once") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    document.furniture = {};
    const base::Image whole = draw(document, world()), tiled = draw(document, world(), 1, 150);
    const auto comparison = render::compare_pictures(tiled, whole, {24, 0.0005, 0.02});
    INFO(render::describe(comparison, tiled, whole));
    CHECK(comparison.passes);
}

TEST_CASE("a place a full turn further is the same place") {
    const gl::OffscreenContext context;
    map::MapDocument here = tests::bare_document(), there = tests::bare_document();
    here.layers.push_back(make_layer("a", make_table(data::GeometryKind::polygon, {{box_ring(-30, 0, 40, 30)}})));
    there.layers.push_back(make_layer("a", make_table(data::GeometryKind::polygon, {{box_ring(330, 0, 400, 30)}})));
    const base::Image a = draw(here, world()), b = draw(there, world());
    CHECK(render::compare_pictures(a, b, {24, 0.0005, 0.02}).passes);
}

TEST_CASE("a central meridian a full turn further gives the same map") {
    const gl::OffscreenContext context;
    const map::MapDocument document = tests::sample_document();
    for (const char* name : {"equal-earth", "web-mercator", "plate-carree", "orthographic"}) {
        INFO(name);
        CHECK(draw(document, world(name, -160)).bytes() == draw(document, world(name, 200)).bytes());
    }
}

TEST_CASE(
    "a map that was dragged by whole pixels shows what a picture of the same view shows, patterns and graticule too") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    document.furniture.graticule = true;
    document.layers.front().style.hatched = true;
    for (const double ratio : {1.0, 1.5}) {
        for (const auto& step : {geo::ScreenPoint{6, 0}, geo::ScreenPoint{-4, 2}, geo::ScreenPoint{2, -46}}) {
            map::View view = world("north-polar");
            view.set_zoom(4.1);
            render::MapRenderer window;
            const gl::Framebuffer target(static_cast<int>(640 * ratio), static_cast<int>(360 * ratio));
            for (int frame = 0; frame < 8; ++frame) {
                view.pan(step);
                window.draw(document, view, ratio, target);
            }
            const base::Image dragged = target.read(), fresh = draw(document, view, ratio);
            const auto comparison = render::compare_pictures(dragged, fresh, {24, 0.0005, 0.02});
            INFO("ratio " << ratio << ", step " << step.x << " " << step.y);
            INFO(render::describe(comparison, dragged, fresh));
            CHECK(comparison.passes);
        }
    }
}

TEST_CASE("a change of the document shows in a map that stands still") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    render::MapRenderer window;
    const gl::Framebuffer target(640, 360);
    const auto shows_the_document = [&] {
        window.draw(document, world(), 1, target);
        return target.read().bytes() == draw(document, world()).bytes();
    };
    for (int frame = 0; frame < 3; ++frame)
        CHECK(shows_the_document());
    document.layers[0].style.fill = base::rgb(0x884400);
    CHECK(shows_the_document());
    CHECK(shows_the_document());
    document.layers[1].visible = false;
    CHECK(shows_the_document());
    std::swap(document.layers[0], document.layers[2]);
    CHECK(shows_the_document());
    document.furniture.graticule = true;
    CHECK(shows_the_document());
    document.theme = map::ThemeName::dark;
    CHECK(shows_the_document());
    auto looks = std::make_shared<map::FeatureLooks>();
    looks->fills = {base::rgb(0x00AA88), base::rgb(0xAA0088)};
    document.layers[2].looks = looks;
    CHECK(shows_the_document());
    CHECK(shows_the_document());
}

TEST_CASE("a tint of countries that changes shows on a map that stands still and on one that was dragged") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    document.layers[1].under_borders = true;
    map::View view = world();
    render::MapRenderer window;
    const gl::Framebuffer target(640, 360);
    const base::Color tints[] = {base::rgb(0x00AA88), base::rgb(0xAA0088), base::rgb(0x884400)};
    for (int frame = 0; frame < 18; ++frame) {
        if (frame >= 6) view.pan({frame % 2 == 0 ? 6.0 : 0.0, -4});
        document.layers[1].style.fill = tints[frame / 2 % 3]; // the same for two frames
        if (frame == 12) document.layers[0].style.fill = tints[0];
        if (frame == 15) document.layers[1].visible = false;
        window.draw(document, view, 1, target);
        const base::Image shown = target.read(), fresh = draw(document, view);
        const auto comparison = render::compare_pictures(shown, fresh, {24, 0.0005, 0.02});
        INFO("frame " << frame << ": " << render::describe(comparison, shown, fresh));
        CHECK(comparison.passes);
    }
}

TEST_CASE("stripes run on from tile to tile") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::bare_document();
    document.layers.push_back(make_layer("a", make_table(data::GeometryKind::polygon, {{box_ring(-60, -40, 60, 40)}})));
    document.layers.back().style.hatched = true;
    const base::Image whole = draw(document, world()), tiled = draw(document, world(), 1, 151);
    const auto comparison = render::compare_pictures(tiled, whole, {24, 0.0005, 0.02});
    INFO(render::describe(comparison, tiled, whole));
    CHECK(comparison.passes);
}

TEST_CASE("a window that was dragged and zoomed shows what a picture of the same view shows") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    document.furniture = {};
    for (const char* name : {"equal-earth", "orthographic"}) {
        INFO(name);
        map::View view = world(name);
        render::MapRenderer window;
        const gl::Framebuffer target(640, 360);
        for (int step = 0; step < 12; ++step) {
            if (step < 6) view.zoom_at({300, 150}, step < 3 ? 1.7 : 1 / 1.3);
            view.pan({7.0 * step, -3});
            window.draw(document, view, 1, target);
        }
        const auto comparison = render::compare_pictures(target.read(), draw(document, view), {24, 0.0005, 0.02});
        CHECK(comparison.passes);
    }
}

TEST_CASE("nothing is built anew while nothing has changed, nor when only colours have") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    map::View view = world();
    render::MapRenderer renderer;
    const base::Image blue = render::render_to_image(renderer, document, view, 640, 360);
    const std::size_t built = renderer.chunks_built();
    CHECK(built > 0);
    document.layers[0].style.fill = base::rgb(0xD55E00);
    document.layers[1].style.stroke_width = 5;
    view.pan({10, 10});
    view.pan({-10, -10});
    const base::Image red = render::render_to_image(renderer, document, view, 640, 360);
    CHECK(renderer.chunks_built() == built);
    CHECK(at(red, view, {-15, -10}) == base::rgb(0xD55E00));
    CHECK(at(blue, view, {-15, -10}) != at(red, view, {-15, -10}));
    document.layers[0].features[2].table = make_table(data::GeometryKind::polygon, {{box_ring(60, 0, 90, 30)}});
    const base::Image moved = render::render_to_image(renderer, document, view, 640, 360);
    CHECK(renderer.chunks_built() > built);
    CHECK(at(moved, view, {75, 15}) == base::rgb(0xD55E00));
}

TEST_CASE("what is hidden, or out of its range of zoom, is not drawn") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    const map::View view = world();
    const base::Color sea = map::theme(document.theme).sea.front();
    document.layers[0].visible = false;
    CHECK(at(draw(document, view), view, {-15, -10}) == sea);
    document.layers[0].visible = true;
    document.layers[0].style.min_zoom = view.zoom() + 1;
    CHECK(at(draw(document, view), view, {-15, -10}) == sea);
}

TEST_CASE("colours and hatching differ from feature to feature where the layer says so") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::bare_document();
    document.layers.push_back(make_layer(
        "shares", make_table(data::GeometryKind::polygon, {{box_ring(-60, 0, -20, 40)}, {box_ring(20, 0, 60, 40)}})));
    auto looks = std::make_shared<map::FeatureLooks>();
    looks->fills = {base::rgb(0x009E73), base::rgb(0xCC79A7)};
    looks->hatched = {0, 1};
    document.layers[0].looks = looks;
    const map::View view = world();
    const base::Image picture = draw(document, view);
    CHECK(at(picture, view, {-40, 20}) == base::rgb(0x009E73));
    double filled = 0;
    const base::Color hatch = looks->fills[1], sea = map::theme(document.theme).sea.front();
    const auto middle = view.to_screen(geo::LonLat{40, 20});
    for (int i = 0; i < 20; ++i) {
        const base::Color pixel = picture.pixel(static_cast<int>(middle->x) - 10 + i, static_cast<int>(middle->y));
        filled += (pixel.r - sea.r) / static_cast<double>(hatch.r - sea.r) / 20;
    }
    CHECK(filled > 0.3);
    CHECK(filled < 0.7);
}

TEST_CASE("other colours and patterns of features are drawn without building anything anew") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::bare_document();
    document.layers.push_back(make_layer(
        "shares", make_table(data::GeometryKind::polygon, {{box_ring(-60, 0, -20, 40)}, {box_ring(20, 0, 60, 40)}})));
    const auto give = [&](std::vector<base::Color> fills, std::vector<std::uint8_t> hatched) {
        map::FeatureLooks looks;
        looks.fills = std::move(fills);
        looks.hatched = std::move(hatched);
        document.layers[0].looks = std::make_shared<const map::FeatureLooks>(std::move(looks));
    };
    const map::View view = world();
    render::MapRenderer renderer;
    give({base::rgb(0x009E73), base::rgb(0xCC79A7)}, {0, 1});
    render::render_to_image(renderer, document, view, 640, 360);
    const std::size_t built = renderer.chunks_built();
    give({base::rgb(0xD55E00), base::rgb(0x0072B2)}, {0, 0});
    const base::Image changed = render::render_to_image(renderer, document, view, 640, 360);
    CHECK(renderer.chunks_built() == built);
    CHECK(at(changed, view, {-40, 20}) == base::rgb(0xD55E00));
    for (const double lon : {38.0, 38.7, 39.4, 40.1})
        CHECK(at(changed, view, {lon, 20}) == base::rgb(0x0072B2));
    CHECK(changed.bytes() == draw(document, view).bytes());
}

TEST_CASE("at two device pixels a pixel the map shows the same in four times as many pixels") {
    const gl::OffscreenContext context;
    const map::MapDocument document = tests::sample_document();
    const map::View view = world();
    const base::Image once = draw(document, view), twice = draw(document, view, 2);
    REQUIRE(twice.width() == 1280);
    base::Image halved(640, 360);
    for (int y = 0; y < 360; ++y)
        for (int x = 0; x < 640; ++x)
            for (int channel = 0; channel < 4; ++channel) {
                int sum = 0;
                for (const int row : {2 * y, 2 * y + 1})
                    sum += twice.row(row)[8 * x + channel] + twice.row(row)[8 * x + 4 + channel];
                halved.row(y)[4 * x + channel] = static_cast<std::uint8_t>(sum / 4);
            }
    const auto comparison = render::compare_pictures(halved, once, {128, 0.002, 2});
    INFO(render::describe(comparison, halved, once));
    CHECK(comparison.passes);
}

TEST_CASE("a character that no font has is a diagnostic") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    document.furniture.labels = true;
    auto labels = std::make_shared<std::vector<map::Label>>();
    labels->push_back({"\xF0\x92\x80\x80", {0, -50}, map::LabelClass::city, 0, 0, 30});
    document.labels = labels;
    render::MapRenderer renderer;
    render::render_to_image(renderer, document, world(), 640, 360);
    const auto diagnostics = renderer.diagnostics();
    REQUIRE(diagnostics.entries().size() == 1);
    CHECK(diagnostics.entries()[0].code == "missing-glyph");
}

TEST_CASE("the map is drawn in every projection, with every part of the furniture") {
    const gl::OffscreenContext context;
    map::MapDocument document = tests::sample_document();
    document.furniture = {};
    document.furniture.title = "Rare earths, 2026";
    document.notes = {"Coverage: 92 % of world output"};
    document.selection = {{map::Selection::Kind::site, "tanbreez", 0}, {map::Selection::Kind::feature, "areas", 0}};
    for (const char* name :
         {"equal-earth", "web-mercator", "plate-carree", "north-polar", "orthographic", "EPSG:3995"}) {
        INFO(name);
        map::View view = world(name);
        const base::Image picture = draw(document, view);
        const auto middle = view.to_screen(geo::LonLat{-15, 5});
        if (middle) CHECK(at(picture, view, {-15, 5}) != map::theme(document.theme).page);
    }
}
