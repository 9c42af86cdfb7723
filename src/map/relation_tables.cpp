// SPDX-License-Identifier: MIT
#include "map/relation_tables.h"

#include "catalogue/atlas.h"
#include "catalogue/details.h"
#include "geo/geodesic.h"
#include "map/record_table.h"

#include <string_view>
#include <unordered_map>

namespace oreway::map {

namespace {

using catalogue::Agreement;
using catalogue::Atlas;
using catalogue::Flow;
using Type = data::Column::Type;
using Lines = std::vector<std::vector<geo::LonLat>>;

constexpr double arc_step_m = 200000;

std::optional<geo::LonLat> place_of(const Atlas& atlas, const std::string& country) {
    // The European Union's arcs end at Brussels, where it signs.
    if (country == "EUU") return geo::LonLat{4.35, 50.85};
    const catalogue::Country* known = atlas.country(country);
    return known != nullptr ? known->label : std::nullopt;
}

Lines arcs_of(const Atlas& atlas, const Agreement& agreement) {
    Lines arcs;
    const std::vector<std::string>& parties = agreement.parties;
    if (agreement.kind == catalogue::AgreementKind::export_control || parties.size() > most_arc_parties) return arcs;
    for (std::size_t i = 0; i < parties.size(); ++i) {
        for (std::size_t j = i + 1; j < parties.size(); ++j) {
            const auto start = place_of(atlas, parties[i]);
            const auto end = place_of(atlas, parties[j]);
            if (start && end) arcs.push_back(geo::geodesic_line(*start, *end, arc_step_m));
        }
    }
    return arcs;
}

std::vector<Field<Agreement>> agreement_fields(const Atlas& atlas) {
    return {
        {"id", Type::text, [](const Agreement& a) { return text_value(a.id); }},
        {"name", Type::text, [](const Agreement& a) { return text_value(a.name); }},
        {"date", Type::text, [](const Agreement& a) { return date_value(a.date); }},
        {"until", Type::text, [](const Agreement& a) { return date_value(a.until); }},
        {"parties_iso3", Type::text, [](const Agreement& a) { return list_value(a.parties); }},
        {"kind", Type::text, [](const Agreement& a) { return text_value(word(a.kind)); }},
        {"value_usd", Type::real, [](const Agreement& a) { return optional_value(a.value_usd); }},
        {"binding", Type::text, [](const Agreement& a) { return text_value(word(a.binding)); }},
        {"site_ids", Type::text, [](const Agreement& a) { return list_value(a.site_ids); }},
        {"source_id", Type::text, [](const Agreement& a) { return text_value(a.source_id); }},
        {"source_caution", Type::text,
         [&atlas](const Agreement& a) { return text_value(caution_of(atlas, a.source_id)); }},
        {"summary", Type::text, [](const Agreement& a) { return text_value(a.summary); }},
    };
}

std::string flow_name(const Atlas& atlas, const Flow& flow) {
    return atlas.country_name(flow.from) + " to " + atlas.country_name(flow.to) + ", " +
           base::join(flow.commodities, ", ") + ", " + std::to_string(flow.year);
}

std::vector<Field<Flow>> flow_fields(const Atlas& atlas) {
    return {
        {"name", Type::text, [&atlas](const Flow& f) { return text_value(flow_name(atlas, f)); }},
        {"from_iso3", Type::text, [](const Flow& f) { return text_value(f.from); }},
        {"to_iso3", Type::text, [](const Flow& f) { return text_value(f.to); }},
        {"commodity", Type::text, [](const Flow& f) { return list_value(f.commodities); }},
        {"value", Type::real, [](const Flow& f) { return optional_value(f.value); }},
        {"unit", Type::text, [](const Flow& f) { return text_value(f.unit); }},
        {"year", Type::integer, [](const Flow& f) { return data::Value(std::int64_t{f.year}); }},
        {"source_id", Type::text, [](const Flow& f) { return text_value(f.source_id); }},
        {"source_caution", Type::text, [&atlas](const Flow& f) { return text_value(caution_of(atlas, f.source_id)); }},
        {"note", Type::text, [](const Flow& f) { return text_value(f.note); }},
    };
}

} // namespace

std::shared_ptr<const data::FeatureTable> agreement_table(const Atlas& atlas, Drawn drawn) {
    const std::vector<Field<Agreement>> fields = agreement_fields(atlas);
    data::FeatureBuilder builder = builder_for("agreements", fields);
    for (const Agreement& agreement : atlas.agreements()) {
        const Lines arcs = arcs_of(atlas, agreement);
        if (!arcs.empty()) {
            builder.add_lines(arcs, values_of(agreement, fields));
        } else if (drawn == Drawn::if_possible) {
            builder.add_without_geometry(values_of(agreement, fields));
        }
    }
    return builder.build();
}

std::shared_ptr<const data::FeatureTable> alliance_table(const Atlas& atlas, const data::FeatureTable& countries) {
    const std::vector<Field<Agreement>> fields = agreement_fields(atlas);
    data::FeatureBuilder builder = builder_for("alliances", fields);
    const data::Column* codes = countries.attribute("iso_a3");
    std::unordered_map<std::string_view, std::size_t> polygons;
    for (std::size_t i = 0; codes != nullptr && i < countries.size(); ++i) {
        polygons.emplace(codes->texts[i], i);
    }
    for (const Agreement& agreement : atlas.agreements()) {
        if (agreement.parties.size() <= most_arc_parties) continue;
        for (const std::string& party : agreement.parties) {
            const auto polygon = polygons.find(party);
            if (polygon == polygons.end()) {
                builder.add_without_geometry(values_of(agreement, fields));
            } else {
                builder.add_copy(countries, polygon->second, values_of(agreement, fields));
            }
        }
    }
    return builder.build();
}

std::optional<FlowMeasure> flow_measure(std::string_view unit) {
    if (unit == "USD") return FlowMeasure::dollars;
    const bool is_tonnes = unit == "t" || unit.starts_with("t ");
    if (is_tonnes && unit.find("since") == std::string_view::npos) return FlowMeasure::tonnes_per_year;
    return std::nullopt;
}

std::optional<FlowMeasure> measure_of(const Flow& flow) {
    return flow.value.value_or(0) > 0 ? flow_measure(flow.unit) : std::nullopt;
}

std::shared_ptr<const data::FeatureTable> flow_table(const Atlas& atlas, Drawn drawn) {
    const std::vector<Field<Flow>> fields = flow_fields(atlas);
    data::FeatureBuilder builder = builder_for("flows", fields);
    for (const Flow& flow : atlas.flows()) {
        const auto start = place_of(atlas, flow.from);
        const auto end = place_of(atlas, flow.to);
        if (measure_of(flow) && start && end) {
            builder.add_line(geo::geodesic_line(*start, *end, arc_step_m), values_of(flow, fields));
        } else if (drawn == Drawn::if_possible) {
            builder.add_without_geometry(values_of(flow, fields));
        }
    }
    return builder.build();
}

} // namespace oreway::map
