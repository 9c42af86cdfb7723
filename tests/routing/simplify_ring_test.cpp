// SPDX-License-Identifier: MIT
#include "routing/simplify_ring.h"
#include "tests/catch.h"

using namespace oreway;
using routing::simplify_ring;

TEST_CASE("Corners that stand out by less than a sixth of the clearance are left out") {
    const geo::PlaneLine bumpy{{0, 0}, {1, 0.001}, {2, 0}, {2, 1}, {2.001, 1.5}, {2, 2}, {0, 2}};
    const auto ring = simplify_ring(bumpy, {});
    CHECK(ring.size() == 4);
    CHECK(simplify_ring({{0, 0}, {1, 1}}, {}).empty());
}

TEST_CASE("A notch beside a gentle bend leaves no fold when the bend is made straight") {
    // The east coast of an island, northwards; the notch is narrower than the tolerance and deeper than the bend.
    const geo::PlaneLine island{{39.5, -8},         {39.964, -7.7705},  {39.98, -7.7031},  {39.9835, -7.6581},
                                {39.9807, -7.6346}, {39.9800, -7.6333}, {39.98, -7.64843}, {39.9649, -7.6063},
                                {39.9207, -7.5701}, {39.8536, -7.5790}, {39.5, -7.6}};
    const auto ring = simplify_ring(island, {});
    const auto side_of = [](const geo::LonLat& a, const geo::LonLat& b, const geo::LonLat& p) {
        return (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon);
    };
    for (std::size_t i = 0; i < ring.size(); ++i) {
        for (std::size_t k = 0; k < ring.size(); ++k) {
            const auto &a = ring[i], &b = ring[(i + 1) % ring.size()], &c = ring[k], &d = ring[(k + 1) % ring.size()];
            INFO(i << " and " << k);
            CHECK_FALSE((side_of(a, b, c) * side_of(a, b, d) < 0 && side_of(c, d, a) * side_of(c, d, b) < 0));
        }
    }
}
