// SPDX-License-Identifier: MIT
#include "base/image.h"

#include "base/error.h"

#include <spng.h>

#include <algorithm>
#include <memory>

namespace oreway::base {

namespace {

using Context = std::unique_ptr<spng_ctx, decltype(&spng_ctx_free)>;

void require(int status, const std::string& name) {
    if (status != 0) throw Error(ExitCode::input, name + ": " + spng_strerror(status));
}

Context decoder(const std::string& bytes, const std::string& name) {
    Context context(spng_ctx_new(0), &spng_ctx_free);
    require(spng_set_png_buffer(context.get(), bytes.data(), bytes.size()), name);
    return context;
}

} // namespace

Image::Image(int width, int height, Color fill)
    : width_(width)
    , height_(height)
    , bytes_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4) {
    if (fill == Color{0, 0, 0, 0}) return;
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

Image decode_png(const std::string& bytes, const std::string& name) {
    const Context context = decoder(bytes, name);
    spng_ihdr header{};
    require(spng_get_ihdr(context.get(), &header), name);
    Image image(static_cast<int>(header.width), static_cast<int>(header.height));
    require(spng_decode_image(context.get(), image.bytes().data(), image.bytes().size(), SPNG_FMT_RGBA8, 0), name);
    return image;
}

PngText decode_png_text(const std::string& bytes, const std::string& name) {
    const Context context = decoder(bytes, name);
    require(spng_decode_chunks(context.get()), name);
    std::uint32_t count = 0;
    if (spng_get_text(context.get(), nullptr, &count) != 0) return {};
    std::vector<spng_text> chunks(count);
    require(spng_get_text(context.get(), chunks.data(), &count), name);
    PngText text;
    for (const spng_text& chunk : chunks) {
        text.emplace_back(chunk.keyword, std::string(chunk.text, chunk.length));
    }
    return text;
}

} // namespace oreway::base
