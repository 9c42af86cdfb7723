#version 330 core
// Bands of colour with smooth edges one pixel wide, or (bands = 0) the raster as a shade over what is there.
const int most_bands = 12;
in vec2 at;
uniform sampler2D raster;
uniform int bands;                   // colours in use
uniform float limits[most_bands];    // band i ends and band i + 1 begins at limits[i], 0 to 255
uniform vec4 colors[most_bands];
uniform float strength;              // of the shade
out vec4 result;

void main() {
    float value = texture(raster, at).r * 255.0;
    if (bands == 0) {
        float shade = (value - 128.0) / 127.0 * strength;
        result = shade < 0.0 ? vec4(0.0, 0.0, 0.0, -shade) : vec4(1.0, 1.0, 1.0, shade);
        return;
    }
    float blur = max(fwidth(value), 0.001);
    vec4 color = colors[0];
    for (int band = 1; band < bands; ++band)
        color = mix(color, colors[band], clamp((value - limits[band - 1]) / blur + 0.5, 0.0, 1.0));
    result = color;
}
