// SPDX-License-Identifier: MIT
#include "gl/triangle_flips.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <unordered_map>

namespace oreway::gl {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Twice the area, positive when counter-clockwise.
double turn(const Corner& a, const Corner& b, const Corner& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Positive when `d` lies inside the circle through the counter-clockwise triangle a, b, c.
double in_circle(const Corner& a, const Corner& b, const Corner& c, const Corner& d) {
    const double ax = a.x - d.x, ay = a.y - d.y, bx = b.x - d.x, by = b.y - d.y, cx = c.x - d.x, cy = c.y - d.y;
    const double aa = ax * ax + ay * ay, bb = bx * bx + by * by, cc = cx * cx + cy * cy;
    return ax * (by * cc - bb * cy) - ay * (bx * cc - bb * cx) + aa * (bx * cy - by * cx);
}

/// Edge e of the triangles runs from indices[e] to the next corner of its triangle e / 3; `twin_[e]` is the same edge
/// of the neighbour, run the other way.
class Flipper {
public:
    explicit Flipper(Triangles& triangles)
        : corners_(triangles.corners)
        , indices_(triangles.indices)
        , twin_(indices_.size(), none) {
        std::unordered_map<std::uint64_t, std::uint32_t> open;
        open.reserve(indices_.size());
        for (std::uint32_t edge = 0; edge < indices_.size(); ++edge) {
            const auto other = open.find(key(indices_[next(edge)], indices_[edge]));
            if (other == open.end()) {
                open.emplace(key(indices_[edge], indices_[next(edge)]), edge);
            } else {
                link(edge, other->second);
                open.erase(other);
            }
        }
    }

    void run() {
        std::vector<std::uint32_t> pending;
        for (std::uint32_t edge = 0; edge < indices_.size(); ++edge)
            if (twin_[edge] != none && edge < twin_[edge]) pending.push_back(edge);
        // Rounding could make two flips undo each other for ever.
        std::size_t left = 20 * indices_.size();
        while (!pending.empty() && left-- > 0) {
            const std::uint32_t edge = pending.back();
            pending.pop_back();
            if (!should_flip(edge)) continue;
            flip(edge);
            const std::uint32_t twin = twin_of_flipped_;
            for (const std::uint32_t outer : {edge, next(next(edge)), twin, next(next(twin))})
                if (twin_[outer] != none) pending.push_back(outer);
        }
    }

private:
    static std::uint32_t next(std::uint32_t edge) { return edge % 3 == 2 ? edge - 2 : edge + 1; }
    static std::uint64_t key(std::uint32_t from, std::uint32_t to) {
        return (static_cast<std::uint64_t>(from) << 32) | to;
    }
    void link(std::uint32_t a, std::uint32_t b) {
        twin_[a] = b;
        if (b != none) twin_[b] = a;
    }
    const Corner& at(std::uint32_t edge) const { return corners_[indices_[edge]]; }

    ///        c                 c
    ///      / ^ \             /   \       e: from a to b in triangle a b c; its twin: from b to a in triangle b a d.
    ///     a--e->b    ->     a <-- b      Afterwards the diagonal joins c and d.
    ///      \   /             \ | /
    ///        d                 d
    bool should_flip(std::uint32_t edge) const {
        const std::uint32_t twin = twin_[edge];
        if (twin == none) return false;
        const Corner& a = at(edge);
        const Corner& b = at(next(edge));
        const Corner& c = at(next(next(edge)));
        const Corner& d = at(next(next(twin)));
        // Both new triangles must be proper ones: the four corners form a convex shape.
        if (turn(a, d, c) <= 0 || turn(d, b, c) <= 0) return false;
        const double scale = std::max({std::abs(a.x - d.x), std::abs(a.y - d.y), std::abs(b.x - d.x),
                                       std::abs(b.y - d.y), std::abs(c.x - d.x), std::abs(c.y - d.y)});
        return in_circle(a, b, c, d) > 1e-10 * scale * scale * scale * scale;
    }

    /// Triangle a b c with edges e = ab, bc, ca becomes a d c; triangle b a d with edges t = ba, ad, db becomes b c d.
    void flip(std::uint32_t edge) {
        const std::uint32_t twin = twin_[edge];
        const std::uint32_t bc = next(edge), ad = next(twin);
        const std::uint32_t beyond_bc = twin_[bc], beyond_ad = twin_[ad];
        const std::uint32_t c = indices_[next(bc)], d = indices_[next(ad)];
        // e runs from a to d now, its successor from d to c; t from b to c, its successor from c to d.
        indices_[bc] = d;
        indices_[ad] = c;
        link(edge, beyond_ad);
        link(twin, beyond_bc);
        link(bc, ad);
        twin_of_flipped_ = twin;
    }

    std::vector<Corner>& corners_;
    std::vector<std::uint32_t>& indices_;
    std::vector<std::uint32_t> twin_;
    std::uint32_t twin_of_flipped_ = none;
};

} // namespace

void flip_to_stout(Triangles& triangles) { Flipper(triangles).run(); }

} // namespace oreway::gl
