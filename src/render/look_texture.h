// SPDX-License-Identifier: MIT
#pragma once

#include "gl/texture.h"
#include "map/layer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace oreway::render {

/// What shaders/looks.glsl finds of a feature.
enum class LookTexel { fill, stroke, pattern };

/// Rows of 256 features, each of them three texels: its fill, its stroke (the fill where it has none, for the smooth
/// edge of an area without an outline), and in red 255 where it is striped.
struct LookTexels {
    static constexpr std::size_t features_per_row = 256;

    int width = 0, height = 0;
    std::vector<std::uint8_t> bytes; ///< RGBA
};

LookTexels look_texels(const map::FeatureLooks& looks, std::size_t feature_count);

/// Colours and patterns of single features on the graphics side. Meshes know only the numbers of their features, so
/// that a change of colours costs a few bytes a feature and no geometry.
class LookTexture {
public:
    static constexpr int unit = 0; ///< of the texture that shaders read

    /// Made anew when the looks are others than the last time. Nothing without looks.
    void update(const std::shared_ptr<const map::FeatureLooks>& looks, std::size_t feature_count);
    /// For the next mesh that is drawn with the colours of its features.
    void bind() const;

private:
    std::shared_ptr<const map::FeatureLooks> looks_; ///< kept, so that an equal pointer means equal looks
    std::size_t feature_count_ = 0;
    gl::Texture texture_;
};

} // namespace oreway::render
