// SPDX-License-Identifier: MIT
#include "gl/program.h"

#include "base/error.h"
#include "base/text.h"
#include "gl/check.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

namespace oreway::gl {
namespace {

void delete_shader(unsigned id) { glDeleteShader(id); }
using Shader = Handle<delete_shader>;

[[noreturn]] void refuse(const std::string& name, const std::string& what, std::string log) {
    log = std::string(base::trim(log));
    std::replace(log.begin(), log.end(), '\n', ' ');
    throw base::Error(base::ExitCode::failure, "the shader " + name + " does not " + what + ": " + log);
}

Shader compile(const std::string& name, GLenum stage, const std::string& source) {
    Shader shader(glCreateShader(stage));
    const char* text = source.c_str();
    glShaderSource(shader.id(), 1, &text, nullptr);
    glCompileShader(shader.id());
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &compiled);
    if (compiled == GL_TRUE) return shader;
    std::string log(4096, '\0');
    GLsizei length = 0;
    glGetShaderInfoLog(shader.id(), static_cast<GLsizei>(log.size()), &length, log.data());
    log.resize(static_cast<std::size_t>(length));
    refuse(name + (stage == GL_VERTEX_SHADER ? ".vert" : ".frag"), "compile", log);
}

float share(std::uint8_t channel) { return static_cast<float>(channel) / 255.0F; }

} // namespace

void delete_program(unsigned id) { glDeleteProgram(id); }

Program::Program(const std::string& name, const std::string& vertex_source, const std::string& fragment_source)
    : handle_(glCreateProgram()) {
    const Shader vertex = compile(name, GL_VERTEX_SHADER, vertex_source);
    const Shader fragment = compile(name, GL_FRAGMENT_SHADER, fragment_source);
    glAttachShader(handle_.id(), vertex.id());
    glAttachShader(handle_.id(), fragment.id());
    glLinkProgram(handle_.id());
    glDetachShader(handle_.id(), vertex.id());
    glDetachShader(handle_.id(), fragment.id());
    GLint linked = GL_FALSE;
    glGetProgramiv(handle_.id(), GL_LINK_STATUS, &linked);
    if (linked == GL_TRUE) return;
    std::string log(4096, '\0');
    GLsizei length = 0;
    glGetProgramInfoLog(handle_.id(), static_cast<GLsizei>(log.size()), &length, log.data());
    log.resize(static_cast<std::size_t>(length));
    refuse(name, "link", log);
}

void Program::use() const { glUseProgram(handle_.id()); }

int Program::uniform(const char* name) const {
    const int location = glGetUniformLocation(handle_.id(), name);
    assert(location >= 0);
    return location;
}

void Program::set(int uniform, int value) const { glUniform1i(uniform, value); }
void Program::set(int uniform, float value) const { glUniform1f(uniform, value); }
void Program::set(int uniform, float x, float y) const { glUniform2f(uniform, x, y); }
void Program::set(int uniform, float x, float y, float z, float w) const { glUniform4f(uniform, x, y, z, w); }

void Program::set(int uniform, base::Color color) const {
    glUniform4f(uniform, share(color.r), share(color.g), share(color.b), share(color.a));
}

void Program::set(int uniform, std::span<const float> values) const {
    glUniform1fv(uniform, static_cast<GLsizei>(values.size()), values.data());
}

void Program::set(int uniform, std::span<const base::Color> colors) const {
    std::vector<std::array<float, 4>> shares;
    for (const base::Color& color : colors)
        shares.push_back({share(color.r), share(color.g), share(color.b), share(color.a)});
    glUniform4fv(uniform, static_cast<GLsizei>(shares.size()), shares.empty() ? nullptr : shares.front().data());
}

} // namespace oreway::gl
