// SPDX-License-Identifier: MIT
#include "routing/sea_search.h"

#include "base/error.h"
#include "geo/geodesic.h"
#include "routing/coarse_shore.h"
#include "routing/sea_search_run.h"

#include <algorithm>
#include <array>
#include <functional>

namespace oreway::routing {

SeaSearch::SeaSearch(std::shared_ptr<const SeaNetwork> network)
    : network_(std::move(network))
    , runs_(std::make_unique<WorkspacePool<Run>>([this] { return std::make_unique<Run>(*network_); })) {}

SeaSearch::~SeaSearch() = default;

SeaEnd SeaSearch::resolve(const geo::LonLat& place, const std::string& port_id, const ApproachLimits& limits) const {
    SeaEnd end;
    end.place = place;
    if (!port_id.empty()) end.terminal = network_->terminal(port_id);
    if (end.terminal) return end;
    if (const std::vector<SeaApproach>* charted = network_->world_port(port_id)) {
        end.approaches = *charted;
    } else {
        end.approaches = find_approaches(network_->obstacles(), network_->walls(), CoarseShore(network_->countries()),
                                         network_->bends(), GlobePoint(place), limits);
    }
    std::erase_if(end.approaches,
                  [&](const SeaApproach& approach) { return approach.ashore_m > limits.ashore_km * 1000; });
    return end;
}

std::vector<Waters::Body> SeaSearch::waters(const SeaEnd& end) const {
    std::vector<Waters::Body> waters;
    if (end.terminal) {
        waters.push_back(network_->waters().of(*end.terminal));
        return waters;
    }
    const std::vector<SeaNode>& nodes = network_->nodes();
    for (const SeaApproach& approach : end.approaches) {
        if (approach.channel != no_node) {
            waters.push_back(network_->waters().of(approach.channel));
            continue;
        }
        // The nearest node in sight tells which water it is.
        SeaNode exit;
        exit.point = approach.exit;
        std::vector<std::pair<double, NodeId>> near;
        for (NodeId node = 0; node < nodes.size(); ++node) {
            if (nodes[node].gate == no_gate && nodes[node].is_open && !nodes[node].is_terminal) {
                near.emplace_back(-dot(nodes[node].point.direction, exit.point.direction), node);
            }
        }
        // One of the first few is in sight, so they are not all sorted.
        std::make_heap(near.begin(), near.end(), std::greater<>());
        for (auto last = near.end(); last != near.begin(); --last) {
            std::pop_heap(near.begin(), last, std::greater<>());
            const NodeId node = (last - 1)->second;
            if (!are_joined(network_->obstacles(), network_->walls(), exit, nodes[node])) continue;
            waters.push_back(network_->waters().of(node));
            break;
        }
    }
    std::sort(waters.begin(), waters.end());
    waters.erase(std::unique(waters.begin(), waters.end()), waters.end());
    return waters;
}

std::vector<SeaSearch::Step> SeaSearch::steps_between(const SeaEnd& from, const SeaEnd& to,
                                                      const PassageSet& closed) const {
    const auto run = runs_->take();
    return run->find(from, to, closed);
}

std::vector<SeaSearch::Step> SeaSearch::steps_by_stations(NodeId from, NodeId to, const PassageSet& closed) const {
    const SeaStations& stations = network_->stations();
    const std::size_t goal = stations.station_at(to);
    const std::array<SeaStations::Start, 1> starts{{{stations.station_at(from), 0}}};
    const SeaStations::Reach reach = stations.reach(starts, closed, goal);
    if (reach.distance_m[goal] == SeaStations::unreachable) return {};
    std::vector<std::uint32_t> chain;
    for (auto at = static_cast<std::int32_t>(goal); at >= 0; at = reach.before[static_cast<std::size_t>(at)]) {
        chain.push_back(static_cast<std::uint32_t>(at));
    }
    std::reverse(chain.begin(), chain.end());
    return steps_along(chain);
}

/// Between two stations of a chain lies no other: the survey knows the way.
std::vector<SeaSearch::Step> SeaSearch::steps_along(std::span<const std::uint32_t> stations) const {
    std::vector<Step> steps{{network_->stations().node(stations.front()), Step::no_edge}};
    for (std::size_t i = 0; i + 1 < stations.size(); ++i) {
        const std::vector<StationWays::Hop> way = network_->way_between(stations[i], stations[i + 1]);
        if (way.empty()) {
            throw base::Error(base::ExitCode::failure, "the sea network contradicts its table, delete the cache");
        }
        for (const StationWays::Hop& hop : way) {
            steps.push_back({hop.to, hop.edge});
        }
    }
    return steps;
}

bool SeaSearch::has_way(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed) const {
    const std::vector<Waters::Body> starts = waters(from), goals = waters(to);
    if (starts.empty() || goals.empty()) return !steps_between(from, to, closed).empty(); // sees no node: rare
    return network_->waters().are_joined(starts, goals, closed);
}

std::optional<SeaPath> SeaSearch::find(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed) const {
    const bool are_ports = from.terminal && to.terminal;
    if (!has_way(from, to, closed)) return std::nullopt; // a search would look at all the sea to find that out
    const std::vector<Step> steps =
        are_ports ? steps_by_stations(*from.terminal, *to.terminal, closed) : steps_between(from, to, closed);
    if (steps.empty()) return std::nullopt;
    return assemble(from, to, steps);
}

std::vector<double> SeaSearch::station_distances(const SeaEnd& end) const {
    const SeaStations& stations = network_->stations();
    std::vector<double> result(stations.size(), std::numeric_limits<double>::infinity());
    if (end.terminal) {
        const std::size_t start = stations.station_at(*end.terminal);
        for (std::size_t i = 0; i < stations.size(); ++i) {
            result[i] = stations.distance_m(start, i);
        }
        return result;
    }
    const auto run = runs_->take();
    const std::vector<double> distances = run->distances(end);
    for (std::size_t i = 0; i < stations.size(); ++i) {
        result[i] = distances[stations.node(i)];
    }
    return result;
}

namespace {

void add_piece(SeaPath& path, SeaPiece piece) {
    path.length_m += piece.length_m;
    if (!path.pieces.empty() && path.pieces.back().kind == piece.kind && piece.kind != SeaEdgeKind::connector) {
        SeaPiece& last = path.pieces.back();
        last.length_m += piece.length_m;
        last.line.insert(last.line.end(), piece.line.begin() + 1, piece.line.end());
        return;
    }
    path.pieces.push_back(std::move(piece));
}

/// A connector as one or two pieces: ashore and on water. Its line begins at the port.
void add_connector(SeaPath& path, const std::vector<geo::LonLat>& line, double length_m, double ashore_m,
                   bool is_outward) {
    if (line.size() < 2) return;
    std::vector<SeaPiece> pieces;
    const auto add = [&](double part_m, bool is_ashore, auto first, auto last) {
        pieces.push_back({SeaEdgeKind::connector, part_m, is_ashore, is_outward, {first, last}});
    };
    if (ashore_m > 0) add(ashore_m, true, line.begin(), line.begin() + 2);
    const auto sea_point = line.begin() + (ashore_m > 0 ? 1 : 0);
    if (line.end() - sea_point > 1) add(length_m - ashore_m, false, sea_point, line.end());
    if (!is_outward) {
        std::reverse(pieces.begin(), pieces.end());
        for (SeaPiece& piece : pieces) {
            std::reverse(piece.line.begin(), piece.line.end());
        }
    }
    for (SeaPiece& piece : pieces) {
        add_piece(path, std::move(piece));
    }
}

void add_approach(SeaPath& path, const SeaApproach& approach, bool is_outward) {
    add_connector(path, approach.line, approach.length_m, approach.ashore_m, is_outward);
}

} // namespace

std::optional<SeaPath> SeaSearch::path_along(const SeaEnd* from, const std::vector<std::uint32_t>& stations,
                                             const SeaEnd* to) const {
    PassageSet all;
    all.set();
    const auto end_at = [this](std::uint32_t station) {
        SeaEnd end;
        end.terminal = network_->stations().node(station);
        return end;
    };
    SeaPath whole;
    const auto append = [&](const SeaEnd& a, const SeaEnd& b, const std::vector<Step>& steps) {
        const SeaPath path = assemble(a, b, steps);
        for (const SeaPiece& piece : path.pieces) {
            add_piece(whole, piece);
        }
        for (const std::uint8_t passage : path.passages) {
            // The door between two pieces ends the one and begins the other.
            if (whole.passages.empty() || whole.passages.back() != passage) whole.passages.push_back(passage);
        }
        return !steps.empty();
    };
    const auto append_search = [&](const SeaEnd& a, const SeaEnd& b) {
        return (a.terminal && a.terminal == b.terminal) || append(a, b, steps_between(a, b, all));
    };
    std::vector<std::uint32_t> chain = stations;
    const auto station_of = [this](const SeaEnd* end) {
        const SeaStations& all_stations = network_->stations();
        return end != nullptr && end->terminal ? all_stations.station_at(*end->terminal) : all_stations.size();
    };
    // From and to ports the survey knows the way.
    const std::size_t start = station_of(from), goal = station_of(to);
    if (start < network_->stations().size() && start != chain.front()) {
        chain.insert(chain.begin(), static_cast<std::uint32_t>(start));
    }
    if (goal < network_->stations().size() && goal != chain.back()) chain.push_back(static_cast<std::uint32_t>(goal));
    const SeaEnd first = end_at(chain.front()), last = end_at(chain.back());
    if (from != nullptr && !append_search(*from, first)) return std::nullopt;
    append(first, last, steps_along(chain));
    if (to != nullptr && !append_search(last, *to)) return std::nullopt;
    return whole;
}

SeaPath SeaSearch::assemble(const SeaEnd& from, const SeaEnd& to, const std::vector<Step>& steps) const {
    const auto node_count = static_cast<std::uint32_t>(network_->nodes().size());
    const auto source_exits = static_cast<std::uint32_t>(from.terminal ? 0 : from.approaches.size());
    const auto target_exits = static_cast<std::uint32_t>(to.terminal ? 0 : to.approaches.size());
    const auto place = [&](std::uint32_t vertex) {
        if (vertex < node_count) return network_->nodes()[vertex].point.place;
        const std::uint32_t exit = vertex - node_count;
        return exit < source_exits ? from.approaches[exit].exit.place : to.approaches[exit - source_exits].exit.place;
    };
    SeaPath path;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::uint32_t vertex = steps[i].vertex;
        if (vertex < node_count && network_->nodes()[vertex].gate != no_gate) {
            path.passages.push_back(network_->nodes()[vertex].gate);
        }
        if (vertex == node_count + source_exits + target_exits) break; // the target behind its approach
        if (i == 0) {
            if (vertex >= node_count) add_approach(path, from.approaches[vertex - node_count], true);
            continue;
        }
        const std::uint32_t last = steps[i - 1].vertex;
        if (steps[i].edge == Step::no_edge) {
            const double length = geo::distance_m(place(last), place(vertex));
            if (length > 0) add_piece(path, {SeaEdgeKind::open, length, false, false, {place(last), place(vertex)}});
        } else {
            const SeaEdge& edge = network_->edges()[steps[i].edge];
            if (const ConnectorLine* connector = network_->connector(steps[i].edge)) {
                add_connector(path, connector->line, edge.length_m, connector->ashore_m, edge.a == last);
            } else {
                add_piece(path, {edge.kind, edge.length_m, false, false, {place(last), place(vertex)}});
            }
        }
        if (vertex >= node_count + source_exits) {
            add_approach(path, to.approaches[vertex - node_count - source_exits], false);
        }
    }
    return path;
}

} // namespace oreway::routing
