// SPDX-License-Identifier: MIT
#include "routing/sea_search_run.h"

#include "geo/geodesic.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace oreway::routing {

namespace {

constexpr std::size_t most_exits = 8;

} // namespace

SeaSearch::Run::Run(const SeaNetwork& network)
    : network_(network)
    , node_count_(static_cast<std::uint32_t>(network.nodes().size())) {
    const std::size_t size = node_count_ + most_exits + 1;
    distance_.resize(size);
    offered_.resize(size);
    bound_.resize(size);
    before_.resize(size);
    edge_.resize(size);
    stamp_.resize(size);
    settled_.resize(size);
}

void SeaSearch::Run::begin(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed) {
    ++now_;
    queue_.clear();
    from_ = &from;
    to_ = &to;
    closed_ = closed;
    exits_.clear();
    if (!from.terminal) {
        for (const SeaApproach& approach : from.approaches) {
            exits_.push_back(approach.exit);
        }
    }
    source_exits_ = static_cast<std::uint32_t>(exits_.size());
    if (!to.terminal) {
        for (const SeaApproach& approach : to.approaches) {
            exits_.push_back(approach.exit);
        }
    }
    goal_ = to.terminal ? *to.terminal : node_count_ + static_cast<std::uint32_t>(exits_.size());
}

std::vector<SeaSearch::Step> SeaSearch::Run::find(const SeaEnd& from, const SeaEnd& to, const PassageSet& closed) {
    begin(from, to, closed);
    leave_source();
    while (!queue_.empty()) {
        std::pop_heap(queue_.begin(), queue_.end());
        Entry entry = queue_.back();
        queue_.pop_back();
        // Rounded bounds may bring a node up too early: it is taken again when a shorter way to it turns up.
        if (settled_[entry.vertex] == now_ && distance_[entry.vertex] <= entry.distance) continue;
        if (!entry.is_checked) {
            if (check(entry)) push(entry.vertex, entry.distance, entry.before, entry.edge, true);
            continue;
        }
        settled_[entry.vertex] = now_;
        distance_[entry.vertex] = entry.distance;
        before_[entry.vertex] = entry.before;
        edge_[entry.vertex] = entry.edge;
        if (entry.vertex == goal_) return trace(goal_);
        expand(entry);
    }
    return {};
}

std::vector<double> SeaSearch::Run::distances(const SeaEnd& from) {
    const std::vector<SeaNode>& nodes = network_.nodes();
    std::vector<double> distance(node_count_, std::numeric_limits<double>::infinity());
    using Near = std::pair<double, NodeId>;
    std::priority_queue<Near, std::vector<Near>, std::greater<>> queue;
    const auto reach = [&](NodeId node, double at) {
        if (at >= distance[node]) return;
        distance[node] = at;
        queue.emplace(at, node);
    };
    for (const SeaApproach& approach : from.approaches) {
        if (approach.channel != no_node) {
            reach(approach.channel, approach.length_m);
            continue;
        }
        SeaNode exit;
        exit.point = approach.exit;
        for (NodeId node = 0; node < node_count_; ++node) {
            const Direction& there = nodes[node].point.direction;
            if (approach.length_m + least_distance_m(approach.exit.direction, there) >= distance[node]) continue;
            if (!are_joined(network_.obstacles(), network_.walls(), exit, nodes[node])) continue;
            reach(node, approach.length_m + geo::distance_m(approach.exit.place, nodes[node].point.place));
        }
    }
    while (!queue.empty()) {
        const auto [at, node] = queue.top();
        queue.pop();
        if (at > distance[node] || nodes[node].is_terminal || nodes[node].gate != no_gate) continue;
        for (const Adjacency::Arc* arc = network_.adjacency().begin(node); arc != network_.adjacency().end(node);
             ++arc) {
            reach(arc->to, at + arc->length_m);
        }
    }
    return distance;
}

void SeaSearch::Run::leave_source() {
    if (from_->terminal) {
        push(*from_->terminal, 0, *from_->terminal, Step::no_edge, true);
        return;
    }
    for (std::uint32_t i = 0; i < source_exits_; ++i) {
        const SeaApproach& approach = from_->approaches[i];
        if (approach.channel != no_node) {
            push(approach.channel, approach.length_m, node_count_ + i, Step::no_edge, true);
        } else {
            leave_exit(node_count_ + i, approach.length_m);
        }
    }
    std::make_heap(queue_.begin(), queue_.end());
}

/// Offers every corner to which an arc from the exit is tangent, and the target's exits.
void SeaSearch::Run::leave_exit(std::uint32_t exit, double distance) {
    const GlobePoint& here = exits_[exit - node_count_];
    const auto offer = [&](std::uint32_t vertex) {
        const double lower = distance + least_distance_m(here.direction, direction(vertex));
        const double bound = lower + bound_to_target(vertex);
        queue_.push_back({bound, lower, vertex, exit, Step::no_edge, false});
    };
    const Obstacles& obstacles = network_.obstacles();
    const std::vector<SeaNode>& nodes = network_.nodes();
    for (std::uint32_t node = 0; node < node_count_; ++node) {
        if (!nodes[node].is_open) continue;
        if (nodes[node].corner && !is_tangent(obstacles, *nodes[node].corner, here.direction)) continue;
        if (is_barred(node) && node != goal_) continue;
        offer(node);
    }
    if (to_->terminal) return;
    for (std::uint32_t i = source_exits_; i < exits_.size(); ++i) {
        if (to_->approaches[i - source_exits_].channel == no_node) offer(node_count_ + i);
    }
}

/// Looks whether an offered arc is clear and puts its true length in.
bool SeaSearch::Run::check(Entry& entry) const {
    if (!are_joined(network_.obstacles(), network_.walls(), free_node(entry.before), free_node(entry.vertex))) {
        return false;
    }
    const auto place = [this](std::uint32_t vertex) {
        return vertex < node_count_ ? network_.nodes()[vertex].point.place : exits_[vertex - node_count_].place;
    };
    const double start = entry.before >= node_count_ && entry.before - node_count_ < source_exits_
                             ? from_->approaches[entry.before - node_count_].length_m
                             : distance_[entry.before];
    entry.distance = start + geo::distance_m(place(entry.before), place(entry.vertex));
    return true;
}

void SeaSearch::Run::expand(const Entry& entry) {
    const std::uint32_t vertex = entry.vertex;
    if (vertex >= node_count_) {
        const SeaApproach& approach = to_->approaches[vertex - node_count_ - source_exits_];
        push(goal_, entry.distance + approach.length_m, vertex, Step::no_edge, true);
        return;
    }
    if (!to_->terminal) try_target_exits(vertex, entry.distance);
    if (is_barred(vertex) && entry.before != vertex) return;
    const Adjacency& adjacency = network_.adjacency();
    for (const Adjacency::Arc* arc = adjacency.begin(vertex); arc != adjacency.end(vertex); ++arc) {
        if (is_barred(arc->to) && arc->to != goal_) continue;
        push(arc->to, entry.distance + arc->length_m, vertex, arc->edge, true);
    }
}

void SeaSearch::Run::try_target_exits(std::uint32_t vertex, double distance) {
    const SeaNode& node = network_.nodes()[vertex];
    for (std::uint32_t i = source_exits_; i < exits_.size(); ++i) {
        const SeaApproach& approach = to_->approaches[i - source_exits_];
        const std::uint32_t exit = node_count_ + i;
        if (approach.channel == vertex) {
            push(exit, distance, vertex, Step::no_edge, true);
        } else if (approach.channel == no_node && node.is_open) {
            if (node.corner && !is_tangent(network_.obstacles(), *node.corner, exits_[i].direction)) continue;
            push(exit, distance + least_distance_m(node.point.direction, exits_[i].direction), vertex, Step::no_edge,
                 false);
        }
    }
}

void SeaSearch::Run::push(std::uint32_t vertex, double distance, std::uint32_t before, std::uint32_t edge,
                          bool is_checked) {
    if (settled_[vertex] == now_ && distance_[vertex] <= distance) return;
    if (is_checked && stamp_[vertex] == now_ && offered_[vertex] <= distance) return;
    const double bound = distance + bound_to_target(vertex);
    if (is_checked) offered_[vertex] = distance;
    queue_.push_back({bound, distance, vertex, before, edge, is_checked});
    std::push_heap(queue_.begin(), queue_.end());
}

/// A length that no way from the vertex to the target is below.
double SeaSearch::Run::bound_to_target(std::uint32_t vertex) {
    if (stamp_[vertex] == now_) return bound_[vertex];
    double bound = 0;
    if (vertex == goal_) {
        bound = 0;
    } else if (to_->terminal) {
        bound = least_distance_m(direction(vertex), network_.nodes()[goal_].point.direction);
        const std::vector<SeaNode>& nodes = network_.nodes();
        if (vertex < node_count_ && !nodes[vertex].is_terminal) {
            bound = std::max(bound, network_.landmarks().bound_m(vertex, goal_, nodes[goal_].is_terminal));
        }
    } else {
        bound = std::numeric_limits<double>::infinity();
        for (std::uint32_t i = source_exits_; i < exits_.size(); ++i) {
            bound = std::min(bound, to_->approaches[i - source_exits_].length_m +
                                        least_distance_m(direction(vertex), exits_[i].direction));
        }
    }
    stamp_[vertex] = now_;
    bound_[vertex] = bound;
    offered_[vertex] = std::numeric_limits<double>::infinity();
    return bound;
}

/// Closed doors, and ports on the way.
bool SeaSearch::Run::is_barred(std::uint32_t vertex) const {
    const SeaNode& node = network_.nodes()[vertex];
    return node.is_terminal || (node.gate != no_gate && closed_[node.gate]);
}

SeaNode SeaSearch::Run::free_node(std::uint32_t vertex) const {
    if (vertex < node_count_) return network_.nodes()[vertex];
    SeaNode node;
    node.point = exits_[vertex - node_count_];
    return node;
}

const Direction& SeaSearch::Run::direction(std::uint32_t vertex) const {
    return vertex < node_count_ ? network_.nodes()[vertex].point.direction : exits_[vertex - node_count_].direction;
}

std::vector<SeaSearch::Step> SeaSearch::Run::trace(std::uint32_t vertex) const {
    std::vector<Step> steps;
    while (true) {
        const bool is_start = (vertex >= node_count_ && vertex - node_count_ < source_exits_) ||
                              (from_->terminal && vertex == *from_->terminal);
        steps.push_back({vertex, is_start ? Step::no_edge : edge_[vertex]});
        if (is_start) break;
        vertex = before_[vertex];
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

} // namespace oreway::routing
