// SPDX-License-Identifier: MIT
#pragma once

namespace oreway::gl {

/// Sets every piece of OpenGL state that Oreway's painters rely on, whatever was drawn before (ImGui, for one): colours
/// blend over what is there by their alpha, opaque pixels stay opaque; no depth, stencil, scissor, culling or sRGB.
void begin_drawing();

/// Debug builds: throws if an error is pending. Call it after a frame.
void end_drawing();

/// Starts the work on what was drawn so far, while the caller prepares what comes next.
void flush();

/// Colours replace what is there. begin_drawing() blends.
void set_blending(bool on);

/// Drawing is kept to a rectangle of the framebuffer, in its pixels from the bottom left, until begin_drawing().
void set_scissor(int x, int y_from_bottom, int width, int height);

} // namespace oreway::gl
