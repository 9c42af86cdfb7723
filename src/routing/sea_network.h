// SPDX-License-Identifier: MIT
#pragma once

#include "routing/build_sea_graph.h"
#include "routing/country_runs.h"
#include "routing/landmarks.h"
#include "routing/sea_approach.h"
#include "routing/sea_stations.h"
#include "routing/station_ways.h"
#include "routing/waters.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oreway::routing {

/// The sea, ready to be searched: the thinned graph, the obstacles it was drawn round, the gates, the table of stations
/// and the landmarks. Immutable; safe from several threads.
class SeaNetwork {
public:
    /// What it is made of; also what its file holds.
    struct Content {
        std::uint64_t hash = 0; ///< of the inputs
        std::vector<Obstacles::Ring> rings;
        std::vector<SeaNode> nodes; ///< those at corners of rings need not say where they lie
        std::vector<SeaEdge> edges;
        std::vector<std::string> terminal_ids;
        std::vector<NodeId> terminal_nodes; ///< no_node: no water within reach
        std::vector<ConnectorLine> connectors;
        std::vector<std::string> world_port_ids;
        std::vector<std::vector<SeaApproach>> world_ports; ///< their approaches; none: no water within reach
        StationWays ways;                                  ///< between stations
        Landmarks landmarks;
        CountryRuns countries;
    };

    SeaNetwork(Content content, const std::vector<Gate>& gates);

    std::uint64_t hash() const noexcept { return content_.hash; }
    const Content& content() const noexcept { return content_; }
    const Obstacles& obstacles() const noexcept { return obstacles_; }
    const GateWalls& walls() const noexcept { return walls_; }
    const CountryRuns& countries() const noexcept { return content_.countries; }
    const Adjacency& adjacency() const noexcept { return adjacency_; }
    const SeaStations& stations() const noexcept { return stations_; }
    /// The shortest way from one station to another past no other; empty when there is none.
    std::vector<StationWays::Hop> way_between(std::size_t from, std::size_t to) const;
    const Landmarks& landmarks() const noexcept { return content_.landmarks; }
    const std::vector<SeaNode>& nodes() const noexcept { return content_.nodes; }
    const std::vector<SeaEdge>& edges() const noexcept { return content_.edges; }
    std::span<const ChannelBend> bends() const noexcept { return bends_; }

    /// The node of a port by the id it has in the atlas or in the land network.
    std::optional<NodeId> terminal(const std::string& id) const;
    const ConnectorLine* connector(std::uint32_t edge) const;
    /// The approaches of a port of the world; null when there is no such port.
    const std::vector<SeaApproach>* world_port(const std::string& id) const;

    const Waters& waters() const noexcept { return waters_; }

private:
    Content content_;
    Obstacles obstacles_;
    GateWalls walls_;
    Adjacency adjacency_;
    SeaStations stations_;
    std::vector<ChannelBend> bends_;
    std::unordered_map<std::string, NodeId> terminals_;
    std::unordered_map<std::uint32_t, std::size_t> connectors_;
    std::unordered_map<std::string, std::size_t> world_ports_;
    Waters waters_;
};

/// Builds the network from what it depends on: under a minute on two cores.
SeaNetwork::Content build_sea_network(const std::filesystem::path& geodata, const BuildProgress& progress = {});

/// The network as bytes and back, with its lengths and places rounded to the units they are written in: what is read is
/// the same on every machine. from_bytes throws Error(input) when the bytes are cut short, damaged or of another
/// version.
std::string to_bytes(const SeaNetwork::Content& content);
SeaNetwork::Content from_bytes(std::string_view bytes, const std::string& name);

/// The hash of the inputs a network file was built from, from its first bytes; nothing when it is no such file.
std::optional<std::uint64_t> stored_hash(const std::filesystem::path& file);

/// `<cache>/sea-<hash>.network`.
std::filesystem::path sea_cache_file(const std::filesystem::path& cache, std::uint64_t hash);

/// $XDG_CACHE_HOME/oreway, or ~/.cache/oreway.
std::filesystem::path default_cache_folder();

/// The network for the geodata: shipped with them as network/sea.network, or from the cache, or else built and put into
/// the cache, also when the file there is damaged. Throws Error.
std::shared_ptr<const SeaNetwork> load_or_build_sea(const std::filesystem::path& geodata,
                                                    const std::filesystem::path& cache,
                                                    const BuildProgress& progress = {});

} // namespace oreway::routing
