// SPDX-License-Identifier: MIT
#include "map/route_layer.h"

#include "base/text.h"
#include "data/feature_builder.h"
#include "map/theme.h"

#include <set>

namespace oreway::map {

namespace {

using routing::Mode;

constexpr double width = 2.6;

base::Color color_of(Mode mode) {
    switch (mode) {
    case Mode::sea:
        return okabe_ito()[4];
    case Mode::rail:
        return okabe_ito()[5];
    case Mode::road:
        return okabe_ito()[6];
    case Mode::ferry:
        return okabe_ito()[2];
    case Mode::river:
        return okabe_ito()[1];
    }
    return okabe_ito()[4];
}

std::string summary(const routing::Route& route) {
    return base::to_grouped(route.nautical_miles()) + " nm (" + base::to_grouped(route.length_m / 1000) + " km), " +
           base::to_grouped(route.time.days(), 1) + " days, " + base::to_grouped(route.co2e_kg_per_t) +
           " kg CO2e per tonne";
}

} // namespace

Layer route_layer(const routing::Route& route) {
    using Type = data::Column::Type;
    data::FeatureBuilder legs("route", {{"name", Type::text},
                                        {"mode", Type::text},
                                        {"distance_km", Type::real},
                                        {"length_basis", Type::text},
                                        {"countries", Type::text},
                                        {"passages", Type::text}});
    FeatureLooks looks;
    for (const routing::RouteLeg& leg : route.legs) {
        if (leg.line.size() < 2) continue;
        legs.add_line(leg.line,
                      {leg.from + " – " + leg.to, std::string(routing::to_text(leg.mode)), leg.length_m / 1000,
                       leg.length_basis, base::join(leg.countries, ";"), base::join(leg.passages, ";")});
        looks.strokes.push_back(color_of(leg.mode));
        looks.dashed.push_back(leg.is_connector);
        looks.stroke_widths.push_back(static_cast<float>(width));
    }
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

LegendBlock route_legend(const routing::Route& route) {
    LegendBlock block;
    block.title = route.legs.empty() ? "Route" : route.legs.front().from + " – " + route.legs.back().to;
    std::set<Mode> modes;
    bool has_connector = false;
    for (const routing::RouteLeg& leg : route.legs) {
        modes.insert(leg.mode);
        has_connector = has_connector || leg.is_connector;
    }
    for (const Mode mode : modes) {
        LegendRow row;
        row.swatch = LegendRow::Swatch::line;
        row.text = std::string(routing::to_text(mode));
        row.color = color_of(mode);
        row.size = width;
        block.rows.push_back(std::move(row));
    }
    if (has_connector) {
        LegendRow row;
        row.swatch = LegendRow::Swatch::line;
        row.text = "connector to the network";
        row.color = color_of(Mode::sea);
        row.size = width;
        row.dashed = true;
        block.rows.push_back(std::move(row));
    }
    LegendRow sum;
    sum.text = summary(route);
    block.rows.push_back(std::move(sum));
    return block;
}

} // namespace oreway::map
