// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "gl/framebuffer.h"
#include "gl/mesh.h"
#include "gl/offscreen_context.h"
#include "gl/program.h"
#include "gl/state.h"
#include "gl/texture.h"
#include "tests/catch.h"

#include <array>
#include <thread>

using namespace oreway;

namespace {

const char* const vertex_source = "#version 330 core\n"
                                  "layout(location = 0) in vec2 place;\n"
                                  "uniform vec4 color;\n"
                                  "out vec4 shade;\n"
                                  "void main() { shade = color; gl_Position = vec4(place, 0.0, 1.0); }\n";
const char* const fragment_source = "#version 330 core\n"
                                    "in vec4 shade;\n"
                                    "uniform float strength;\n"
                                    "out vec4 result;\n"
                                    "void main() { result = shade * strength; }\n";

struct Place {
    float x, y;
};

/// Left half of the clip space.
gl::Mesh left_half() {
    constexpr std::array<Place, 4> corners{{{-1, -1}, {0, -1}, {0, 1}, {-1, 1}}};
    constexpr std::array<std::uint32_t, 6> indices{0, 1, 2, 0, 2, 3};
    constexpr std::array<gl::Attribute, 1> layout{{{0, 2, gl::Attribute::Type::float32, 0}}};
    return {std::span<const Place>(corners), indices, layout};
}

base::Image draw_left_half(base::Color color) {
    const gl::Framebuffer target(8, 4);
    target.clear(base::rgb(0xFFFFFF));
    gl::begin_drawing();
    const gl::Program program("test", vertex_source, fragment_source);
    program.use();
    program.set(program.uniform("strength"), 1.0F);
    program.set(program.uniform("color"), color);
    left_half().draw();
    gl::end_drawing();
    return target.read();
}

} // namespace

TEST_CASE("a triangle is drawn without a display, and the picture's rows run from the top") {
    const gl::OffscreenContext context;
    CHECK(context.description().find("EGL") == 0);
    CHECK(context.description().find("OpenGL") != std::string::npos);
    const base::Image picture = draw_left_half(base::rgb(0xFF0000));
    CHECK(picture.pixel(0, 0) == base::rgb(0xFF0000));
    CHECK(picture.pixel(3, 3) == base::rgb(0xFF0000));
    CHECK(picture.pixel(4, 0) == base::rgb(0xFFFFFF));
}

TEST_CASE("half transparent colours blend and leave the picture opaque") {
    const gl::OffscreenContext context;
    const base::Color pixel = draw_left_half(base::rgb(0xFF0000, 128)).pixel(0, 0);
    CHECK(pixel.r == 255);
    CHECK(std::abs(pixel.g - 127) <= 1);
    CHECK(pixel.a == 255);
}

TEST_CASE("a context works on a worker thread and beside another one") {
    const gl::OffscreenContext here;
    base::Color there;
    std::thread([&] {
        const gl::OffscreenContext context;
        there = draw_left_half(base::rgb(0x00FF00)).pixel(0, 0);
    }).join();
    CHECK(there == base::rgb(0x00FF00));
    CHECK(draw_left_half(base::rgb(0x0000FF)).pixel(0, 0) == base::rgb(0x0000FF));
}

TEST_CASE("a context can be handed from one thread to another") {
    gl::OffscreenContext context;
    context.release();
    base::Color there;
    std::thread([&] {
        context.make_current();
        there = draw_left_half(base::rgb(0x00FF00)).pixel(0, 0);
        context.release();
    }).join();
    CHECK(there == base::rgb(0x00FF00));
    context.make_current();
    CHECK(draw_left_half(base::rgb(0x0000FF)).pixel(0, 0) == base::rgb(0x0000FF));
}

TEST_CASE("a shader with a mistake is refused with its name and the driver's complaint") {
    const gl::OffscreenContext context;
    try {
        const gl::Program program("wrong", vertex_source, "#version 330 core\nvoid main() { nonsense; }\n");
        FAIL("the shader was accepted");
    } catch (const base::Error& error) {
        CHECK(error.code() == base::ExitCode::failure);
        CHECK(std::string(error.what()).find("wrong.frag does not compile") != std::string::npos);
        CHECK(std::string(error.what()).find('\n') == std::string::npos);
    }
}

TEST_CASE("a framebuffer larger than the driver's limit is refused, not drawn in part") {
    const gl::OffscreenContext context;
    CHECK(gl::Framebuffer::max_side() >= 4096);
    CHECK_THROWS_AS(gl::Framebuffer(gl::Framebuffer::max_side() + 1, 4), base::Error);
    CHECK_THROWS_AS(gl::Framebuffer(0, 4), base::Error);
}

TEST_CASE("tiles read into a picture land where they belong and are cut at its edge") {
    const gl::OffscreenContext context;
    const gl::Framebuffer tile(4, 4);
    base::Image picture(6, 5, base::rgb(0x000000));
    tile.clear(base::rgb(0x112233));
    tile.read_into(picture, 0, 0);
    tile.clear(base::rgb(0x445566));
    tile.read_into(picture, 4, 4);
    CHECK(picture.pixel(3, 3) == base::rgb(0x112233));
    CHECK(picture.pixel(4, 3) == base::rgb(0x000000));
    CHECK(picture.pixel(5, 4) == base::rgb(0x445566));
}

TEST_CASE("objects moved from are empty, and empty objects need no context") {
    gl::Mesh nothing;
    gl::Texture no_texture;
    CHECK(nothing.is_empty());
    const gl::OffscreenContext context;
    gl::Mesh mesh = left_half();
    nothing = std::move(mesh);
    CHECK(nothing.index_count() == 6);
    gl::Texture texture(2, 2, {});
    no_texture = std::move(texture);
    CHECK(no_texture.id() != 0);
    CHECK(texture.id() == 0);
    nothing = gl::Mesh(); // before the context goes
    no_texture = gl::Texture();
}
