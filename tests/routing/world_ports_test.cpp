// SPDX-License-Identifier: MIT
#include "routing/place_names.h"
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

TEST_CASE("A name means the charted port of a place rather than a port of the world beside it") {
    const auto node = [](const char* id, const char* name, const char* country, geo::LonLat place, const char* kind) {
        const bool is_port = std::string(kind) == "port";
        return routing::LandNode{id, name, country, place, kind, is_port ? id : ""};
    };
    const routing::LandNetwork land({node("AAHAV", "Haven New Port", "AAA", {10.4, 50}, "port"),
                                     node("AAHVN", "Haven Oil Port", "AAA", {10.6, 50}, "port"),
                                     node("haven-town", "Haven", "AAA", {9.9, 50}, "junction"),
                                     node("BBHAV", "Haven port", "BBB", {10.1, 50}, "port"),
                                     node("ferry-quay", "Quay East", "AAA", {20.1, 50}, "ferry_terminal"),
                                     node("AAFAR", "Far Roads port", "AAA", {31, 50}, "port"),
                                     node("AABAY", "Bayonne port", "AAA", {40, 50}, "port")},
                                    {},
                                    WorldPorts({{"AAHAW", "Haven", "AAA", {10, 50}},
                                                {"AAQUA", "Quay", "AAA", {20, 50}},
                                                {"AAFAX", "Far", "AAA", {30, 50}},
                                                {"AABAX", "Bay", "AAA", {40, 50}},
                                                {"AABAY", "Bayonne", "AAA", {40.1, 50}}}));
    const auto ids = [&](const char* name) {
        std::vector<std::string> found;
        for (const routing::RoutePlace& place : routing::places_named(name, land)) {
            found.push_back(place.id);
        }
        return found;
    };
    using Ids = std::vector<std::string>;
    CHECK(ids("haven") == Ids{"AAHAV"});   // the nearest of its country, and the town is the same place
    CHECK(ids("AAHAW") == Ids{"AAHAW"});   // a code is meant as it is written
    CHECK(ids("quay") == Ids{"AAQUA"});    // ferries are no port
    CHECK(ids("far") == Ids{"AAFAX"});     // 70 km off
    CHECK(ids("bay") == Ids{"AABAX"});     // a part of a word is no word
    CHECK(ids("bayonne") == Ids{"AABAY"}); // one code
    CHECK(routing::places_named("bayonne", land).front().place == geo::LonLat{40, 50});
}

TEST_CASE("Tianjin, Shanghai and Qingdao are the ports whose ways to the sea are charted") {
    const auto& land = tests::shared_router().land();
    for (const auto& [name, id] : {std::pair("Tianjin", "CNTXG"), std::pair("Shanghai", "CNSHA"),
                                   std::pair("Qingdao", "CNTAO"), std::pair("Incheon", "KRINC")}) {
        INFO(name);
        REQUIRE(routing::places_named(name, land).size() == 1);
        CHECK(routing::places_named(name, land).front().id == id);
    }
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
