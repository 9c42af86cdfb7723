// SPDX-License-Identifier: MIT
#include "routing/visibility_graph.h"

#include "geo/geodesic.h"
#include "routing/parallel.h"

#include <array>
#include <mutex>

namespace oreway::routing {

namespace {

/// A product below this is rounding: the neighbour lies on the arc, as the next corner of a coast does.
constexpr double on_line = 1e-20;

/// The directions whose signs decide tangency at a node, one array a coordinate, so that the test of one node against
/// all others runs through memory in order. A free node has zeros: every arc is tangent to it.
struct TangentTable {
    std::array<std::vector<double>, 3> at, before, after;

    TangentTable(const Obstacles& obstacles, const std::vector<SeaNode>& nodes) {
        for (const SeaNode& node : nodes) {
            const Direction& here = node.point.direction;
            Direction p, q;
            if (node.corner) {
                p = cross(obstacles.corner(obstacles.previous(*node.corner)).direction, here);
                q = cross(obstacles.corner(obstacles.next(*node.corner)).direction, here);
            }
            push(at, here);
            push(before, p);
            push(after, q);
        }
    }

    static void push(std::array<std::vector<double>, 3>& table, const Direction& d) {
        table[0].push_back(d.x);
        table[1].push_back(d.y);
        table[2].push_back(d.z);
    }
    static Direction get(const std::array<std::vector<double>, 3>& table, std::size_t i) {
        return {table[0][i], table[1][i], table[2][i]};
    }
};

/// Marks the nodes from `first` on whose arcs to node `i` are tangent at both ends.
void mark_tangent(const TangentTable& table, std::size_t i, std::size_t first, std::vector<std::uint8_t>& marks) {
    const Direction here = TangentTable::get(table.at, i), p = TangentTable::get(table.before, i),
                    q = TangentTable::get(table.after, i);
    const std::size_t count = marks.size();
    const double *ax = table.at[0].data(), *ay = table.at[1].data(), *az = table.at[2].data();
    const double *px = table.before[0].data(), *py = table.before[1].data(), *pz = table.before[2].data();
    const double *qx = table.after[0].data(), *qy = table.after[1].data(), *qz = table.after[2].data();
    for (std::size_t j = first; j < count; ++j) {
        const double mine = (p.x * ax[j] + p.y * ay[j] + p.z * az[j]) * (q.x * ax[j] + q.y * ay[j] + q.z * az[j]);
        const double other =
            (px[j] * here.x + py[j] * here.y + pz[j] * here.z) * (qx[j] * here.x + qy[j] * here.y + qz[j] * here.z);
        marks[j] = static_cast<std::uint8_t>((mine >= -on_line) & (other >= -on_line));
    }
}

int door_of(const SeaNode& node) { return node.gate == no_gate ? -1 : node.gate; }

bool is_visible(const Obstacles& obstacles, const GateWalls& walls, const SeaNode& a, const SeaNode& b) {
    // Two doors of one wall: sailing along a wall is no use.
    if (a.gate != no_gate && a.gate == b.gate) return false;
    const auto corner = [](const SeaNode& node) {
        return node.corner ? std::optional<std::size_t>(*node.corner) : std::nullopt;
    };
    return obstacles.is_clear(a.point, b.point, corner(a), corner(b)) &&
           !walls.crossed(a.point, b.point, door_of(a), door_of(b));
}

} // namespace

std::vector<SeaNode> corner_nodes(const Obstacles& obstacles) {
    std::vector<SeaNode> nodes;
    for (std::size_t i = 0; i < obstacles.corner_count(); ++i) {
        if (!obstacles.is_convex(i)) continue;
        const Direction here = obstacles.corner(i).direction;
        const Direction outward = unit(here - obstacles.corner(obstacles.previous(i)).direction) +
                                  unit(here - obstacles.corner(obstacles.next(i)).direction);
        constexpr double step = 20 / mean_radius_m;
        if (dot(outward, outward) < 1e-20) continue;
        if (obstacles.contains(GlobePoint(to_lonlat(here + unit(outward) * step)))) continue;
        SeaNode node;
        node.point = obstacles.corner(i);
        node.corner = static_cast<std::uint32_t>(i);
        nodes.push_back(node);
    }
    return nodes;
}

bool is_tangent(const Obstacles& obstacles, std::size_t corner, const Direction& to) {
    const Direction normal = cross(obstacles.corner(corner).direction, to);
    return dot(normal, obstacles.corner(obstacles.previous(corner)).direction) *
               dot(normal, obstacles.corner(obstacles.next(corner)).direction) >=
           -on_line;
}

bool are_joined(const Obstacles& obstacles, const GateWalls& walls, const SeaNode& a, const SeaNode& b) {
    if (!a.is_open || !b.is_open) return false;
    if (a.corner && !is_tangent(obstacles, *a.corner, b.point.direction)) return false;
    if (b.corner && !is_tangent(obstacles, *b.corner, a.point.direction)) return false;
    return is_visible(obstacles, walls, a, b);
}

std::vector<SeaEdge> visibility_edges(const Obstacles& obstacles, const GateWalls& walls,
                                      const std::vector<SeaNode>& nodes, const std::function<void(double)>& progress) {
    const TangentTable table(obstacles, nodes);
    std::vector<SeaEdge> edges;
    std::mutex mutex;
    constexpr std::size_t block = 64;
    const std::size_t blocks = (nodes.size() + block - 1) / block;
    std::size_t done = 0;
    parallel_for(blocks, [&](std::size_t b) {
        std::vector<SeaEdge> found;
        std::vector<std::uint8_t> marks(nodes.size());
        for (std::size_t i = b * block; i < std::min(nodes.size(), (b + 1) * block); ++i) {
            if (!nodes[i].is_open) continue;
            mark_tangent(table, i, i + 1, marks);
            for (std::size_t j = i + 1; j < nodes.size(); ++j) {
                if (marks[j] == 0 || !nodes[j].is_open || !is_visible(obstacles, walls, nodes[i], nodes[j])) continue;
                found.push_back({static_cast<NodeId>(i), static_cast<NodeId>(j),
                                 static_cast<float>(geo::distance_m(nodes[i].point.place, nodes[j].point.place)),
                                 SeaEdgeKind::open});
            }
        }
        const std::scoped_lock lock(mutex);
        edges.insert(edges.end(), found.begin(), found.end());
        if (progress) progress(static_cast<double>(++done) / static_cast<double>(blocks));
    });
    // Threads finish in any order; the graph must not depend on it.
    std::sort(edges.begin(), edges.end(),
              [](const SeaEdge& x, const SeaEdge& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
    return edges;
}

} // namespace oreway::routing
