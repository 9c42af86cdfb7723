#version 330 core
in float edge;
in float run;
flat in vec4 ink;
uniform float half_width;
uniform float opacity;
uniform float hole;  // device pixels from the centre line that stay open; negative for none
uniform vec2 dash;  // device pixels drawn, and from one dash to the next; 0 for none
out vec4 result;

void main() {
    float coverage = clamp(half_width + 0.5 - abs(edge), 0.0, 1.0);
    coverage *= clamp(abs(edge) - hole + 0.5, 0.0, 1.0);
    if (dash.y > 0.0) {
        float at = mod(run, dash.y);
        coverage *= clamp(min(at, dash.x - at) + 0.5, 0.0, 1.0);
    }
    result = vec4(ink.rgb, ink.a * opacity * coverage);
}
