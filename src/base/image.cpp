// SPDX-License-Identifier: MIT
#include "base/image.h"

#include "base/error.h"

#include <spng.h>

#include <algorithm>
#include <memory>

namespace oreway::base {

namespace {

using Context = std::unique_ptr<spng_ctx, decltype(&spng_ctx_free)>;

void require(int status, const std::string& name, ExitCode code) {
    if (status != 0) throw Error(code, name + ": " + spng_strerror(status));
}

bool is_opaque(const Image& image) {
    const std::vector<std::uint8_t>& bytes = image.bytes();
    for (std::size_t i = 3; i < bytes.size(); i += 4) {
        if (bytes[i] != 255) return false;
    }
    return true;
}

std::vector<std::uint8_t> without_alpha(const Image& image) {
    const std::vector<std::uint8_t>& rgba = image.bytes();
    std::vector<std::uint8_t> rgb(rgba.size() / 4 * 3);
    for (std::size_t from = 0, to = 0; from < rgba.size(); from += 4, to += 3) {
        std::copy_n(&rgba[from], 3, &rgb[to]);
    }
    return rgb;
}

std::vector<spng_text> text_chunks(const PngText& text) {
    std::vector<spng_text> chunks;
    for (const auto& [key, value] : text) {
        spng_text chunk{};
        std::copy_n(key.begin(), std::min<std::size_t>(key.size(), sizeof chunk.keyword - 1), chunk.keyword);
        chunk.type = SPNG_ITXT;
        chunk.text = const_cast<char*>(value.c_str());
        chunk.length = value.size();
        chunk.language_tag = const_cast<char*>("");
        chunk.translated_keyword = const_cast<char*>("");
        chunks.push_back(chunk);
    }
    return chunks;
}

Context decoder(const std::string& bytes, const std::string& name) {
    Context context(spng_ctx_new(0), &spng_ctx_free);
    require(spng_set_png_buffer(context.get(), bytes.data(), bytes.size()), name, ExitCode::input);
    return context;
}

} // namespace

Image::Image(int width, int height, Color fill)
    : width_(width)
    , height_(height)
    , bytes_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4) {
    for (std::size_t i = 0; i < bytes_.size(); i += 4) {
        bytes_[i] = fill.r;
        bytes_[i + 1] = fill.g;
        bytes_[i + 2] = fill.b;
        bytes_[i + 3] = fill.a;
    }
}

Color Image::pixel(int x, int y) const noexcept {
    const std::uint8_t* bytes = bytes_.data() + offset(x, y);
    return {bytes[0], bytes[1], bytes[2], bytes[3]};
}

std::string encode_png(const Image& image, const PngText& text) {
    const bool opaque = is_opaque(image);
    const Context context(spng_ctx_new(SPNG_CTX_ENCODER), &spng_ctx_free);
    // Level 1 with one cheap filter: a map of flat tints shrinks nearly as well as at level 9, ten times faster.
    spng_set_option(context.get(), SPNG_ENCODE_TO_BUFFER, 1);
    spng_set_option(context.get(), SPNG_IMG_COMPRESSION_LEVEL, 1);
    spng_set_option(context.get(), SPNG_FILTER_CHOICE, SPNG_FILTER_CHOICE_UP);
    spng_ihdr header{};
    header.width = static_cast<std::uint32_t>(image.width());
    header.height = static_cast<std::uint32_t>(image.height());
    header.bit_depth = 8;
    header.color_type = opaque ? SPNG_COLOR_TYPE_TRUECOLOR : SPNG_COLOR_TYPE_TRUECOLOR_ALPHA;
    require(spng_set_ihdr(context.get(), &header), "PNG", ExitCode::failure);
    std::vector<spng_text> chunks = text_chunks(text);
    if (!chunks.empty()) {
        require(spng_set_text(context.get(), chunks.data(), static_cast<std::uint32_t>(chunks.size())), "PNG",
                ExitCode::failure);
    }
    const std::vector<std::uint8_t> rgb = opaque ? without_alpha(image) : std::vector<std::uint8_t>();
    const std::vector<std::uint8_t>& pixels = opaque ? rgb : image.bytes();
    require(spng_encode_image(context.get(), pixels.data(), pixels.size(), SPNG_FMT_PNG, SPNG_ENCODE_FINALIZE), "PNG",
            ExitCode::failure);
    std::size_t size = 0;
    int status = 0;
    const std::unique_ptr<void, decltype(&std::free)> png(spng_get_png_buffer(context.get(), &size, &status),
                                                          &std::free);
    require(status, "PNG", ExitCode::failure);
    return {static_cast<const char*>(png.get()), size};
}

Image decode_png(const std::string& bytes, const std::string& name) {
    const Context context = decoder(bytes, name);
    spng_ihdr header{};
    require(spng_get_ihdr(context.get(), &header), name, ExitCode::input);
    Image image(static_cast<int>(header.width), static_cast<int>(header.height));
    require(spng_decode_image(context.get(), image.bytes().data(), image.bytes().size(), SPNG_FMT_RGBA8, 0), name,
            ExitCode::input);
    return image;
}

PngText decode_png_text(const std::string& bytes, const std::string& name) {
    const Context context = decoder(bytes, name);
    require(spng_decode_chunks(context.get()), name, ExitCode::input);
    std::uint32_t count = 0;
    if (spng_get_text(context.get(), nullptr, &count) != 0) return {};
    std::vector<spng_text> chunks(count);
    require(spng_get_text(context.get(), chunks.data(), &count), name, ExitCode::input);
    PngText text;
    for (const spng_text& chunk : chunks) {
        text.emplace_back(chunk.keyword, std::string(chunk.text, chunk.length));
    }
    return text;
}

} // namespace oreway::base
