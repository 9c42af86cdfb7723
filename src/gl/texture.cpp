// SPDX-License-Identifier: MIT
#include "gl/texture.h"

#include "gl/check.h"

#include <epoxy/gl.h>

#include <cassert>
#include <vector>

namespace oreway::gl {
namespace {

unsigned make_texture() {
    GLuint id = 0;
    glGenTextures(1, &id);
    return id;
}

GLenum layout_of(Texture::Format format) { return format == Texture::Format::r8 ? GL_RED : GL_RGBA; }
std::size_t bytes_per_texel(Texture::Format format) { return format == Texture::Format::r8 ? 1 : 4; }

std::size_t byte_count(int width, int height, Texture::Format format) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * bytes_per_texel(format);
}

/// Rows are handed over without gaps, whatever was drawn before.
void expect_tight_rows() {
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

} // namespace

void delete_texture(unsigned id) { glDeleteTextures(1, &id); }

Texture::Texture(int width, int height, const Options& options, std::span<const std::uint8_t> bytes)
    : handle_(make_texture())
    , options_(options)
    , width_(width)
    , height_(height) {
    std::vector<std::uint8_t> zeros;
    if (bytes.empty()) {
        zeros.resize(byte_count(width, height, options.format));
        bytes = zeros;
    }
    assert(bytes.size() == byte_count(width, height, options.format));
    const GLint filter = options.smooth ? GL_LINEAR : GL_NEAREST;
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, handle_.id());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, options.repeats_in_x ? GL_REPEAT : GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    expect_tight_rows();
    glTexImage2D(GL_TEXTURE_2D, 0, options.format == Format::r8 ? GL_R8 : GL_RGBA8, width, height, 0,
                 layout_of(options.format), GL_UNSIGNED_BYTE, bytes.data());
    check_errors("making a texture");
}

void Texture::fill(int x, int y, int width, int height, std::span<const std::uint8_t> bytes) {
    assert(bytes.size() == byte_count(width, height, options_.format));
    bind(0);
    expect_tight_rows();
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, layout_of(options_.format), GL_UNSIGNED_BYTE, bytes.data());
    check_errors("filling a texture");
}

void Texture::bind(int unit) const {
    glActiveTexture(static_cast<GLenum>(GL_TEXTURE0 + unit));
    glBindTexture(GL_TEXTURE_2D, handle_.id());
}

int Texture::max_side() {
    GLint side = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &side);
    return side;
}

} // namespace oreway::gl
