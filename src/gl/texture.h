// SPDX-License-Identifier: MIT
#pragma once

#include "gl/handle.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace oreway::gl {

void delete_texture(unsigned id);

/// A two-dimensional texture with one level.
class Texture {
public:
    enum class Format { r8, rgba8 };
    struct Options {
        Format format = Format::r8;
        bool smooth = true;        ///< linear between texel centres; otherwise the nearest
        bool repeats_in_x = false; ///< the right edge meets the left; otherwise the edge texels go on for ever
    };

    /// Empty, without OpenGL.
    Texture() = default;
    /// `bytes`: width * height texels, the first row first; or nothing for a texture of zeros.
    Texture(int width, int height, const Options& options, std::span<const std::uint8_t> bytes = {});

    /// Replaces a rectangle of texels.
    void fill(int x, int y, int width, int height, std::span<const std::uint8_t> bytes);
    void bind(int unit) const;

    unsigned id() const noexcept { return handle_.id(); }
    int width() const noexcept { return width_; }
    int height() const noexcept { return height_; }

    /// The longest side OpenGL allows here.
    static int max_side();

private:
    Handle<delete_texture> handle_;
    Options options_;
    int width_ = 0, height_ = 0;
};

} // namespace oreway::gl
