// SPDX-License-Identifier: MIT
#include "map/atlas_arcs.h"

#include "base/text.h"
#include "catalogue/atlas.h"
#include "data/feature_builder.h"
#include "geo/geodesic.h"
#include "map/theme.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace oreway::map {

namespace {

using catalogue::Atlas;
using data::Column;

/// Larger circles would be a mesh of lines that nobody can read; the atlas does not say who leads them.
constexpr std::size_t most_parties = 4;
constexpr double arc_step_m = 200000;

std::optional<geo::LonLat> place_of(const Atlas& atlas, const std::string& country) {
    // The European Union's arcs end at Brussels, where it signs.
    if (country == "EUU") return geo::LonLat{4.35, 50.85};
    const catalogue::Country* known = atlas.country(country);
    return known != nullptr ? known->label : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> pairs_of(const std::vector<std::string>& parties) {
    std::vector<std::pair<std::string, std::string>> pairs;
    if (parties.size() > most_parties) return pairs;
    for (std::size_t i = 0; i < parties.size(); ++i) {
        for (std::size_t j = i + 1; j < parties.size(); ++j) {
            pairs.emplace_back(parties[i], parties[j]);
        }
    }
    return pairs;
}

Layer arc_layer(const char* id, const char* title, std::shared_ptr<const data::FeatureTable> table) {
    Layer layer;
    layer.id = id;
    layer.title = title;
    layer.visible = false;
    layer.in_legend = true;
    layer.course = geo::EdgeCourse::geodesic;
    layer.features[2].index = std::make_shared<const data::SpatialIndex>(table);
    layer.features[2].table = std::move(table);
    layer.attribution = "Sites and claims: Oreway atlas";
    layer.style.stroke_width = 1.4;
    layer.style.fill_opacity = 0;
    return layer;
}

bool is_tonnes(const std::string& unit) { return unit == "t" || unit == "t REO"; }

} // namespace

Layer agreement_layer(const Atlas& atlas) {
    data::FeatureBuilder arcs("agreements", {{"name", Column::Type::text},
                                             {"id", Column::Type::text},
                                             {"date", Column::Type::text},
                                             {"kind", Column::Type::text},
                                             {"binding", Column::Type::text},
                                             {"value_usd", Column::Type::real},
                                             {"source_id", Column::Type::text},
                                             {"from", Column::Type::text},
                                             {"to", Column::Type::text}});
    FeatureLooks looks;
    for (const catalogue::Agreement& agreement : atlas.agreements()) {
        if (agreement.kind == catalogue::AgreementKind::export_control) continue;
        for (const auto& [from, to] : pairs_of(agreement.parties)) {
            const auto start = place_of(atlas, from);
            const auto end = place_of(atlas, to);
            if (!start || !end) continue;
            data::Value value;
            if (agreement.value_usd) value = *agreement.value_usd;
            arcs.add_line(geo::geodesic_line(*start, *end, arc_step_m),
                          {agreement.name, agreement.id, agreement.date ? to_text(*agreement.date) : std::string(),
                           std::string(label(agreement.kind)), std::string(label(agreement.binding)), value,
                           agreement.source_id, from, to});
            looks.dashed.push_back(agreement.binding != catalogue::Binding::yes);
        }
    }
    Layer layer =
        arc_layer("agreements", "Agreements of up to four parties (dashed: not binding or unknown)", arcs.build());
    layer.style.stroke = okabe_ito()[2];
    layer.looks = std::make_shared<const FeatureLooks>(std::move(looks));
    return layer;
}

Layer flow_layer(const Atlas& atlas) {
    data::FeatureBuilder arcs("flows", {{"name", Column::Type::text},
                                        {"value", Column::Type::real},
                                        {"unit", Column::Type::text},
                                        {"year", Column::Type::integer},
                                        {"commodities", Column::Type::text},
                                        {"source_id", Column::Type::text},
                                        {"note", Column::Type::text}});
    std::map<bool, double> largest;
    std::vector<const catalogue::Flow*> drawn;
    for (const catalogue::Flow& flow : atlas.flows()) {
        const bool counted = flow.value && (is_tonnes(flow.unit) || flow.unit == "USD");
        if (!counted || !place_of(atlas, flow.from) || !place_of(atlas, flow.to)) continue;
        drawn.push_back(&flow);
        double& most = largest[is_tonnes(flow.unit)];
        most = std::max(most, *flow.value);
    }
    FeatureLooks looks;
    for (const catalogue::Flow* flow : drawn) {
        const bool tonnes = is_tonnes(flow->unit);
        const std::string name = atlas.country_name(flow->from) + " to " + atlas.country_name(flow->to) + ", " +
                                 base::join(flow->commodities, ", ") + ", " + std::to_string(flow->year);
        arcs.add_line(geo::geodesic_line(*place_of(atlas, flow->from), *place_of(atlas, flow->to), arc_step_m),
                      {name, *flow->value, flow->unit, std::int64_t{flow->year}, base::join(flow->commodities, ";"),
                       flow->source_id, flow->note});
        looks.stroke_widths.push_back(static_cast<float>(1 + 7 * std::sqrt(*flow->value / largest[tonnes])));
        looks.strokes.push_back(okabe_ito()[tonnes ? 5 : 4]);
        looks.arrows.push_back(1);
    }
    Layer layer = arc_layer("flows", "Trade flows (orange: tonnes, blue: dollars)", arcs.build());
    layer.style.stroke = okabe_ito()[5];
    layer.looks = std::make_shared<const FeatureLooks>(std::move(looks));
    return layer;
}

} // namespace oreway::map
