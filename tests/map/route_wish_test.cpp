// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "map/route_wish.h"
#include "map/workspace.h"
#include "tests/catch.h"

using namespace oreway;

TEST_CASE("The command of a wish says what differs from the rule, and no more") {
    map::RouteWish wish;
    wish.from = "zhana-kazakhstan";
    wish.to = "caremag-lacq";
    CHECK(map::route_command(wish) == "oreway route zhana-kazakhstan caremag-lacq");
    wish.avoid = {"suez", "RUS"};
    wish.mode = "sea";
    wish.vessel = "panamax";
    wish.alternatives = 2;
    CHECK(map::route_command(wish) ==
          "oreway route zhana-kazakhstan caremag-lacq --avoid suez,RUS --mode sea --vessel panamax --alternatives 2");
    wish.shown = 1;
    CHECK(map::snapshot_option(wish) == "--route zhana-kazakhstan caremag-lacq --avoid suez,RUS --mode sea --vessel "
                                        "panamax --alternatives 2 --alternative 1");
}

TEST_CASE("The ends of a route are sites, ports or coordinates, and everything else is refused with a reason") {
    const map::Workspace workspace({OREWAY_GEODATA, {}});
    const auto& search = workspace.search();
    const auto land = routing::LandNetwork::read(OREWAY_GEODATA);
    CHECK(map::find_route_place("tanbreez", search, land).country == "GRL");
    CHECK(map::find_route_place("CNTXG", search, land).name == "Tianjin (Xingang)");
    CHECK(map::find_route_place("-45.83,60.87", search, land).place == geo::LonLat{-45.83, 60.87});
    CHECK(map::find_route_place("AZBAK", search, land).country == "AZE");
    CHECK(map::find_route_place("CAHAL", search, land).name == "Halifax");
    CHECK(map::find_route_place("halifax", search, land).country == "CAN");
    try {
        map::find_route_place("Boston", search, land);
        FAIL("one of two Bostons was taken");
    } catch (const base::Error& error) {
        CHECK(error.code() == base::ExitCode::usage);
        CHECK(std::string(error.what()).find("GBBOS (Boston, GBR), USBOS (Boston, USA)") != std::string::npos);
    }
    try {
        map::find_route_place("Halifx", search, land);
        FAIL("a slip was taken for a name");
    } catch (const base::Error& error) {
        CHECK(std::string(error.what()).find("CAHAL (Halifax, CAN)") != std::string::npos);
    }
    for (const char* bad : {"tanbrez", "412,0", "10,91", "nowhere at all"}) {
        INFO(bad);
        CHECK_THROWS_AS(map::find_route_place(bad, search, land), base::Error);
    }
    for (const char* empty : {"", "  "}) {
        try {
            map::find_route_place(empty, search, land);
            FAIL("an empty name was taken for a place");
        } catch (const base::Error& error) {
            CHECK(error.code() == base::ExitCode::usage);
        }
    }
    map::RouteWish wish;
    wish.mode = "air";
    CHECK_THROWS_AS(map::make_request(wish), base::Error);
}

TEST_CASE("A name that several ports bear is refused with all of them, however well known one is, and ids always win") {
    const map::Workspace workspace({OREWAY_GEODATA, {}});
    const auto& search = workspace.search();
    const auto land = routing::LandNetwork::read(OREWAY_GEODATA);
    for (const auto& [name, ids] :
         {std::pair("Cartagena", std::pair("ESCAR (Cartagena, ESP)", "COCTG (Cartagena, COL)")),
          std::pair("portland", std::pair("AUPTJ (Portland, AUS)", "USPWM (Portland")),
          std::pair("Charleston", std::pair("USCHS (Charleston, USA)", "GBCHD")),
          std::pair("Brest", std::pair("brest (Brest, BLR)", "FRBES (Brest, FRA)"))}) {
        INFO(name);
        try {
            map::find_route_place(name, search, land);
            FAIL("one of several was taken");
        } catch (const base::Error& error) {
            CHECK(error.code() == base::ExitCode::usage);
            CHECK(std::string(error.what()).find(ids.first) != std::string::npos);
            CHECK(std::string(error.what()).find(ids.second) != std::string::npos);
        }
    }
    CHECK(map::find_route_place("COCTG", search, land).country == "COL");
    CHECK(map::find_route_place("escar", search, land).country == "ESP");
    CHECK(map::find_route_place("brest", search, land).country == "BLR");
    for (const auto& [name, id] :
         {std::pair("Tianjin", "CNTXG"), std::pair("Rotterdam", "NLRTM"), std::pair("Kuantan", "MYKUA"),
          std::pair("Long Beach", "USLGB"), std::pair("Savannah", "USSAV"), std::pair("Poti", "GEPTI")}) {
        INFO(name);
        CHECK(map::find_route_place(name, search, land).id == id);
    }
}
