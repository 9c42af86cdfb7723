// SPDX-License-Identifier: MIT
#include "data/spatial_index.h"
#include "tests/catch.h"
#include "tests/data/tables.h"

#include <random>
#include <thread>

using namespace oreway;
using tests::TableMaker;

namespace {

using Found = std::vector<std::size_t>;

std::shared_ptr<const data::FeatureTable> scattered_points(int count) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lon(-180, 180), lat(-90, 90);
    TableMaker maker;
    for (int i = 0; i < count; ++i) {
        const double x = lon(random);
        maker.point({x, lat(random)});
    }
    return maker.make();
}

} // namespace

TEST_CASE("The index finds exactly the points that a look at every point finds") {
    const auto table = scattered_points(5000);
    const data::SpatialIndex index(table);
    for (const geo::LonLatBox& box :
         {geo::LonLatBox{-10, -10, 30, 20}, geo::LonLatBox{170, -90, -160, 90}, geo::LonLatBox::world()}) {
        Found expected;
        for (std::size_t i = 0; i < table->size(); ++i) {
            if (box.contains(table->ring(i).front())) expected.push_back(i);
        }
        CHECK(index.query(box) == expected);
    }
}

TEST_CASE("A feature across 180 degrees is found from both sides, once") {
    const auto table = TableMaker().polygon({{{177, -19}, {-179, -19}, {-179, -16}, {177, -16}}}).make();
    const data::SpatialIndex index(table);
    CHECK(index.query({178, -18, 179, -17}) == Found{0});
    CHECK(index.query({-179.5, -18, -179.2, -17}) == Found{0});
    CHECK(index.query({178, -18, -179.5, -17}) == Found{0});
    CHECK(index.query({-170, -18, 170, -17}).empty());
}

TEST_CASE("A point at 180 degrees east lies at 180 degrees west too") {
    const data::SpatialIndex index(TableMaker().point({180, 70}).point({-180, 71}).make());
    CHECK(index.query({170, 60, 180, 80}) == Found{0, 1});
    CHECK(index.query({-180, 60, -170, 80}) == Found{0, 1});
}

TEST_CASE("An empty table has an index that finds nothing") {
    CHECK(data::SpatialIndex(TableMaker().make()).query(geo::LonLatBox::world()).empty());
}

TEST_CASE("Several threads may ask one index at once") {
    const auto table = scattered_points(2000);
    const data::SpatialIndex index(table);
    const Found expected = index.query({0, 0, 90, 90});
    std::vector<Found> found(4);
    std::vector<std::thread> threads;
    for (Found& own : found) {
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i) {
                own = index.query({0, 0, 90, 90});
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const Found& own : found) {
        CHECK(own == expected);
    }
}
