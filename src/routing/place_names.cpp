// SPDX-License-Identifier: MIT
#include "routing/place_names.h"

#include "base/error.h"
#include "base/text.h"
#include "geo/geodesic.h"
#include "routing/land_network.h"

#include <algorithm>
#include <utility>

namespace oreway::routing {

namespace {

RoutePlace to_place(const LandNode& node) {
    const bool is_port = !node.port_id.empty();
    return {node.place, is_port ? node.port_id : node.id, node.name, node.country, false, is_port};
}

RoutePlace to_place(const WorldPorts::Port& port) {
    return {port.place, port.locode, port.name, port.country, false, true};
}

/// Whether a name begins with all the words of another: "tianjin xingang port" with "tianjin".
bool begins_with_words(const std::string& name, const std::string& words) {
    if (words.empty() || !name.starts_with(words)) return false;
    return name.size() == words.size() || name[words.size()] == ' ' || name[words.size()] == ',';
}

/// The port of the network that a port of the world stands for, as its way to the sea is charted with more care: that
/// of its code, or else the nearest that is one place with it and whose name begins with its name.
const LandNode* charted_port(const WorldPorts::Port& port, const LandNetwork& land) {
    if (const auto node = land.find(port.locode)) return &land.nodes()[*node];
    const LandNode* nearest = nullptr;
    const std::string name = short_name(port.name);
    for (const LandNode& node : land.nodes()) {
        if (node.kind != "port" || node.country != port.country || !is_one_place(node.place, port.place)) continue;
        if (!begins_with_words(base::to_lower(node.name), name)) continue;
        const bool is_nearer =
            nearest == nullptr || geo::distance_m(port.place, node.place) < geo::distance_m(port.place, nearest->place);
        if (is_nearer) nearest = &node;
    }
    return nearest;
}

} // namespace

std::string short_name(const std::string& name) { return base::to_lower(name.substr(0, name.find(" ("))); }

bool is_one_place(const geo::LonLat& a, const geo::LonLat& b) {
    constexpr double one_place_m = 60000;
    return geo::distance_m(a, b) < one_place_m;
}

void add_place(RoutePlace place, std::vector<RoutePlace>& places) {
    const bool is_known = std::any_of(places.begin(), places.end(), [&](const RoutePlace& known) {
        return known.id == place.id || is_one_place(known.place, place.place);
    });
    if (!is_known) places.push_back(std::move(place));
}

std::vector<RoutePlace> places_named(const std::string& id_or_name, const LandNetwork& land) {
    const std::string text(base::trim(id_or_name));
    if (text.empty()) return {};
    if (const auto node = land.find(text)) return {to_place(land.nodes()[*node])};
    const std::vector<const WorldPorts::Port*> ports = land.world_ports().find(text);
    const std::string wanted = base::to_lower(text);
    if (ports.size() == 1 && base::to_lower(ports.front()->locode) == wanted) return {to_place(*ports.front())};
    std::vector<RoutePlace> places;
    const auto add_nodes = [&](bool are_ports) {
        for (const LandNode& node : land.nodes()) {
            const bool fits = base::to_lower(node.name) == wanted || short_name(node.name) == wanted;
            if (fits && node.port_id.empty() != are_ports) add_place(to_place(node), places);
        }
    };
    add_nodes(true); // of a port and its town the port is meant
    for (const WorldPorts::Port* port : ports) {
        const LandNode* charted = charted_port(*port, land);
        add_place(charted != nullptr ? to_place(*charted) : to_place(*port), places);
    }
    add_nodes(false);
    return places;
}

void throw_ambiguous(const std::string& name, const std::vector<RoutePlace>& places) {
    std::vector<std::string> candidates;
    for (const RoutePlace& place : places) {
        candidates.push_back(place.id + " (" + place.name + ", " + place.country + ")");
    }
    throw base::Error(base::ExitCode::usage,
                      "\"" + name + "\" is the name of several places, give an id: " + base::join(candidates, ", "));
}

} // namespace oreway::routing
