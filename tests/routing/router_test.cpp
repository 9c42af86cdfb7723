// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "routing/route_output.h"
#include "routing/router.h"
#include "tests/catch.h"
#include "tests/routing/shared_router.h"

#include <algorithm>
#include <random>

using namespace oreway;
using namespace oreway::routing;
using namespace oreway::tests;

namespace {

const RoutePlace sumter{{-80.34, 33.92}, "evac-sumter", "Sumter", "USA"};

bool has(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

double nautical_miles(const RouteRequest& request) {
    const RouteAnswer answer = shared_router().route(request);
    REQUIRE(answer.route);
    return answer.route->nautical_miles();
}

} // namespace

TEST_CASE("Tianjin to Long Beach is about 5,990 nm across 180 degrees, on one line without jumps") {
    const RouteAnswer answer = shared_router().route(by_sea(port("CNTXG"), port("USLGB")));
    REQUIRE(answer.route);
    CHECK(answer.route->nautical_miles() == Approx(5990).epsilon(0.03));
    for (const RouteLeg& leg : answer.route->legs) {
        for (std::size_t i = 1; i < leg.line.size(); ++i) {
            CHECK(std::abs(leg.line[i].lon - leg.line[i - 1].lon) < 10);
        }
    }
}

TEST_CASE("Tianjin to Rotterdam is 11,100 nm by Suez and about 2,600 nm more when Suez is closed") {
    const double by_suez = nautical_miles(by_sea(port("CNTXG"), port("NLRTM")));
    CHECK(by_suez == Approx(11100).epsilon(0.03));
    CHECK(nautical_miles(by_sea(port("CNTXG"), port("NLRTM"), {"suez"})) - by_suez == Approx(2600).margin(200));
}

TEST_CASE("Poti has no way to Savannah with the Bosporus closed, and the Bosporus alone is named") {
    const RoutePlace savannah{{-81.1, 32.08}, "", "Savannah", "USA"};
    const RouteAnswer answer = shared_router().route(by_sea(port("GEPTI"), savannah, {"bosporus", "suez", "malacca"}));
    CHECK_FALSE(answer.route);
    REQUIRE(answer.cut.size() == 1);
    CHECK(answer.cut[0].id == "bosporus");
    CHECK(answer.reason.find("Bosporus") != std::string::npos);
}

TEST_CASE("What cuts two places apart is named: countries by name and code") {
    RouteRequest request;
    request.from = tanbreez;
    request.to = kuirektykol;
    const auto& codes = shared_router().sea().countries().countries();
    std::copy_if(codes.begin(), codes.end(), std::back_inserter(request.avoid),
                 [](const std::string& code) { return code != "GRL" && code != "KAZ"; });
    const RouteAnswer answer = shared_router().route(request);
    CHECK_FALSE(answer.route);
    CHECK(answer.reason.find("China (CHN, avoided)") != std::string::npos);
    REQUIRE(answer.cut.size() > 1);
    // Each of them is needed: with any of them open there is a way.
    for (std::size_t open = 0; open < answer.cut.size(); ++open) {
        request.avoid.clear();
        for (std::size_t i = 0; i < answer.cut.size(); ++i) {
            if (i != open) request.avoid.push_back(answer.cut[i].id);
        }
        CHECK(shared_router().route(request).route);
    }
}

TEST_CASE("A route is as long one way as the other") {
    for (const auto& [a, b] : {std::pair("CNTXG", "NLRTM"), std::pair("AUFRE", "USHOU"), std::pair("GLJNS", "JPYOK")}) {
        CHECK(nautical_miles(by_sea(port(a), port(b))) ==
              Approx(nautical_miles(by_sea(port(b), port(a)))).epsilon(1e-6));
    }
}

TEST_CASE("Closing one passage after another never shortens a route") {
    RouteRequest request = by_sea(port("JPYOK"), port("NLRTM"));
    double last = 0;
    while (true) {
        const RouteAnswer answer = shared_router().route(request);
        if (!answer.route) break;
        CHECK(answer.route->nautical_miles() >= last - 0.01);
        last = answer.route->nautical_miles();
        if (answer.route->passages.empty()) break;
        for (const std::string& closed : request.avoid) {
            CHECK_FALSE(has(answer.route->passages, closed));
        }
        request.avoid.push_back(answer.route->passages.front());
    }
    CHECK(request.avoid.size() >= 5);
}

TEST_CASE("Ports at the mouths of canals lie on their own side") {
    const auto passes = [](const char* from, const geo::LonLat& to, const char* canal) {
        const RoutePlace end{to, "", "there", ""};
        return has(shared_router().route(by_sea(port(from), end)).route.value().passages, canal);
    };
    const geo::LonLat port_said{32.3167, 31.2667}, ain_sukhna{32.37, 29.65};
    CHECK_FALSE(passes("TRMER", port_said, "suez"));
    CHECK(passes("TRMER", ain_sukhna, "suez"));
    CHECK(passes("INMUN", port_said, "suez"));
    CHECK_FALSE(passes("INMUN", ain_sukhna, "suez"));
    const geo::LonLat colon{-79.9167, 9.3667}, balboa{-79.57, 8.95};
    CHECK_FALSE(passes("USHOU", colon, "panama"));
    CHECK(passes("USHOU", balboa, "panama"));
    CHECK(passes("USLGB", colon, "panama"));
    CHECK_FALSE(passes("USLGB", balboa, "panama"));
}

TEST_CASE("Closing Panama does not strand Colon") {
    const RoutePlace colon{{-79.9167, 9.3667}, "", "Colon", "PAN"};
    CHECK(shared_router().route(by_sea(port("USHOU"), colon, {"panama"})).route);
}

TEST_CASE("Fjord ports of Greenland are no farther from the water of the base map than three kilometres") {
    for (const char* id : {"GLJNS", "GLJJU", "GLSFJ"}) {
        const RouteAnswer answer = shared_router().route(by_sea(port(id), port("DEHAM")));
        REQUIRE(answer.route);
        for (const RouteLeg& leg : answer.route->legs) {
            if (leg.is_ashore) CHECK(leg.length_m < 3000);
        }
    }
}

TEST_CASE("The Kara Sea is closed unless the seasonal ways are opened, and the gates are named") {
    const RoutePlace dikson{{79.0, 73.7}, "", "Dikson roads", "RUS", true};
    RouteRequest request = by_sea(port("RUMMK"), dikson);
    const RouteAnswer closed = shared_router().route(request);
    CHECK_FALSE(closed.route);
    CHECK_FALSE(closed.cut.empty());
    CHECK(closed.reason.find("Northern Sea Route") != std::string::npos);
    request.open = {"seasonal"};
    CHECK(shared_router().route(request).route);
}

TEST_CASE("The Caspian is a basin of its own for sea-going ships") {
    CHECK_FALSE(shared_router().route(by_sea(port("KZAAU"), port("GEPTI"))).route);
    CHECK(shared_router().route(by_sea(port("KZAAU"), port("AZBAK"))).route);
}

TEST_CASE("From landlocked Kuirektykol every plant is reached, also past China, Russia and both") {
    for (const RoutePlace& plant : {port("JPSMZ"), lacq, sumter}) {
        double open_cost = 0;
        for (const std::vector<std::string>& avoid : {std::vector<std::string>{}, {"CHN"}, {"RUS"}, {"CHN", "RUS"}}) {
            RouteRequest request;
            request.from = kuirektykol;
            request.to = plant;
            request.avoid = avoid;
            const RouteAnswer answer = shared_router().route(request);
            REQUIRE(answer.route);
            CHECK(answer.route->cost >= open_cost - 1e-6);
            if (avoid.empty()) open_cost = answer.route->cost;
            CHECK(answer.route->countries.front() == "KAZ");
            for (const std::string& code : avoid) {
                CHECK_FALSE(has(answer.route->countries, code));
            }
            CHECK(answer.route->time.total() > 0);
            CHECK(answer.route->co2e_kg_per_t > 0);
        }
    }
}

TEST_CASE("Legs join up and their lengths add to the route's") {
    RouteRequest request;
    request.from = kuirektykol;
    request.to = sumter;
    const RouteAnswer answer = shared_router().route(request);
    REQUIRE(answer.route);
    double sum = 0;
    for (std::size_t i = 0; i < answer.route->legs.size(); ++i) {
        const RouteLeg& leg = answer.route->legs[i];
        sum += leg.length_m;
        REQUIRE(leg.line.size() >= 2);
        CHECK_FALSE(leg.length_basis.empty());
        if (i > 0) CHECK(leg.from == answer.route->legs[i - 1].to);
    }
    CHECK(sum == Approx(answer.route->length_m));
    CHECK(answer.route->length_m > answer.route->geodesic_m);
}

TEST_CASE("Alternatives go another way and say what they add") {
    RouteRequest request = by_sea(port("MYKUA"), port("NLRTM"));
    request.alternatives = 2;
    const RouteAnswer answer = shared_router().route(request);
    REQUIRE(answer.route);
    CHECK(has(answer.route->passages, "suez"));
    REQUIRE_FALSE(answer.alternatives.empty());
    CHECK(std::any_of(answer.alternatives.begin(), answer.alternatives.end(),
                      [](const Route& route) { return has(route.passages, "cape-of-good-hope"); }));
    CHECK(to_route_json(answer).find("\"added_km\"") != std::string::npos);
}

TEST_CASE("Two alternatives of Tianjin to Rotterdam are Panama and the Cape, and more are no worse") {
    RouteRequest request = by_sea(port("CNTXG"), port("NLRTM"));
    request.alternatives = 2;
    const RouteAnswer answer = shared_router().route(request);
    REQUIRE(answer.alternatives.size() == 2);
    CHECK(has(answer.alternatives[0].passages, "panama"));
    CHECK(has(answer.alternatives[1].passages, "cape-of-good-hope"));
    CHECK(answer.alternatives[1].nautical_miles() == Approx(14269).epsilon(0.02));
    request.alternatives = 100;
    const RouteAnswer all = shared_router().route(request);
    CHECK(all.alternatives.size() >= 2);
    for (std::size_t i = 1; i < all.alternatives.size(); ++i) {
        CHECK(all.alternatives[i].cost >= all.alternatives[i - 1].cost);
    }
}

TEST_CASE("No alternative goes into a forced passage and back out of it") {
    RouteRequest request = by_sea(port("CNTXG"), port("NLRTM"));
    request.via = {"suez"};
    request.alternatives = 2;
    for (const Route& other : shared_router().route(request).alternatives) {
        for (const RouteLeg& leg : other.legs) {
            for (const std::string& id : leg.passages) {
                CHECK(std::count(leg.passages.begin(), leg.passages.end(), id) == 1);
            }
        }
    }
}

TEST_CASE("The answer says what its best is best in, and each way what it costs") {
    RouteRequest request;
    request.from = kuirektykol;
    request.to = port("MYKUA");
    request.alternatives = 1;
    const RouteAnswer answer = shared_router().route(request);
    REQUIRE(answer.alternatives.size() == 1);
    CHECK(answer.alternatives[0].cost >= answer.route->cost);
    CHECK(to_route_text(answer).find("best means the least freight cost") == 0);
    const std::string json = to_route_json(answer);
    CHECK(json.find("\"cost_unit\": \"sea_km_equivalent\"") != std::string::npos);
    CHECK(json.find("\"added_cost\"") != std::string::npos);
}

TEST_CASE("A passage that the way goes through anyway may be named without making it longer, in any order") {
    const double plain = nautical_miles(by_sea(port("CNTXG"), port("NLRTM")));
    for (const std::vector<std::string>& via : {std::vector<std::string>{"suez"},
                                                {"suez", "suez"},
                                                {"malacca", "singapore"},
                                                {"singapore", "malacca"},
                                                {"suez", "malacca", "bab-el-mandeb"}}) {
        RouteRequest request = by_sea(port("CNTXG"), port("NLRTM"));
        request.via = via;
        INFO(via.size() << " stops from " << via.front());
        CHECK(nautical_miles(request) == Approx(plain).epsilon(1e-4));
        std::swap(request.from, request.to);
        CHECK(nautical_miles(request) == Approx(plain).epsilon(1e-4));
    }
    RouteRequest request = by_sea(port("CNTXG"), port("NLRTM"));
    request.via = {"suez", "malacca", "panama", "dover", "gibraltar", "sunda", "lombok"};
    CHECK_THROWS_AS(shared_router().route(request), base::Error);
}

TEST_CASE("A port to call at parts the voyage into legs, in the order asked for") {
    RouteRequest request = by_sea(port("CNTXG"), port("USHOU"));
    request.via = {"NLRTM", "ESCAR"};
    const Route route = shared_router().route(request).route.value();
    std::vector<std::string> ends;
    for (const RouteLeg& leg : route.legs) {
        ends.push_back(leg.to);
    }
    const auto is_port = [](const char* name) {
        return [name](const std::string& end) { return end.find(name) == 0; };
    };
    const auto rotterdam = std::find_if(ends.begin(), ends.end(), is_port("Rotterdam"));
    REQUIRE(rotterdam != ends.end());
    CHECK(std::find_if(rotterdam, ends.end(), is_port("Cartagena")) != ends.end());
}

TEST_CASE("A via forces the way through a passage") {
    RouteRequest request = by_sea(port("CNTXG"), port("NLRTM"));
    request.via = {"cape-of-good-hope"};
    CHECK(has(shared_router().route(request).route.value().passages, "cape-of-good-hope"));
}

TEST_CASE("A way through the Corinth Canal warns that only small ships pass, and large ones go round") {
    RouteRequest request = by_sea(port("GEPTI"), port("ESCAR"));
    const Route route = shared_router().route(request).route.value();
    REQUIRE(has(route.passages, "corinth"));
    CHECK(std::any_of(route.warnings.begin(), route.warnings.end(),
                      [](const std::string& warning) { return warning.find("Corinth") != std::string::npos; }));
    request.vessel = "handysize";
    CHECK_FALSE(has(shared_router().route(request).route.value().passages, "corinth"));
}

TEST_CASE("A vessel that does not fit a canal goes round") {
    RouteRequest request = by_sea(port("USHOU"), port("CLANF"));
    CHECK(has(shared_router().route(request).route.value().passages, "panama"));
    request.vessel = "capesize";
    CHECK_FALSE(has(shared_router().route(request).route.value().passages, "panama"));
}

TEST_CASE("An inland site is refused by sea alone and named") {
    const RouteAnswer answer = shared_router().route(by_sea(kuirektykol, port("JPSMZ")));
    CHECK_FALSE(answer.route);
    CHECK(answer.reason.find("Kuirektykol") != std::string::npos);
}

TEST_CASE("A place in the ice is refused as water that ships do not reach, not as land") {
    for (const geo::LonLat& place : {geo::LonLat{0, 89}, {-40, -65}}) {
        const RouteAnswer answer = shared_router().route(by_sea({place, "", "", ""}, port("NLRTM")));
        CHECK_FALSE(answer.route);
        CHECK(answer.reason.find("ice") != std::string::npos);
    }
}

TEST_CASE("A river-sea ship leaves the Caspian by the Volga-Don Canal") {
    RouteRequest request = by_sea(port("KZAAU"), port("GEPTI"));
    request.vessel = "river-sea";
    const Route route = shared_router().route(request).route.value();
    CHECK(has(route.passages, "volga-don"));
    CHECK(has(route.passages, "kerch"));
    CHECK(route.nautical_miles() < 2500);
}

TEST_CASE("Requests that make no sense are refused with a word of help") {
    for (const char* slip : {"suezz", "suze"}) {
        try {
            shared_router().route(by_sea(port("CNTXG"), port("NLRTM"), {slip}));
            FAIL("an unknown passage was taken");
        } catch (const base::Error& error) {
            CHECK(std::string(error.what()).find("nearest: suez,") != std::string::npos);
        }
    }
    RouteRequest request;
    request.from = kuirektykol;
    request.to = lacq;
    request.avoid = {"KAZ"};
    CHECK_THROWS_AS(shared_router().route(request), base::Error);
    CHECK_THROWS_AS(shared_router().route(by_sea({{500, 95}, "", "nowhere", ""}, lacq)), base::Error);
}

TEST_CASE("Words that mean nothing are refused: to open, to pass, to sail with") {
    const auto problem_of = [](const RouteRequest& request) -> std::string {
        try {
            shared_router().route(request);
        } catch (const base::Error& error) {
            CHECK(error.code() == base::ExitCode::usage);
            return error.what();
        }
        return "none";
    };
    RouteRequest request = by_sea(port("CNTXG"), port("NLRTM"));
    request.open = {"foo"};
    CHECK(problem_of(request).find("seasonal, closed, not-built, ") != std::string::npos);
    request.open = {"Seasonal"};
    CHECK(problem_of(request) == "none");
    request.via = {""};
    CHECK(problem_of(request).find("empty") != std::string::npos);
    request.via = {"Cartagena"};
    CHECK(problem_of(request).find("COCTG") != std::string::npos);
    request.via = {"SGSIN"};
    CHECK(problem_of(request).find("can begin or end at Singapore") != std::string::npos);
    request.via = {};
    request.avoid = {"SGSIN"};
    CHECK(problem_of(request).find("nearest to it: ") != std::string::npos);
    request.avoid = {" "};
    CHECK(problem_of(request).find("empty") != std::string::npos);
    request.avoid = {};
    request.vessel = "battleship";
    for (const VesselClass& vessel : shared_router().tables().vessels()) {
        CHECK(problem_of(request).find(vessel.name) != std::string::npos);
    }
    request.vessel = "container"; // three classes have the word
    CHECK(problem_of(request).find("no vessel class") != std::string::npos);
}

TEST_CASE("An answer names a port with its country where another port bears the name") {
    RoutePlace cartagena = port("ESCAR");
    cartagena.name = "Cartagena";
    const Route route = shared_router().route(by_sea(cartagena, port("NLRTM"))).route.value();
    CHECK(route.legs.front().from == "Cartagena, ESP");
    CHECK(route.legs.back().to.find("Rotterdam") == 0);
    CHECK(route.legs.back().to.find("NLD") == std::string::npos);
}

TEST_CASE("Over land and sea the way back costs what the way there costs, and is as long") {
    std::vector<RoutePlace> places{kuirektykol, lacq, sumter, tanbreez};
    for (const char* id : {"FIKOK", "NONVK", "KZAAU", "RUMMK", "FIKEM", "CNTXG", "AZBAK", "GEPTI", "MYKUA", "TRMER"}) {
        places.push_back(port(id));
    }
    std::mt19937 random(4);
    for (int i = 0; i < 12; ++i) {
        const auto& nodes = shared_router().land().nodes();
        const LandNode& node = nodes[random() % nodes.size()];
        places.push_back({node.place, node.id, node.name, node.country});
    }
    for (int i = 0; i < 60; ++i) {
        RouteRequest there, back;
        there.from = back.to = places[random() % places.size()];
        there.to = back.from = places[random() % places.size()];
        if (there.from.id == there.to.id) continue;
        there.objective = back.objective = i % 4 == 0 ? Objective::time : Objective::freight;
        INFO(there.from.id << " and " << there.to.id);
        const RouteAnswer one = shared_router().route(there), other = shared_router().route(back);
        REQUIRE(one.route.has_value() == other.route.has_value());
        if (!one.route) continue;
        CHECK(one.route->cost == Approx(other.route->cost).epsilon(1e-6));
        CHECK(one.route->length_m == Approx(other.route->length_m).epsilon(1e-5));
        CHECK(one.route->time.total() == Approx(other.route->time.total()).epsilon(1e-5));
    }
}

TEST_CASE("From Kokkola to Narvik the way is as long as from Narvik to Kokkola") {
    RouteRequest there, back;
    there.from = back.to = port("FIKOK");
    there.to = back.from = port("NONVK");
    CHECK(shared_router().route(there).route.value().length_m ==
          Approx(shared_router().route(back).route.value().length_m).epsilon(1e-6));
}

TEST_CASE("No ship of 23 m draught leaves the Baltic by the Little Belt, and a deep ship is told what is not checked") {
    const auto lomonosov = port("RULED");
    RouteRequest request = by_sea(lomonosov, port("NLRTM"));
    request.vessel = "valemax";
    const RouteAnswer answer = shared_router().route(request);
    CHECK_FALSE(answer.route);
    CHECK(answer.reason.find("Great Belt (too small for valemax") != std::string::npos);
    const auto warns_of_depths = [](const RouteRequest& asked) {
        const Route route = shared_router().route(asked).route.value();
        return std::count_if(route.warnings.begin(), route.warnings.end(), [](const std::string& warning) {
            return warning.find("depths of harbours and rivers are not checked") != std::string::npos;
        });
    };
    request = by_sea(port("AUFRE"), port("NLRTM"));
    for (const char* deep : {"valemax", "capesize", "suezmax"}) {
        request.vessel = deep;
        CHECK(warns_of_depths(request) == 1);
    }
    request.vessel = "panamax";
    CHECK(warns_of_depths(request) == 0);
}

TEST_CASE("A place farther from water than a connector may be is refused, and the limit is what it says") {
    RouteRequest request = by_sea(tanbreez, port("NLRTM"));
    const Route route = shared_router().route(request).route.value();
    REQUIRE(route.legs.front().is_ashore);
    const double ashore_km = route.legs.front().length_m / 1000;
    request.max_connector_km = ashore_km * 1.01;
    CHECK(shared_router().route(request).route);
    request.max_connector_km = ashore_km * 0.9; // another sea point, or none
    const RouteAnswer nearer = shared_router().route(request);
    if (nearer.route) CHECK(nearer.route->legs.front().length_m <= request.max_connector_km * 1000);
    request.max_connector_km = 0;
    const RouteAnswer answer = shared_router().route(request);
    CHECK_FALSE(answer.route);
    CHECK(answer.reason.find("Tanbreez is farther than 0 km") == 0);
    request.max_connector_km = 2000;
    CHECK_THROWS_AS(shared_router().route(request), base::Error);
}

TEST_CASE("Both ends in one place give the geodesic and say so") {
    const RouteAnswer answer = shared_router().route(by_sea(port("NLRTM"), port("NLRTM")));
    REQUIRE(answer.route);
    CHECK(answer.route->length_m < 1);
    CHECK_FALSE(answer.route->warnings.empty());
}

TEST_CASE("Closing Magellan sends Punta Arenas the long way or none") {
    const RoutePlace punta_arenas{{-70.9, -53.1667}, "", "Punta Arenas", "CHL"};
    const RoutePlace atlantic{{-60, -45}, "", "South Atlantic", "", true};
    const RouteAnswer open = shared_router().route(by_sea(atlantic, punta_arenas));
    REQUIRE(open.route);
    CHECK(has(open.route->passages, "magellan"));
    const RouteAnswer closed = shared_router().route(by_sea(atlantic, punta_arenas, {"magellan"}));
    REQUIRE(closed.route);
    CHECK(closed.route->length_m > open.route->length_m + 500000);
}

TEST_CASE("From Nacala to Dar es Salaam the way follows the coast") {
    CHECK(nautical_miles(by_sea(port("MZMNC"), port("TZDAR"))) == Approx(487).epsilon(0.02));
}

TEST_CASE("What closures add is told as a difference, or that there is none") {
    Route open, closed;
    open.length_m = 1852000;
    closed.length_m = 1852000 + 400;
    CHECK(to_closing_text(open, closed) == "no difference to the open network");
    closed.length_m = 2 * 1852000;
    CHECK(to_closing_text(open, closed) ==
          "against the open network: +1,000 nm, +1,852 km, +0 days, +0 kg CO2e per tonne");
}

TEST_CASE("A way round and back to one place is compared with no geodesic, and a speed below a knot is refused") {
    RouteRequest request = by_sea(port("NLRTM"), port("NLRTM"));
    request.via = {"gibraltar"};
    const RouteAnswer answer = shared_router().route(request);
    REQUIRE(answer.route);
    CHECK(answer.route->length_m > 2'000'000);
    CHECK(to_route_text(answer).find("times the geodesic") == std::string::npos);
    CHECK(to_route_json(answer).find("\"ratio_to_geodesic\": null") != std::string::npos);
    request.speed_kn = 0.5;
    CHECK_THROWS_AS(shared_router().route(request), base::Error);
}
