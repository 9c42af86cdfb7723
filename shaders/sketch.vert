#version 330 core
// Shapes and glyphs given in device pixels of the whole picture.
layout(location = 0) in vec2 place;
layout(location = 1) in vec4 color;
layout(location = 2) in vec2 texel;  // in the glyph atlas; shapes point at a white one
layout(location = 3) in vec2 rim;    // device pixels from the middle of a line, and where its colour ends
out vec2 glyph;
out vec2 border;
flat out vec4 ink;
uniform vec2 atlas_size;

#include "common.glsl"

void main() {
    glyph = texel / atlas_size;
    border = rim;
    ink = color;
    gl_Position = to_clip(origin_pixels + place * pixels_per_unit);
}
