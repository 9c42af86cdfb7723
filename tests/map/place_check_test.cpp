// SPDX-License-Identifier: MIT
#include "catalogue/atlas_reader.h"
#include "data/feature_builder.h"
#include "map/place_check.h"
#include "tests/catch.h"

using namespace oreway;

namespace {

const catalogue::Atlas& atlas() {
    static const std::shared_ptr<const catalogue::Atlas> loaded = catalogue::load_atlas(OREWAY_GEODATA).atlas;
    return *loaded;
}

struct Point {
    const char* name;
    const char* country;
    geo::LonLat place;
};

/// What is said of points with a column of countries.
std::string complaints(const std::string& column, const std::vector<Point>& points) {
    using Type = data::Column::Type;
    data::FeatureBuilder builder("points", {{"name", Type::text}, {column, Type::text}});
    for (const Point& point : points) {
        builder.add_point(point.place, {std::string(point.name), std::string(point.country)});
    }
    base::Diagnostics diagnostics;
    map::check_places(
        *builder.build(), atlas(), [] { return catalogue::Ground::read(OREWAY_GEODATA); }, diagnostics);
    return diagnostics.empty() ? "" : diagnostics.entries().front().message;
}

} // namespace

TEST_CASE("A point whose longitude lost its sign is named with the slip") {
    const std::string said =
        complaints("iso_a3", {{"Mrima Hill", "KEN", {-39.25, -4.42}}, {"Longonjo", "AGO", {15.2, -12.9}}});
    CHECK(said.find("1 of 2 points") != std::string::npos);
    CHECK(said.find("Mrima Hill") != std::string::npos);
    CHECK(said.find("in Brazil") != std::string::npos);
    CHECK(said.find("the longitude has the wrong sign") != std::string::npos);
    CHECK(said.find("Longonjo") == std::string::npos);
}

TEST_CASE("Countries are understood by name, and unknown names are not judged") {
    CHECK(complaints("country", {{"Bonga", "Angola", {13.97, -4.27}}}).find("in Congo") != std::string::npos);
    CHECK(complaints("country", {{"Somewhere", "Korean Peninsula", {0, 0}}}).empty());
}

TEST_CASE("Offshore terminals, sea-bed deposits and territories of a country are at home") {
    CHECK(complaints("iso_a3", {{"Egina Oil Terminal", "NGA", {6.70, 3.07}},
                                {"Minamitorishima mud", "JPN", {154.0, 22.5}},
                                {"Christmas Island", "AUS", {105.72, -10.42}},
                                {"Baie du Marigot", "FRA", {-63.08, 18.07}}})
              .empty());
}

TEST_CASE("A layer without a column of countries is not compared") {
    CHECK(complaints("commodity", {{"Mrima Hill", "KEN", {-39.25, -4.42}}}).empty());
}
