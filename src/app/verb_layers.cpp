// SPDX-License-Identifier: MIT
#include "app/atlas_loading.h"
#include "app/map_arguments.h"
#include "app/verbs.h"
#include "data/feature_reader.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace oreway::app {

namespace {

struct Arguments {
    MapArguments map;
    std::vector<std::string> files;
    bool json = false;
};

using Json = nlohmann::ordered_json;

/// What is made of coordinates whose system nobody states; null when it is stated.
Json taken_as(const data::LayerInfo& info) {
    if (!info.crs.empty() || info.geometry == "None") return nullptr;
    if (info.states_degrees) return "WGS 84 by the names of its columns";
    return "WGS 84 if every coordinate fits, else --source-crs is needed";
}

Json file_layers(const std::string& file) {
    Json rows = Json::array();
    for (const data::LayerInfo& info : data::list_layers(file)) {
        Json row = {{"file", file}, {"layer", info.name}, {"geometry", info.geometry}, {"crs", info.crs}};
        row["taken_as"] = taken_as(info);
        row["features"] = info.feature_count < 0 ? Json(nullptr) : Json(info.feature_count);
        row["attributes"] = info.attributes;
        rows.push_back(row);
    }
    return rows;
}

Json map_layers(const MapArguments& arguments, const CommonOptions& common) {
    const map::Workspace workspace(workspace_options(arguments));
    refuse_broken_atlas(workspace.diagnostics(), common);
    Json rows = Json::array();
    for (const map::Layer& layer : workspace.document().layers) {
        rows.push_back({{"layer", layer.id}, {"title", layer.title}, {"visible", layer.visible}});
    }
    return rows;
}

void print_text(const Json& rows) {
    for (const Json& row : rows) {
        const std::string id = row["layer"];
        if (row.contains("file")) {
            const std::string count = row["features"].is_null() ? "?" : row["features"].dump();
            std::string crs = row["crs"];
            if (crs.empty()) crs = "unknown CRS";
            if (!row["taken_as"].is_null()) crs += ", taken as " + row["taken_as"].get<std::string>();
            std::printf("%s: %s, %s, %s features, %s\n", row["file"].get<std::string>().c_str(), id.c_str(),
                        row["geometry"].get<std::string>().c_str(), count.c_str(), crs.c_str());
        } else {
            std::printf("%-14s %-4s %s\n", id.c_str(), row["visible"].get<bool>() ? "on" : "off",
                        row["title"].get<std::string>().c_str());
        }
    }
}

void list(const Arguments& arguments, const CommonOptions& common) {
    Json rows = Json::array();
    for (const std::string& file : arguments.files) {
        for (const Json& row : file_layers(file)) {
            rows.push_back(row);
        }
    }
    if (arguments.files.empty()) rows = map_layers(arguments.map, common);
    if (arguments.json) {
        const Json answer = {{"schema", "oreway.layers.1"}, {"layers", rows}};
        std::printf("%s\n", answer.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
    } else {
        print_text(rows);
    }
}

} // namespace

void add_layers(CLI::App& program, const CommonOptions& common) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = program.add_subcommand("layers", "list the layers of the map, or those inside files");
    verb->add_option("FILE", arguments->files, "vector files; none: the shipped map");
    verb->add_flag("--json", arguments->json, "as JSON");
    add_geodata_option(*verb, arguments->map);
    verb->callback([arguments, &common] { list(*arguments, common); });
}

} // namespace oreway::app
