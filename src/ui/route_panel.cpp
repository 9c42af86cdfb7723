// SPDX-License-Identifier: MIT
#include "catalogue/atlas.h"
#include "map/route_planner.h"
#include "ui/panels.h"
#include "ui/route_actions.h"
#include "ui/search.h"
#include "ui/widgets.h"

#include <algorithm>

namespace oreway::ui {

namespace {

constexpr int most_alternatives = 4;

std::string end_name(Frame& frame, const std::string& place) {
    const catalogue::Site* site = frame.context.atlas().site(place);
    if (site == nullptr) return place;
    return site->name + ", " + frame.context.atlas().country_name(site->country);
}

/// The sites and places that a typed text may mean; a country is no end of a route.
void draw_candidates(Frame& frame, RouteEnd end, std::string& typed) {
    for (const SearchMatch& match : search_everything(frame.workspace(), typed)) {
        if (match.what.kind != map::Selection::Kind::site || !match.place) continue;
        const std::string place = match.what.id.empty() ? to_route_end(*match.place) : match.what.id;
        frame.state().glyphs.want(match.title + match.subtitle);
        const bool taken = ImGui::Selectable((match.title + " · " + match.subtitle + "##" + place).c_str());
        record_item(frame, "Routes/candidate/" + place);
        if (!taken) continue;
        typed.clear();
        set_route_end(frame.context, end, place);
        return;
    }
}

void draw_end(Frame& frame, RouteEnd end, const std::string& label) {
    RoutesState& state = frame.state().routes;
    const map::RouteWish& wish = frame.workspace().routes().wish();
    const std::string place = end == RouteEnd::from ? wish.from : wish.to;
    std::string& typed = end == RouteEnd::from ? state.from_text : state.to_text;
    ImGui::PushID(label.c_str());
    ImGui::SetNextItemWidth(-frame.em * 5.2F);
    const std::string hint =
        place.empty() ? label + ": a site, a port or coordinates" : label + ": " + end_name(frame, place);
    frame.state().glyphs.want(hint);
    input_text(frame, "##typed", typed, hint.c_str());
    record_item(frame, "Routes/" + label);
    ImGui::SameLine();
    const bool picks = state.picking == end;
    if (ImGui::Button(picks ? "Click…" : "On map", {-1, 0})) {
        state.picking = picks ? std::nullopt : std::optional(end);
        if (!picks) frame.state().notice = {"Click a site, a port or any place on the map.", false};
    }
    record_item(frame, "Routes/" + label + "/pick");
    if (!place.empty() && typed.empty()) text(frame, label + " " + end_name(frame, place), FontRole::strong);
    if (!typed.empty()) draw_candidates(frame, end, typed);
    ImGui::PopID();
}

void draw_ends(Frame& frame) {
    draw_end(frame, RouteEnd::from, "From");
    draw_end(frame, RouteEnd::to, "To");
    command_button(frame, "Swap", "route.swap");
    ImGui::SameLine();
    command_button(frame, "Show all of it", "route.fit");
    ImGui::SameLine();
    command_button(frame, "Clear", "route.clear");
}

void draw_vessel(Frame& frame, map::RouteWish& wish) {
    const std::string shown = wish.vessel.empty() ? "any sea-going ship" : wish.vessel;
    if (!ImGui::BeginCombo("Ship", shown.c_str())) return;
    if (ImGui::Selectable("any sea-going ship", wish.vessel.empty())) wish.vessel.clear();
    for (const std::string& vessel : frame.workspace().routes().vessels()) {
        if (ImGui::Selectable(vessel.c_str(), vessel == wish.vessel)) wish.vessel = vessel;
    }
    ImGui::EndCombo();
}

void draw_objective(map::RouteWish& wish) {
    if (!ImGui::BeginCombo("Best in", wish.objective.c_str())) return;
    for (const char* word : {"freight", "distance", "time", "co2e"}) {
        if (ImGui::Selectable(word, wish.objective == word)) wish.objective = word;
    }
    ImGui::EndCombo();
}

void draw_options(Frame& frame) {
    map::RouteWish wish = frame.workspace().routes().wish();
    if (ImGui::RadioButton("Sea, rail, road and ferry", wish.mode == "any")) wish.mode = "any";
    record_item(frame, "Routes/any");
    ImGui::SameLine();
    if (ImGui::RadioButton("Sea alone", wish.mode == "sea")) wish.mode = "sea";
    record_item(frame, "Routes/sea");
    ImGui::PushItemWidth(frame.em * 9);
    draw_vessel(frame, wish);
    ImGui::SameLine();
    draw_objective(wish);
    int alternatives = static_cast<int>(wish.alternatives);
    if (ImGui::SliderInt("Other ways to look for", &alternatives, 0, most_alternatives)) {
        wish.alternatives = static_cast<std::size_t>(std::clamp(alternatives, 0, most_alternatives));
    }
    ImGui::PopItemWidth();
    bool seasonal = std::find(wish.open.begin(), wish.open.end(), "seasonal") != wish.open.end();
    if (ImGui::Checkbox("Northern Sea Route and Northwest Passage are open", &seasonal)) {
        std::erase(wish.open, "seasonal");
        if (seasonal) wish.open.push_back("seasonal");
    }
    record_item(frame, "Routes/seasonal");
    if (wish != frame.workspace().routes().wish()) frame.workspace().routes().set_wish(std::move(wish));
}

/// Every passage with a mark, to close without finding it on the map.
void draw_passage_list(Frame& frame) {
    if (!ImGui::BeginCombo("##close", "Close a passage…")) return;
    map::RoutePlanner& routes = frame.workspace().routes();
    for (const auto& [id, name] : routes.passages()) {
        bool closed = routes.is_closed(id);
        if (ImGui::Checkbox((name + "##" + id).c_str(), &closed)) toggle_closed(frame.context, id);
        record_item(frame, "Routes/passage/" + id);
    }
    ImGui::EndCombo();
}

void draw_closures(Frame& frame) {
    heading(frame, "Closed");
    bool closes = frame.state().routes.click_closes;
    if (ImGui::Checkbox("Clicks on the map close and open", &closes)) set_click_closes(frame.context, closes);
    record_item(frame, "Routes/click closes");
    tooltip("Passages, ports and countries. A country is closed to transit on land and in its ports.");
    ImGui::SetNextItemWidth(-1);
    draw_passage_list(frame);
    record_item(frame, "Routes/close a passage");
    const std::vector<std::string> avoided = frame.workspace().routes().wish().avoid;
    if (avoided.empty()) muted_text(frame, "Nothing but what is closed unless opened (see the layer Passages).");
    for (const std::string& id : avoided) {
        ImGui::PushID(id.c_str());
        if (ImGui::SmallButton("Open")) toggle_closed(frame.context, id);
        record_item(frame, "Routes/open/" + id);
        ImGui::SameLine();
        text(frame, frame.workspace().routes().name_of(id) + " (" + id + ")");
        ImGui::PopID();
    }
}

/// A route that was just asked for comes into view when it is there; one that changes later leaves the map alone.
void fit_new_route(Frame& frame) {
    RoutesState& state = frame.state().routes;
    const map::RoutePlanner& routes = frame.workspace().routes();
    if (!state.fits_next || routes.is_working() || !routes.planned()) return;
    state.fits_next = false;
    fit_route(frame.context);
}

} // namespace

void draw_routes(Frame& frame) {
    fit_new_route(frame);
    text(frame, "Route", FontRole::title);
    draw_ends(frame);
    draw_options(frame);
    draw_closures(frame);
    draw_route_answer(frame);
}

} // namespace oreway::ui
