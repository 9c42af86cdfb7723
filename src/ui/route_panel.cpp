// SPDX-License-Identifier: MIT
#include "catalogue/atlas.h"
#include "map/route_planner.h"
#include "ui/panels.h"
#include "ui/route_actions.h"
#include "ui/search.h"
#include "ui/widgets.h"

#include <algorithm>
#include <utility>

namespace oreway::ui {

namespace {

constexpr int most_alternatives = 4;
constexpr float label_em = 5.5F;

/// A station of the land network, which only the way found tells the name of, or what was typed.
std::string name_in_answer(Frame& frame, RouteEnd end, const std::string& typed) {
    const map::RoutePlanner& planner = frame.workspace().routes();
    const auto planned = planner.planned();
    const routing::Route* way = planned && !planner.is_working() ? planned->shown() : nullptr;
    if (way == nullptr || way->legs.empty()) return typed;
    return end == RouteEnd::from ? way->legs.front().from : way->legs.back().to;
}

std::string end_name(Frame& frame, RouteEnd end, const std::string& place) {
    const catalogue::Atlas& atlas = frame.context.atlas();
    if (const catalogue::Site* site = atlas.site(place)) return site->name + ", " + atlas.country_name(site->country);
    const auto ports = frame.workspace().routes().world_ports().find(place);
    if (ports.size() == 1) return ports.front()->name + ", " + atlas.country_name(ports.front()->country);
    return name_in_answer(frame, end, place);
}

/// The sites and places that a typed text may mean; a country is no end of a route.
std::vector<SearchMatch> find_candidates(Frame& frame, const std::string& typed) {
    std::vector<SearchMatch> matches = search_everything(frame.workspace(), typed);
    std::erase_if(matches, [](const SearchMatch& match) {
        return match.what.kind != map::Selection::Kind::site || !match.place;
    });
    return matches;
}

std::string place_of(const SearchMatch& match) {
    if (!match.port.empty()) return match.port;
    return match.what.id.empty() ? to_route_end(*match.place) : match.what.id;
}

/// The next thing to be typed is the other end, if it is missing.
void take_candidate(Frame& frame, RouteEnd end, const SearchMatch& match) {
    RoutesState& state = frame.state().routes;
    (end == RouteEnd::from ? state.from_text : state.to_text).clear();
    set_route_end(frame.context, end, place_of(match));
    if (end == RouteEnd::from && frame.workspace().routes().wish().to.empty()) state.wants_focus = RouteEnd::to;
}

void draw_candidates(Frame& frame, RouteEnd end, const std::vector<SearchMatch>& matches) {
    if (matches.empty()) muted_text(frame, "No site or port has such a name.");
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const std::string place = place_of(matches[i]), line = matches[i].title + " · " + matches[i].subtitle;
        frame.state().glyphs.want(line);
        const std::string shown = cut_text(line, ImGui::GetContentRegionAvail().x);
        const bool is_first = static_cast<int>(i) == frame.state().routes.highlighted;
        const bool taken = ImGui::Selectable((shown + "##" + place).c_str(), is_first);
        record_item(frame, "Routes/candidate/" + place);
        if (shown != line) tooltip(line);
        if (!taken) continue;
        take_candidate(frame, end, matches[i]);
        return;
    }
}

void draw_pick_button(Frame& frame, RouteEnd end, const std::string& label) {
    RoutesState& state = frame.state().routes;
    const bool picks = state.picking == end;
    if (ImGui::Button(picks ? "Click…" : "On map", {-1, 0})) {
        state.picking = picks ? std::nullopt : std::optional(end);
        if (!picks) frame.state().notice = {"Click a site, a port or any place on the map.", false};
    }
    record_item(frame, "Routes/" + label + "/pick");
}

/// The end as it is, always on one line so that nothing below it moves when it is chosen; below it the field to choose
/// another.
void draw_end(Frame& frame, RouteEnd end, const std::string& label) {
    RoutesState& state = frame.state().routes;
    const map::RouteWish& wish = frame.workspace().routes().wish();
    const std::string place = end == RouteEnd::from ? wish.from : wish.to;
    std::string& typed = end == RouteEnd::from ? state.from_text : state.to_text;
    ImGui::PushID(label.c_str());
    const std::string title = label + (place.empty() ? "" : " " + end_name(frame, end, place));
    frame.fonts.push(FontRole::strong);
    const std::string shown = cut_text(title, ImGui::GetContentRegionAvail().x);
    Fonts::pop();
    text(frame, shown, FontRole::strong);
    if (shown != title) tooltip(title);
    if (state.wants_focus == end) {
        ImGui::SetKeyboardFocusHere();
        state.wants_focus.reset();
    }
    ImGui::SetNextItemWidth(-frame.em * 5.2F);
    const std::string before = typed;
    const bool entered =
        input_text(frame, "##typed", typed, place.empty() ? "A site, a port or coordinates" : "Another site or port",
                   ImGuiInputTextFlags_EnterReturnsTrue);
    record_item(frame, "Routes/" + label);
    const bool is_active = ImGui::IsItemActive() || entered;
    ImGui::SameLine();
    draw_pick_button(frame, end, label);
    if (!typed.empty()) {
        const std::vector<SearchMatch> matches = find_candidates(frame, typed);
        if (typed != before) state.highlighted = 0;
        if (is_active) move_highlight(state.highlighted, matches.size());
        if (entered && !matches.empty())
            take_candidate(frame, end, matches[static_cast<std::size_t>(state.highlighted)]);
        else
            draw_candidates(frame, end, matches);
    }
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
    field_label(frame, "Ship", label_em);
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##ship", shown.c_str())) return;
    if (ImGui::Selectable("any sea-going ship", wish.vessel.empty())) wish.vessel.clear();
    for (const std::string& vessel : frame.workspace().routes().vessels()) {
        if (ImGui::Selectable(vessel.c_str(), vessel == wish.vessel)) wish.vessel = vessel;
    }
    ImGui::EndCombo();
}

/// What the best way is best in: the router's word and a reader's.
constexpr std::pair<const char*, const char*> objectives[] = {{"freight", "what a shipper would choose"},
                                                              {"distance", "the shortest"},
                                                              {"time", "the fastest"},
                                                              {"co2e", "the least CO2e"}};

void draw_objective(Frame& frame, map::RouteWish& wish) {
    const auto current = std::find_if(std::begin(objectives), std::end(objectives),
                                      [&](const auto& objective) { return wish.objective == objective.first; });
    field_label(frame, "Best is", label_em);
    ImGui::SetNextItemWidth(-1);
    if (!ImGui::BeginCombo("##objective", current == std::end(objectives) ? wish.objective.c_str() : current->second))
        return;
    for (const auto& [word, title] : objectives) {
        if (ImGui::Selectable(title, wish.objective == word)) wish.objective = word;
    }
    ImGui::EndCombo();
}

void draw_alternatives(Frame& frame, map::RouteWish& wish) {
    auto alternatives = static_cast<double>(wish.alternatives);
    field_label(frame, "Other ways", label_em);
    ImGui::SetNextItemWidth(-1);
    if (slider(frame, "##alternatives", alternatives, 0, most_alternatives, "%.0f"))
        wish.alternatives = static_cast<std::size_t>(std::clamp(alternatives + 0.5, 0.0, double(most_alternatives)));
    tooltip("How many further ways to look for");
}

void draw_options(Frame& frame) {
    map::RouteWish wish = frame.workspace().routes().wish();
    if (ImGui::RadioButton("Sea, rail, road and ferry", wish.mode == "any")) wish.mode = "any";
    record_item(frame, "Routes/any");
    ImGui::SameLine();
    if (ImGui::RadioButton("Sea alone", wish.mode == "sea")) wish.mode = "sea";
    record_item(frame, "Routes/sea");
    draw_vessel(frame, wish);
    draw_objective(frame, wish);
    draw_alternatives(frame, wish);
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
    if (avoided.empty())
        muted_text(frame,
                   "You have closed nothing. What the layer Passages marks as closed stays so until it is opened.");
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
