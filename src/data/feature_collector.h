// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "data/findings.h"
#include "data/lonlat_transform.h"
#include "data/wkb_parser.h"

#include <cstdint>
#include <span>
#include <string>

namespace oreway::data {

/// How the coordinates of a layer are to be understood.
struct CoordinateRule {
    LonLatTransform transform;
    /// Nobody says what the coordinates are: one that cannot be a degree ends the reading.
    bool is_assumed = false;
};

/// Gathers the geometry of features one by one into the columns of a FeatureTable, and leaves out what cannot be drawn.
class FeatureCollector {
public:
    /// `path` is for messages.
    FeatureCollector(std::string path, CoordinateRule rule, Findings& findings);

    /// Adds a feature and returns the number of table rows it takes: 0 when it was left out, more than 1 for a
    /// collection of several kinds. Changes `geometry`. Throws Error(input) when an assumed system turns out to be
    /// wrong.
    std::size_t add(std::int64_t source_id, ParsedGeometry& geometry);

    /// Everything but name, source and attributes. The collector is empty afterwards.
    FeatureTable::Columns take();

private:
    bool place(std::int64_t source_id, GeometryKind kind, Shapes& shapes);
    bool place_vertex(std::int64_t source_id, geo::LonLat& vertex);
    void report_misplaced(std::int64_t source_id, const geo::LonLat& vertex);
    [[noreturn]] void refuse(std::int64_t source_id, const geo::LonLat& vertex) const;
    bool append(std::int64_t source_id, GeometryKind kind, const Shapes& shapes);
    void append_part(std::int64_t source_id, GeometryKind kind, const Shapes& shapes, std::size_t first_ring,
                     std::size_t last_ring);
    bool append_ring(std::int64_t source_id, GeometryKind kind, std::span<const geo::LonLat> ring);

    std::string path_;
    CoordinateRule rule_;
    Findings& findings_;
    FeatureTable::Columns columns_;
};

} // namespace oreway::data
