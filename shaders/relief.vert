#version 330 core
// A raster in longitude and latitude, bent by a mesh into the projection.
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 cell;  // place in the raster: 0 to 1 from the left and from the top
out vec2 at;

#include "common.glsl"

void main() {
    at = cell;
    gl_Position = to_clip(to_pixels(place));
}
