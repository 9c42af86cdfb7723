// SPDX-License-Identifier: MIT
#include "geo/simplify.h"

#include <algorithm>

namespace oreway::geo {

namespace {

/// Where simplification may start and end: the ends of hidden edges or, for a ring without any, two corners that do not
/// depend on where the ring happens to start.
std::vector<std::size_t> find_anchors(const std::vector<PlaneVertex>& ring) {
    const std::size_t n = ring.size();
    std::vector<std::size_t> anchors;
    for (std::size_t i = 0; i < n; ++i) {
        if (ring[i].is_hidden || ring[(i + n - 1) % n].is_hidden) anchors.push_back(i);
    }
    if (!anchors.empty()) return anchors;
    std::size_t first = 0, second = 0;
    for (std::size_t i = 1; i < n; ++i) {
        const PlanePoint &a = ring[i].at, &b = ring[first].at;
        if (a.x < b.x || (a.x == b.x && a.y < b.y)) first = i;
    }
    double farthest = -1;
    for (std::size_t i = 0; i < n; ++i) {
        const double distance = std::hypot(ring[i].at.x - ring[first].at.x, ring[i].at.y - ring[first].at.y);
        if (distance > farthest) {
            farthest = distance;
            second = i;
        }
    }
    return {std::min(first, second), std::max(first, second)};
}

/// The vertex farthest from the line through the anchors, so that a thin ring stays a ring.
std::size_t find_third_corner(const std::vector<PlaneVertex>& ring, std::size_t a, std::size_t b) {
    const PlanePoint &p = ring[a].at, &q = ring[b].at;
    std::size_t corner = a;
    double farthest = -1;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PlanePoint& r = ring[i].at;
        const double distance = std::abs((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
        if (distance > farthest) {
            farthest = distance;
            corner = i;
        }
    }
    return corner;
}

} // namespace

std::vector<PlaneVertex> simplify_ring(const std::vector<PlaneVertex>& ring, double tolerance) {
    const std::size_t n = ring.size();
    if (n < 3) return {};
    if (tolerance <= 0) return ring;
    PlaneBox box;
    for (const PlaneVertex& vertex : ring)
        box.extend(vertex.at);
    if (box.width() < tolerance && box.height() < tolerance) return {};

    std::vector<std::size_t> anchors = find_anchors(ring);
    std::vector<PlaneVertex> result;
    for (std::size_t k = 0; k < anchors.size(); ++k) {
        const std::size_t from = anchors[k];
        const std::size_t to = k + 1 < anchors.size() ? anchors[k + 1] : anchors.front() + n;
        result.push_back(ring[from]);
        simplify_run(
            from, to, tolerance, [&](std::size_t i) { return ring[i % n].at; },
            [&](std::size_t i) {
                if (i < to) result.push_back(ring[i % n]);
            });
    }
    if (result.size() >= 3 || anchors.size() < 2) return result;
    anchors.push_back(find_third_corner(ring, anchors[0], anchors[1]));
    std::sort(anchors.begin(), anchors.end());
    result.clear();
    for (const std::size_t i : anchors)
        result.push_back(ring[i]);
    return result;
}

PlaneLine simplify_line(const PlaneLine& line, double tolerance) {
    if (tolerance <= 0 || line.size() < 3) return line;
    PlaneLine result{line.front()};
    simplify_run(
        0, line.size() - 1, tolerance, [&](std::size_t i) { return line[i]; },
        [&](std::size_t i) { result.push_back(line[i]); });
    return result;
}

void append_ring(const std::vector<PlaneVertex>& ring, PlaneArea& area) {
    const std::size_t n = ring.size();
    if (n < 3) return;
    PlaneLine points;
    points.reserve(n + 1);
    for (const PlaneVertex& vertex : ring)
        points.push_back(vertex.at);

    const auto hidden =
        std::find_if(ring.begin(), ring.end(), [](const PlaneVertex& vertex) { return vertex.is_hidden; });
    if (hidden == ring.end()) {
        PlaneLine stroke = points;
        stroke.push_back(stroke.front());
        area.strokes.push_back(std::move(stroke));
    } else {
        const std::size_t start = static_cast<std::size_t>(hidden - ring.begin()) + 1;
        PlaneLine stroke;
        for (std::size_t i = start; i < start + n; ++i) {
            const PlaneVertex& vertex = ring[i % n];
            stroke.push_back(vertex.at);
            if (!vertex.is_hidden) continue;
            if (stroke.size() > 1) area.strokes.push_back(std::move(stroke));
            stroke = {};
        }
    }
    area.rings.push_back(std::move(points));
}

double signed_area(const std::vector<PlaneVertex>& ring) {
    double twice = 0;
    const std::size_t n = ring.size();
    for (std::size_t i = 0; i < n; ++i) {
        const PlanePoint &a = ring[i].at, &b = ring[(i + 1) % n].at, &origin = ring[0].at;
        twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    }
    return twice / 2;
}

} // namespace oreway::geo
