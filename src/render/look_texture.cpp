// SPDX-License-Identifier: MIT
#include "render/look_texture.h"

#include <algorithm>

namespace oreway::render {
namespace {

constexpr std::size_t texels_per_feature = 3, bytes_per_texel = 4;

template <typename T> T of_feature(const std::vector<T>& column, std::size_t feature, T otherwise) {
    return feature < column.size() ? column[feature] : otherwise;
}

} // namespace

LookTexels look_texels(const map::FeatureLooks& looks, std::size_t feature_count) {
    constexpr std::size_t row = LookTexels::features_per_row;
    LookTexels texels;
    const std::size_t rows = std::max<std::size_t>((feature_count + row - 1) / row, 1);
    texels.width = static_cast<int>(row * texels_per_feature);
    texels.height = static_cast<int>(rows);
    texels.bytes.reserve(rows * row * texels_per_feature * bytes_per_texel);
    const auto add = [&](const base::Color& color) {
        texels.bytes.insert(texels.bytes.end(), {color.r, color.g, color.b, color.a});
    };
    for (std::size_t feature = 0; feature < rows * row; ++feature) {
        const base::Color fill = of_feature(looks.fills, feature, base::Color{});
        const bool is_striped = of_feature(looks.hatched, feature, std::uint8_t{0}) != 0;
        add(fill);
        add(of_feature(looks.strokes, feature, fill));
        add({static_cast<std::uint8_t>(is_striped ? 255 : 0), 0, 0, 0});
    }
    return texels;
}

void LookTexture::update(const std::shared_ptr<const map::FeatureLooks>& looks, std::size_t feature_count) {
    if (looks == looks_ && feature_count == feature_count_) return;
    looks_ = looks;
    feature_count_ = feature_count;
    texture_ = {};
    if (!looks) return;
    const LookTexels texels = look_texels(*looks, feature_count);
    texture_ = gl::Texture(texels.width, texels.height, {gl::Texture::Format::rgba8, false, false}, texels.bytes);
}

void LookTexture::bind() const { texture_.bind(unit); }

} // namespace oreway::render
