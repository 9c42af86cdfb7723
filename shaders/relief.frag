#version 330 core
// Bands of colour with smooth edges one pixel wide, or (bands = 0) the raster as a shade over what is there.
in vec2 at;
uniform sampler2D raster;
uniform sampler2D palette;   // the bands' colours side by side, smoothly sampled
uniform float bands;         // how many
uniform float first_limit;   // 0 to 255: where the first band ends
uniform float band_width;    // of the bands between the first and the last
uniform float strength;      // of the shade
uniform int is_magnified;    // cells are larger than pixels: their corners would show
out vec4 result;

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
    float value = (is_magnified != 0 ? smooth_value() : texture(raster, at).r) * 255.0;
    if (bands == 0.0) {
        float shade = (value - 128.0) / 127.0 * strength;
        result = shade < 0.0 ? vec4(0.0, 0.0, 0.0, -shade) : vec4(1.0, 1.0, 1.0, shade);
        return;
    }
    float place = (value - first_limit) / band_width;
    float limit = clamp(floor(place + 0.5), 0.0, bands - 2.0);  // the nearest
    float beyond = clamp((place - limit) / max(fwidth(place), 0.0001) + 0.5, 0.0, 1.0);
    result = texture(palette, vec2((limit + beyond + 0.5) / bands, 0.5));
}
