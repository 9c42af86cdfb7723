// SPDX-License-Identifier: MIT
#include "map/network_layers.h"

#include "base/text.h"
#include "data/feature_builder.h"
#include "geo/geodesic.h"
#include "map/mode_colors.h"
#include "map/theme.h"
#include "routing/land_network.h"
#include "routing/network_table.h"
#include "routing/router.h"
#include "routing/sea_inputs.h"

namespace oreway::map {

namespace {

using Type = data::Column::Type;

constexpr const char* attribution = "Shipping network: Oreway";
constexpr double corridor_width = 1.6;

BaseLayer network_layer(const char* id, const char* title, const char* file) {
    BaseLayer base;
    base.layer.id = id;
    base.layer.title = title;
    base.layer.visible = false;
    base.layer.is_network = true;
    base.layer.in_legend = true;
    base.layer.course = geo::EdgeCourse::geodesic;
    base.layer.attribution = attribution;
    base.files = {"", "", std::string("network/") + file};
    return base;
}

BaseLayer line_layer(const char* id, const char* title, const char* file, base::Color color, double width) {
    BaseLayer base = network_layer(id, title, file);
    base.layer.style.stroke = color;
    base.layer.style.fill = color;
    base.layer.style.fill_opacity = 0.12;
    base.layer.style.stroke_width = width;
    return base;
}

base::Color open_color() { return okabe_ito()[2]; }
base::Color closed_color() { return okabe_ito()[5]; }
base::Color unasked_color() { return base::rgb(0x8A8A8A); }

/// Nothing where a table leaves a limit open.
data::Value value_of(const std::optional<double>& number) { return number ? data::Value(*number) : data::Value(); }
data::Value positive(double number) { return number > 0 ? data::Value(number) : data::Value(); }

std::string state_of(const routing::Passage& passage) {
    if (passage.kind == "seasonal_route") return "seasonal: closed unless opened (--open " + passage.id + ")";
    if (!passage.is_open) return "closed unless opened (--open " + passage.id + ")";
    return routing::is_for_river_ships(passage) ? "open to river-sea ships only (--vessel river-sea)" : "open";
}

/// Passages are points in the middle of their gates, as most gates are too short to be seen on a map of the world.
NetworkFeatures read_passages(const std::filesystem::path& geodata) {
    const auto passages = routing::PassageTable::read(geodata / "network" / "passages.csv");
    std::vector<double> gate_km(passages.size(), 0);
    for (const routing::Gate& gate : routing::read_gates(geodata, passages)) {
        gate_km[gate.passage] += geo::length_m(gate.line) / 1000;
    }
    data::FeatureBuilder builder("passages", {{"id", Type::text},
                                              {"name", Type::text},
                                              {"kind", Type::text},
                                              {"state", Type::text},
                                              {"closes", Type::text},
                                              {"gate_km", Type::real},
                                              {"length_km", Type::real},
                                              {"transit_hours", Type::real},
                                              {"max_draught_m", Type::real},
                                              {"max_beam_m", Type::real},
                                              {"max_length_m", Type::real},
                                              {"countries", Type::text},
                                              {"notes", Type::text},
                                              {"source_id", Type::text}});
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const routing::Passage& passage = passages[i];
        const geo::Course across = geo::course(passage.from, passage.to);
        const geo::LonLat middle = geo::destination(passage.from, across.azimuth_deg, across.distance_m / 2);
        builder.add_point(middle,
                          {passage.id, passage.name, passage.kind, state_of(passage),
                           std::string("all water across its gate: no ship passes when it is closed"), gate_km[i],
                           positive(passage.length_km), positive(passage.transit_hours),
                           value_of(passage.max_draught_m), value_of(passage.max_beam_m), value_of(passage.max_loa_m),
                           base::join(passage.countries, ";"), passage.notes, passage.source_id});
    }
    NetworkFeatures features;
    features.table = builder.build();
    features.looks = passage_looks(*features.table, {});
    return features;
}

NetworkFeatures read_gate_lines(const std::filesystem::path& geodata) {
    const auto passages = routing::PassageTable::read(geodata / "network" / "passages.csv");
    data::FeatureBuilder builder(
        "gates", {{"passage", Type::text}, {"name", Type::text}, {"length_km", Type::real}, {"source_id", Type::text}});
    for (const routing::Gate& gate : routing::read_gates(geodata, passages)) {
        const routing::Passage& passage = passages[gate.passage];
        builder.add_line(gate.line,
                         {passage.id, "Gate of " + passage.name, geo::length_m(gate.line) / 1000, passage.source_id});
    }
    return {builder.build(), nullptr};
}

NetworkFeatures read_clearances(const std::filesystem::path& geodata) {
    data::FeatureBuilder builder("clearances", {{"name", Type::text},
                                                {"radius_km", Type::real},
                                                {"clearance_km", Type::real},
                                                {"notes", Type::text},
                                                {"source_id", Type::text}});
    routing::read_rows(
        geodata / "network" / "clearances.csv", {"name", "lon", "lat", "radius_km", "clearance_km"},
        [&](base::CsvRow& row) {
            const geo::LonLat center{row.required_number("lon"), row.required_number("lat")};
            const double radius_km = row.required_number("radius_km");
            const std::vector<std::vector<geo::LonLat>> rings = {geo::geodesic_circle(center, radius_km * 1000)};
            builder.add_polygon(rings, {row.required_text("name"), radius_km, row.required_number("clearance_km"),
                                        row.text("notes"), row.text("source_id")});
        });
    return {builder.build(), nullptr};
}

std::string state_of(const routing::LandEdge& edge) {
    switch (edge.state) {
    case routing::EdgeState::open:
        return "open";
    case routing::EdgeState::seasonal:
        return "seasonal: closed unless opened (--open seasonal)";
    case routing::EdgeState::closed:
        return "closed unless opened (--open closed)";
    case routing::EdgeState::not_built:
        return "not built: closed unless opened (--open not-built)";
    }
    return "";
}

NetworkFeatures read_corridors(const std::filesystem::path& geodata) {
    const auto network = routing::LandNetwork::read(geodata);
    data::FeatureBuilder builder("corridors", {{"name", Type::text},
                                               {"mode", Type::text},
                                               {"corridors", Type::text},
                                               {"state", Type::text},
                                               {"distance_km", Type::real},
                                               {"length_basis", Type::text},
                                               {"gauge_mm", Type::integer},
                                               {"countries", Type::text},
                                               {"limits", Type::text},
                                               {"source_id", Type::text}});
    FeatureLooks looks;
    for (const routing::LandEdge& edge : network.edges()) {
        const auto gauge = edge.gauge_mm > 0 ? data::Value(static_cast<std::int64_t>(edge.gauge_mm)) : data::Value();
        builder.add_line(edge.line, {network.nodes()[edge.from].name + " – " + network.nodes()[edge.to].name,
                                     std::string(routing::to_text(edge.mode)), base::join(edge.corridors, ";"),
                                     state_of(edge), edge.length_m / 1000, edge.basis, gauge,
                                     base::join(edge.countries, ";"), edge.limits, edge.source_id});
        looks.strokes.push_back(mode_color(edge.mode));
        looks.stroke_widths.push_back(static_cast<float>(corridor_width));
        looks.dashed.push_back(edge.state != routing::EdgeState::open);
    }
    return {builder.build(), std::make_shared<const FeatureLooks>(std::move(looks))};
}

LegendRow passage_row(const char* text, base::Color color) {
    LegendRow row;
    row.swatch = LegendRow::Swatch::symbol;
    row.text = text;
    row.color = color;
    row.size = 10;
    row.shape = SymbolShape::diamond;
    return row;
}

std::vector<LegendRow> passage_rows() {
    return {passage_row("Passage, open", open_color()), passage_row("Passage closed by you", closed_color()),
            passage_row("Passage closed unless opened", unasked_color())};
}

std::vector<LegendRow> corridor_rows() {
    using routing::Mode;
    std::vector<LegendRow> rows;
    for (const Mode mode : {Mode::rail, Mode::road, Mode::ferry, Mode::river}) {
        rows.push_back(mode_row(mode, corridor_width));
        rows.back().text = "Corridor by " + rows.back().text;
    }
    rows.push_back(mode_row(Mode::rail, corridor_width));
    rows.back().text = "Corridor seasonal, closed or not built";
    rows.back().dashed = true;
    return rows;
}

} // namespace

std::vector<BaseLayer> network_layers() {
    const auto& colors = okabe_ito();
    std::vector<BaseLayer> layers;
    layers.push_back(line_layer("clearances", "Clearances of straits", "clearances.csv", colors[0], 0.8));
    layers.push_back(line_layer("closed-areas", "Waters never entered", "closed_areas.geojson", colors[5], 1));
    layers.push_back(line_layer("walls", "Lines never crossed", "walls.geojson", colors[5], 1.8));
    layers.push_back(line_layer("channels", "Canals, rivers and opened straits", "channels.geojson", colors[4], 2));
    layers.push_back(line_layer("corridors", "Land corridors", "land_edges.csv", colors[5], corridor_width));
    layers.back().layer.legend_rows = corridor_rows();
    layers.push_back(line_layer("gates", "Gates of passages", "gates.geojson", colors[6], 2.2));
    BaseLayer passages = network_layer("passages", "Passages", "passages.csv");
    passages.layer.legend_rows = passage_rows();
    passages.layer.style.shape = SymbolShape::diamond;
    passages.layer.style.fill_opacity = 1;
    passages.layer.style.stroke = base::rgb(0x202020);
    passages.layer.style.stroke_width = 0.8;
    passages.layer.style.size = 10;
    passages.layer.style.label_field = "name";
    layers.push_back(std::move(passages));
    return layers;
}

std::optional<NetworkFeatures> read_network_layer(const std::filesystem::path& geodata, std::string_view layer_id) {
    if (layer_id == "passages") return read_passages(geodata);
    if (layer_id == "gates") return read_gate_lines(geodata);
    if (layer_id == "clearances") return read_clearances(geodata);
    if (layer_id == "corridors") return read_corridors(geodata);
    return std::nullopt;
}

std::shared_ptr<const FeatureLooks> passage_looks(const data::FeatureTable& table,
                                                  const std::set<std::string>& closed) {
    FeatureLooks looks;
    const data::Column* ids = table.attribute("id");
    const data::Column* states = table.attribute("state");
    for (std::size_t i = 0; i < table.size(); ++i) {
        const bool is_closed = closed.count(data::to_text(ids->value(i))) != 0;
        const bool is_open = data::to_text(states->value(i)).starts_with("open");
        looks.fills.push_back(is_closed ? closed_color() : is_open ? open_color() : unasked_color());
    }
    return std::make_shared<const FeatureLooks>(std::move(looks));
}

} // namespace oreway::map
