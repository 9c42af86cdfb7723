// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "base/image.h"
#include "gl/handle.h"

namespace oreway::gl {

/// Pixels of a framebuffer, counted from its top left.
struct PixelBox {
    int left = 0, top = 0, width = 0, height = 0;

    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

void delete_framebuffer(unsigned id);
void delete_renderbuffer(unsigned id);

/// A rectangle of RGBA pixels to draw into. Window and file are drawn into the same kind.
///
///   (0,0) ---- x      Pixels count from the top left, as in base::Image; OpenGL's own rows run from the bottom, which
///     |               only the shaders and this class know.
///     y
class Framebuffer {
public:
    /// Empty, without OpenGL.
    Framebuffer() = default;
    /// Throws Error(failure) when the size is beyond what the driver can do.
    Framebuffer(int width, int height);

    int width() const noexcept { return width_; }
    int height() const noexcept { return height_; }
    PixelBox box() const noexcept { return {0, 0, width_, height_}; }

    /// Drawing goes here from now on, to all of it.
    void bind() const;
    void clear(base::Color color) const;
    void clear(base::Color color, const PixelBox& part) const;
    base::Image read() const;
    /// Copies the pixels into rows [y, y + height) and columns [x, x + width) of a picture, as far as they fit.
    void read_into(base::Image& picture, int x, int y) const;

    /// Copies the pixels to another framebuffer, the top left one to (left, top) there, as far as they fit. Neither is
    /// bound for drawing afterwards.
    void copy_to(const Framebuffer& target, int left = 0, int top = 0) const;

    /// Copies the pixels to the window's own framebuffer, its lower left corner to (x, y), which counts from the
    /// window's lower left as OpenGL does, and leaves that framebuffer bound.
    void show_in_window(int x = 0, int y = 0) const;

    /// The longest side the driver can draw to.
    static int max_side();

private:
    Handle<delete_framebuffer> handle_;
    Handle<delete_renderbuffer> pixels_;
    int width_ = 0, height_ = 0;
};

/// What is about to be shown in the window: the pixels of its own framebuffer, of this size.
base::Image read_window(int width, int height);

} // namespace oreway::gl
