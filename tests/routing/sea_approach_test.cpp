// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"
#include "routing/exact_shore.h"
#include "routing/sea_approach.h"
#include "tests/catch.h"

using namespace oreway;
using namespace oreway::routing;

namespace {

Obstacles::Ring ring(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

/// An island whose ships keep a tenth of a degree off, with a bay open to the south:
///
///     0.5  #########
///     0.3  ###   ###
///     0.0  ###   ###
///          0  .2 .3 .5
class Island {
public:
    std::vector<SeaApproach> approaches(const geo::LonLat& place, std::span<const ChannelBend> bends = {},
                                        const ApproachLimits& limits = {}) const {
        return find_approaches(kept_clear_, GateWalls({}), shore_, bends, GlobePoint(place), limits);
    }

private:
    ExactShore shore_{{{{{0, 0}, {0.2, 0}, {0.2, 0.3}, {0.3, 0.3}, {0.3, 0}, {0.5, 0}, {0.5, 0.5}, {0, 0.5}}, {}}}};
    Obstacles kept_clear_{{ring(-0.1, -0.1, 0.6, 0.6)}};
};

} // namespace

TEST_CASE("A place in open water is its own way out") {
    const auto found = Island().approaches({0.25, -0.2});
    REQUIRE(found.size() == 1);
    CHECK(found[0].line.size() == 1);
    CHECK(found[0].length_m == 0);
}

TEST_CASE("A place in a bay leaves over its water alone, on a straight line") {
    const auto found = Island().approaches({0.25, 0.2});
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].ashore_m == 0);
    CHECK(found[0].exit.place.lat < -0.1);
    CHECK(found[0].length_m == Approx(geo::distance_m({0.25, 0.2}, {0.25, -0.1})).epsilon(0.02));
    CHECK(found[0].line.size() <= 4);
}

TEST_CASE("A port on land has the nearest water as its sea point, and all its ways go by that") {
    const auto found = Island().approaches({0.19, 0.2});
    REQUIRE_FALSE(found.empty());
    for (const SeaApproach& approach : found) {
        CHECK(approach.ashore_m == Approx(geo::distance_m({0.19, 0.2}, {0.2, 0.2})).margin(400));
        CHECK(approach.line[1] == found[0].line[1]);
    }
    CHECK(found[0].length_m > 30000);
}

TEST_CASE("Water farther than the limit is out of reach") {
    ApproachLimits limits;
    limits.ashore_km = 5;
    CHECK(Island().approaches({0.4, 0.4}, {}, limits).empty());
    CHECK_FALSE(Island().approaches({0.4, 0.4}).empty());
}

TEST_CASE("A port on a river that the map has no water for goes straight to the channel") {
    const std::vector<ChannelBend> bends{{7, GlobePoint({0.1, 0.25})}, {8, GlobePoint({0.1, 0.4})}};
    const auto found = Island().approaches({0.1, 0.26}, bends);
    REQUIRE(found.size() == 1);
    CHECK(found[0].channel == 7);
    CHECK(found[0].ashore_m == found[0].length_m);
    CHECK(found[0].length_m < 1200);
}
