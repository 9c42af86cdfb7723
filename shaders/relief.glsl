// Bands of colour with smooth edges one pixel wide, or (bands = 0) the raster as a shade over what is there.
in vec2 at;
uniform sampler2D raster;
uniform sampler2D palette;   // the bands' colours side by side, smoothly sampled
uniform float bands;         // how many
uniform float first_limit;   // 0 to 255: where the first band ends
uniform float band_width;    // of the bands between the first and the last
uniform float strength;      // of the shade

// The colour of a value of the raster, 0 to 1.
vec4 tint(float value) {
    if (bands == 0.0) {
        float shade = (value * 255.0 - 128.0) / 127.0 * strength;
        return shade < 0.0 ? vec4(0.0, 0.0, 0.0, -shade) : vec4(1.0, 1.0, 1.0, shade);
    }
    float place = (value * 255.0 - first_limit) / band_width;
    float limit = clamp(floor(place + 0.5), 0.0, bands - 2.0);  // the nearest
    float beyond = clamp((place - limit) / max(fwidth(place), 0.0001) + 0.5, 0.0, 1.0);
    return texture(palette, vec2((limit + beyond + 0.5) / bands, 0.5));
}
