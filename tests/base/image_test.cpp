// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/image.h"
#include "tests/catch.h"

using namespace oreway::base;

namespace {

Image gradient(int width, int height, std::uint8_t alpha) {
    Image image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::uint8_t* pixel = image.row(y) + 4 * x;
            pixel[0] = static_cast<std::uint8_t>(x);
            pixel[1] = static_cast<std::uint8_t>(y);
            pixel[2] = static_cast<std::uint8_t>(x * y);
            pixel[3] = alpha;
        }
    }
    return image;
}

/// The colour type in the header of a PNG: 2 without alpha, 6 with.
int color_type(const std::string& png) { return png[25]; }

} // namespace

TEST_CASE("A picture is filled with its colour, row by row from the top left") {
    Image image(3, 2, rgb(0x112233));
    CHECK(image.bytes().size() == 24);
    CHECK(image.pixel(2, 1) == rgb(0x112233));
    image.row(1)[0] = 255;
    CHECK(image.pixel(0, 1).r == 255);
    CHECK(image.pixel(0, 0).r == 0x11);
    CHECK(Image().width() == 0);
}

TEST_CASE("A PNG gives back every pixel, with alpha and without") {
    for (const int alpha : {255, 100, 0}) {
        const Image image = gradient(37, 11, static_cast<std::uint8_t>(alpha));
        const std::string png = encode_png(image);
        CHECK(color_type(png) == (alpha == 255 ? 2 : 6));
        const Image read = decode_png(png, "a.png");
        CHECK(read.width() == 37);
        CHECK(read.height() == 11);
        CHECK(read.bytes() == image.bytes());
    }
}

TEST_CASE("One transparent pixel is enough to keep alpha") {
    Image image = gradient(8, 8, 255);
    image.row(7)[31] = 254;
    CHECK(decode_png(encode_png(image), "a.png").pixel(7, 7).a == 254);
}

TEST_CASE("The same picture is the same bytes") {
    CHECK(encode_png(gradient(50, 50, 255), {{"Recipe", "x"}}) == encode_png(gradient(50, 50, 255), {{"Recipe", "x"}}));
}

TEST_CASE("Text in a PNG comes back in order, in any script and length") {
    const PngText text = {
        {"Software", "Oreway"}, {"Recipe", "{\"layers\": [\"南鳥島\"]}"}, {"Long", std::string(5000, 'x')}};
    CHECK(decode_png_text(encode_png(gradient(4, 4, 255), text), "a.png") == text);
    CHECK(decode_png_text(encode_png(gradient(4, 4, 255)), "a.png").empty());
}

TEST_CASE("What is not a PNG is an input error that names the file") {
    const std::string png = encode_png(gradient(20, 20, 255));
    for (const std::string& bytes : {std::string("no picture"), std::string(), png.substr(0, 40), png.substr(0, 60)}) {
        try {
            decode_png(bytes, "baseline.png");
            FAIL("read all the same");
        } catch (const Error& error) {
            CHECK(error.code() == ExitCode::input);
            CHECK(std::string(error.what()).rfind("baseline.png: ", 0) == 0);
        }
    }
}
