// SPDX-License-Identifier: MIT
#include "gl/check.h"

#include "base/error.h"

#include <epoxy/gl.h>

#include <string>

namespace oreway::gl {

#ifdef NDEBUG
void check_errors(const char*) {}
#else
namespace {

std::string name_of(GLenum error) {
    switch (error) {
    case GL_INVALID_ENUM:
        return "GL_INVALID_ENUM";
    case GL_INVALID_VALUE:
        return "GL_INVALID_VALUE";
    case GL_INVALID_OPERATION:
        return "GL_INVALID_OPERATION";
    case GL_INVALID_FRAMEBUFFER_OPERATION:
        return "GL_INVALID_FRAMEBUFFER_OPERATION";
    case GL_OUT_OF_MEMORY:
        return "GL_OUT_OF_MEMORY";
    default:
        return std::to_string(error);
    }
}

} // namespace

void check_errors(const char* where) {
    const GLenum error = glGetError();
    if (error != GL_NO_ERROR)
        throw base::Error(base::ExitCode::failure, "OpenGL error " + name_of(error) + " while " + where);
}
#endif

} // namespace oreway::gl
