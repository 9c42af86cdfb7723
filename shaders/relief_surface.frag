#version 330 core
// A raster whose cells are larger than pixels, as a smooth surface. A program of its own: compiling it takes longer than
// drawing a map of the world.
out vec4 result;

#include "relief.glsl"

// Weights of the four cells around a place between the second and the third, for a cubic B-spline.
vec4 spline_weights(float t) {
    float s = 1.0 - t;
    return vec4(s * s * s, 4.0 - 3.0 * t * t * (2.0 - t), 4.0 - 3.0 * s * s * (2.0 - s), t * t * t) / 6.0;
}

// The raster as a smooth surface. Adds up cells by itself: a sampler may mix bytes to bytes, and a slope of one code a
// cell becomes stairs.
float smooth_value() {
    vec2 size = vec2(textureSize(raster, 0));
    vec2 place = at * size - 0.5;
    vec2 cell = floor(place);
    vec4 across = spline_weights(place.x - cell.x), down = spline_weights(place.y - cell.y);
    float value = 0.0;
    for (int row = 0; row < 4; ++row) {
        float y = (cell.y + float(row) - 0.5) / size.y;
        vec4 cells = vec4(texture(raster, vec2((cell.x - 0.5) / size.x, y)).r,
                          texture(raster, vec2((cell.x + 0.5) / size.x, y)).r,
                          texture(raster, vec2((cell.x + 1.5) / size.x, y)).r,
                          texture(raster, vec2((cell.x + 2.5) / size.x, y)).r);
        value += dot(cells, across) * down[row];
    }
    return value;
}

void main() {
    result = tint(smooth_value());
}
