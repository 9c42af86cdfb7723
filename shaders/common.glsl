// Where things land on the target.
//
//   plane, relative to a mesh's origin: y up          target: device pixels from its top left, y down
//         y                                             (0,0) ---- x
//         |                                               |
//   origin +---- x                                        y

uniform vec2 target_size;       // device pixels
uniform vec2 origin_pixels;     // the mesh's origin on the target
uniform float pixels_per_unit;  // device pixels per unit of the plane

vec2 to_pixels(vec2 place) {
    return origin_pixels + vec2(place.x, -place.y) * pixels_per_unit;
}

vec4 to_clip(vec2 pixels) {
    return vec4(pixels.x * 2.0 / target_size.x - 1.0, 1.0 - pixels.y * 2.0 / target_size.y, 0.0, 1.0);
}
