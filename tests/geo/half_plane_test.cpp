// SPDX-License-Identifier: MIT
#include "geo/half_plane.h"
#include "tests/catch.h"

using namespace oreway::geo;

namespace {
const HalfPlane west_of_180{HalfPlane::Axis::lon, 180, false};
}

TEST_CASE("What sticks out of a half plane is replaced by a seam along its side") {
    const std::vector<SourceVertex> square{{{170, 0}}, {{190, 0}}, {{190, 10}}, {{170, 10}}};
    const std::vector<SourceVertex> clipped = clip_ring(square, west_of_180);
    REQUIRE(clipped.size() == 4);
    CHECK(clipped[1].at == LonLat{180, 0});
    CHECK(clipped[1].is_seam);
    CHECK(clipped[2].at == LonLat{180, 10});
    CHECK_FALSE(clipped[2].is_seam);
    CHECK_FALSE(clipped[0].is_seam);
}

TEST_CASE("A ring that touches the side from inside keeps all its edges") {
    const std::vector<SourceVertex> triangle{{{170, 0}}, {{180, 5}}, {{170, 10}}};
    const std::vector<SourceVertex> clipped = clip_ring(triangle, west_of_180);
    REQUIRE(clipped.size() == 3);
    for (const SourceVertex& vertex : clipped)
        CHECK_FALSE(vertex.is_seam);
}

TEST_CASE("A ring outside leaves nothing, one inside stays") {
    const std::vector<SourceVertex> outside{{{190, 0}}, {{200, 0}}, {{200, 10}}},
        inside{{{0, 0}}, {{20, 0}}, {{20, 10}}};
    CHECK(clip_ring(outside, west_of_180).empty());
    CHECK(clip_ring(inside, west_of_180).size() == 3);
}

TEST_CASE("A line is parted where it leaves and comes back") {
    const auto pieces = clip_lines({{{170, 0}, {190, 10}, {170, 20}}}, west_of_180);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == std::vector<LonLat>{{170, 0}, {180, 5}});
    CHECK(pieces[1] == std::vector<LonLat>{{180, 15}, {170, 20}});
}
