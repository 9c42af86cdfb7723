#version 330 core
// Bands of colour with smooth edges one pixel wide, or (bands = 0) the raster as a shade over what is there.
in vec2 at;
uniform sampler2D raster;
uniform sampler2D palette;   // the bands' colours side by side, smoothly sampled
uniform float bands;         // how many
uniform float first_limit;   // 0 to 255: where the first band ends
uniform float band_width;    // of the bands between the first and the last
uniform float strength;      // of the shade
out vec4 result;

void main() {
    float value = texture(raster, at).r * 255.0;
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
