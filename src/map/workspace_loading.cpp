// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/parallel.h"
#include "base/shell_word.h"
#include "base/text.h"
#include "catalogue/atlas.h"
#include "map/atlas_tables.h"
#include "map/base_map.h"
#include "map/layer_loading.h"
#include "map/place_check.h"
#include "map/site_table.h"
#include "map/workspace.h"
#include "map/zone_layer.h"

#include <algorithm>

namespace oreway::map {

namespace {

constexpr double first_city_zoom = 4;

catalogue::SiteKind site_kind_of(std::string_view layer_id) {
    return layer_id == "deposits" ? catalogue::SiteKind::deposit
           : layer_id == "plants" ? catalogue::SiteKind::plant
                                  : catalogue::SiteKind::port;
}

std::string option_words(const char* option, const std::string& value) {
    return value.empty() ? std::string() : std::string(" ") + option + " " + base::shell_quoted(value);
}

std::string command_words(const data::ReadOptions& options) {
    return option_words("--add-layer", options.layer) + option_words("--where", options.where) +
           option_words("--source-crs", options.source_crs);
}

const data::FeatureTable& checked_countries(const std::shared_ptr<const data::FeatureTable>& countries) {
    if (countries) return *countries;
    throw base::Error(base::ExitCode::input, "the country polygons of the base map could not be read");
}

} // namespace

void Workspace::take_cities(std::vector<Label> cities) {
    auto labels = std::make_shared<std::vector<Label>>(*document_.labels);
    labels->insert(labels->end(), std::make_move_iterator(cities.begin()), std::make_move_iterator(cities.end()));
    document_.labels = std::move(labels);
    changed();
}

bool Workspace::wants_cities(const View& view) {
    const bool wanted = !cities_requested_ && document_.furniture.labels && view.zoom() >= first_city_zoom;
    cities_requested_ = cities_requested_ || wanted;
    return wanted;
}

void Workspace::install(const LayerRequest& request, const LoadedLayer& loaded) {
    loading_->install(document_, request, loaded, diagnostics_);
    if (request.layer_id == "passages") color_passages();
    changed();
}

void Workspace::load_for(const View& view) {
    std::vector<LayerRequest> requests = loading_->missing(document_, view);
    for (LayerRequest& request : requests) {
        request.box = view.visible_box();
    }
    std::vector<LoadedLayer> loaded(requests.size());
    base::for_each_in_parallel(requests.size(), [&](std::size_t i) { loaded[i] = loading_->read(requests[i], {}); });
    for (std::size_t i = 0; i < requests.size(); ++i) {
        install(requests[i], loaded[i]);
    }
    if (wants_cities(view)) take_cities(city_labels(options_.geodata, diagnostics_));
}

void Workspace::load(std::string_view layer_id, Detail detail) {
    for (const LayerRequest& request : loading_->requests_for(layer_id, detail)) {
        install(request, loading_->read(request, {}));
    }
}

void Workspace::load_for_identify() {
    load("countries", Detail::fine);
    for (const std::string& id : layer_ids()) {
        if (is_pickable(require_layer(id))) load(id, Detail::fine);
    }
}

std::shared_ptr<const data::FeatureTable> Workspace::table_of(std::string_view layer_id) {
    if (auto table = atlas_table(*atlas_, layer_id)) return table;
    if (document_.layer(layer_id) == nullptr) {
        throw base::Error(base::ExitCode::usage, "there is no layer or table '" + std::string(layer_id) +
                                                     "'; there are the tables " +
                                                     base::join(atlas_table_names(), ", ") + " and the layers " +
                                                     base::join(layer_ids(), ", "));
    }
    const Layer& layer = require_layer(layer_id);
    if (layer.kind == LayerKind::sites) return site_table(*atlas_, site_kind_of(layer_id));
    if (layer.kind == LayerKind::features) load(layer_id, Detail::fine);
    const FeatureSet& set = require_layer(layer_id).features_for(Detail::fine);
    if (set.table) return set.table;
    throw base::Error(base::ExitCode::usage, "the layer " + std::string(layer_id) + " has no features to write");
}

void Workspace::request(const LayerRequest& request) {
    loading_->mark_requested(request);
    worker_->submit(
        "Reading " + request.file,
        [this, request](const base::Worker::Progress& progress) {
            auto loaded = std::make_shared<LoadedLayer>(loading_->read(request, progress));
            return [this, request, loaded] { install(request, *loaded); };
        },
        [this, request](const base::Worker::Failure& failure) {
            if (failure.was_stopped) loading_->forget(request);
            report_failure(request.file, "base-map-unreadable", failure);
        });
}

void Workspace::request_for(const View& view) {
    for (const LayerRequest& missing : loading_->missing(document_, view)) {
        request(missing);
    }
    if (!wants_cities(view)) return;
    worker_->submit(
        "Reading cities",
        [this](const base::Worker::Progress&) {
            auto diagnostics = std::make_shared<base::Diagnostics>();
            auto cities = std::make_shared<std::vector<Label>>(city_labels(options_.geodata, *diagnostics));
            return [this, cities, diagnostics] {
                diagnostics_.merge(*diagnostics);
                take_cities(std::move(*cities));
            };
        },
        [this](const base::Worker::Failure& failure) {
            if (failure.was_stopped) cities_requested_ = false;
            report_failure("cities", "base-map-unreadable", failure);
        });
}

void Workspace::complete_in_background(const std::string& title, MapDocument document, const View& view,
                                       const std::function<void(std::shared_ptr<const MapDocument>)>& take,
                                       const base::Worker::Failed& failed) {
    request_for(view);
    const auto copy = std::make_shared<MapDocument>(std::move(document));
    // Behind what was requested: when this ends, that has been installed.
    worker_->submit(
        title,
        [this, copy, take](const base::Worker::Progress&) {
            return [this, copy, take] {
                fill_in(*copy, document_);
                take(copy);
            };
        },
        failed);
}

bool Workspace::poll() { return worker_->poll(); }

data::ReadResult Workspace::read_checked(const std::string& path, const AddOptions& options) const {
    data::ReadResult read = data::read_features(path, options.read);
    check_places(
        *read.table, *atlas_, [this] { return catalogue::Ground::read(options_.geodata); }, read.diagnostics);
    return read;
}

std::string Workspace::add_layer(const std::string& path, const AddOptions& options) {
    const data::ReadResult read = read_checked(path, options);
    diagnostics_.merge(read.diagnostics);
    return install_user_layer(read.table, options);
}

void Workspace::add_layer_in_background(const std::string& path, const AddOptions& options) {
    worker_->submit(
        "Reading " + path,
        [this, path, options](const base::Worker::Progress& progress) {
            AddOptions reading = options;
            reading.read.progress = progress;
            return [this, options, read = read_checked(path, reading)] {
                diagnostics_.merge(read.diagnostics);
                install_user_layer(read.table, options);
            };
        },
        [this, path](const base::Worker::Failure& failure) { report_failure(path, "unreadable", failure); });
}

std::string Workspace::install_user_layer(std::shared_ptr<const data::FeatureTable> table, const AddOptions& options) {
    Layer layer = user_layer(std::move(table),
                             static_cast<std::size_t>(std::count_if(document_.layers.begin(), document_.layers.end(),
                                                                    [](const Layer& other) { return other.is_user; })));
    if (!options.title.empty()) layer.title = options.title;
    layer.read_options = command_words(options.read);
    const std::string stem = layer.id;
    for (int number = 2; document_.layer(layer.id) != nullptr; ++number) {
        layer.id = stem + "-" + std::to_string(number);
    }
    std::string id = layer.id;
    put_layer(std::move(layer));
    return id;
}

void Workspace::show_zones(const std::vector<std::string>& codes) {
    load("countries", Detail::fine);
    zones_ = codes;
    put_layer(zone_layer(compute_zones(checked_countries(finest_countries()), codes), codes));
}

void Workspace::show_zones_in_background(const std::vector<std::string>& codes) {
    if (codes.empty()) {
        remove_layer(zone_layer_id);
        return;
    }
    zones_ = codes;
    for (const LayerRequest& countries : loading_->requests_for("countries", Detail::fine)) {
        if (!loading_->is_requested(countries)) request(countries);
    }
    const auto failed = [this, codes](const base::Worker::Failure& failure) {
        if (zones_ == codes) zones_ = zone_codes(document_.layer(zone_layer_id));
        report_failure("zones", "zones-failed", failure);
    };
    const auto compute = [this, codes, failed] {
        if (zones_ != codes) return; // others were asked for meanwhile
        worker_->submit(
            "Computing zones",
            [this, codes, countries = finest_countries()](const base::Worker::Progress& progress) {
                const auto zones = compute_zones(checked_countries(countries), codes, progress);
                return [this, codes, zones] {
                    if (zones_ == codes) put_layer(zone_layer(zones, codes));
                };
            },
            failed);
    };
    // Behind the countries, which may be on their way: a job takes what is there when it is submitted.
    worker_->submit(
        "Computing zones", [compute](const base::Worker::Progress&) { return compute; }, failed);
}

std::shared_ptr<const data::FeatureTable> Workspace::finest_countries() const {
    return document_.layer("countries")->features[static_cast<std::size_t>(Detail::fine)].table;
}

} // namespace oreway::map
