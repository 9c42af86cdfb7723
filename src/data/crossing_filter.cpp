// SPDX-License-Identifier: MIT
#include "data/crossing_filter.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace oreway::data {

namespace {

using geo::LonLat;

/// +1 when c lies to the left of the line from a to b, -1 to the right, 0 when rounding cannot tell
/// (J. R. Shewchuk, Adaptive precision floating-point arithmetic and fast robust geometric predicates, 1997, bound A).
int side(const LonLat& a, const LonLat& b, const LonLat& c) {
    const double left = (a.lon - c.lon) * (b.lat - c.lat);
    const double right = (a.lat - c.lat) * (b.lon - c.lon);
    const double determinant = left - right;
    constexpr double bound = 3.3306690738754716e-16;
    if (std::abs(determinant) <= bound * (std::abs(left) + std::abs(right))) return 0;
    return determinant > 0 ? 1 : -1;
}

/// Both c and d lie strictly on one side of the line through a and b.
bool leaves_aside(const LonLat& a, const LonLat& b, const LonLat& c, const LonLat& d) {
    const int first = side(a, b, c);
    return first != 0 && first == side(a, b, d);
}

/// The edges from a to b and on to c overlap: a spike, or too flat to tell.
bool folds_back(const LonLat& a, const LonLat& b, const LonLat& c) {
    if (side(a, b, c) != 0) return false;
    return (a.lon - b.lon) * (c.lon - b.lon) + (a.lat - b.lat) * (c.lat - b.lat) >= 0;
}

} // namespace

bool CrossingFilter::is_surely_valid(const PlanarPolygon& polygon) {
    for (std::size_t ring = 0; ring + 1 < polygon.ring_start.size(); ++ring) {
        if (polygon.ring_start[ring + 1] - polygon.ring_start[ring] < 3) return false;
    }
    collect_edges(polygon);
    return sort_into_strips(polygon) && !has_meeting_edges(polygon) && is_touching_well(part_of_ring_.size()) &&
           is_nested_well(polygon);
}

void CrossingFilter::collect_edges(const PlanarPolygon& polygon) {
    edges_.clear();
    part_of_ring_.clear();
    std::size_t part = 0;
    for (std::size_t ring = 0; ring + 1 < polygon.ring_start.size(); ++ring) {
        if (ring >= polygon.part_start[part + 1]) ++part;
        part_of_ring_.push_back(static_cast<std::uint32_t>(part));
        const std::size_t first = polygon.ring_start[ring], end = polygon.ring_start[ring + 1];
        for (std::size_t from = first; from < end; ++from) {
            const std::size_t to = from + 1 == end ? first : from + 1;
            const auto [west, east] = std::minmax(polygon.vertices[from].lon, polygon.vertices[to].lon);
            edges_.push_back({west, east, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to),
                              static_cast<std::uint32_t>(ring)});
        }
    }
}

std::size_t CrossingFilter::strip_of(double lat) const {
    return static_cast<std::size_t>((lat - south_) * strips_per_degree_);
}

bool CrossingFilter::sort_into_strips(const PlanarPolygon& polygon) {
    const auto [south, north] = std::minmax_element(polygon.vertices.begin(), polygon.vertices.end(),
                                                    [](const LonLat& a, const LonLat& b) { return a.lat < b.lat; });
    constexpr std::size_t edges_a_strip = 8; // measured: fewer cost memory, more cost comparisons
    const std::size_t strips = std::max<std::size_t>(1, edges_.size() / edges_a_strip);
    south_ = south->lat;
    strips_per_degree_ = north->lat > south->lat ? static_cast<double>(strips) / (north->lat - south->lat) : 0;
    strip_start_.assign(strips + 2, 0); // the northernmost vertex begins one more

    const auto strips_of = [&](const Edge& edge) {
        const auto [low, high] = std::minmax(polygon.vertices[edge.from].lat, polygon.vertices[edge.to].lat);
        return std::pair(strip_of(low), strip_of(high));
    };
    std::size_t total = 0;
    for (const Edge& edge : edges_) {
        const auto [first, last] = strips_of(edge);
        total += last - first + 1;
        for (std::size_t strip = first; strip <= last; ++strip) {
            ++strip_start_[strip];
        }
        if (total > 32 * edges_.size()) return false; // long edges only: strips are no help
    }
    std::uint32_t end = 0;
    for (std::uint32_t& start : strip_start_) {
        end += start;
        start = end;
    }
    strip_start_.push_back(end);
    strip_edges_.resize(total);
    for (std::size_t i = edges_.size(); i-- > 0;) {
        const auto [first, last] = strips_of(edges_[i]);
        for (std::size_t strip = first; strip <= last; ++strip) {
            strip_edges_[--strip_start_[strip]] = static_cast<std::uint32_t>(i);
        }
    }
    return true;
}

bool CrossingFilter::do_edges_meet(const PlanarPolygon& polygon, const Edge& one, const Edge& other) {
    const LonLat &a = polygon.vertices[one.from], &b = polygon.vertices[one.to];
    const LonLat &c = polygon.vertices[other.from], &d = polygon.vertices[other.to];
    if (std::max(a.lat, b.lat) < std::min(c.lat, d.lat) || std::max(c.lat, d.lat) < std::min(a.lat, b.lat)) {
        return false;
    }
    if (one.to == other.from) return folds_back(a, b, d);
    if (other.to == one.from) return folds_back(c, a, b);
    if (one.ring != other.ring && (a == c || a == d || b == c || b == d)) {
        const LonLat& at = a == c || a == d ? a : b;
        touches_.push_back({std::min(one.ring, other.ring), std::max(one.ring, other.ring), at});
        return folds_back(at == a ? b : a, at, at == c ? d : c);
    }
    return !leaves_aside(a, b, c, d) && !leaves_aside(c, d, a, b);
}

bool CrossingFilter::has_meeting_edges(const PlanarPolygon& polygon) {
    touches_.clear();
    for (std::size_t strip = 0; strip + 1 < strip_start_.size(); ++strip) {
        const auto first = strip_edges_.begin() + strip_start_[strip],
                   last = strip_edges_.begin() + strip_start_[strip + 1];
        std::sort(first, last, [&](std::uint32_t a, std::uint32_t b) { return edges_[a].min_lon < edges_[b].min_lon; });
        for (auto one = first; one != last; ++one) {
            for (auto other = one + 1; other != last && edges_[*other].min_lon <= edges_[*one].max_lon; ++other) {
                if (do_edges_meet(polygon, edges_[*one], edges_[*other])) return true;
            }
        }
    }
    return false;
}

bool CrossingFilter::is_touching_well(std::size_t rings) {
    if (touches_.empty()) return true;
    // Closed curves that share one point and no other cannot cross there (Jordan). A chain of touching rings that
    // closes would cut the inside in two.
    const auto order = [](const Touch& touch) {
        return std::tuple(touch.ring, touch.other, touch.at.lon, touch.at.lat);
    };
    std::sort(touches_.begin(), touches_.end(), [&](const Touch& a, const Touch& b) { return order(a) < order(b); });
    touches_.erase(std::unique(touches_.begin(), touches_.end(),
                               [&](const Touch& a, const Touch& b) { return order(a) == order(b); }),
                   touches_.end());
    std::vector<std::uint32_t> leader(rings);
    std::iota(leader.begin(), leader.end(), 0u);
    const auto leader_of = [&](std::uint32_t ring) {
        while (leader[ring] != ring) {
            ring = leader[ring] = leader[leader[ring]];
        }
        return ring;
    };
    return std::all_of(touches_.begin(), touches_.end(), [&](const Touch& touch) {
        const std::uint32_t one = leader_of(touch.ring), other = leader_of(touch.other);
        leader[one] = other;
        return one != other;
    });
}

bool CrossingFilter::find_enclosing_rings(const PlanarPolygon& polygon, std::size_t ring) {
    enclosing_.clear();
    const auto first = polygon.vertices.begin() + static_cast<std::ptrdiff_t>(polygon.ring_start[ring]);
    const auto last = polygon.vertices.begin() + static_cast<std::ptrdiff_t>(polygon.ring_start[ring + 1]);
    const auto free = std::find_if(first, last, [&](const LonLat& vertex) {
        return std::none_of(touches_.begin(), touches_.end(), [&](const Touch& touch) { return touch.at == vertex; });
    });
    if (free == last) return false;
    const LonLat& place = *free;
    const std::size_t strip = strip_of(place.lat);
    for (std::size_t i = strip_start_[strip]; i < strip_start_[strip + 1]; ++i) {
        const Edge& edge = edges_[strip_edges_[i]];
        if (edge.min_lon > place.lon) break; // sorted
        const LonLat &from = polygon.vertices[edge.from], &to = polygon.vertices[edge.to];
        if (edge.ring == ring || (from.lat <= place.lat) == (to.lat <= place.lat)) continue;
        const double lon = from.lon + (to.lon - from.lon) * (place.lat - from.lat) / (to.lat - from.lat);
        if (lon > place.lon) continue;
        // An even number of crossings is none.
        const auto known = std::find(enclosing_.begin(), enclosing_.end(), edge.ring);
        if (known == enclosing_.end()) {
            enclosing_.push_back(edge.ring);
        } else {
            enclosing_.erase(known);
        }
    }
    return true;
}

bool CrossingFilter::is_nested_well(const PlanarPolygon& polygon) {
    const std::size_t rings = polygon.ring_start.size() - 1;
    if (rings == 1) return true;
    const auto outer_ring = [&](std::size_t ring) { return polygon.part_start[part_of_ring_[ring]]; };
    for (std::size_t ring = 0; ring < rings; ++ring) {
        if (!find_enclosing_rings(polygon, ring)) return false;
        const bool is_hole = outer_ring(ring) != ring;
        const auto encloses = [&](std::size_t other) {
            return std::find(enclosing_.begin(), enclosing_.end(), other) != enclosing_.end();
        };
        if (is_hole && !encloses(outer_ring(ring))) return false;
        for (const std::uint32_t other : enclosing_) {
            const bool is_same_part = part_of_ring_[other] == part_of_ring_[ring];
            if (is_hole && is_same_part && other != outer_ring(ring)) return false; // a hole in a hole
            if (is_hole || is_same_part || outer_ring(other) != other) continue;
            // In the outer ring of another part: fine only inside one of its holes.
            const bool is_in_hole = std::any_of(enclosing_.begin(), enclosing_.end(), [&](std::uint32_t hole) {
                return hole != other && part_of_ring_[hole] == part_of_ring_[other];
            });
            if (!is_in_hole) return false;
        }
    }
    return true;
}

} // namespace oreway::data
