// SPDX-License-Identifier: MIT
#include "map/route_layer.h"

#include "base/text.h"
#include "data/feature_builder.h"
#include "map/mode_colors.h"

#include <algorithm>
#include <memory>
#include <set>

namespace oreway::map {

namespace {

using routing::Mode;
using Type = data::Column::Type;

constexpr double width = 2.6;
constexpr double end_size = 9, end_width = 2; ///< of the points at both ends
constexpr base::Color end_edge{0x20, 0x20, 0x20, 255};

/// A warning as a picture has room for it: up to its first colon or semicolon, and where that is too long up to a comma
/// or between words.
std::string brief(const std::string& warning) {
    constexpr std::size_t most_bytes = 72;
    std::string text = warning.substr(0, warning.find_first_of(":;"));
    if (text.size() <= most_bytes) return text;
    const std::size_t comma = text.rfind(", ", most_bytes);
    if (comma != std::string::npos && comma > most_bytes / 2) return text.substr(0, comma);
    const std::size_t space = text.rfind(' ', most_bytes); // never inside of a letter of several bytes
    return space == std::string::npos ? text : text.substr(0, space) + "…";
}

/// At most two lines; the panel of legs, texts and files have all warnings in full.
std::vector<std::string> brief_notes(const std::vector<std::string>& warnings) {
    std::vector<std::string> notes;
    for (const std::string& warning : warnings) {
        const std::string note = brief(warning);
        if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
    }
    if (notes.size() > 2) {
        const std::string more = "and " + std::to_string(notes.size() - 1) + " more warnings";
        notes.resize(1);
        notes.push_back(more);
    }
    return notes;
}

using Columns = std::vector<data::FeatureBuilder::ColumnSpec>;

Columns leg_columns() {
    return {{"name", Type::text},        {"mode", Type::text},          {"connector", Type::text},
            {"distance_km", Type::real}, {"distance_nm", Type::real},   {"length_basis", Type::text},
            {"countries", Type::text},   {"passages", Type::text},      {"corridors", Type::text},
            {"gauge_mm", Type::integer}, {"hours", Type::real},         {"co2e_kg_per_t", Type::real},
            {"limits", Type::text},      {"alternative", Type::integer}};
}

std::vector<data::Value> leg_values(const routing::RouteLeg& leg, std::int64_t alternative) {
    const auto gauge = leg.gauge_mm > 0 ? data::Value(static_cast<std::int64_t>(leg.gauge_mm)) : data::Value();
    return {leg.from + " – " + leg.to,
            std::string(routing::to_text(leg.mode)),
            std::string(leg.is_connector ? "yes" : "no"),
            leg.length_m / 1000,
            leg.length_m / 1852,
            leg.length_basis,
            base::join(leg.countries, ";"),
            base::join(leg.passages, ";"),
            base::join(leg.corridors, ";"),
            gauge,
            leg.hours,
            leg.co2e_kg_per_t,
            leg.limits,
            alternative};
}

/// The features of the layer: the legs, and points with the names of the first and the last place.
class LayerBuilder {
public:
    LayerBuilder() {
        Columns columns = leg_columns();
        columns.emplace_back(place_column, Type::text);
        features_ = std::make_unique<data::FeatureBuilder>("route", std::move(columns));
    }

    static constexpr const char* place_column = "place";

    void add(const routing::Route& route, std::int64_t alternative) {
        const bool is_main = alternative == 0;
        for (const routing::RouteLeg& leg : route.legs) {
            if (leg.line.size() < 2) continue;
            std::vector<data::Value> values = leg_values(leg, alternative);
            values.emplace_back();
            features_->add_line(leg.line, std::move(values));
            add_look(base::with_alpha(mode_color(leg.mode), is_main ? 1 : 0.55), is_main ? width : width / 2,
                     leg.is_connector);
        }
        if (!is_main || route.legs.empty()) return;
        const routing::RouteLeg &first = route.legs.front(), &last = route.legs.back();
        if (!first.line.empty()) add_end(first.from, first.line.front());
        if (!last.line.empty()) add_end(last.to, last.line.back());
    }

    void finish(Layer& layer) {
        layer.looks = std::make_shared<const FeatureLooks>(std::move(looks_));
        layer.features[2].table = features_->build();
        layer.features[2].index = std::make_shared<const data::SpatialIndex>(layer.features[2].table);
    }

private:
    void add_end(const std::string& name, const geo::LonLat& place) {
        std::vector<data::Value> values(leg_columns().size() + 1);
        values.front() = name;
        values.back() = name;
        features_->add_point(place, std::move(values));
        add_look(end_edge, end_width, false);
    }

    void add_look(base::Color stroke, double stroke_width, bool is_dashed) {
        looks_.strokes.push_back(stroke);
        looks_.stroke_widths.push_back(static_cast<float>(stroke_width));
        looks_.dashed.push_back(is_dashed);
    }

    std::unique_ptr<data::FeatureBuilder> features_;
    FeatureLooks looks_;
};

std::string summary(const routing::Route& route) {
    return base::to_grouped(route.nautical_miles()) + " nm (" + base::to_grouped(route.length_m / 1000) + " km), " +
           base::to_grouped(route.time.days(), 1) + " days, " + base::to_grouped(route.co2e_kg_per_t) +
           " kg CO2e per tonne";
}

} // namespace

Layer route_layer(const routing::Route& route, const std::vector<const routing::Route*>& others) {
    LayerBuilder features;
    for (std::size_t i = 0; i < others.size(); ++i)
        features.add(*others[i], static_cast<std::int64_t>(i + 1));
    features.add(route, 0);
    Layer layer;
    layer.id = "route";
    layer.title = "Route";
    layer.course = geo::EdgeCourse::geodesic;
    layer.style.stroke_width = width;
    layer.style.size = end_size;
    layer.style.fill = base::rgb(0xFFFFFF);
    layer.style.fill_opacity = 1;
    layer.style.label_field = LayerBuilder::place_column;
    features.finish(layer);
    return layer;
}

std::shared_ptr<const data::FeatureTable> route_features(const routing::RouteAnswer& answer) {
    Columns columns = leg_columns();
    columns.insert(columns.end(), {{"network_version", Type::text}, {"network_hash", Type::text}});
    data::FeatureBuilder legs("route", std::move(columns));
    const auto add = [&](const routing::Route& route, std::int64_t alternative) {
        for (const routing::RouteLeg& leg : route.legs) {
            if (leg.line.size() < 2) continue;
            std::vector<data::Value> values = leg_values(leg, alternative);
            values.insert(values.end(), {answer.network_version, answer.network_hash});
            legs.add_line(leg.line, std::move(values));
        }
    };
    if (answer.route) add(*answer.route, 0);
    for (std::size_t i = 0; i < answer.alternatives.size(); ++i)
        add(answer.alternatives[i], static_cast<std::int64_t>(i + 1));
    return legs.build();
}

LegendBlock route_legend(const routing::Route& route) {
    LegendBlock block;
    block.title = route.legs.empty() ? "Route" : route.legs.front().from + " – " + route.legs.back().to;
    block.layer_id = "route";
    block.notes = brief_notes(route.warnings);
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
