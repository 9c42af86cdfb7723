// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/map_arguments.h"
#include "app/report.h"
#include "app/verbs.h"
#include "base/error.h"
#include "base/text.h"
#include "catalogue/details.h"
#include "map/feature_details.h"
#include "map/pick.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdio>
#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    std::vector<double> at;
    double tolerance_km = 50;
    bool json = false;
};

const char* kind_word(map::Selection::Kind kind) {
    return kind == map::Selection::Kind::site ? "site" : kind == map::Selection::Kind::feature ? "feature" : "country";
}

void print_text(const std::vector<map::Hit>& hits) {
    for (const map::Hit& hit : hits) {
        const std::string distance =
            hit.what.kind == map::Selection::Kind::country ? "here" : base::to_grouped(hit.distance / 1000, 1) + " km";
        std::printf("%s\t%s\t%s\t%s\n", distance.c_str(), hit.layer_id.c_str(), hit.what.id.c_str(), hit.title.c_str());
    }
}

/// The number that the file gives the feature, which messages and details name too.
std::int64_t number_in_file(const map::Workspace& workspace, const map::Hit& hit) {
    const map::Layer* layer = workspace.document().layer(hit.layer_id);
    return layer->features_for(map::Detail::fine).table->source_id(hit.what.feature);
}

/// What the feature says of itself, by attribute.
nlohmann::ordered_json attributes_of(const map::Workspace& workspace, const map::Hit& hit) {
    nlohmann::ordered_json attributes = nlohmann::ordered_json::object();
    const map::Layer* layer = workspace.document().layer(hit.layer_id);
    for (const auto& row : map::describe_feature(*layer, hit.what.feature, workspace.atlas()).rows) {
        attributes[row.key] =
            row.value.number ? nlohmann::ordered_json(*row.value.number) : nlohmann::ordered_json(row.value.text);
    }
    return attributes;
}

void print_json(const map::Workspace& workspace, const std::vector<map::Hit>& hits) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const map::Hit& hit : hits) {
        nlohmann::ordered_json row = {{"kind", kind_word(hit.what.kind)}, {"layer", hit.layer_id}, {"id", hit.what.id}};
        if (hit.what.kind == map::Selection::Kind::feature) row["feature"] = number_in_file(workspace, hit);
        row["title"] = hit.title;
        row["distance_km"] = hit.distance / 1000;
        if (hit.what.kind == map::Selection::Kind::feature) row["attributes"] = attributes_of(workspace, hit);
        rows.push_back(row);
    }
    const nlohmann::ordered_json answer = {{"schema", "oreway.identify.1"}, {"hits", rows}};
    std::printf("%s\n", answer.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace).c_str());
}

void identify_place(const Arguments& arguments, const CommonOptions& common) {
    const geo::LonLat place = geo::checked(arguments.at[0], arguments.at[1], "--at LON LAT");
    if (!(arguments.tolerance_km >= 0 && arguments.tolerance_km <= 5000)) {
        throw base::Error(base::ExitCode::usage, "--tolerance-km must be from 0 to 5000");
    }
    map::Workspace workspace(workspace_options(arguments.map));
    refuse_broken_atlas(workspace.diagnostics(), common);
    apply_to_workspace(arguments.map, workspace);
    workspace.load_for_identify();
    report_diagnostics(workspace.diagnostics(), common);
    const std::vector<map::Hit> hits = map::identify(workspace.document(), place, arguments.tolerance_km * 1000);
    if (hits.empty()) {
        throw base::Error(base::ExitCode::nothing_found, "nothing within " +
                                                             base::to_grouped(arguments.tolerance_km, 3) + " km of " +
                                                             geo::to_display(place));
    }
    if (arguments.json) {
        print_json(workspace, hits);
    } else {
        print_text(hits);
    }
}

} // namespace

void add_identify(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand("identify", "what is known at a place");
    verb->add_option("--at", arguments->at, "longitude and latitude")->expected(2)->required()->type_name("DEG");
    verb->add_option("--tolerance-km", arguments->tolerance_km, "how far around")->capture_default_str();
    verb->add_flag("--json", arguments->json, "as JSON");
    add_map_options(*verb, arguments->map);
    verb->callback([arguments, &common] { identify_place(*arguments, common); });
}

} // namespace oreway::app
