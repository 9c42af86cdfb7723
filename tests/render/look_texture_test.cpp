// SPDX-License-Identifier: MIT
#include "render/look_texture.h"
#include "tests/catch.h"

#include <array>

using namespace oreway;

namespace {

/// As shaders/looks.glsl finds it.
std::array<int, 4> texel_of(const render::LookTexels& texels, std::size_t feature, render::LookTexel which) {
    const std::size_t row = feature / render::LookTexels::features_per_row;
    const std::size_t column = feature % render::LookTexels::features_per_row * 3 + static_cast<std::size_t>(which);
    const std::size_t at = (row * static_cast<std::size_t>(texels.width) + column) * 4;
    return {texels.bytes[at], texels.bytes[at + 1], texels.bytes[at + 2], texels.bytes[at + 3]};
}

} // namespace

TEST_CASE("each feature's fill, stroke and pattern are found by its number, in the first row and beyond") {
    constexpr std::size_t count = 300;
    map::FeatureLooks looks;
    for (std::size_t i = 0; i < count; ++i) {
        looks.fills.push_back({static_cast<std::uint8_t>(i % 256), 1, 2, 200});
        looks.hatched.push_back(i == 299 ? 1 : 0);
    }
    looks.strokes = {base::rgb(0x112233)};
    const render::LookTexels texels = render::look_texels(looks, count);
    CHECK(texels.height == 2);
    CHECK(texels.bytes.size() == static_cast<std::size_t>(texels.width * texels.height * 4));
    using render::LookTexel;
    CHECK(texel_of(texels, 0, LookTexel::fill) == std::array{0, 1, 2, 200});
    CHECK(texel_of(texels, 299, LookTexel::fill) == std::array{43, 1, 2, 200});
    CHECK(texel_of(texels, 0, LookTexel::stroke) == std::array{0x11, 0x22, 0x33, 255});
    CHECK(texel_of(texels, 298, LookTexel::pattern)[0] == 0);
    CHECK(texel_of(texels, 299, LookTexel::pattern)[0] == 255);
}

TEST_CASE("an area without a stroke of its own has an edge in the colour of its fill") {
    map::FeatureLooks looks;
    looks.fills = {base::rgb(0x009E73)};
    const render::LookTexels texels = render::look_texels(looks, 1);
    CHECK(texel_of(texels, 0, render::LookTexel::stroke) == texel_of(texels, 0, render::LookTexel::fill));
}
