#version 330 core
// A plain colour, or stripes of it at 45 degrees ("no data", contested), `stripes` pixels apart. They lie still on the
// map: `stripe_phase` follows it.
flat in vec4 fill;
flat in float pattern;
uniform float opacity;
uniform float stripes;
uniform float stripe_phase;
out vec4 result;

void main() {
    float coverage = 1.0;
    if (pattern > 0.0) {
        float across = mod(gl_FragCoord.x - gl_FragCoord.y - stripe_phase, stripes) - stripes * 0.5;
        coverage = clamp(stripes * 0.17 + 0.5 - abs(across) * 0.7071, 0.0, 1.0);
    }
    result = vec4(fill.rgb, fill.a * opacity * coverage);
}
