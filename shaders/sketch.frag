#version 330 core
in vec2 glyph;
in vec2 border;
flat in vec4 ink;
uniform sampler2D atlas;
out vec4 result;

void main() {
    float coverage = texture(atlas, glyph).r * clamp(border.y - abs(border.x), 0.0, 1.0);
    result = vec4(ink.rgb, ink.a * coverage);
}
