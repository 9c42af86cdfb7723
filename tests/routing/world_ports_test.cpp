// SPDX-License-Identifier: MIT
#include "routing/world_ports.h"
#include "tests/catch.h"
#include "tests/routing/shared_router.h"

using namespace oreway;
using routing::WorldPorts;

TEST_CASE("A port is found by its code and by its name in any case, and all that share a name") {
    const WorldPorts ports({{"CAHAL", "Halifax", "CAN", {-63.57, 44.65}},
                            {"GBBOS", "Boston", "GBR", {-0.03, 52.98}},
                            {"USBOS", "Boston", "USA", {-71.06, 42.36}},
                            {"MYPEN", "Penang (Georgetown)", "MYS", {100.33, 5.42}}});
    REQUIRE(ports.find("cahal").size() == 1);
    CHECK(ports.find("halifax").front()->locode == "CAHAL");
    CHECK(ports.find("Boston").size() == 2);
    CHECK(ports.find("Penang").front()->locode == "MYPEN");
    CHECK(ports.find("Atlantis").empty());
    REQUIRE_FALSE(ports.find_like("Halifx", 3).empty());
    CHECK(ports.find_like("Halifx", 3).front()->locode == "CAHAL");
    CHECK(ports.find_like("Boston", 1).size() == 1);
}

TEST_CASE("Typing the beginning of a name finds the port: its code first, then its first word, then a later one") {
    const WorldPorts ports({{"USNYC", "New York", "USA", {-74.0, 40.7}},
                            {"GBYRK", "York", "GBR", {-1.1, 53.96}},
                            {"MYPEN", "Penang (Georgetown)", "MYS", {100.33, 5.42}},
                            {"GYGEO", "Georgetown", "GUY", {-58.17, 6.82}}});
    REQUIRE(ports.find_beginning("york", 5).size() == 2);
    CHECK(ports.find_beginning("york", 5).front()->locode == "GBYRK");
    CHECK(ports.find_beginning("york", 1).size() == 1);
    CHECK(ports.find_beginning("GEORGE", 5).front()->locode == "GYGEO");
    CHECK(ports.find_beginning("GEORGE", 5).back()->locode == "MYPEN");
    CHECK(ports.find_beginning("usnyc", 5).front()->name == "New York");
    CHECK(ports.find_beginning("ork", 5).empty());
}

TEST_CASE("Halifax to New York goes by sea although neither is in the atlas, and Savannah is cut off from Poti") {
    const WorldPorts& ports = tests::shared_router().land().world_ports();
    const auto place = [&](const char* code) {
        const WorldPorts::Port& port = *ports.find(code).front();
        return routing::RoutePlace{port.place, port.locode, port.name, port.country};
    };
    const auto answer = tests::shared_router().route(tests::by_sea(place("CAHAL"), place("USNYC")));
    REQUIRE(answer.route);
    CHECK(answer.route->nautical_miles() == Approx(600).epsilon(0.03)); // Pub. 151
    CHECK_FALSE(tests::shared_router().route(tests::by_sea(tests::port("GEPTI"), place("USSAV"), {"bosporus"})).route);
}
