// SPDX-License-Identifier: MIT
#include "map/workspace.h"

#include "base/error.h"
#include "catalogue/atlas.h"
#include "catalogue/atlas_reader.h"
#include "catalogue/details.h"
#include "catalogue/search.h"
#include "geo/proj_database.h"
#include "map/atlas_arcs.h"
#include "map/base_map.h"
#include "map/layer_loading.h"
#include "map/passage_planner.h"
#include "map/route_planner.h"
#include "map/site_layers.h"
#include "map/site_surroundings.h"

#include <algorithm>

namespace oreway::map {

Workspace::Workspace(Options options)
    : options_(std::move(options))
    , routes_(std::make_unique<RoutePlanner>(*this, options_.geodata))
    , passages_(std::make_unique<PassagePlanner>(*this))
    , worker_(std::make_unique<base::Worker>()) {
    geo::require_proj_database();
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

} // namespace oreway::map
