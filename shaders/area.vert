#version 330 core
// Filled areas of the plane.
layout(location = 0) in vec2 place;
layout(location = 1) in uint feature;
uniform vec4 plain_color;
uniform int is_plain;    // one colour for all; otherwise each feature has its own
uniform int is_striped;  // all of them, whatever the features' own pattern
flat out vec4 fill;
flat out float pattern;  // 1 for stripes

#include "common.glsl"
#include "looks.glsl"

void main() {
    fill = is_plain != 0 ? plain_color : look_of(feature, fill_texel);
    pattern = is_striped != 0 ? 1.0 : is_plain != 0 ? 0.0 : look_of(feature, pattern_texel).r;
    gl_Position = to_clip(to_pixels(place));
}
