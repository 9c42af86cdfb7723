// SPDX-License-Identifier: MIT
#include "gl/offscreen_context.h"
#include "render/embedded_file.h"
#include "render/shader_source.h"
#include "tests/catch.h"

using namespace oreway;

TEST_CASE("shaders travel in the program, and their shared part is put in") {
    CHECK(render::embedded_file("common.glsl").find("to_clip") != std::string_view::npos);
    const std::string source = render::shader_source("stroke.vert");
    CHECK(source.starts_with("#version 330 core"));
    CHECK(source.find("vec4 to_clip") != std::string::npos);
    CHECK(source.find("#include") == std::string::npos);
}

TEST_CASE("every shader compiles") {
    const gl::OffscreenContext context;
    for (const char* name : {"area", "stroke", "sketch", "relief"})
        CHECK_NOTHROW(render::load_program(name));
}
