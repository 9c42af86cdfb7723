// SPDX-License-Identifier: MIT
#include "concentration/concentration.h"
#include "concentration/regions.h"
#include "map/density_overlay.h"
#include "map/overlay.h"
#include "map/share_overlay.h"
#include "map/workspace.h"

#include <algorithm>

namespace oreway::map {

void Workspace::show_overlay(const OverlayWish& wish, const View& view) {
    const FeatureSet countries = require_layer("countries").features_for(detail_for(view.zoom()));
    const Theme& colors = theme(document_.theme);
    Overlay overlay;
    if (wish.kind == OverlayKind::density) {
        // Copied: the table may be read now, which moves the layers.
        const std::string title = require_layer(wish.density.layer).title;
        const std::string attribution = require_layer(wish.density.layer).attribution;
        overlay = density_overlay(*table_of(wish.density.layer), title, wish.density, colors);
        overlay.layer.attribution = attribution;
    } else if (wish.kind == OverlayKind::share) {
        overlay = share_overlay(concentration::compute(*atlas_, wish.query), countries, colors);
    } else {
        concentration::ConcentrationQuery by_country = wish.query;
        by_country.by = concentration::By::country;
        overlay = hhi_overlay(concentration::compute_regions(*atlas_, wish.query),
                              concentration::compute(*atlas_, by_country), countries, colors);
    }
    overlay.layer.option = options_text(wish);
    const Layer* before = document_.layer(overlay_id);
    if (!overlay_ || before == nullptr || !before->visible) show_sites_with_overlay(false);
    overlay_ = wish;
    overlay_countries_ = countries.table;
    overlay_theme_ = document_.theme;
    put_layer(std::move(overlay.layer));
    put_legend(std::move(overlay.legend));
}

void Workspace::refresh_overlay(const View& view) {
    if (!overlay_) return;
    if (document_.layer(overlay_id) == nullptr) {
        clear_overlay();
        return;
    }
    const bool same_theme = overlay_theme_ == document_.theme;
    const auto& countries = require_layer("countries").features_for(detail_for(view.zoom())).table;
    const bool same_countries = overlay_->kind == OverlayKind::density || overlay_countries_ == countries;
    if (same_theme && same_countries) return;
    const bool visible = document_.layer(overlay_id)->visible;
    show_overlay(OverlayWish(*overlay_), view);
    if (!visible) set_visible(overlay_id, false);
}

void Workspace::clear_overlay() {
    overlay_.reset();
    remove_layer(overlay_id);
    show_sites_with_overlay(true);
}

void Workspace::show_sites_with_overlay(bool shown) {
    for (Layer& layer : document_.layers) {
        if (layer.kind != LayerKind::sites || layer.visible == shown) continue;
        if (!shown) sites_hidden_.push_back(layer.id);
        layer.visible = shown && std::find(sites_hidden_.begin(), sites_hidden_.end(), layer.id) != sites_hidden_.end();
    }
    if (shown) sites_hidden_.clear();
    changed();
}

} // namespace oreway::map
