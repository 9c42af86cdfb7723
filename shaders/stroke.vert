#version 330 core
// Lines of the plane with a width in pixels. `outward` points from the centre line to the line's edge, in half widths;
// half a pixel is added on either side for smooth edges.
layout(location = 0) in vec2 place;
layout(location = 1) in uint feature;
layout(location = 2) in vec2 outward;
layout(location = 3) in float side;   // -1 to 1 across the line
layout(location = 4) in float along;  // units of the plane from the line's start
uniform float half_width;             // device pixels
out float edge;                       // device pixels from the centre line
out float run;                        // device pixels from the line's start
uniform vec4 plain_color;
uniform int texel;                    // the one of each feature that has its colour; negative for one colour for all
flat out vec4 ink;

#include "common.glsl"
#include "looks.glsl"

void main() {
    float reach = half_width + 0.5;
    edge = side * reach;
    run = along * pixels_per_unit;
    ink = texel < 0 ? plain_color : look_of(feature, texel);
    gl_Position = to_clip(to_pixels(place) + vec2(outward.x, -outward.y) * reach);
}
