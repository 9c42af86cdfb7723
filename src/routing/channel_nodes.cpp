// SPDX-License-Identifier: MIT
#include "routing/channel_nodes.h"

#include "geo/geodesic.h"

#include <algorithm>
#include <map>
#include <utility>

namespace oreway::routing {

namespace {

constexpr double bend_spacing_m = 4000;

struct Bend {
    geo::LonLat place;
    std::uint8_t gate = no_gate;
};

/// The line with a bend at least every few kilometres and a door where it passes a wall.
std::vector<Bend> bends_of(const Channel& channel, const GateWalls& walls) {
    std::vector<Bend> bends{{channel.line.front()}};
    for (std::size_t i = 0; i + 1 < channel.line.size(); ++i) {
        const std::vector<geo::LonLat> piece = geo::geodesic_line(channel.line[i], channel.line[i + 1], bend_spacing_m);
        for (std::size_t k = 1; k < piece.size(); ++k) {
            const auto hit = walls.crossed(GlobePoint(bends.back().place), GlobePoint(piece[k]));
            if (hit) bends.push_back({hit->place, hit->passage});
            bends.push_back({k + 1 == piece.size() ? channel.line[i + 1] : piece[k]});
        }
    }
    return bends;
}

} // namespace

std::vector<ChannelBend> add_channels(const std::vector<Channel>& channels, const Obstacles& obstacles,
                                      const GateWalls& walls, SeaGraph& graph) {
    std::map<std::pair<double, double>, NodeId> known;
    std::vector<ChannelBend> result;
    const auto node_of = [&](const Bend& bend) {
        const auto [at, is_new] = known.try_emplace({bend.place.lon, bend.place.lat}, graph.nodes.size());
        if (is_new) {
            SeaNode node;
            node.point = GlobePoint(bend.place);
            node.gate = bend.gate;
            node.is_open = !obstacles.contains(node.point);
            graph.nodes.push_back(node);
            if (bend.gate == no_gate) result.push_back({at->second, node.point});
        }
        return at->second;
    };
    for (const Channel& channel : channels) {
        const std::vector<Bend> bends = bends_of(channel, walls);
        double measured = 0;
        for (std::size_t i = 0; i + 1 < bends.size(); ++i) {
            measured += geo::distance_m(bends[i].place, bends[i + 1].place);
        }
        // Searches rely on no edge being shorter than the geodesic between its ends.
        const double scale = std::max(1.0, channel.published_km * 1000 / measured);
        for (std::size_t i = 0; i + 1 < bends.size(); ++i) {
            const double length = geo::distance_m(bends[i].place, bends[i + 1].place) * scale;
            graph.edges.push_back(
                {node_of(bends[i]), node_of(bends[i + 1]), static_cast<float>(length), SeaEdgeKind::channel});
        }
    }
    return result;
}

} // namespace oreway::routing
