#version 330 core
// A raster whose cells are about as large as pixels.
out vec4 result;

#include "relief.glsl"

void main() {
    result = tint(texture(raster, at).r);
}
