// SPDX-License-Identifier: MIT
#include "map/workspace.h"

#include "base/csv.h"
#include "base/error.h"
#include "base/parallel.h"
#include "base/shell_word.h"
#include "base/text.h"
#include "catalogue/atlas.h"
#include "catalogue/atlas_reader.h"
#include "catalogue/details.h"
#include "catalogue/search.h"
#include "map/atlas_arcs.h"
#include "map/atlas_tables.h"
#include "map/base_map.h"
#include "map/layer_loading.h"
#include "map/network_layers.h"
#include "map/passage_planner.h"
#include "map/place_check.h"
#include "map/route_layer.h"
#include "map/route_planner.h"
#include "map/site_layers.h"
#include "map/site_surroundings.h"
#include "map/site_table.h"
#include "map/style_file.h"
#include "map/zone_layer.h"

#include <algorithm>
#include <set>

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

Workspace::Workspace(Options options)
    : options_(std::move(options))
    , routes_(std::make_unique<RoutePlanner>(*this, options_.geodata))
    , passages_(std::make_unique<PassagePlanner>(*this))
    , worker_(std::make_unique<base::Worker>()) {
    catalogue::LoadedAtlas loaded = catalogue::load_atlas(options_.geodata, options_.atlas_folders);
    base::add_to(diagnostics_, loaded.problems);
    atlas_ = std::move(loaded.atlas);
    search_ = std::make_unique<const catalogue::SiteSearch>(atlas_);
    loading_ = std::make_unique<LayerLoading>(options_.geodata, atlas_);
    document_.data_options = options_.as_words;
    document_.tonnes_per_square_pixel = default_tonnes_per_square_pixel;
    document_.layers = loading_->shipped_layers();
    document_.layers.push_back(agreement_layer(*atlas_));
    document_.layers.push_back(flow_layer(*atlas_));
    for (Layer& layer : site_layers(*atlas_, document_)) {
        document_.layers.push_back(std::move(layer));
    }
    document_.labels = std::make_shared<const std::vector<Label>>(base_labels(options_.geodata, *atlas_, diagnostics_));
    changed();
}

Workspace::~Workspace() = default;

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
    put_layer(zone_layer(compute_zones(checked_countries(finest_countries()), codes), codes));
}

void Workspace::show_zones_in_background(const std::vector<std::string>& codes) {
    for (const LayerRequest& countries : loading_->requests_for("countries", Detail::fine)) {
        if (!loading_->is_requested(countries)) request(countries);
    }
    const auto failed = [this](const base::Worker::Failure& failure) {
        report_failure("zones", "zones-failed", failure);
    };
    const auto compute = [this, codes, failed] {
        worker_->submit(
            "Computing zones",
            [this, codes, countries = finest_countries()](const base::Worker::Progress& progress) {
                const auto zones = compute_zones(checked_countries(countries), codes, progress);
                return [this, codes, zones] { put_layer(zone_layer(zones, codes)); };
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

void Workspace::show_route(const routing::Route& route, const std::vector<const routing::Route*>& others,
                           const std::string& option) {
    Layer layer = route_layer(route, others);
    layer.option = option;
    put_layer(std::move(layer));
    put_legend(route_legend(route));
}

void Workspace::mark_closed(std::set<std::string> ids) {
    closed_passages_ = std::move(ids);
    color_passages();
    changed();
}

void Workspace::color_passages() {
    Layer& layer = require_layer("passages");
    const FeatureSet& set = layer.features_for(Detail::fine);
    if (!set.table) return;
    layer.looks = passage_looks(*set.table, closed_passages_);
    layer.revision = document_.revision + 1;
}

void Workspace::report(const std::string& where, const std::string& problem) {
    diagnostics_.add(base::Severity::error, where, where + "-failed", problem);
    changed();
}

void Workspace::report_failure(const std::string& where, const std::string& code,
                               const base::Worker::Failure& failure) {
    if (failure.was_stopped)
        diagnostics_.add(base::Severity::note, where, "stopped", failure.problem);
    else
        diagnostics_.add(base::Severity::error, where, code, failure.problem);
    changed();
}

void Workspace::put_legend(LegendBlock block) {
    std::erase_if(document_.legend_blocks, [&](const LegendBlock& old) { return old.layer_id == block.layer_id; });
    document_.legend_blocks.push_back(std::move(block));
    changed();
}

void Workspace::put_layer(Layer layer) {
    layer.revision = document_.revision + 1;
    if (Layer* existing = document_.layer(layer.id)) {
        *existing = std::move(layer);
    } else {
        document_.layers.insert(place_for(layer), std::move(layer));
    }
    changed();
}

std::vector<Layer>::iterator Workspace::place_for(const Layer& layer) {
    // Tints of countries go under the lakes; all else over the base map and under the symbols of the atlas.
    return std::find_if(document_.layers.begin(), document_.layers.end(), [&](const Layer& other) {
        if (layer.under_land) return other.role == LayerRole::land;
        return layer.under_borders ? other.role == LayerRole::lakes : other.kind == LayerKind::sites;
    });
}

void Workspace::remove_layer(std::string_view id) {
    std::erase_if(document_.layers, [&](const Layer& layer) { return layer.id == id; });
    std::erase_if(document_.legend_blocks, [&](const LegendBlock& block) { return block.layer_id == id; });
    std::erase_if(document_.selection,
                  [&](const Selection& entry) { return entry.kind == Selection::Kind::feature && entry.id == id; });
    changed();
}

void Workspace::move_layer(std::string_view id, int steps) {
    Layer& layer = require_layer(id);
    const auto from = &layer - document_.layers.data();
    const auto last = static_cast<std::ptrdiff_t>(document_.layers.size()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(from + steps, 0, last);
    const auto begin = document_.layers.begin();
    if (to > from) std::rotate(begin + from, begin + from + 1, begin + to + 1);
    if (to < from) std::rotate(begin + to, begin + from, begin + from + 1);
    document_.is_styled_by_hand = true;
    changed();
}

void Workspace::set_visible(std::string_view id, bool visible) {
    require_layer(id).visible = visible;
    changed();
}

void Workspace::set_opacity(std::string_view id, double opacity) {
    require_layer(id).opacity = std::clamp(opacity, 0.0, 1.0);
    document_.is_styled_by_hand = true;
    changed();
}

void Workspace::set_style(std::string_view id, const LayerStyle& style) {
    Layer& layer = require_layer(id);
    layer.style = style;
    layer.revision = document_.revision + 1;
    document_.is_styled_by_hand = true;
    changed();
}

void Workspace::show_only(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        require_layer(id);
    }
    const std::set<std::string> shown(ids.begin(), ids.end());
    for (Layer& layer : document_.layers) {
        layer.visible = shown.count(layer.id) != 0 || layer.is_user;
    }
    changed();
}

void Workspace::hide(const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        require_layer(id).visible = false;
    }
    changed();
}

void Workspace::apply_style_file(const std::filesystem::path& path) {
    for (const auto& [id, change] : read_style_file(path, document_, diagnostics_)) {
        Layer& layer = require_layer(id);
        layer.style = change.style;
        layer.opacity = change.opacity;
        layer.visible = change.visible;
        layer.revision = document_.revision + 1;
        if (change.order) reorder_user_layer(id, *change.order);
    }
    document_.style_file = path.string();
    document_.is_styled_by_hand = false;
    changed();
}

void Workspace::reorder_user_layer(const std::string& id, int order) {
    // Only users' layers change places with each other: what lies between them stays.
    std::vector<Layer*> places;
    for (Layer& layer : document_.layers)
        if (layer.is_user) places.push_back(&layer);
    const auto found = std::find_if(places.begin(), places.end(), [&](const Layer* layer) { return layer->id == id; });
    if (found == places.end()) return;
    auto from = found - places.begin();
    const auto to = std::min<std::ptrdiff_t>(order, static_cast<std::ptrdiff_t>(places.size()) - 1);
    const auto at = [&](std::ptrdiff_t i) -> Layer& { return *places[static_cast<std::size_t>(i)]; };
    for (; from < to; ++from)
        std::swap(at(from), at(from + 1));
    for (; from > to; --from)
        std::swap(at(from), at(from - 1));
}

void Workspace::styles_saved(const std::string& path) {
    document_.style_file = path;
    document_.is_styled_by_hand = false;
    changed();
}

void Workspace::set_theme(ThemeName theme) {
    document_.theme = theme;
    changed();
}

void Workspace::set_size_scale(SizeScale scale) {
    document_.size_scale = scale;
    for (Layer& layer : site_layers(*atlas_, document_)) {
        if (Layer* existing = document_.layer(layer.id)) existing->symbols = layer.symbols;
    }
    changed();
}

void Workspace::set_furniture(const Furniture& furniture) {
    document_.furniture = furniture;
    changed();
}

void Workspace::select(const Selection& selection, bool add) {
    if (!add) document_.selection.clear();
    const auto known = std::find(document_.selection.begin(), document_.selection.end(), selection);
    if (known == document_.selection.end()) document_.selection.push_back(selection);
    changed();
}

void Workspace::clear_selection() {
    if (document_.selection.empty()) return;
    document_.selection.clear();
    changed();
}

const catalogue::Site& Workspace::require_site(std::string_view name) const { return search_->require(name); }

catalogue::Details Workspace::describe(const Selection& selection) const {
    if (selection.kind == Selection::Kind::country) return catalogue::describe_country(*atlas_, selection.id);
    return describe(selection.id);
}

catalogue::Details Workspace::describe(std::string_view subject) const {
    if (const catalogue::Agreement* agreement = atlas_->agreement(subject)) {
        return catalogue::describe_agreement(*atlas_, *agreement);
    }
    const std::vector<catalogue::SearchHit> hits = search_->find(subject, 1);
    const bool is_country = !hits.empty() && hits.front().country != nullptr && hits.front().score == 0;
    if (is_country) return catalogue::describe_country(*atlas_, hits.front().country->code);
    const catalogue::Site& site = require_site(subject);
    catalogue::Details details = catalogue::describe_site(*atlas_, site);
    add_surroundings(details, *atlas_, site);
    return details;
}

geo::LonLatBox Workspace::extent_of(std::string_view layer_or_site) const {
    if (const Layer* layer = document_.layer(layer_or_site)) {
        if (const auto box = extent_of_layer(*layer)) return *box;
        throw base::Error(base::ExitCode::nothing_found, "the layer " + layer->id + " has nothing to fit the view to");
    }
    return geo::LonLatBox::around(require_site(layer_or_site).place);
}

Layer& Workspace::require_layer(std::string_view id) {
    if (Layer* layer = document_.layer(id)) return *layer;
    throw base::Error(base::ExitCode::usage,
                      "there is no layer '" + std::string(id) + "'; there are " + base::join(layer_ids(), ", "));
}

std::vector<std::string> Workspace::layer_ids() const {
    std::vector<std::string> ids;
    for (const Layer& layer : document_.layers) {
        ids.push_back(layer.id);
    }
    return ids;
}

} // namespace oreway::map
