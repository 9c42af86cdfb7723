// SPDX-License-Identifier: MIT
#include "ui/route_actions.h"

#include "base/text.h"
#include "catalogue/atlas.h"
#include "map/route_planner.h"
#include "routing/route_output.h"
#include "ui/view_changes.h"

#include <algorithm>

namespace oreway::ui {

namespace {

using Kind = map::Selection::Kind;

/// The passage of a feature of the layers that show passages.
std::optional<std::string> passage_of(const map::MapDocument& document, const map::Selection& what) {
    const char* attribute = what.id == "passages" ? "id" : what.id == "gates" ? "passage" : nullptr;
    const map::Layer* layer = document.layer(what.id);
    if (attribute == nullptr || layer == nullptr) return std::nullopt;
    const map::FeatureSet& set = layer->features_for(map::Detail::fine);
    const data::Column* ids = set.table ? set.table->attribute(attribute) : nullptr;
    if (ids == nullptr || what.feature >= set.table->size()) return std::nullopt;
    return data::to_text(ids->value(what.feature));
}

void pick_end(PanelContext& context, const geo::ScreenPoint& at, const std::vector<map::Hit>& hits) {
    const RouteEnd end = *context.state.routes.picking;
    const bool is_site = !hits.empty() && hits.front().what.kind == Kind::site;
    const auto place = context.view.to_lonlat(at);
    if (is_site)
        set_route_end(context, end, hits.front().what.id);
    else if (place)
        set_route_end(context, end, to_route_end(*place));
}

} // namespace

void show_routes(PanelContext& context) {
    context.state.show_right = true;
    context.state.right_tab = RightTab::routes;
    context.state.wants_right_tab = true;
}

std::string to_route_end(const geo::LonLat& place) {
    return base::to_fixed(place.lon, 4) + "," + base::to_fixed(place.lat, 4);
}

void set_route_end(PanelContext& context, RouteEnd end, const std::string& place) {
    map::RouteWish wish = context.workspace.routes().wish();
    (end == RouteEnd::from ? wish.from : wish.to) = place;
    context.state.routes.picking.reset();
    context.state.routes.fits_next = true;
    context.state.notice = {};
    show_routes(context);
    context.workspace.routes().set_wish(std::move(wish));
}

std::optional<std::string> closable_id(const PanelContext& context, const map::Selection& what) {
    if (what.kind == Kind::country) return what.id;
    if (what.kind == Kind::feature) return passage_of(context.document(), what);
    const catalogue::Site* site = context.atlas().site(what.id);
    const bool is_port = site != nullptr && site->kind == catalogue::SiteKind::port;
    return is_port ? std::optional(site->id) : std::nullopt;
}

void toggle_closed(PanelContext& context, const std::string& id) {
    map::RoutePlanner& routes = context.workspace.routes();
    const bool closes = !routes.is_closed(id);
    routes.set_closed(id, closes);
    context.state.notice = {routes.name_of(id) + (closes ? " is closed to routes." : " is open to routes."), false};
    show_routes(context);
}

bool take_route_click(PanelContext& context, const geo::ScreenPoint& at, const std::vector<map::Hit>& hits) {
    if (context.state.routes.picking) {
        pick_end(context, at, hits);
        return true;
    }
    if (!context.state.routes.click_closes) return false;
    for (const map::Hit& hit : hits) {
        if (const auto id = closable_id(context, hit.what)) {
            toggle_closed(context, *id);
            return true;
        }
        if (hit.what.kind == Kind::site) return false; // a deposit or plant is looked at, whatever lies below
    }
    return false;
}

void set_click_closes(PanelContext& context, bool closes) {
    context.state.routes.click_closes = closes;
    if (!closes) return;
    context.workspace.set_visible("passages", true);
    context.state.notice = {"Click a passage, a port or a country to close it to routes, and again to open it.", false};
}

std::string route_text(PanelContext& context) {
    const auto planned = context.workspace.routes().planned();
    if (!planned) return "";
    std::string text =
        planned->answer.network_hash.empty() ? planned->problem + "\n" : routing::to_route_text(planned->answer);
    if (planned->answer.route && planned->open) {
        text += routing::to_closing_text(*planned->open, *planned->answer.route) + "\n";
    }
    return text + map::route_command(planned->wish) + "\n";
}

void fit_route(PanelContext& context) {
    const map::Layer* layer = context.document().layer("route");
    if (layer == nullptr || !layer->features[2].table->box()) return;
    show_box(context, *layer->features[2].table->box(), 60);
}

} // namespace oreway::ui
