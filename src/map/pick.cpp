// SPDX-License-Identifier: MIT
#include "map/pick.h"

#include "geo/geodesic.h"
#include "map/placement.h"

#include <algorithm>
#include <cmath>

namespace oreway::map {

namespace {

/// Text of the label field of a feature, or its number.
std::string feature_title(const Layer& layer, const data::FeatureTable& table, std::size_t feature) {
    for (const std::string& field : {layer.style.label_field, std::string("name"), std::string("title")}) {
        const data::Column* column = field.empty() ? nullptr : table.attribute(field);
        if (column == nullptr) continue;
        std::string text = data::to_text(column->value(feature));
        if (!text.empty()) return text;
    }
    return layer.title + ", feature " + std::to_string(table.source_id(feature));
}

bool is_country_layer(const Layer& layer) { return layer.role == LayerRole::countries; }

void add_features(const Layer& layer, const FeatureSet& set, const geo::LonLat& place, double radius_m,
                  double metres_per_unit, std::vector<Hit>& hits) {
    if (!set.table || !set.index) return;
    for (const data::NearFeature& near : data::features_near(*set.table, *set.index, place, radius_m)) {
        hits.push_back({{Selection::Kind::feature, layer.id, near.feature},
                        layer.id,
                        feature_title(layer, *set.table, near.feature),
                        near.distance_m / metres_per_unit});
    }
}

void add_country(const MapDocument& document, const geo::LonLat& place, Detail detail, std::vector<Hit>& hits) {
    for (const Layer& layer : document.layers) {
        if (!is_country_layer(layer)) continue;
        const FeatureSet& set = layer.features_for(detail);
        if (!set.table || !set.index) return;
        for (const std::size_t feature : set.index->query(geo::LonLatBox::around(place))) {
            if (!data::contains(*set.table, feature, place)) continue;
            const data::Column* code = set.table->attribute("iso_a3");
            if (code == nullptr) return;
            hits.push_back({{Selection::Kind::country, data::to_text(code->value(feature)), feature},
                            layer.id,
                            feature_title(layer, *set.table, feature),
                            0});
            return;
        }
    }
}

void sort_by_distance(std::vector<Hit>& hits) {
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.distance < b.distance; });
}

} // namespace

bool is_pickable(const Layer& layer) {
    return layer.visible && layer.kind == LayerKind::features && layer.role == LayerRole::own;
}

std::vector<Hit> pick(const MapDocument& document, const View& view, const geo::ScreenPoint& at, double tolerance) {
    std::vector<Hit> hits;
    for (const PlacedSymbol& placed : place_symbols(document, view)) {
        const Layer& layer = document.layers[placed.layer];
        const SiteSymbol& symbol = (*layer.symbols)[placed.symbol];
        const double distance = std::hypot(placed.at.x - at.x, placed.at.y - at.y);
        if (distance > std::max(tolerance, placed.size / 2)) continue;
        hits.push_back({{Selection::Kind::site, symbol.site_id, 0}, layer.id, symbol.label, distance});
    }
    sort_by_distance(hits);
    const std::optional<geo::LonLat> place = view.to_lonlat(at);
    if (!place) return hits;
    std::vector<Hit> others;
    const Detail detail = detail_for(view.zoom());
    // Scale differs by direction away from the centre; the larger one makes the circle wide enough.
    const auto scale = view.projection().ground_scale(*place);
    const double metres_per_pixel =
        scale ? std::max(scale->east, scale->north) * view.units_per_pixel() : view.ground_metres_per_pixel();
    for (const Layer& layer : document.layers) {
        if (!is_pickable(layer)) continue;
        const double reach = tolerance + layer.style.stroke_width / 2;
        add_features(layer, layer.features_for(detail), *place, reach * metres_per_pixel, metres_per_pixel, others);
    }
    sort_by_distance(others);
    hits.insert(hits.end(), others.begin(), others.end());
    add_country(document, *place, detail, hits);
    return hits;
}

std::vector<Hit> identify(const MapDocument& document, const geo::LonLat& place, double radius_m) {
    std::vector<Hit> hits;
    for (const Layer& layer : document.layers) {
        if (!layer.symbols) continue;
        for (const SiteSymbol& symbol : *layer.symbols) {
            const double distance = geo::distance_m(place, symbol.place);
            if (distance > radius_m) continue;
            hits.push_back({{Selection::Kind::site, symbol.site_id, 0}, layer.id, symbol.label, distance});
        }
    }
    for (const Layer& layer : document.layers) {
        if (is_pickable(layer)) add_features(layer, layer.features_for(Detail::fine), place, radius_m, 1, hits);
    }
    sort_by_distance(hits);
    add_country(document, place, Detail::fine, hits);
    return hits;
}

} // namespace oreway::map
