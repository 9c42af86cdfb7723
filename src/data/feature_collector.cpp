// SPDX-License-Identifier: MIT
#include "data/feature_collector.h"

#include "base/error.h"
#include "base/text.h"
#include "data/bent_edges.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oreway::data {

namespace {

using base::Severity;
using base::to_text;

/// Rounding on the way from another system leaves a pole at 90.0000001.
constexpr double rounding_deg = 1e-6;

/// Data that counts longitudes from 0 to 360, or runs on across 180 degrees.
constexpr double most_longitude_deg = 360;

/// Natural Earth oversteps 180 degrees by half as much, which is not worth a word.
constexpr double border_slack_deg = 0.001;

/// On the ground. A chord of this length strays from the curve by s²/8R·tan(latitude): 50 m at 45°, 170 m at 73°.
constexpr double longest_straight_edge_m = 50'000;

std::string feature(std::int64_t source_id) { return "feature " + std::to_string(source_id); }

bool is_finite(const geo::LonLat& vertex) { return std::isfinite(vertex.lon) && std::isfinite(vertex.lat); }

/// At least `wanted` (2 or 3) different positions.
bool has_positions(std::span<const geo::LonLat> vertices, int wanted) {
    const auto second = std::find_if(vertices.begin(), vertices.end(),
                                     [&](const geo::LonLat& vertex) { return vertex != vertices.front(); });
    if (second == vertices.end() || wanted == 2) return second != vertices.end();
    return std::any_of(second, vertices.end(),
                       [&](const geo::LonLat& vertex) { return vertex != vertices.front() && vertex != *second; });
}

} // namespace

FeatureCollector::FeatureCollector(std::string path, CoordinateRule rule, Findings& findings)
    : path_(std::move(path))
    , rule_(std::move(rule))
    , findings_(findings) {
    columns_.part_start = columns_.ring_start = columns_.vertex_start = {0};
}

std::size_t FeatureCollector::add(std::int64_t source_id, ParsedGeometry& geometry) {
    if (geometry.has_height) {
        findings_.add(Severity::note, "height-dropped",
                      [&] { return feature(source_id) + ": has heights (Z); the map is flat, they are left out"; });
    }
    if (geometry.has_measure) {
        findings_.add(Severity::note, "measure-dropped",
                      [&] { return feature(source_id) + ": has measures (M); they are left out"; });
    }
    std::size_t rows = 0;
    for (const GeometryKind kind : {GeometryKind::point, GeometryKind::line, GeometryKind::polygon}) {
        Shapes& shapes = geometry.of(kind);
        if (shapes.empty() || !place(source_id, kind, shapes) || !append(source_id, kind, shapes)) continue;
        columns_.kinds.push_back(kind);
        columns_.source_ids.push_back(source_id);
        ++rows;
    }
    if (rows > 1) {
        findings_.add(Severity::note, "collection-split", [&] {
            return feature(source_id) +
                   ": is a collection; it became one feature for its points, lines and polygons each";
        });
    }
    return rows;
}

bool FeatureCollector::place(std::int64_t source_id, GeometryKind kind, Shapes& shapes) {
    if (!std::all_of(shapes.vertices.begin(), shapes.vertices.end(), is_finite)) {
        findings_.add(Severity::warning, "not-a-number", [&] {
            return feature(source_id) +
                   ": a coordinate is not a number, the feature is skipped; correct it in the file";
        });
        return false;
    }
    const std::optional<double> metres_per_unit = rule_.transform.metres_per_unit();
    if (kind != GeometryKind::point && metres_per_unit) bend_edges(shapes, longest_straight_edge_m / *metres_per_unit);
    rule_.transform.apply(shapes.vertices);
    if (!std::all_of(shapes.vertices.begin(), shapes.vertices.end(),
                     [&](geo::LonLat& vertex) { return place_vertex(source_id, vertex); })) {
        return false;
    }
    const auto beyond = std::find_if(shapes.vertices.begin(), shapes.vertices.end(), [](const geo::LonLat& vertex) {
        return std::abs(vertex.lon) > 180 + border_slack_deg;
    });
    if (beyond != shapes.vertices.end()) {
        findings_.add(Severity::note, "longitude-beyond-180", [&] {
            return feature(source_id) + ": longitude " + to_text(beyond->lon) + " is beyond 180 and stands for " +
                   to_text(geo::normalize_longitude(beyond->lon));
        });
    }
    if (kind == GeometryKind::point) {
        for (geo::LonLat& vertex : shapes.vertices) {
            if (std::abs(vertex.lon) > 180) vertex.lon = geo::normalize_longitude(vertex.lon);
        }
    }
    return true;
}

bool FeatureCollector::place_vertex(std::int64_t source_id, geo::LonLat& vertex) {
    if (std::abs(vertex.lat) > 90 && std::abs(vertex.lat) <= 90 + rounding_deg) {
        vertex.lat = std::copysign(90, vertex.lat);
    }
    if (std::abs(vertex.lat) <= 90 && std::abs(vertex.lon) <= most_longitude_deg) return true;
    if (rule_.is_assumed) refuse(source_id, vertex);
    report_misplaced(source_id, vertex);
    return false;
}

void FeatureCollector::report_misplaced(std::int64_t source_id, const geo::LonLat& vertex) {
    const auto skip = [&](std::string_view code, const std::string& reason) {
        findings_.add(Severity::warning, code,
                      [&] { return feature(source_id) + ": " + reason + ", the feature is skipped"; });
    };
    if (!is_finite(vertex)) {
        skip("outside-crs", "a coordinate lies where its coordinate system is not defined");
    } else if (std::abs(vertex.lat) <= 90) {
        skip("longitude-out-of-range", "longitude " + to_text(vertex.lon) + " is out of range");
    } else if (std::abs(vertex.lon) <= 90 && std::abs(vertex.lat) <= 180) {
        skip("swapped-coordinates", "latitude " + to_text(vertex.lat) +
                                        " is out of range, longitude and latitude seem to "
                                        "be exchanged (write longitude first)");
    } else {
        skip("latitude-out-of-range", "latitude " + to_text(vertex.lat) + " is out of range");
    }
}

void FeatureCollector::refuse(std::int64_t source_id, const geo::LonLat& vertex) const {
    throw base::Error(base::ExitCode::input, path_ + ": states no coordinate system, and " + feature(source_id) +
                                                 " (x " + to_text(vertex.lon) + ", y " + to_text(vertex.lat) +
                                                 ") is not in degrees; pass the system with --source-crs EPSG:n");
}

bool FeatureCollector::append(std::int64_t source_id, GeometryKind kind, const Shapes& shapes) {
    const std::size_t parts_before = columns_.ring_start.size();
    std::size_t first_ring = 0;
    for (const std::size_t last_ring : shapes.part_ends) {
        append_part(source_id, kind, shapes, first_ring, last_ring);
        first_ring = last_ring;
    }
    if (columns_.ring_start.size() == parts_before) return false;
    constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
    if (columns_.vertices.size() > most)
        throw base::Error(base::ExitCode::input, path_ + ": has more than 4,294,967,295 vertices");
    columns_.part_start.push_back(static_cast<std::uint32_t>(columns_.ring_start.size() - 1));
    return true;
}

void FeatureCollector::append_part(std::int64_t source_id, GeometryKind kind, const Shapes& shapes,
                                   std::size_t first_ring, std::size_t last_ring) {
    for (std::size_t ring = first_ring; ring < last_ring; ++ring) {
        const std::size_t start = ring == 0 ? 0 : shapes.ring_ends[ring - 1];
        const std::span<const geo::LonLat> vertices(&shapes.vertices[start], shapes.ring_ends[ring] - start);
        const bool is_appended = append_ring(source_id, kind, vertices);
        if (!is_appended && ring == first_ring) return; // holes in nothing
    }
    columns_.ring_start.push_back(static_cast<std::uint32_t>(columns_.vertex_start.size() - 1));
}

bool FeatureCollector::append_ring(std::int64_t source_id, GeometryKind kind, std::span<const geo::LonLat> ring) {
    if (kind == GeometryKind::line && !has_positions(ring, 2)) {
        findings_.add(Severity::warning, "line-too-short", [&] {
            return feature(source_id) + ": a line has fewer than 2 different positions and is left out";
        });
        return false;
    }
    if (kind == GeometryKind::polygon) {
        if (!has_positions(ring, 3)) {
            findings_.add(Severity::warning, "ring-too-short", [&] {
                return feature(source_id) + ": a ring has fewer than 3 different positions and is left out";
            });
            return false;
        }
        if (ring.front() == ring.back()) {
            ring = ring.first(ring.size() - 1);
        } else {
            findings_.add(Severity::note, "ring-not-closed",
                          [&] { return feature(source_id) + ": a ring does not end where it begins; it was closed"; });
        }
    }
    columns_.vertices.insert(columns_.vertices.end(), ring.begin(), ring.end());
    columns_.vertex_start.push_back(static_cast<std::uint32_t>(columns_.vertices.size()));
    return true;
}

FeatureTable::Columns FeatureCollector::take() { return std::move(columns_); }

} // namespace oreway::data
