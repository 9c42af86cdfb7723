// SPDX-License-Identifier: MIT
#include "data/ring_check.h"

#include "base/parallel.h"
#include "base/text.h"
#include "data/crossing_filter.h"
#include "data/geos_handles.h"
#include "data/planar_polygon.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace oreway::data {

namespace {

struct Flaw {
    std::string reason;
    geo::LonLat place;
};

GEOSGeometry* make_ring(GEOSContextHandle_t geos, const PlanarPolygon& polygon, std::size_t ring) {
    const auto first = polygon.vertices.begin() + static_cast<std::ptrdiff_t>(polygon.ring_start[ring]);
    const auto last = polygon.vertices.begin() + static_cast<std::ptrdiff_t>(polygon.ring_start[ring + 1]);
    std::vector<geo::LonLat> closed(first, last);
    closed.push_back(closed.front());
    while (closed.size() < 4) { // GEOS wants four positions before it judges
        closed.push_back(closed.front());
    }
    static_assert(sizeof(geo::LonLat) == 2 * sizeof(double));
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(geos, &closed.front().lon, static_cast<unsigned>(closed.size()), 0, 0);
    return GEOSGeom_createLinearRing_r(geos, sequence);
}

GeosGeometry make_polygon(GEOSContextHandle_t geos, const PlanarPolygon& polygon) {
    std::vector<GEOSGeometry*> parts;
    for (std::size_t part = 0; part + 1 < polygon.part_start.size(); ++part) {
        GEOSGeometry* outer = make_ring(geos, polygon, polygon.part_start[part]);
        std::vector<GEOSGeometry*> holes;
        for (std::size_t ring = polygon.part_start[part] + 1; ring < polygon.part_start[part + 1]; ++ring) {
            holes.push_back(make_ring(geos, polygon, ring));
        }
        parts.push_back(GEOSGeom_createPolygon_r(geos, outer, holes.data(), static_cast<unsigned>(holes.size())));
    }
    GEOSGeometry* all = parts.size() == 1 ? parts.front()
                                          : GEOSGeom_createCollection_r(geos, GEOS_MULTIPOLYGON, parts.data(),
                                                                        static_cast<unsigned>(parts.size()));
    return {all, GeosDeleter{geos}};
}

std::optional<Flaw> find_flaw(GEOSContextHandle_t geos, const PlanarPolygon& polygon) {
    const GeosGeometry geometry = make_polygon(geos, polygon);
    char* reason = nullptr;
    GEOSGeometry* location = nullptr;
    const char valid = GEOSisValidDetail_r(geos, geometry.get(), 0, &reason, &location);
    const GeosGeometry place(location, GeosDeleter{geos});
    std::optional<Flaw> flaw;
    if (valid == 0) {
        flaw = Flaw{reason != nullptr ? reason : "invalid", {}};
        if (place) {
            GEOSGeomGetX_r(geos, place.get(), &flaw->place.lon);
            GEOSGeomGetY_r(geos, place.get(), &flaw->place.lat);
        }
    }
    if (reason != nullptr) GEOSFree_r(geos, reason);
    return flaw;
}

struct FlawedFeature {
    std::size_t feature;
    Flaw flaw;
};

/// Features from `first` to before `last`.
struct Range {
    std::size_t first, last;
};

/// Ranges of some thousand vertices each: enough that starting one costs nothing, few enough to share out evenly.
std::vector<Range> ranges_of(const FeatureTable& table) {
    constexpr std::size_t vertices_a_range = 10'000;
    std::vector<Range> ranges;
    std::size_t vertices = vertices_a_range;
    for (std::size_t feature = 0; feature < table.size(); ++feature) {
        if (vertices >= vertices_a_range) {
            ranges.push_back({feature, feature});
            vertices = 0;
        }
        ranges.back().last = feature + 1;
        const auto parts = table.parts(feature);
        for (std::size_t part = parts.first; part < parts.last; ++part)
            for (std::size_t ring = table.rings(part).first; ring < table.rings(part).last; ++ring)
                vertices += table.ring(ring).size();
    }
    return ranges;
}

std::vector<FlawedFeature> flaws_in(const FeatureTable& table, const Range& range) {
    std::vector<FlawedFeature> flaws;
    const GeosContext geos;
    CrossingFilter filter;
    PlanarPolygon polygon;
    for (std::size_t feature = range.first; feature < range.last; ++feature) {
        if (table.kind(feature) != GeometryKind::polygon) continue;
        polygon.assign(table, feature);
        if (filter.is_surely_valid(polygon)) continue;
        if (std::optional<Flaw> flaw = find_flaw(geos.get(), polygon)) flaws.push_back({feature, std::move(*flaw)});
    }
    return flaws;
}

} // namespace

void check_rings(const FeatureTable& table, Findings& findings) {
    const std::vector<Range> ranges = ranges_of(table);
    std::vector<std::vector<FlawedFeature>> flaws(ranges.size());
    base::for_each_in_parallel(ranges.size(), [&](std::size_t i) { flaws[i] = flaws_in(table, ranges[i]); });
    for (const std::vector<FlawedFeature>& of_range : flaws) {
        for (const FlawedFeature& flawed : of_range) {
            findings.add(base::Severity::warning, "invalid-ring", [&] {
                const auto& [feature, flaw] = flawed;
                const geo::LonLat place{geo::normalize_longitude(flaw.place.lon), flaw.place.lat};
                return "feature " + std::to_string(table.source_id(feature)) +
                       ": the polygon is not valid: " + flaw.reason + " at " + geo::to_display(place) +
                       "; it is drawn as it is, ogr2ogr -makevalid repairs it";
            });
        }
    }
}

} // namespace oreway::data
