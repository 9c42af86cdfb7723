// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace oreway::data {

/// Makes a table of features that come from no file: arcs of agreements, routes, cells of a density.
class FeatureBuilder {
public:
    using ColumnSpec = std::pair<std::string, Column::Type>;

    FeatureBuilder(std::string name, std::vector<ColumnSpec> columns);

    /// `values` has one value a column, of the column's type or nothing.
    void add_point(const geo::LonLat& place, std::vector<Value> values);
    void add_line(std::span<const geo::LonLat> line, std::vector<Value> values);
    /// One feature of several lines.
    void add_lines(std::span<const std::vector<geo::LonLat>> lines, std::vector<Value> values);
    /// One polygon: the outer ring, then its holes, not closed.
    void add_polygon(std::span<const std::vector<geo::LonLat>> rings, std::vector<Value> values);
    /// The geometry of a feature of another table.
    void add_copy(const FeatureTable& table, std::size_t feature, std::vector<Value> values);
    /// A row of a table that has no place on the map.
    void add_without_geometry(std::vector<Value> values);

    std::size_t size() const noexcept { return columns_.kinds.size(); }

    /// The builder is empty afterwards.
    std::shared_ptr<const FeatureTable> build();

private:
    void add_ring(std::span<const geo::LonLat> vertices);
    void finish_part();
    void finish_feature(GeometryKind kind, std::vector<Value> values);

    FeatureTable::Columns columns_;
};

} // namespace oreway::data
