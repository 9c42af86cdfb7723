// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace oreway::base {

/// Pixels, row by row from the top left, four bytes each (straight RGBA).
class Image {
public:
    Image() = default;
    Image(int width, int height, Color fill = {0, 0, 0, 0});

    int width() const noexcept { return width_; }
    int height() const noexcept { return height_; }
    std::uint8_t* row(int y) noexcept { return bytes_.data() + offset(0, y); }
    const std::uint8_t* row(int y) const noexcept { return bytes_.data() + offset(0, y); }
    Color pixel(int x, int y) const noexcept;
    const std::vector<std::uint8_t>& bytes() const noexcept { return bytes_; }
    std::vector<std::uint8_t>& bytes() noexcept { return bytes_; }

private:
    std::size_t offset(int x, int y) const noexcept {
        return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)) * 4;
    }

    int width_ = 0;
    int height_ = 0;
    std::vector<std::uint8_t> bytes_;
};

/// Key and value pairs kept in a PNG's text chunks.
using PngText = std::vector<std::pair<std::string, std::string>>;

/// The picture as the bytes of a PNG file. Opaque pictures are stored without alpha. Same input, same bytes.
std::string encode_png(const Image& image, const PngText& text = {});

/// Throws Error(input) when the bytes are not a PNG. `name` is for the message.
Image decode_png(const std::string& bytes, const std::string& name);
PngText decode_png_text(const std::string& bytes, const std::string& name);

} // namespace oreway::base
