// What differs from feature to feature, three texels each: fill, stroke, and in red whether it is striped (see
// src/render/look_texture.h).
uniform sampler2D looks;

const int fill_texel = 0, stroke_texel = 1, pattern_texel = 2;

vec4 look_of(uint feature, int texel) {
    return texelFetch(looks, ivec2(int(feature % 256u) * 3 + texel, int(feature / 256u)), 0);
}
