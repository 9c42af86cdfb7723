// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/atlas.h"
#include "map/mode_colors.h"
#include "map/route_planner.h"
#include "routing/route_output.h"
#include "ui/clipboard.h"
#include "ui/panels.h"
#include "ui/route_actions.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

namespace oreway::ui {

namespace {

using routing::Route;
using routing::RouteLeg;

std::string kilometres(double metres) { return base::to_grouped(metres / 1000, metres < 100000 ? 1 : 0); }

void draw_swatch(Frame& frame, const RouteLeg& leg) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = frame.em * 1.2F, y = at.y + frame.em * 0.6F, thick = frame.em * 0.17F;
    const ImU32 color = to_imgui_u32(map::mode_color(leg.mode));
    ImDrawList* canvas = ImGui::GetWindowDrawList();
    if (leg.is_connector) {
        canvas->AddLine({at.x, y}, {at.x + width * 0.4F, y}, color, thick);
        canvas->AddLine({at.x + width * 0.6F, y}, {at.x + width, y}, color, thick);
    } else {
        canvas->AddLine({at.x, y}, {at.x + width, y}, color, thick);
    }
    ImGui::Dummy({width + frame.em * 0.2F, frame.em});
    ImGui::SameLine(0, 0);
}

std::string country_names(Frame& frame, const std::vector<std::string>& codes) {
    std::vector<std::string> names;
    for (const std::string& code : codes) {
        names.push_back(frame.context.atlas().country_name(code));
    }
    return base::join(names, ", ");
}

std::vector<std::string> corridor_names(Frame& frame, const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const std::string& id : ids) {
        names.push_back(frame.workspace().routes().corridor_name(id));
    }
    return names;
}

/// How the length of a leg is known: its parts are joined by "+".
std::string length_text(const std::string& basis) {
    static constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"geodesic", "computed along the line"},  {"published", "published"},
        {"measured_on_map", "measured on a map"}, {"geodesic_x_factor", "estimated from the straight line"},
        {"mixed", "known in several ways"},
    };
    std::vector<std::string> parts;
    for (const std::string& part : base::split(basis, '+')) {
        const auto found =
            std::find_if(std::begin(words), std::end(words), [&](const auto& word) { return word.first == part; });
        parts.emplace_back(found == std::end(words) ? std::string_view(part) : found->second);
    }
    return (parts.size() > 1 ? "length partly " : "length ") + base::join(parts, ", partly ");
}

void draw_leg(Frame& frame, const RouteLeg& leg) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    draw_swatch(frame, leg);
    text(frame, routing::to_text(leg.mode), FontRole::small);
    ImGui::TableNextColumn();
    text(frame, leg.is_connector ? leg.from + " – " + leg.to + ", connector" : leg.from + " – " + leg.to);
    std::string more = length_text(leg.length_basis);
    if (!leg.countries.empty()) more = country_names(frame, leg.countries) + " · " + more;
    if (leg.gauge_mm > 0) more += " · gauge " + std::to_string(leg.gauge_mm) + " mm";
    if (leg.is_ashore) more += " · straight, where the map has land";
    text(frame, more, FontRole::small, frame.colors.muted);
    std::vector<std::string> passages;
    for (const std::string& id : leg.passages) {
        passages.push_back(frame.workspace().routes().name_of(id));
    }
    if (!passages.empty()) text(frame, "Passages: " + base::join(passages, ", "), FontRole::small);
    if (!leg.corridors.empty())
        text(frame, "Corridors: " + base::join(corridor_names(frame, leg.corridors), ", "), FontRole::small);
    if (!leg.limits.empty()) text(frame, leg.limits, FontRole::small, frame.colors.caution);
    ImGui::TableNextColumn();
    right_text(frame, kilometres(leg.length_m), FontRole::small);
    ImGui::TableNextColumn();
    right_text(frame, base::to_grouped(leg.length_m / 1852, leg.length_m < 100000 ? 1 : 0), FontRole::small);
}

void draw_legs(Frame& frame, const Route& route) {
    heading(frame, "Legs");
    if (!ImGui::BeginTable("legs", 4, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX)) return;
    ImGui::TableSetupColumn("mode", ImGuiTableColumnFlags_WidthFixed, frame.em * 3.7F);
    ImGui::TableSetupColumn("from – to", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("km", ImGuiTableColumnFlags_WidthFixed, frame.em * 3);
    ImGui::TableSetupColumn("nm", ImGuiTableColumnFlags_WidthFixed, frame.em * 3);
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    for (const char* words : {"mode", "from – to"}) {
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(words);
    }
    for (const char* figures : {"km", "nm"}) {
        ImGui::TableNextColumn();
        right_text(frame, figures, FontRole::body);
    }
    for (const RouteLeg& leg : route.legs) {
        draw_leg(frame, leg);
    }
    ImGui::EndTable();
}

/// Name, value and remark in three columns.
void draw_item(Frame& frame, const std::string& name, const std::string& value, const std::string& remark = {}) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    muted_text(frame, name);
    ImGui::TableNextColumn();
    text(frame, value);
    ImGui::TableNextColumn();
    if (!remark.empty()) text(frame, remark, FontRole::small, frame.colors.muted);
}

bool begin_items(Frame& frame, const char* id) {
    if (!ImGui::BeginTable(id, 3)) return false;
    ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthFixed, frame.em * 5);
    ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthFixed, frame.em * 6);
    ImGui::TableSetupColumn("remark", ImGuiTableColumnFlags_WidthStretch);
    return true;
}

void draw_time(Frame& frame, const Route& route) {
    heading(frame, "Time");
    if (!begin_items(frame, "time")) return;
    const auto hours = [](double value) { return base::to_grouped(value, 0) + " h"; };
    draw_item(frame, "sailing", hours(route.time.sailing));
    draw_item(frame, "canals", hours(route.time.canals));
    draw_item(frame, "on land", hours(route.time.land));
    draw_item(frame, "handling", hours(route.time.handling), "loading, unloading, change of gauge");
    draw_item(frame, "borders", hours(route.time.borders));
    draw_item(frame, "in all", base::to_fixed(route.time.days(), 1) + " days");
    ImGui::EndTable();
}

void draw_emissions(Frame& frame, const Route& route) {
    heading(frame, "CO2e per tonne carried");
    if (!begin_items(frame, "emissions")) return;
    std::map<routing::Mode, double> by_mode;
    for (const RouteLeg& leg : route.legs) {
        by_mode[leg.mode] += leg.co2e_kg_per_t;
    }
    for (const routing::EmissionFactor& factor : route.factors) {
        draw_item(frame, std::string(routing::to_text(factor.mode)), base::to_fixed(by_mode[factor.mode], 1) + " kg",
                  factor.vehicle + ", " + base::to_text(factor.g_co2e_per_tkm_wtw) + " g/tkm well-to-wake, " +
                      std::to_string(factor.year) + " [" + factor.source_id + "]");
    }
    draw_item(frame, "in all", base::to_fixed(route.co2e_kg_per_t, 1) + " kg");
    ImGui::EndTable();
}

void draw_sum(Frame& frame, const map::PlannedRoute& planned, const Route& route) {
    text(frame, base::to_grouped(route.nautical_miles()) + " nm · " + kilometres(route.length_m) + " km",
         FontRole::title);
    text(frame, base::to_fixed(route.time.days(), 1) + " days · " + base::to_fixed(route.co2e_kg_per_t, 1) +
                    " kg CO2e per tonne" +
                    (route.geodesic_m > 0 ? " · " + base::to_fixed(route.ratio(), 2) + " times the geodesic" : ""));
    if (planned.open) {
        std::string closing = routing::to_closing_text(*planned.open, route);
        closing.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(closing.front())));
        text(frame, closing, FontRole::strong, frame.colors.caution);
        record_item(frame, "Routes/difference");
    }
    if (route.published) {
        muted_text(frame, "Published: " + base::to_grouped(route.published->nautical_miles) + " nm, " +
                              route.published->from + " – " + route.published->to + " [" + route.published->source_id +
                              "]");
    }
}

std::string way_title(Frame& frame, const Route& best, const Route& way, std::size_t number) {
    std::vector<std::string> marks;
    for (const std::string& id : way.passages) {
        marks.push_back(frame.workspace().routes().name_of(id));
    }
    if (marks.empty()) marks = corridor_names(frame, way.corridors);
    if (marks.empty()) marks.push_back(country_names(frame, way.countries));
    std::erase(marks, "");
    const std::string via = marks.empty() ? "" : ": " + base::join(marks, ", ");
    if (number == 0) return "Best" + via;
    return "Other way " + std::to_string(number) + via + "\n" + routing::to_difference_text(best, way);
}

void draw_ways(Frame& frame, const map::PlannedRoute& planned) {
    if (planned.answer.alternatives.empty()) return;
    heading(frame, "Ways");
    muted_text(frame, routing::to_best_text(planned.answer.objective));
    const Route& best = *planned.answer.route;
    for (std::size_t i = 0; i <= planned.answer.alternatives.size(); ++i) {
        const Route& way = i == 0 ? best : planned.answer.alternatives[i - 1];
        ImGui::PushID(static_cast<int>(i));
        const bool is_shown = planned.wish.shown == i;
        if (ImGui::RadioButton("##way", is_shown)) frame.workspace().routes().show_way(i);
        record_item(frame, "Routes/way/" + std::to_string(i));
        ImGui::SameLine();
        text(frame, way_title(frame, best, way, i), is_shown ? FontRole::strong : FontRole::body);
        ImGui::PopID();
    }
}

/// No answer is told louder than any number.
void draw_problem(Frame& frame, const std::string& problem) {
    text(frame, "No way", FontRole::title, frame.colors.bad);
    text(frame, problem, FontRole::strong, frame.colors.bad);
    record_item(frame, "Routes/problem");
}

void draw_command(Frame& frame, const map::PlannedRoute& planned) {
    heading(frame, "The same answer from the command line");
    const std::string command = map::route_command(planned.wish);
    text(frame, command, FontRole::small);
    if (button(frame, "Copy the command")) {
        copy_to_clipboard(command);
        frame.state().notice = {"The command is on the clipboard.", false};
    }
    ImGui::SameLine();
    command_button(frame, "Copy as text", "route.copy");
    if (!planned.answer.network_hash.empty()) {
        muted_text(frame, "Network " + planned.answer.network_version + ", " + planned.answer.network_hash);
    }
}

} // namespace

void draw_route_answer(Frame& frame) {
    const auto planned = frame.workspace().routes().planned();
    if (frame.workspace().routes().is_working()) {
        muted_text(frame, frame.workspace().routes().is_loaded()
                              ? "Finding the way…"
                              : "Charting the sea; the first time this takes up to a minute…");
    }
    if (!planned) return;
    ImGui::Separator();
    if (!planned->problem.empty()) draw_problem(frame, planned->problem);
    if (const Route* route = planned->shown()) {
        draw_sum(frame, *planned, *route);
        draw_ways(frame, *planned);
        for (const std::string& warning : route->warnings) {
            text(frame, "Note: " + warning, FontRole::small, frame.colors.caution);
        }
        draw_legs(frame, *route);
        draw_time(frame, *route);
        draw_emissions(frame, *route);
    }
    draw_command(frame, *planned);
}

} // namespace oreway::ui
