// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "gl/handle.h"

#include <span>
#include <string>

namespace oreway::gl {

void delete_program(unsigned id);

/// A vertex and a fragment shader, linked. One class a program wraps it with typed setters; nobody else sees uniforms.
class Program {
public:
    /// Empty, without OpenGL.
    Program() = default;
    /// Throws Error(failure) with the driver's first complaint. `name` is for that message.
    Program(const std::string& name, const std::string& vertex_source, const std::string& fragment_source);

    void use() const;

    /// Where a uniform is; asserts that the program has it.
    int uniform(const char* name) const;

    /// These set a uniform of this program, which must be in use.
    void set(int uniform, int value) const;
    void set(int uniform, float value) const;
    void set(int uniform, float x, float y) const;
    void set(int uniform, float x, float y, float z, float w) const;
    void set(int uniform, base::Color color) const;
    void set(int uniform, std::span<const float> values) const;
    void set(int uniform, std::span<const base::Color> colors) const;

private:
    Handle<delete_program> handle_;
};

} // namespace oreway::gl
