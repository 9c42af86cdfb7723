// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "map/document.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Small hand-made maps for tests.
namespace oreway::tests {

using Ring = std::vector<geo::LonLat>;

/// A table with one feature for each list of rings: points and lines have one ring, polygons an outer ring and holes.
inline std::shared_ptr<const data::FeatureTable> make_table(data::GeometryKind kind,
                                                            const std::vector<std::vector<Ring>>& features) {
    data::FeatureTable::Columns columns;
    columns.name = "sample";
    columns.part_start = columns.ring_start = columns.vertex_start = {0};
    for (const auto& rings : features) {
        columns.kinds.push_back(kind);
        columns.source_ids.push_back(static_cast<std::int64_t>(columns.source_ids.size()));
        for (const Ring& ring : rings) {
            columns.vertices.insert(columns.vertices.end(), ring.begin(), ring.end());
            columns.vertex_start.push_back(static_cast<std::uint32_t>(columns.vertices.size()));
        }
        columns.ring_start.push_back(static_cast<std::uint32_t>(columns.vertex_start.size() - 1));
        columns.part_start.push_back(static_cast<std::uint32_t>(columns.ring_start.size() - 1));
    }
    return std::make_shared<const data::FeatureTable>(std::move(columns));
}

inline map::Layer make_layer(std::string id, std::shared_ptr<const data::FeatureTable> table) {
    map::Layer layer;
    layer.id = layer.title = std::move(id);
    layer.features[2] = {std::move(table), nullptr};
    layer.style.fill_opacity = 1;
    return layer;
}

/// No furniture, no layers.
inline map::MapDocument bare_document() {
    map::MapDocument document;
    document.furniture = {false, false, false, false, false, false, ""};
    return document;
}

inline Ring box_ring(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

/// Two areas (one across 180 degrees), a line and some points, a deposit and names.
inline map::MapDocument sample_document() {
    map::MapDocument document = bare_document();
    document.layers.push_back(make_layer(
        "areas", make_table(data::GeometryKind::polygon,
                            {{box_ring(-30, -20, 40, 35), box_ring(0, 0, 15, 15)}, {box_ring(170, 10, 195, 40)}})));
    document.layers.push_back(
        make_layer("lines", make_table(data::GeometryKind::line, {{{{-120, -40}, {-60, 50}, {30, 60}, {100, 20}}}})));
    document.layers.back().style.stroke_style = map::OutlineStyle::dashed;
    document.layers.push_back(
        make_layer("points", make_table(data::GeometryKind::point, {{{{-100, 40}}}, {{{-90, 30}}}, {{{120, -30}}}})));
    auto symbols = std::make_shared<std::vector<map::SiteSymbol>>();
    map::SiteSymbol site;
    site.site_id = "tanbreez";
    site.place = {-45.8, 60.9};
    site.size = 22;
    site.fill = base::rgb(0xE69F00);
    site.label = "Tanbreez";
    symbols->push_back(site);
    map::Layer sites;
    sites.id = "deposits";
    sites.kind = map::LayerKind::sites;
    sites.symbols = symbols;
    document.layers.push_back(sites);
    auto labels = std::make_shared<std::vector<map::Label>>();
    labels->push_back({"Atlantic Ocean", {-40, 20}, map::LabelClass::ocean, 900, 0, 30});
    labels->push_back({"Central African Republic", {20, 6}, map::LabelClass::country, 500, 0, 30});
    document.labels = labels;
    return document;
}

} // namespace oreway::tests
