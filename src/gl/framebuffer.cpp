// SPDX-License-Identifier: MIT
#include "gl/framebuffer.h"

#include "base/error.h"
#include "gl/check.h"
#include "gl/state.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <string>

namespace oreway::gl {
namespace {

unsigned make_framebuffer() {
    GLuint id = 0;
    glGenFramebuffers(1, &id);
    return id;
}

unsigned make_renderbuffer() {
    GLuint id = 0;
    glGenRenderbuffers(1, &id);
    return id;
}

/// Pixels of a framebuffer, counted from its lower left.
struct PixelRect {
    int x = 0, y = 0, width = 0, height = 0;
};

/// Copies pixels of the framebuffer that is bound to (x, y) of a picture, whose rows run from the top.
void read_bound(const PixelRect& from, base::Image& picture, int x, int y) {
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glPixelStorei(GL_PACK_ROW_LENGTH, picture.width());
    const auto start = static_cast<std::size_t>(x) * 4;
    glReadPixels(from.x, from.y, from.width, from.height, GL_RGBA, GL_UNSIGNED_BYTE, picture.row(y) + start);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    check_errors("reading pixels");
    // OpenGL's rows run from the bottom.
    for (int upper = y, lower = y + from.height - 1; upper < lower; ++upper, --lower)
        std::swap_ranges(picture.row(upper) + start,
                         picture.row(upper) + start + static_cast<std::size_t>(from.width) * 4,
                         picture.row(lower) + start);
}

} // namespace

void delete_framebuffer(unsigned id) { glDeleteFramebuffers(1, &id); }
void delete_renderbuffer(unsigned id) { glDeleteRenderbuffers(1, &id); }

Framebuffer::Framebuffer(int width, int height)
    : width_(width)
    , height_(height) {
    const int limit = max_side();
    if (width < 1 || height < 1 || width > limit || height > limit)
        throw base::Error(base::ExitCode::failure,
                          "cannot draw " + std::to_string(width) + " x " + std::to_string(height) +
                              " pixels at once: this OpenGL draws 1 to " + std::to_string(limit) + " a side");
    handle_ = Handle<delete_framebuffer>(make_framebuffer());
    pixels_ = Handle<delete_renderbuffer>(make_renderbuffer());
    glBindRenderbuffer(GL_RENDERBUFFER, pixels_.id());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, handle_.id());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, pixels_.id());
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        throw base::Error(base::ExitCode::failure, "OpenGL cannot draw into a framebuffer of " + std::to_string(width) +
                                                       " x " + std::to_string(height) + " pixels");
    check_errors("making a framebuffer");
}

void Framebuffer::bind() const {
    glBindFramebuffer(GL_FRAMEBUFFER, handle_.id());
    glViewport(0, 0, width_, height_);
}

void Framebuffer::clear(base::Color color) const { clear(color, box()); }

void Framebuffer::clear(base::Color color, const PixelBox& part) const {
    bind();
    set_scissor(part.left, height_ - part.top - part.height, part.width, part.height);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glClearColor(static_cast<float>(color.r) / 255.0F, static_cast<float>(color.g) / 255.0F,
                 static_cast<float>(color.b) / 255.0F, static_cast<float>(color.a) / 255.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

base::Image Framebuffer::read() const {
    base::Image picture(width_, height_);
    read_into(picture, 0, 0);
    return picture;
}

void Framebuffer::read_into(base::Image& picture, int x, int y) const {
    const int columns = std::min(width_, picture.width() - x);
    const int rows = std::min(height_, picture.height() - y);
    if (columns <= 0 || rows <= 0) return;
    glBindFramebuffer(GL_FRAMEBUFFER, handle_.id());
    read_bound({0, height_ - rows, columns, rows}, picture, x, y);
}

void Framebuffer::copy_to(const Framebuffer& target, int left, int top) const {
    // Cut by hand to what both have: then drivers copy memory and need not draw.
    const int from_x = std::max(0, -left), from_y = std::max(0, -top);
    const int columns = std::min(width_ - from_x, target.width_ - std::max(0, left));
    const int rows = std::min(height_ - from_y, target.height_ - std::max(0, top));
    if (columns <= 0 || rows <= 0) return;
    const int source_y = height_ - from_y - rows;
    const int to_x = std::max(0, left), to_y = target.height_ - std::max(0, top) - rows;
    glBindFramebuffer(GL_READ_FRAMEBUFFER, handle_.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.handle_.id());
    glDisable(GL_SCISSOR_TEST);
    glBlitFramebuffer(from_x, source_y, from_x + columns, source_y + rows, to_x, to_y, to_x + columns, to_y + rows,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
    check_errors("copying a framebuffer");
}

void Framebuffer::show_in_window(int x, int y) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, handle_.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    glBlitFramebuffer(0, 0, width_, height_, x, y, x + width_, y + height_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    check_errors("showing the picture in the window");
}

int Framebuffer::max_side() {
    GLint renderbuffer = 0;
    GLint viewport[2] = {0, 0};
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &renderbuffer);
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport);
    return std::min({renderbuffer, viewport[0], viewport[1]});
}

base::Image read_window(int width, int height) {
    base::Image picture(width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    read_bound({0, 0, width, height}, picture, 0, 0);
    return picture;
}

} // namespace oreway::gl
