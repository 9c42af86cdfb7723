#version 330 core
// Filled areas of the plane.
layout(location = 0) in vec2 place;
layout(location = 1) in vec4 color;
flat out vec4 fill;

#include "common.glsl"

void main() {
    fill = color;
    gl_Position = to_clip(to_pixels(place));
}
