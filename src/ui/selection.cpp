// SPDX-License-Identifier: MIT
#include "ui/selection.h"

#include "catalogue/atlas.h"
#include "map/placement.h"
#include "ui/describe_selection.h"

#include <algorithm>

namespace oreway::ui {

namespace {

using Kind = map::Selection::Kind;

void add_corners(const geo::LonLatBox& box, std::vector<geo::LonLat>& places) {
    places.push_back({box.west, box.south});
    places.push_back({box.east, box.north});
    if (box.width() > 0) places.push_back(box.center());
}

void add_feature(const map::Layer* layer, std::size_t feature, std::vector<geo::LonLat>& places) {
    if (layer == nullptr) return;
    const map::FeatureSet& set = layer->features_for(map::Detail::fine);
    if (set.table && feature < set.table->size()) add_corners(set.table->box(feature), places);
}

const map::Layer* country_layer(const map::MapDocument& document) {
    const auto found = std::find_if(document.layers.begin(), document.layers.end(),
                                    [](const map::Layer& layer) { return layer.role == map::LayerRole::countries; });
    return found == document.layers.end() ? nullptr : &*found;
}

/// The generalisations of a country have different numbers, so it is looked up by its code.
void add_country(const map::MapDocument& document, const std::string& code, std::vector<geo::LonLat>& places) {
    const map::Layer* layer = country_layer(document);
    if (layer == nullptr) return;
    const map::FeatureSet& set = layer->features_for(map::Detail::fine);
    const data::Column* codes = set.table ? set.table->attribute("iso_a3") : nullptr;
    if (codes == nullptr) return;
    for (std::size_t feature = 0; feature < set.table->size(); ++feature) {
        if (data::to_text(codes->value(feature)) == code) add_corners(set.table->box(feature), places);
    }
}

std::optional<geo::LonLatBox> box_of(const std::vector<geo::LonLat>& places) {
    if (places.empty()) return std::nullopt;
    return geo::bounding_box(places);
}

} // namespace

std::optional<geo::LonLatBox> selection_extent(const map::MapDocument& document, const catalogue::Atlas& atlas) {
    std::vector<geo::LonLat> places;
    for (const map::Selection& what : document.selection) {
        if (what.kind == Kind::site) {
            if (const catalogue::Site* site = atlas.site(what.id)) places.push_back(site->place);
        } else if (what.kind == Kind::feature) {
            add_feature(document.layer(what.id), what.feature, places);
        } else {
            add_country(document, what.id, places);
        }
    }
    return box_of(places);
}

std::optional<geo::LonLatBox> data_extent(const map::MapDocument& document) {
    std::vector<geo::LonLat> places;
    for (const map::Layer& layer : document.layers) {
        if (!layer.visible) continue;
        if (layer.symbols) {
            for (const map::SiteSymbol& symbol : *layer.symbols) {
                places.push_back(symbol.place);
            }
        }
        const map::FeatureSet& set = layer.features_for(map::Detail::fine);
        if (layer.is_user && set.table && set.table->box()) add_corners(*set.table->box(), places);
    }
    return box_of(places);
}

void select_hits(PanelContext& context, std::vector<map::Hit> hits, bool add) {
    DetailsState& details = context.state.details;
    if (hits.empty()) {
        if (add) return;
        details.hits.clear();
        context.workspace.clear_selection();
        return;
    }
    context.workspace.select(hits.front().what, add);
    details.hits = std::move(hits);
    details.scroll_to_top = true;
    context.state.show_right = true;
    context.state.right_tab = RightTab::details;
    context.state.wants_right_tab = true;
}

void select_one(PanelContext& context, const map::Selection& what, const std::string& title) {
    select_hits(context, {{what, "", title, 0}}, false);
}

void select_site(PanelContext& context, const std::string& site_id) {
    const catalogue::Site* site = context.atlas().site(site_id);
    if (site != nullptr) select_one(context, {Kind::site, site->id, 0}, site->name);
}

void step_site(PanelContext& context, int direction) {
    std::vector<std::pair<double, std::string>> in_view;
    for (const map::PlacedSymbol& placed : map::place_symbols(context.document(), context.view)) {
        const bool visible = placed.at.x >= 0 && placed.at.y >= 0 && placed.at.x <= context.view.width() &&
                             placed.at.y <= context.view.height();
        const map::Layer& layer = context.document().layers[placed.layer];
        if (visible) in_view.emplace_back(placed.at.x, (*layer.symbols)[placed.symbol].site_id);
    }
    if (in_view.empty()) return;
    std::sort(in_view.begin(), in_view.end());
    const map::Selection* shown = shown_selection(context.document());
    const auto current = std::find_if(in_view.begin(), in_view.end(), [&](const auto& entry) {
        return shown != nullptr && shown->kind == Kind::site && entry.second == shown->id;
    });
    const auto count = static_cast<std::ptrdiff_t>(in_view.size());
    std::ptrdiff_t next = direction > 0 ? 0 : count - 1;
    if (current != in_view.end()) next = ((current - in_view.begin()) + direction + count) % count;
    select_site(context, in_view[static_cast<std::size_t>(next)].second);
}

const map::Selection* shown_selection(const map::MapDocument& document) {
    return document.selection.empty() ? nullptr : &document.selection.back();
}

std::string selection_text(const PanelContext& context) {
    std::string text;
    for (const map::Selection& what : context.document().selection) {
        if (!text.empty()) text += "\n";
        text += catalogue::to_text(describe_selection(context.workspace, what));
    }
    return text;
}

} // namespace oreway::ui
