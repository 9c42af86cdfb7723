// SPDX-License-Identifier: MIT
#include "map/atlas_arcs.h"

#include "base/text.h"
#include "catalogue/vocabulary.h"
#include "map/relation_tables.h"
#include "map/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace oreway::map {

namespace {

constexpr double widest_flow = 8;

Layer overlay(const char* id, const char* title) {
    Layer layer;
    layer.id = id;
    layer.title = title;
    layer.visible = false;
    layer.in_legend = true;
    layer.attribution = "Sites and claims: Oreway atlas";
    return layer;
}

Layer arc_layer(const char* id, const char* title, std::shared_ptr<const data::FeatureTable> table) {
    Layer layer = overlay(id, title);
    layer.course = geo::EdgeCourse::geodesic;
    layer.features[2].index = std::make_shared<const data::SpatialIndex>(table);
    layer.features[2].table = std::move(table);
    layer.style.stroke_width = 1.4;
    layer.style.fill_opacity = 0;
    return layer;
}

LegendRow line_row(std::string text, base::Color color, double width, bool dashed = false) {
    LegendRow row;
    row.swatch = LegendRow::Swatch::line;
    row.text = std::move(text);
    row.color = color;
    row.size = width;
    row.dashed = dashed;
    return row;
}

base::Color agreement_color() { return okabe_ito()[2]; }

/// A measure of flows with its colour and the largest value drawn, which has the widest arc.
struct FlowScale {
    FlowMeasure measure;
    base::Color color;
    double largest = 0;

    /// Areas of arrows compare well enough when widths grow with the square root.
    double width(double value) const { return 1 + (widest_flow - 1) * std::sqrt(value / largest); }
};

std::string value_text(FlowMeasure measure, double value) {
    if (measure == FlowMeasure::tonnes_per_year) return base::to_grouped(value) + " t a year";
    return "US$" + base::to_grouped(value / 1e6) + " million a year";
}

/// A round value at or below the largest, and a tenth of it.
void add_legend(const FlowScale& scale, std::vector<LegendRow>& rows) {
    if (scale.largest <= 0) return;
    const double power = std::pow(10.0, std::floor(std::log10(scale.largest)));
    const double round = power * std::floor(scale.largest / power);
    for (const double value : {round, round / 10}) {
        rows.push_back(line_row("Trade, " + value_text(scale.measure, value), scale.color, scale.width(value)));
    }
}

} // namespace

Layer agreement_layer(const catalogue::Atlas& atlas) {
    Layer layer = arc_layer("agreements", "Agreements of up to four parties", agreement_table(atlas, Drawn::only));
    const data::FeatureTable& table = *layer.features[2].table;
    const data::Column* binding = table.attribute("binding");
    FeatureLooks looks;
    for (std::size_t i = 0; i < table.size(); ++i) {
        looks.dashed.push_back(binding->texts[i] != word(catalogue::Binding::yes));
    }
    layer.looks = std::make_shared<const FeatureLooks>(std::move(looks));
    layer.shows_agreements = true;
    layer.style.stroke = agreement_color();
    layer.legend_rows = {
        line_row("Agreement, binding", agreement_color(), layer.style.stroke_width),
        line_row("Agreement, not binding or not known", agreement_color(), layer.style.stroke_width, true)};
    return layer;
}

Layer alliance_layer() {
    Layer layer = overlay("alliances", "Members of larger agreements");
    layer.under_borders = true;
    layer.shows_agreements = true;
    layer.style.fill = agreement_color();
    layer.style.fill_opacity = 0.3;
    layer.style.hatched = true;
    layer.style.stroke_style = OutlineStyle::none;
    LegendRow row;
    row.swatch = LegendRow::Swatch::fill;
    row.text = "In an agreement of more than four (darker: in several)";
    row.color = agreement_color();
    row.hatched = true;
    layer.legend_rows = {row};
    return layer;
}

Layer flow_layer(const catalogue::Atlas& atlas) {
    Layer layer = arc_layer("flows", "Trade flows", flow_table(atlas, Drawn::only));
    const data::FeatureTable& table = *layer.features[2].table;
    const data::Column* values = table.attribute("value");
    const data::Column* units = table.attribute("unit");
    std::array<FlowScale, 2> scales = {
        {{FlowMeasure::tonnes_per_year, okabe_ito()[5]}, {FlowMeasure::dollars, okabe_ito()[4]}}};
    const auto scale_of = [&](std::size_t feature) -> FlowScale& {
        return scales[flow_measure(units->texts[feature]) == FlowMeasure::dollars ? 1 : 0];
    };
    for (std::size_t i = 0; i < table.size(); ++i) {
        scale_of(i).largest = std::max(scale_of(i).largest, values->reals[i]);
    }
    FeatureLooks looks;
    for (std::size_t i = 0; i < table.size(); ++i) {
        looks.stroke_widths.push_back(static_cast<float>(scale_of(i).width(values->reals[i])));
        looks.strokes.push_back(scale_of(i).color);
        looks.arrows.push_back(1);
    }
    layer.looks = std::make_shared<const FeatureLooks>(std::move(looks));
    layer.style.stroke = scales[0].color;
    for (const FlowScale& scale : scales) {
        add_legend(scale, layer.legend_rows);
    }
    return layer;
}

} // namespace oreway::map
