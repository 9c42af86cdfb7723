// SPDX-License-Identifier: MIT
#include "gl/tessellator.h"

#include <GL/glu.h>

#include <cmath>
#include <cstddef>
#include <deque>
#include <memory>

namespace oreway::gl {
namespace {

struct DeleteTessellator {
    void operator()(GLUtesselator* tessellator) const { gluDeleteTess(tessellator); }
};

/// What the callbacks write to. GLU passes corners around as pointers: the index travels in the pointer's value.
struct Output {
    Triangles triangles;
    bool failed = false;
};

void* as_pointer(std::size_t index) {
    return reinterpret_cast<void*>(static_cast<std::uintptr_t>(index)); // NOLINT(performance-no-int-to-ptr)
}

void GLAPIENTRY add_vertex(void* index, void* output) {
    static_cast<Output*>(output)->triangles.indices.push_back(
        static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(index)));
}

void GLAPIENTRY add_crossing(GLdouble at[3], void* [4], GLfloat[4], void** index, void* output) {
    auto& corners = static_cast<Output*>(output)->triangles.corners;
    *index = as_pointer(corners.size());
    corners.push_back({at[0], at[1]});
}

// A callback for edge flags, even one that does nothing, makes GLU answer in separate triangles only.
void GLAPIENTRY ignore_edge_flag(GLboolean, void*) {}

void GLAPIENTRY fail(GLenum, void* output) { static_cast<Output*>(output)->failed = true; }

template <typename Function> _GLUfuncptr callback(Function* function) {
    return reinterpret_cast<_GLUfuncptr>(function);
}

} // namespace

Triangles tessellate(std::span<const std::span<const Corner>> rings) {
    Output output;
    const std::unique_ptr<GLUtesselator, DeleteTessellator> tessellator(gluNewTess());
    GLUtesselator* tess = tessellator.get();
    gluTessProperty(tess, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_NONZERO);
    gluTessNormal(tess, 0, 0, 1);
    gluTessCallback(tess, GLU_TESS_VERTEX_DATA, callback(add_vertex));
    gluTessCallback(tess, GLU_TESS_COMBINE_DATA, callback(add_crossing));
    gluTessCallback(tess, GLU_TESS_EDGE_FLAG_DATA, callback(ignore_edge_flag));
    gluTessCallback(tess, GLU_TESS_ERROR_DATA, callback(fail));

    gluTessBeginPolygon(tess, &output);
    for (const auto& ring : rings) {
        gluTessBeginContour(tess);
        for (const Corner& corner : ring) {
            if (!std::isfinite(corner.x) || !std::isfinite(corner.y)) continue;
            GLdouble place[3] = {corner.x, corner.y, 0};
            gluTessVertex(tess, place, as_pointer(output.triangles.corners.size()));
            output.triangles.corners.push_back(corner);
        }
        gluTessEndContour(tess);
    }
    gluTessEndPolygon(tess);
    if (output.failed || output.triangles.indices.size() % 3 != 0) output.triangles.indices.clear();
    return std::move(output.triangles);
}

} // namespace oreway::gl
