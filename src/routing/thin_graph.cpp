// SPDX-License-Identifier: MIT
#include "routing/thin_graph.h"

#include "routing/parallel.h"
#include "routing/workspace_pool.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace oreway::routing {

namespace {

/// The edges kept so far, as growing lists of neighbours.
using Kept = std::vector<std::vector<Adjacency::Arc>>;

/// A search for one witness at a time; marks are told apart by a stamp, so that nothing is cleared in between.
class WitnessSearch {
public:
    WitnessSearch(const SeaGraph& graph, const Kept& kept)
        : nodes_(graph.nodes)
        , kept_(kept)
        , distance_(graph.nodes.size())
        , stamp_(graph.nodes.size()) {}

    bool finds(NodeId from, NodeId to, double limit_m) {
        ++now_;
        queue_.clear();
        const Direction goal = nodes_[to].point.direction;
        reach(from, 0, goal, limit_m);
        while (!queue_.empty()) {
            std::pop_heap(queue_.begin(), queue_.end(), std::greater<>());
            const auto [bound, distance, node] = queue_.back();
            queue_.pop_back();
            if (node == to) return true;
            if (distance > distance_[node]) continue;
            if (node != from && is_barred(nodes_[node])) continue;
            for (const Adjacency::Arc& arc : kept_[node]) {
                reach(arc.to, distance + arc.length_m, goal, limit_m);
            }
        }
        return false;
    }

private:
    struct Entry {
        double bound, distance;
        NodeId node;
        bool operator>(const Entry& other) const { return bound > other.bound; }
    };

    static bool is_barred(const SeaNode& node) { return node.gate != no_gate || node.is_terminal; }

    void reach(NodeId node, double distance, const Direction& goal, double limit_m) {
        if (stamp_[node] == now_ && distance_[node] <= distance) return;
        const double bound = distance + least_distance_m(nodes_[node].point.direction, goal);
        if (bound > limit_m) return;
        stamp_[node] = now_;
        distance_[node] = distance;
        queue_.push_back({bound, distance, node});
        std::push_heap(queue_.begin(), queue_.end(), std::greater<>());
    }

    const std::vector<SeaNode>& nodes_;
    const Kept& kept_;
    std::vector<double> distance_;
    std::vector<std::uint32_t> stamp_;
    std::vector<Entry> queue_;
    std::uint32_t now_ = 0;
};

} // namespace

void thin(SeaGraph& graph, double stretch, const std::function<void(double)>& progress) {
    std::vector<std::uint32_t> order(graph.edges.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const float x = graph.edges[a].length_m, y = graph.edges[b].length_m;
        return x != y ? x < y : a < b;
    });
    Kept kept(graph.nodes.size());
    WorkspacePool<WitnessSearch> pool([&] { return std::make_unique<WitnessSearch>(graph, kept); });
    std::vector<std::uint8_t> is_kept(graph.edges.size());
    // Edges of about one length are tested together, each against the edges kept from shorter ones: a few more stay
    // than with one at a time, and which ones does not depend on the number of cores.
    constexpr std::size_t piece = 64;
    const std::size_t batch = std::clamp<std::size_t>(order.size() / 64, 16, 2048);
    for (std::size_t first = 0; first < order.size(); first += batch) {
        const std::size_t last = std::min(order.size(), first + batch);
        parallel_for((last - first + piece - 1) / piece, [&](std::size_t p) {
            const auto search = pool.take();
            for (std::size_t i = first + p * piece; i < std::min(last, first + (p + 1) * piece); ++i) {
                const SeaEdge& edge = graph.edges[order[i]];
                is_kept[order[i]] = static_cast<std::uint8_t>(
                    edge.kind != SeaEdgeKind::open || !search->finds(edge.a, edge.b, edge.length_m * (1 + stretch)));
            }
        });
        for (std::size_t i = first; i < last; ++i) {
            const SeaEdge& edge = graph.edges[order[i]];
            if (is_kept[order[i]] == 0 || edge.kind != SeaEdgeKind::open) continue;
            kept[edge.a].push_back({edge.b, edge.length_m, order[i]});
            kept[edge.b].push_back({edge.a, edge.length_m, order[i]});
        }
        if (progress) progress(static_cast<double>(last) / static_cast<double>(order.size()));
    }
    std::vector<SeaEdge> remaining;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        if (is_kept[i] != 0) remaining.push_back(graph.edges[i]);
    }
    graph.edges = std::move(remaining);
}

} // namespace oreway::routing
