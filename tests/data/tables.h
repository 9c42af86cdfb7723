// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"

#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace oreway::tests {

using Ring = std::vector<geo::LonLat>;

/// Builds small tables by hand.
class TableMaker {
public:
    TableMaker() { columns_.part_start = columns_.ring_start = columns_.vertex_start = {0}; }

    TableMaker& point(geo::LonLat place) { return add(data::GeometryKind::point, {{{place}}}); }
    TableMaker& line(Ring line) { return add(data::GeometryKind::line, {{std::move(line)}}); }
    TableMaker& polygon(std::vector<Ring> rings) { return add(data::GeometryKind::polygon, {std::move(rings)}); }

    /// parts, each of rings
    TableMaker& add(data::GeometryKind kind, const std::vector<std::vector<Ring>>& parts) {
        for (const std::vector<Ring>& part : parts) {
            for (const Ring& ring : part) {
                columns_.vertices.insert(columns_.vertices.end(), ring.begin(), ring.end());
                columns_.vertex_start.push_back(static_cast<std::uint32_t>(columns_.vertices.size()));
            }
            columns_.ring_start.push_back(static_cast<std::uint32_t>(columns_.vertex_start.size() - 1));
        }
        columns_.part_start.push_back(static_cast<std::uint32_t>(columns_.ring_start.size() - 1));
        columns_.source_ids.push_back(static_cast<std::int64_t>(columns_.kinds.size()));
        columns_.kinds.push_back(kind);
        return *this;
    }

    TableMaker& text(std::string name, std::vector<std::string> values) {
        data::Column column;
        column.name = std::move(name);
        column.is_set.assign(values.size(), true);
        column.texts = std::move(values);
        columns_.attributes.push_back(std::move(column));
        return *this;
    }

    std::shared_ptr<const data::FeatureTable> make() {
        return std::make_shared<const data::FeatureTable>(std::move(columns_));
    }

private:
    data::FeatureTable::Columns columns_;
};

} // namespace oreway::tests
