// SPDX-License-Identifier: MIT
#include "data/feature_builder.h"

#include <cassert>

namespace oreway::data {

namespace {

void append(Column& column, const Value& value) {
    const bool is_set = !std::holds_alternative<std::monostate>(value);
    column.is_set.push_back(is_set);
    switch (column.type) {
    case Column::Type::integer:
        column.integers.push_back(is_set ? std::get<std::int64_t>(value) : 0);
        break;
    case Column::Type::real:
        column.reals.push_back(is_set ? std::get<double>(value) : 0);
        break;
    case Column::Type::text:
        column.texts.push_back(is_set ? std::get<std::string>(value) : std::string());
        break;
    }
}

} // namespace

FeatureBuilder::FeatureBuilder(std::string name, std::vector<ColumnSpec> columns) {
    columns_.name = std::move(name);
    for (auto& [title, type] : columns) {
        Column column;
        column.name = std::move(title);
        column.type = type;
        columns_.attributes.push_back(std::move(column));
    }
    columns_.part_start = {0};
    columns_.ring_start = {0};
    columns_.vertex_start = {0};
}

void FeatureBuilder::add_point(const geo::LonLat& place, std::vector<Value> values) {
    add_ring(std::span(&place, 1));
    finish_part();
    finish_feature(GeometryKind::point, std::move(values));
}

void FeatureBuilder::add_line(std::span<const geo::LonLat> line, std::vector<Value> values) {
    add_ring(line);
    finish_part();
    finish_feature(GeometryKind::line, std::move(values));
}

void FeatureBuilder::add_lines(std::span<const std::vector<geo::LonLat>> lines, std::vector<Value> values) {
    for (const std::vector<geo::LonLat>& line : lines) {
        add_ring(line);
        finish_part();
    }
    finish_feature(GeometryKind::line, std::move(values));
}

void FeatureBuilder::add_polygon(std::span<const std::vector<geo::LonLat>> rings, std::vector<Value> values) {
    for (const std::vector<geo::LonLat>& ring : rings) {
        add_ring(ring);
    }
    finish_part();
    finish_feature(GeometryKind::polygon, std::move(values));
}

void FeatureBuilder::add_copy(const FeatureTable& table, std::size_t feature, std::vector<Value> values) {
    const FeatureTable::Range parts = table.parts(feature);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        const FeatureTable::Range rings = table.rings(part);
        for (std::size_t ring = rings.first; ring < rings.last; ++ring) {
            add_ring(table.ring(ring));
        }
        finish_part();
    }
    finish_feature(table.kind(feature), std::move(values));
}

void FeatureBuilder::add_without_geometry(std::vector<Value> values) {
    finish_feature(GeometryKind::none, std::move(values));
}

std::shared_ptr<const FeatureTable> FeatureBuilder::build() {
    return std::make_shared<const FeatureTable>(std::move(columns_));
}

void FeatureBuilder::add_ring(std::span<const geo::LonLat> vertices) {
    columns_.vertices.insert(columns_.vertices.end(), vertices.begin(), vertices.end());
    columns_.vertex_start.push_back(static_cast<std::uint32_t>(columns_.vertices.size()));
}

void FeatureBuilder::finish_part() {
    columns_.ring_start.push_back(static_cast<std::uint32_t>(columns_.vertex_start.size() - 1));
}

void FeatureBuilder::finish_feature(GeometryKind kind, std::vector<Value> values) {
    assert(values.size() == columns_.attributes.size());
    columns_.part_start.push_back(static_cast<std::uint32_t>(columns_.ring_start.size() - 1));
    columns_.kinds.push_back(kind);
    columns_.source_ids.push_back(static_cast<std::int64_t>(columns_.kinds.size() - 1));
    for (std::size_t i = 0; i < values.size(); ++i) {
        append(columns_.attributes[i], values[i]);
    }
}

} // namespace oreway::data
