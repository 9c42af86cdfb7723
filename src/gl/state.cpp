// SPDX-License-Identifier: MIT
#include "gl/state.h"

#include "gl/check.h"

#include <epoxy/gl.h>

namespace oreway::gl {

void begin_drawing() {
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_FRAMEBUFFER_SRGB);
    glDisable(GL_DITHER);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glBindSampler(0, 0);
    set_blending(true);
}

void end_drawing() { check_errors("drawing a frame"); }

void flush() { glFlush(); }

void set_blending(bool on) {
    if (on)
        glEnable(GL_BLEND);
    else
        glDisable(GL_BLEND);
}

void set_scissor(int x, int y_from_bottom, int width, int height) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(x, y_from_bottom, width, height);
}

} // namespace oreway::gl
