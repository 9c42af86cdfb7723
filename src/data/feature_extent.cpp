// SPDX-License-Identifier: MIT
#include "data/feature_extent.h"

#include "data/ring_walk.h"

#include <algorithm>

namespace oreway::data {

namespace {

/// A box from unwrapped meridians: west in [-180, 180), and east below west when it runs across 180 degrees.
geo::LonLatBox wrapped(double west, double south, double east, double north) {
    if (east - west >= 360) return {-180, south, 180, north};
    if (west >= -180 && east <= 180) return {west, south, east, north};
    const double shift = 360 * std::floor((west + 180) / 360);
    west -= shift;
    east -= shift;
    return {west, south, east > 180 ? east - 360 : east, north};
}

geo::LonLatBox ring_extent(GeometryKind kind, std::span<const geo::LonLat> ring) {
    if (ring.size() == 1) return wrapped(ring[0].lon, ring[0].lat, ring[0].lon, ring[0].lat);
    const auto [south, north] = std::minmax_element(
        ring.begin(), ring.end(), [](const geo::LonLat& a, const geo::LonLat& b) { return a.lat < b.lat; });
    const LongitudeWalk walk = walk_longitudes(ring, kind == GeometryKind::polygon);
    if (kind == GeometryKind::polygon && std::abs(walk.turn) > 180) {
        const double pole = pole_inside(ring);
        return {-180, std::min(south->lat, pole), 180, std::max(north->lat, pole)};
    }
    return wrapped(walk.west, south->lat, walk.east, north->lat);
}

struct Stretch {
    double west, east; ///< west <= east
};

/// Many stretches as at most one for each quarter of a degree they start in; gaps narrower than that are closed.
std::vector<Stretch> coarsened(const std::vector<Stretch>& stretches) {
    constexpr double buckets_per_degree = 4;
    std::vector<Stretch> buckets(361 * 4, Stretch{1000, -1000});
    for (const Stretch& stretch : stretches) {
        Stretch& bucket = buckets[static_cast<std::size_t>((stretch.west + 180) * buckets_per_degree)];
        bucket.west = std::min(bucket.west, stretch.west);
        bucket.east = std::max(bucket.east, stretch.east);
    }
    std::erase_if(buckets, [](const Stretch& bucket) { return bucket.west > bucket.east; });
    return buckets;
}

} // namespace

geo::LonLatBox enclosing_box(std::span<const geo::LonLatBox> boxes) {
    std::vector<Stretch> stretches;
    stretches.reserve(boxes.size());
    double south = 90, north = -90;
    for (const geo::LonLatBox& box : boxes) {
        stretches.push_back({box.west, box.crosses_180() ? 180 : box.east});
        if (box.crosses_180()) stretches.push_back({-180, box.east});
        south = std::min(south, box.south);
        north = std::max(north, box.north);
    }
    if (constexpr std::size_t many = 4096; stretches.size() > many) stretches = coarsened(stretches);
    std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) { return a.west < b.west; });

    // Of all gaps between the stretches, the widest stays outside.
    double covered = stretches.front().east;
    double gap_west = covered, gap_east = covered;
    for (const Stretch& stretch : stretches) {
        if (stretch.west - covered > gap_east - gap_west) {
            gap_west = covered;
            gap_east = stretch.west;
        }
        covered = std::max(covered, stretch.east);
    }
    // The gap across 180 degrees wins a tie: a box that does not cross is the simpler answer.
    const double start = stretches.front().west;
    if (start + 360 - covered >= gap_east - gap_west) return {start, south, covered, north};
    return {gap_east, south, gap_west, north};
}

geo::LonLatBox feature_extent(GeometryKind kind, std::span<const std::span<const geo::LonLat>> rings) {
    if (rings.size() == 1) return ring_extent(kind, rings.front());
    std::vector<geo::LonLatBox> boxes;
    boxes.reserve(rings.size());
    for (const std::span<const geo::LonLat> ring : rings) {
        boxes.push_back(ring_extent(kind, ring));
    }
    return enclosing_box(boxes);
}

} // namespace oreway::data
