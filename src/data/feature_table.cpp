// SPDX-License-Identifier: MIT
#include "data/feature_table.h"

#include "base/text.h"
#include "data/feature_extent.h"
#include "data/ring_walk.h"

#include <algorithm>
#include <cassert>
#include <type_traits>

namespace oreway::data {

namespace {

/// Offsets start at 0, never fall and end at `total`.
[[maybe_unused]] bool are_offsets(const std::vector<std::uint32_t>& offsets, std::size_t count, std::size_t total) {
    return offsets.size() == count + 1 && offsets.front() == 0 && offsets.back() == total &&
           std::is_sorted(offsets.begin(), offsets.end());
}

[[maybe_unused]] bool has_rows(const Column& column, std::size_t rows) {
    const std::size_t values = column.type == Column::Type::integer ? column.integers.size()
                               : column.type == Column::Type::real  ? column.reals.size()
                                                                    : column.texts.size();
    return values == rows && column.is_set.size() == rows;
}

[[maybe_unused]] bool are_consistent(const FeatureTable::Columns& columns) {
    const std::size_t features = columns.kinds.size();
    return columns.source_ids.size() == features && !columns.part_start.empty() && !columns.ring_start.empty() &&
           !columns.vertex_start.empty() && are_offsets(columns.part_start, features, columns.ring_start.size() - 1) &&
           are_offsets(columns.ring_start, columns.ring_start.size() - 1, columns.vertex_start.size() - 1) &&
           are_offsets(columns.vertex_start, columns.vertex_start.size() - 1, columns.vertices.size()) &&
           std::all_of(columns.attributes.begin(), columns.attributes.end(),
                       [&](const Column& column) { return has_rows(column, features); });
}

} // namespace

std::string to_text(const Value& value) {
    return std::visit(
        [](const auto& held) -> std::string {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<Held, std::string>)
                return held;
            else if constexpr (std::is_same_v<Held, double>)
                return base::to_text(held);
            else
                return std::to_string(held);
        },
        value);
}

Value Column::value(std::size_t feature) const {
    if (!is_set[feature]) return {};
    switch (type) {
    case Type::integer:
        return integers[feature];
    case Type::real:
        return reals[feature];
    case Type::text:
        return texts[feature];
    }
    return {};
}

FeatureTable::FeatureTable(Columns columns)
    : columns_(std::move(columns)) {
    assert(are_consistent(columns_));
    ring_index_ = RingIndex(columns_.vertices);
    boxes_.reserve(size());
    std::vector<std::span<const geo::LonLat>> rings;
    for (std::size_t feature = 0; feature < size(); ++feature) {
        rings.clear();
        find_polar_rings(feature);
        const Range feature_parts = parts(feature);
        for (std::size_t part = feature_parts.first; part < feature_parts.last; ++part) {
            if (kind(feature) == GeometryKind::polygon) {
                rings.push_back(ring(columns_.ring_start[part]));
                continue;
            }
            for (std::size_t i = columns_.ring_start[part]; i < columns_.ring_start[part + 1]; ++i) {
                rings.push_back(ring(i));
            }
        }
        if (rings.empty()) {
            boxes_.push_back({0, 0, 0, 0});
        } else {
            boxes_.push_back(feature_extent(kind(feature), rings));
        }
    }
    std::vector<geo::LonLatBox> placed;
    placed.reserve(size());
    for (std::size_t feature = 0; feature < size(); ++feature) {
        if (parts(feature).size() > 0) placed.push_back(boxes_[feature]);
    }
    if (!placed.empty()) box_ = enclosing_box(placed);
}

void FeatureTable::find_polar_rings(std::size_t feature) {
    if (kind(feature) != GeometryKind::polygon) return;
    const Range feature_parts = parts(feature);
    for (std::size_t i = columns_.ring_start[feature_parts.first]; i < columns_.ring_start[feature_parts.last]; ++i) {
        const std::span<const geo::LonLat> vertices = ring(i);
        if (std::abs(walk_longitudes(vertices, true).turn) > 180)
            polar_rings_.push_back({i, data::pole_inside(vertices)});
    }
}

double FeatureTable::pole_inside(std::size_t ring) const {
    const auto found = std::lower_bound(polar_rings_.begin(), polar_rings_.end(), ring,
                                        [](const PolarRing& polar, std::size_t wanted) { return polar.ring < wanted; });
    return found != polar_rings_.end() && found->ring == ring ? found->pole : 0;
}

const Column* FeatureTable::attribute(std::string_view name) const {
    const std::string wanted = base::to_lower(name);
    const auto found = std::find_if(columns_.attributes.begin(), columns_.attributes.end(), [&](const Column& column) {
        return column.name == name || base::to_lower(column.name) == wanted;
    });
    return found == columns_.attributes.end() ? nullptr : &*found;
}

} // namespace oreway::data
