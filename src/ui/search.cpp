// SPDX-License-Identifier: MIT
#include "ui/search.h"

#include "catalogue/search.h"
#include "map/route_planner.h"
#include "ui/place_text.h"
#include "ui/selection.h"
#include "ui/view_changes.h"

namespace oreway::ui {

namespace {

using Kind = map::Selection::Kind;

constexpr std::size_t most_matches = 12, most_ports = 4, least_letters = 3;
constexpr double site_zoom = 4.5;

SearchMatch match_of(const catalogue::Atlas& atlas, const catalogue::SearchHit& hit) {
    SearchMatch match;
    match.title = hit.title();
    if (hit.site != nullptr) {
        match.what = {Kind::site, hit.site->id, 0};
        match.subtitle = std::string(catalogue::label(hit.site->kind)) + ", " + atlas.country_name(hit.site->country);
        match.place = hit.site->place;
    } else {
        match.what = {Kind::country, hit.country->code, 0};
        match.subtitle = "country";
        match.place = hit.country->label;
    }
    if (hit.matched != match.title && hit.matched != hit.id()) match.subtitle += " · " + hit.matched;
    return match;
}

/// Ports of the world, but for those that the atlas has as sites.
void add_ports(map::Workspace& workspace, std::string_view text, std::vector<SearchMatch>& matches) {
    if (text.size() < least_letters) return;
    std::size_t added = 0;
    for (const auto* port : workspace.routes().world_ports().find_beginning(text, 2 * most_ports)) {
        if (added == most_ports) break;
        if (workspace.atlas().site(port->locode) != nullptr) continue;
        matches.push_back({{Kind::site, "", 0},
                           port->locode,
                           port->name,
                           "port, " + workspace.atlas().country_name(port->country) + " · " + port->locode,
                           port->place});
        ++added;
    }
}

} // namespace

std::vector<SearchMatch> search_everything(map::Workspace& workspace, std::string_view text) {
    std::vector<SearchMatch> matches;
    if (const auto place = parse_place(text)) {
        matches.push_back({{Kind::site, "", 0}, "", geo::to_display(*place), "coordinates", place});
    }
    for (const catalogue::SearchHit& hit : workspace.search().find(text, most_matches)) {
        matches.push_back(match_of(workspace.atlas(), hit));
    }
    add_ports(workspace, text, matches);
    return matches;
}

void take_match(PanelContext& context, const SearchMatch& match) {
    const SearchMatch taken = match; // the list it is in goes with the text
    context.state.search.text.clear();
    if (!taken.what.id.empty()) select_one(context, taken.what, taken.title);
    if (taken.what.kind == Kind::country && !taken.what.id.empty()) {
        if (const auto box = selection_extent(context.document(), context.atlas())) {
            show_box(context, *box, 60);
            return;
        }
    }
    if (taken.place) go_to(context, *taken.place, taken.what.kind == Kind::site ? site_zoom : 0);
}

} // namespace oreway::ui
