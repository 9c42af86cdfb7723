// SPDX-License-Identifier: MIT
#include "map/route_layer.h"

#include "base/text.h"
#include "data/feature_builder.h"
#include "map/mode_colors.h"

#include <set>

namespace oreway::map {

namespace {

using routing::Mode;
using Type = data::Column::Type;

constexpr double width = 2.6;

data::FeatureBuilder leg_builder() {
    return {"route",
            {{"name", Type::text},
             {"mode", Type::text},
             {"connector", Type::text},
             {"distance_km", Type::real},
             {"distance_nm", Type::real},
             {"length_basis", Type::text},
             {"countries", Type::text},
             {"passages", Type::text},
             {"corridors", Type::text},
             {"gauge_mm", Type::integer},
             {"hours", Type::real},
             {"co2e_kg_per_t", Type::real},
             {"limits", Type::text},
             {"alternative", Type::integer}}};
}

void add_legs(const routing::Route& route, std::int64_t alternative, data::FeatureBuilder& legs) {
    for (const routing::RouteLeg& leg : route.legs) {
        if (leg.line.size() < 2) continue;
        const auto gauge = leg.gauge_mm > 0 ? data::Value(static_cast<std::int64_t>(leg.gauge_mm)) : data::Value();
        legs.add_line(leg.line,
                      {leg.from + " – " + leg.to, std::string(routing::to_text(leg.mode)),
                       std::string(leg.is_connector ? "yes" : "no"), leg.length_m / 1000, leg.length_m / 1852,
                       leg.length_basis, base::join(leg.countries, ";"), base::join(leg.passages, ";"),
                       base::join(leg.corridors, ";"), gauge, leg.hours, leg.co2e_kg_per_t, leg.limits, alternative});
    }
}

void add_looks(const routing::Route& route, bool is_main, FeatureLooks& looks) {
    for (const routing::RouteLeg& leg : route.legs) {
        if (leg.line.size() < 2) continue;
        looks.strokes.push_back(base::with_alpha(mode_color(leg.mode), is_main ? 1 : 0.55));
        looks.dashed.push_back(leg.is_connector);
        looks.stroke_widths.push_back(static_cast<float>(is_main ? width : width / 2));
    }
}

std::string summary(const routing::Route& route) {
    return base::to_grouped(route.nautical_miles()) + " nm (" + base::to_grouped(route.length_m / 1000) + " km), " +
           base::to_grouped(route.time.days(), 1) + " days, " + base::to_grouped(route.co2e_kg_per_t) +
           " kg CO2e per tonne";
}

} // namespace

Layer route_layer(const routing::Route& route, const std::vector<const routing::Route*>& others) {
    data::FeatureBuilder legs = leg_builder();
    FeatureLooks looks;
    for (const routing::Route* other : others) {
        add_legs(*other, 1, legs);
        add_looks(*other, false, looks);
    }
    add_legs(route, 0, legs);
    add_looks(route, true, looks);
    Layer layer;
    layer.id = "route";
    layer.title = "Route";
    layer.course = geo::EdgeCourse::geodesic;
    layer.style.stroke_width = width;
    layer.style.fill_opacity = 0;
    layer.looks = std::make_shared<const FeatureLooks>(std::move(looks));
    layer.features[2].table = legs.build();
    layer.features[2].index = std::make_shared<const data::SpatialIndex>(layer.features[2].table);
    return layer;
}

std::shared_ptr<const data::FeatureTable> route_features(const routing::RouteAnswer& answer) {
    data::FeatureBuilder legs = leg_builder();
    if (answer.route) add_legs(*answer.route, 0, legs);
    for (std::size_t i = 0; i < answer.alternatives.size(); ++i) {
        add_legs(answer.alternatives[i], static_cast<std::int64_t>(i + 1), legs);
    }
    return legs.build();
}

LegendBlock route_legend(const routing::Route& route) {
    LegendBlock block;
    block.title = route.legs.empty() ? "Route" : route.legs.front().from + " – " + route.legs.back().to;
    block.layer_id = "route";
    block.notes = route.warnings;
    std::set<Mode> modes;
    bool has_connector = false;
    for (const routing::RouteLeg& leg : route.legs) {
        modes.insert(leg.mode);
        has_connector = has_connector || leg.is_connector;
    }
    for (const Mode mode : modes) {
        block.rows.push_back(mode_row(mode, width));
    }
    if (has_connector) {
        LegendRow row = mode_row(Mode::sea, width);
        row.text = "connector to the network";
        row.dashed = true;
        block.rows.push_back(std::move(row));
    }
    LegendRow sum;
    sum.text = summary(route);
    block.rows.push_back(std::move(sum));
    return block;
}

} // namespace oreway::map
