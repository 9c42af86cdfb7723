// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sea_search.h"

namespace oreway::routing {

/// One place of a found way: a node of the graph, or an approach's exit (from: source, to: target), and the edge that
/// led there from the place before.
struct SeaSearch::Step {
    static constexpr std::uint32_t no_edge = 0xffffffff; ///< an arc over open water from or to an exit
    std::uint32_t vertex = 0;                            ///< node, or node_count + number of the exit
    std::uint32_t edge = no_edge;
};

/// One A* search at a time, with its memory. Vertices are the nodes of the graph, then the exits of the source's
/// approaches, then those of the target's. Arcs between an exit and the corners it sees are not stored: they are tried
/// when the search comes to them, nearest first, so that few are ever looked at.
class SeaSearch::Run {
public:
    explicit Run(const SeaNetwork& network);

    /// The steps of the shortest way, from first to last; empty when there is none.
    std::vector<Step> find(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed);

    /// Metres from an end that is no port to every node, past no door; infinity where there is no such way.
    std::vector<double> distances(const SeaEnd& from);

private:
    struct Entry {
        double bound, distance;
        std::uint32_t vertex, before, edge;
        bool is_checked; ///< false: nobody has looked yet whether the arc is clear
        bool operator<(const Entry& other) const { return bound > other.bound; }
    };

    void begin(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed);
    void leave_source();
    void leave_exit(std::uint32_t exit, double distance);
    void expand(const Entry& entry);
    void try_target_exits(std::uint32_t vertex, double distance);
    void push(std::uint32_t vertex, double distance, std::uint32_t before, std::uint32_t edge, bool is_checked);
    bool check(Entry& entry) const;
    double bound_to_target(std::uint32_t vertex);
    bool is_barred(std::uint32_t vertex) const;
    SeaNode free_node(std::uint32_t vertex) const;
    const Direction& direction(std::uint32_t vertex) const;
    std::vector<Step> trace(std::uint32_t vertex) const;

    const SeaNetwork& network_;
    std::uint32_t node_count_;
    std::vector<double> distance_; ///< of settled vertices
    std::vector<double> offered_;  ///< the least pushed so far
    std::vector<double> bound_;
    std::vector<std::uint32_t> before_, edge_, stamp_, settled_;
    std::uint32_t now_ = 0;
    std::vector<Entry> queue_;

    const SeaEnd* from_ = nullptr;
    const SeaEnd* to_ = nullptr;
    PassageSet closed_;
    std::vector<GlobePoint> exits_; ///< of the source, then of the target
    std::uint32_t source_exits_ = 0;
    std::uint32_t goal_ = 0; ///< the target's vertex: its node, or one past all exits
};

} // namespace oreway::routing
