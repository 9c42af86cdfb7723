// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "geo/geodesic.h"
#include "tests/catch.h"
#include "tests/routing/shared_router.h"

#include <algorithm>

using namespace oreway;
using namespace oreway::routing;
using tests::shared_router;

namespace {

std::string name_of(const LandEdge& edge) {
    const LandNetwork& land = shared_router().land();
    return land.nodes()[edge.from].id + " - " + land.nodes()[edge.to].id;
}

double drawn_m(const LandEdge& edge) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < edge.line.size(); ++i) {
        sum += geo::distance_m(edge.line[i], edge.line[i + 1]);
    }
    return sum;
}

} // namespace

TEST_CASE("No corridor is drawn through a country that it does not name") {
    constexpr double drawn_off_m = 10000; // lines have few bends and borders are off by kilometres
    const CountryRuns& countries = shared_router().sea().countries();
    for (const LandEdge& edge : shared_router().land().edges()) {
        std::map<std::string, double> strange;
        for (const CountryRuns::Stretch& stretch : countries.along(edge.line)) {
            if (stretch.country == CountryRuns::sea) continue;
            const std::string& code = countries.countries()[stretch.country];
            const bool is_named = std::find(edge.countries.begin(), edge.countries.end(), code) != edge.countries.end();
            if (!is_named && edge.mode != Mode::ferry) strange[code] += stretch.length_m;
        }
        for (const auto& [code, length_m] : strange) {
            INFO(name_of(edge) << " runs " << length_m / 1000 << " km through " << code);
            CHECK(length_m < drawn_off_m);
        }
    }
}

TEST_CASE("No corridor is said to be shorter than its line") {
    for (const LandEdge& edge : shared_router().land().edges()) {
        INFO(name_of(edge));
        CHECK(edge.length_m > drawn_m(edge) * 0.98 - 1000);
    }
}

TEST_CASE("A site beside a station is in the station's country") {
    RouteRequest request;
    request.from = {{-80.34, 33.92}, "", "Sumter", "USA"};
    request.to = tests::port("USCHS");
    const RouteAnswer answer = shared_router().route(request);
    REQUIRE(answer.route);
    REQUIRE(answer.route->legs.front().length_m < 100);
    CHECK(answer.route->legs.front().countries == std::vector<std::string>{"USA"});
}
