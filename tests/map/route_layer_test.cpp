// SPDX-License-Identifier: MIT
#include "map/route_layer.h"
#include "tests/catch.h"

using namespace oreway;

TEST_CASE("A picture has room for two short lines of a way's warnings") {
    routing::Route route;
    route.warnings = {
        "only small ships pass the Corinth Canal, up to 17 m of beam: name a vessel to have larger ones go round"};
    CHECK(map::route_legend(route).notes ==
          std::vector<std::string>{"only small ships pass the Corinth Canal, up to 17 m of beam"});
    route.warnings.emplace_back(
        "the base map has land between Kirkenes (Bøkfjorden) and its sea point, 12 km in a straight line");
    const std::vector<std::string> notes = map::route_legend(route).notes;
    REQUIRE(notes.size() == 2);
    CHECK(notes[1] == "the base map has land between Kirkenes (Bøkfjorden) and its sea point");
    route.warnings.emplace_back("the way is 5.1 times the geodesic: check it");
    CHECK(
        map::route_legend(route).notes ==
        std::vector<std::string>{"only small ships pass the Corinth Canal, up to 17 m of beam", "and 2 more warnings"});
}
