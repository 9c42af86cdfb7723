// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "routing/transport_tables.h"
#include "routing/world_ports.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace oreway::routing {

/// A station, junction, border or port where land corridors meet: a row of land_nodes.csv, or a port of the atlas that
/// no corridor reaches yet.
struct LandNode {
    std::string id, name, country;
    geo::LonLat place;
    std::string kind;
    std::string port_id; ///< of the sea network's terminal; empty: no ships call
};

/// Whether an edge can be used: the words max_notes begins with.
enum class EdgeState { open, seasonal, closed, not_built };

/// A row of land_edges.csv; travelled both ways.
struct LandEdge {
    std::uint32_t from = 0, to = 0; ///< land nodes
    Mode mode = Mode::rail;
    double length_m = 0;
    std::string basis; ///< published, measured_on_map, geodesic_x_factor
    int gauge_mm = 0;  ///< 0: no railway
    std::vector<std::string> corridors;
    std::vector<std::string> countries; ///< passed, from `from` to `to`
    EdgeState state = EdgeState::open;
    std::string limits;            ///< max_notes
    std::vector<geo::LonLat> line; ///< both ends included
    std::string source_id;
};

class LandNetwork {
public:
    /// Throws Error(input), also when an edge names a node that does not exist.
    static LandNetwork read(const std::filesystem::path& geodata);

    LandNetwork(std::vector<LandNode> nodes, std::vector<LandEdge> edges, WorldPorts ports = {});

    const std::vector<LandNode>& nodes() const noexcept { return nodes_; }
    const std::vector<LandEdge>& edges() const noexcept { return edges_; }
    /// Numbers of the edges at a node.
    const std::vector<std::uint32_t>& edges_at(std::uint32_t node) const { return edges_at_[node]; }

    /// The node of an id, as it is written, or of a UN/LOCODE, in capitals or not. Names: see places_named.
    std::optional<std::uint32_t> find(std::string_view id) const;

    /// "Cartagena, ESP" where another place of the network, far from it, bears the name too; the name as it is
    /// otherwise.
    std::string told_apart(const std::string& name, const std::string& country) const;

    /// Ports besides those that are nodes.
    const WorldPorts& world_ports() const noexcept { return world_ports_; }

private:
    std::vector<LandNode> nodes_;
    std::vector<LandEdge> edges_;
    std::vector<std::vector<std::uint32_t>> edges_at_;
    WorldPorts world_ports_;
    std::unordered_set<std::string> shared_names_; ///< in small letters
};

} // namespace oreway::routing
