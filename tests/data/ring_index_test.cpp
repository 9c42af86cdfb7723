// SPDX-License-Identifier: MIT
#include "data/spatial_index.h"
#include "tests/catch.h"
#include "tests/data/tables.h"

#include <cmath>
#include <numbers>
#include <random>

using namespace oreway;
using tests::Ring;
using tests::TableMaker;

namespace {

/// A ring of many vertices whose radius wavers with the angle, around a centre that may lie near 180 degrees.
Ring coast(geo::LonLat center, int vertices) {
    Ring ring;
    for (int i = 0; i < vertices; ++i) {
        const double angle = 2 * std::numbers::pi * i / vertices;
        const double radius = 20 + 5 * std::sin(9 * angle);
        double lon = center.lon + radius * std::cos(angle);
        if (lon >= 180) lon -= 360;
        ring.push_back({lon, center.lat + radius * std::sin(angle)});
    }
    return ring;
}

} // namespace

TEST_CASE("A place is in a coast of thousands of vertices exactly when it is nearer to the middle than the coast") {
    std::mt19937 random(5);
    for (const geo::LonLat center : {geo::LonLat{10, 20}, geo::LonLat{175, -30}}) {
        // The short line before it shifts where its blocks begin.
        const auto table = TableMaker().line({{0, 0}, {1, 1}, {2, 0}}).polygon({coast(center, 5000)}).make();
        std::uniform_real_distribution<double> offset(-30, 30);
        for (int round = 0; round < 2000; ++round) {
            const double x = offset(random), y = offset(random);
            const double angle = std::atan2(y, x), radius = 20 + 5 * std::sin(9 * angle);
            if (std::abs(std::hypot(x, y) - radius) < 0.01) continue;
            const double lon = center.lon + x >= 180 ? center.lon + x - 360 : center.lon + x;
            CHECK(contains(*table, 1, {lon, center.lat + y}) == (std::hypot(x, y) < radius));
        }
    }
}

TEST_CASE("The nearest place of a long line is the same as that of its pieces") {
    const Ring line = coast({178, 10}, 3000);
    TableMaker maker;
    maker.line(line);
    for (std::size_t i = 1; i < line.size(); ++i) {
        maker.line({line[i - 1], line[i]});
    }
    const auto table = maker.make();
    const data::SpatialIndex index(table);
    for (const geo::LonLat place : {geo::LonLat{178, 35.5}, {-165, 10}, {155, 12}, {-179.9, -14}}) {
        const auto near = features_near(*table, index, place, 1'000'000);
        REQUIRE(near.size() > 1);
        // The plane of the search misses the nearest place of the whole line by a little, 400 km away.
        CHECK(near[0].distance_m == Approx(near[1].distance_m).epsilon(1e-4));
        CHECK((near[0].feature == 0 || near[1].feature == 0));
    }
}
