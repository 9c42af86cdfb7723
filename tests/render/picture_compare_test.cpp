// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "render/picture_compare.h"
#include "tests/catch.h"
#include "tests/temp_folder.h"

using namespace oreway;
using base::Image;

namespace {

Image gray(int width = 100, int height = 100) { return {width, height, base::rgb(0x808080)}; }

void paint(Image& image, int x, int y, std::uint8_t red) { image.row(y)[x * 4] = red; }

} // namespace

TEST_CASE("equal pictures agree without any tolerance") {
    const auto comparison = render::compare_pictures(gray(), gray(), {0, 0, 0});
    CHECK(comparison.passes);
    CHECK(comparison.largest == 0);
    CHECK(comparison.mean == 0);
}

TEST_CASE("one wild pixel is caught by the share, and named") {
    Image actual = gray();
    paint(actual, 7, 3, 255);
    const auto comparison = render::compare_pictures(actual, gray(), {2, 0.00005, 1});
    CHECK_FALSE(comparison.passes);
    CHECK(comparison.largest == 127);
    REQUIRE(comparison.worst.size() == 1);
    CHECK(comparison.worst[0].x == 7);
    CHECK(comparison.worst[0].y == 3);
    CHECK(render::compare_pictures(actual, gray(), {2, 0.001, 1}).passes);
}

TEST_CASE("a tint too faint for any pixel is caught by the mean") {
    const Image tinted(100, 100, base::rgb(0x828080));
    const auto comparison = render::compare_pictures(tinted, gray(), {2, 0, 0.1});
    CHECK(comparison.share == 0);
    CHECK(comparison.mean == Approx(0.5));
    CHECK_FALSE(comparison.passes);
}

TEST_CASE("pictures of different sizes never agree") {
    const auto comparison = render::compare_pictures(gray(10, 10), gray(10, 11), {255, 1, 255});
    CHECK_FALSE(comparison.passes);
    CHECK(render::describe(comparison, gray(10, 10), gray(10, 11)).find("10 x 11") != std::string::npos);
}

TEST_CASE("the worst ten pixels come first, and the text shows where they are") {
    Image actual = gray();
    for (int i = 0; i < 20; ++i)
        paint(actual, i, 50, static_cast<std::uint8_t>(140 + i * 5));
    const auto comparison = render::compare_pictures(actual, gray());
    REQUIRE(comparison.worst.size() == 10);
    CHECK(comparison.worst[0].x == 19);
    CHECK(comparison.worst[9].x == 10);
    const std::string text = render::describe(comparison, actual, gray());
    CHECK(text.find("(19, 50): #eb8080") != std::string::npos);
    CHECK(text.find("expected #808080") != std::string::npos);
    CHECK(text.find('=') != std::string::npos);
}

TEST_CASE("a failed comparison leaves the expected, the actual and the difference behind") {
    const tests::TempFolder temporary;
    const std::filesystem::path& folder = temporary.path();
    Image actual = gray();
    paint(actual, 1, 2, 130);
    render::write_comparison(folder, "case", actual, gray());
    const Image difference = base::decode_png(base::read_file(folder / "case.difference.png"), "difference");
    CHECK(difference.pixel(0, 0) == base::rgb(0xFFFFFF));
    CHECK(difference.pixel(1, 2).g < 220);
    CHECK(base::decode_png(base::read_file(folder / "case.actual.png"), "actual").bytes() == actual.bytes());
    CHECK(std::filesystem::exists(folder / "case.expected.png"));
}
