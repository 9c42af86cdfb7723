// SPDX-License-Identifier: MIT
#pragma once

#include "data/ring_index.h"
#include "geo/lonlat.h"
#include "geo/lonlat_box.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace oreway::data {

enum class GeometryKind : std::uint8_t { none, point, line, polygon };

/// One value of one feature: nothing, a whole number, a number or text (dates and lists are text).
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// "" for nothing; numbers as short as they read back.
std::string to_text(const Value& value);

/// One attribute of all features, stored together.
struct Column {
    std::string name;
    enum class Type : std::uint8_t { integer, real, text } type = Type::text;
    std::vector<std::int64_t> integers; ///< filled when type is integer
    std::vector<double> reals;          ///< filled when type is real
    std::vector<std::string> texts;     ///< filled when type is text
    std::vector<bool> is_set;           ///< false where the feature has no value

    Value value(std::size_t feature) const;
};

/// Features read from one layer, immutable, in columns: a million features are a handful of arrays.
///
///   feature i  -> parts    part_start[i]  .. part_start[i+1]
///   part p     -> rings    ring_start[p]  .. ring_start[p+1]     point: one ring of one vertex; line: one ring
///   ring r     -> vertices vertex_start[r].. vertex_start[r+1]   polygon: outer ring, then its holes; not closed
///
/// A multi-geometry has several parts. A collection becomes one feature a kind. All coordinates are WGS 84 degrees.
class FeatureTable {
public:
    struct Columns {
        std::string name;                        ///< of the layer
        std::string source;                      ///< the path it came from, for messages and recipes
        std::vector<GeometryKind> kinds;         ///< one per feature
        std::vector<std::int64_t> source_ids;    ///< the feature's number in its file
        std::vector<std::uint32_t> part_start;   ///< features + 1
        std::vector<std::uint32_t> ring_start;   ///< parts + 1
        std::vector<std::uint32_t> vertex_start; ///< rings + 1
        std::vector<geo::LonLat> vertices;
        std::vector<Column> attributes;
    };

    /// `columns` must be consistent (asserted).
    explicit FeatureTable(Columns columns);

    const std::string& name() const noexcept { return columns_.name; }
    const std::string& source() const noexcept { return columns_.source; }
    std::size_t size() const noexcept { return columns_.kinds.size(); }
    std::size_t vertex_count() const noexcept { return columns_.vertices.size(); }
    GeometryKind kind(std::size_t feature) const { return columns_.kinds[feature]; }
    std::int64_t source_id(std::size_t feature) const { return columns_.source_ids[feature]; }

    /// The numbers of the parts of a feature, and of the rings of a part: [first, last).
    struct Range {
        std::size_t first = 0, last = 0;
        std::size_t size() const { return last - first; }
    };
    Range parts(std::size_t feature) const { return {columns_.part_start[feature], columns_.part_start[feature + 1]}; }
    Range rings(std::size_t part) const { return {columns_.ring_start[part], columns_.ring_start[part + 1]}; }
    std::span<const geo::LonLat> ring(std::size_t ring) const {
        return std::span(columns_.vertices)
            .subspan(columns_.vertex_start[ring], columns_.vertex_start[ring + 1] - columns_.vertex_start[ring]);
    }

    /// Of all rings, one after the other.
    std::span<const geo::LonLat> vertices() const noexcept { return columns_.vertices; }
    /// The number of a ring's first vertex in the table.
    std::size_t first_vertex(std::size_t ring) const { return columns_.vertex_start[ring]; }
    const RingIndex& ring_index() const noexcept { return ring_index_; }
    /// The pole, +90 or -90, that a polygon's ring runs around; 0 for all other rings.
    double pole_inside(std::size_t ring) const;

    /// The extent of one feature and of all. A feature across 180 degrees has west > east.
    const geo::LonLatBox& box(std::size_t feature) const { return boxes_[feature]; }
    const std::optional<geo::LonLatBox>& box() const noexcept { return box_; }

    const std::vector<Column>& attributes() const noexcept { return columns_.attributes; }
    /// Nothing when there is no such attribute; upper and lower case are the same.
    const Column* attribute(std::string_view name) const;

private:
    struct PolarRing {
        std::size_t ring = 0;
        double pole = 0;
    };

    void find_polar_rings(std::size_t feature);

    Columns columns_;
    RingIndex ring_index_;
    std::vector<PolarRing> polar_rings_; ///< ascending; hardly ever more than one
    std::vector<geo::LonLatBox> boxes_;
    std::optional<geo::LonLatBox> box_;
};

} // namespace oreway::data
