// SPDX-License-Identifier: MIT
#include "geo/planar_area.h"

#include "base/error.h"

#include <geos_c.h>

#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace oreway::geo {

namespace {

/// A GEOS context and the last thing it complained about.
class Geos {
public:
    Geos()
        : handle_(GEOS_init_r()) {
        GEOSContext_setErrorMessageHandler_r(
            handle_, [](const char* message, void* self) { static_cast<Geos*>(self)->reason_ = message; }, this);
    }
    ~Geos() { GEOS_finish_r(handle_); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    GEOSContextHandle_t handle() const { return handle_; }

    template <typename T> T* check(T* result) const {
        if (result == nullptr) throw base::Error(base::ExitCode::failure, "GEOS: " + reason_);
        return result;
    }

private:
    GEOSContextHandle_t handle_;
    std::string reason_ = "no reason given";
};

struct GeometryDeleter {
    GEOSContextHandle_t handle;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;

Geometry own(const Geos& geos, GEOSGeometry* geometry) {
    return Geometry(geos.check(geometry), GeometryDeleter{geos.handle()});
}

GEOSCoordSequence* sequence(const Geos& geos, const PlaneLine& line, bool close) {
    const auto size = static_cast<unsigned>(line.size() + (close ? 1 : 0));
    GEOSCoordSequence* result = geos.check(GEOSCoordSeq_create_r(geos.handle(), size, 2));
    for (unsigned i = 0; i < size; ++i) {
        const PlanePoint& point = line[i % line.size()];
        GEOSCoordSeq_setXY_r(geos.handle(), result, i, point.x, point.y);
    }
    return result;
}

GEOSGeometry* ring(const Geos& geos, const PlaneLine& line) {
    return geos.check(GEOSGeom_createLinearRing_r(geos.handle(), sequence(geos, line, true)));
}

Geometry collection(const Geos& geos, std::vector<GEOSGeometry*>& members, int type) {
    return own(geos,
               GEOSGeom_createCollection_r(geos.handle(), type, members.data(), static_cast<unsigned>(members.size())));
}

Geometry to_geos(const Geos& geos, const PlanarArea& area) {
    std::vector<GEOSGeometry*> polygons;
    for (const PlanarPolygon& polygon : area) {
        if (polygon.outer.size() < 3) continue;
        std::vector<GEOSGeometry*> holes;
        for (const PlaneLine& hole : polygon.holes) {
            if (hole.size() >= 3) holes.push_back(ring(geos, hole));
        }
        polygons.push_back(geos.check(GEOSGeom_createPolygon_r(geos.handle(), ring(geos, polygon.outer), holes.data(),
                                                               static_cast<unsigned>(holes.size()))));
    }
    return collection(geos, polygons, GEOS_MULTIPOLYGON);
}

double twice_signed_area(const PlaneLine& line) {
    double sum = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const PlanePoint &a = line[i], &b = line[(i + 1) % line.size()];
        sum += (a.x - line[0].x) * (b.y - line[0].y) - (b.x - line[0].x) * (a.y - line[0].y);
    }
    return sum;
}

PlaneLine from_ring(const Geos& geos, const GEOSGeometry* ring, bool counter_clockwise) {
    const GEOSCoordSequence* points = geos.check(GEOSGeom_getCoordSeq_r(geos.handle(), ring));
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(geos.handle(), points, &size);
    PlaneLine line(size > 0 ? size - 1 : 0);
    for (unsigned i = 0; i < line.size(); ++i) {
        GEOSCoordSeq_getXY_r(geos.handle(), points, i, &line[i].x, &line[i].y);
    }
    if ((twice_signed_area(line) > 0) != counter_clockwise) line = PlaneLine(line.rbegin(), line.rend());
    return line;
}

void append(const Geos& geos, const GEOSGeometry* geometry, PlanarArea& area) {
    if (GEOSGeomTypeId_r(geos.handle(), geometry) != GEOS_POLYGON) {
        if (GEOSGeom_getDimensions_r(geos.handle(), geometry) < 2) return;
        for (int i = 0; i < GEOSGetNumGeometries_r(geos.handle(), geometry); ++i) {
            append(geos, GEOSGetGeometryN_r(geos.handle(), geometry, i), area);
        }
        return;
    }
    if (GEOSisEmpty_r(geos.handle(), geometry) == 1) return;
    PlanarPolygon polygon;
    polygon.outer = from_ring(geos, GEOSGetExteriorRing_r(geos.handle(), geometry), true);
    for (int i = 0; i < GEOSGetNumInteriorRings_r(geos.handle(), geometry); ++i) {
        polygon.holes.push_back(from_ring(geos, GEOSGetInteriorRingN_r(geos.handle(), geometry, i), false));
    }
    area.push_back(std::move(polygon));
}

PlanarArea from_geos(const Geos& geos, const Geometry& geometry) {
    PlanarArea area;
    append(geos, geometry.get(), area);
    return area;
}

/// A valid geometry of the same area, as overlays need one: clipping and simplifying may leave rings that touch.
Geometry valid(const Geos& geos, Geometry geometry) {
    if (GEOSisValid_r(geos.handle(), geometry.get()) == 1) return geometry;
    return own(geos, GEOSMakeValid_r(geos.handle(), geometry.get()));
}

/// Polygons that may overlap as one valid geometry.
Geometry united(const Geos& geos, const PlanarArea& area) {
    std::vector<GEOSGeometry*> polygons;
    for (const PlanarPolygon& polygon : area) {
        polygons.push_back(valid(geos, to_geos(geos, {polygon})).release());
    }
    const Geometry input = collection(geos, polygons, GEOS_GEOMETRYCOLLECTION);
    return own(geos, GEOSUnaryUnion_r(geos.handle(), input.get()));
}

} // namespace

PlanarArea widen(const PlanarArea& area, double distance, int segments_per_quarter) {
    const Geos geos;
    const Geometry input = to_geos(geos, area);
    return from_geos(geos, own(geos, GEOSBuffer_r(geos.handle(), input.get(), distance, segments_per_quarter)));
}

PlanarArea widen_line(const PlaneLine& line, double distance, int segments_per_quarter) {
    const Geos geos;
    const Geometry input = own(geos, GEOSGeom_createLineString_r(geos.handle(), sequence(geos, line, false)));
    return from_geos(geos, own(geos, GEOSBuffer_r(geos.handle(), input.get(), distance, segments_per_quarter)));
}

PlanarArea unite(const PlanarArea& area) {
    const Geos geos;
    return from_geos(geos, united(geos, area));
}

PlanarArea intersect(const PlanarArea& a, const PlanarArea& b) {
    const Geos geos;
    const Geometry left = united(geos, a), right = united(geos, b);
    return from_geos(geos, own(geos, GEOSIntersection_r(geos.handle(), left.get(), right.get())));
}

PlanarArea subtract(const PlanarArea& a, const PlanarArea& b) {
    const Geos geos;
    const Geometry left = united(geos, a), right = united(geos, b);
    return from_geos(geos, own(geos, GEOSDifference_r(geos.handle(), left.get(), right.get())));
}

PlanarArea clip(const PlanarArea& area, const PlaneBox& box) {
    const Geos geos;
    const Geometry input = to_geos(geos, area);
    return from_geos(
        geos, own(geos, GEOSClipByRect_r(geos.handle(), input.get(), box.min_x, box.min_y, box.max_x, box.max_y)));
}

PlanarArea simplify(const PlanarArea& area, double tolerance) {
    const Geos geos;
    const Geometry input = to_geos(geos, area);
    return from_geos(geos, own(geos, GEOSSimplify_r(geos.handle(), input.get(), tolerance)));
}

double area_of(const PlanarArea& area) {
    double sum = 0;
    for (const PlanarPolygon& polygon : area) {
        sum += std::abs(twice_signed_area(polygon.outer));
        for (const PlaneLine& hole : polygon.holes) {
            sum -= std::abs(twice_signed_area(hole));
        }
    }
    return sum / 2;
}

} // namespace oreway::geo
