#version 330 core
// Filled areas of the plane.
layout(location = 0) in vec2 place;
layout(location = 1) in vec4 color;
uniform vec4 plain_color;  // of meshes without colours of their own
uniform int is_plain;
flat out vec4 fill;

#include "common.glsl"

void main() {
    fill = is_plain != 0 ? plain_color : color;
    gl_Position = to_clip(to_pixels(place));
}
