// SPDX-License-Identifier: MIT
#include "routing/matrix.h"
#include "routing/route_output.h"
#include "tests/catch.h"
#include "tests/routing/shared_router.h"

#include <algorithm>

using namespace oreway;
using namespace oreway::routing;
using namespace oreway::tests;

TEST_CASE("A matrix holds what single routes say") {
    const std::vector<RoutePlace> from{kuirektykol, tanbreez}, to{lacq, port("NLRTM"), port("JPYOK")};
    const RouteMatrix matrix = make_matrix(shared_router(), from, to, {});
    REQUIRE(matrix.cells.size() == 6);
    RouteRequest request;
    request.from = tanbreez;
    request.to = port("JPYOK");
    CHECK(matrix.cell(1, 2).distance_m == Approx(shared_router().route(request).route.value().length_m));
    CHECK(to_matrix_csv(matrix).find("tanbreez,caremag-lacq,") != std::string::npos);
}

TEST_CASE("A row of a table is found in one search and says what single routes say, over land and sea") {
    const RoutePlace nearby{{76.1041, 49.9532}, "", "", ""}, near_too{{76.1044, 49.9532}, "", "", ""};
    std::vector<RoutePlace> places{kuirektykol, lacq, tanbreez, nearby, near_too};
    for (const char* id : {"CNTXG", "NLRTM", "KZAAU", "GEPTI", "USLGB", "FIKOK", "NONVK", "ESCAR"}) {
        places.push_back(port(id));
    }
    for (const Objective objective : {Objective::freight, Objective::time}) {
        RouteRequest request;
        request.objective = objective;
        request.avoid = {"suez", "RUS"};
        const RouteMatrix matrix = make_matrix(shared_router(), places, places, request);
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = 0; j < places.size(); ++j) {
                RouteRequest one = request;
                one.from = places[i];
                one.to = places[j];
                const RouteAnswer answer = shared_router().route(one);
                const MatrixCell& cell = matrix.cell(i, j);
                INFO(i << " to " << j << ": " << cell.reason);
                REQUIRE(cell.is_reached == answer.route.has_value());
                CHECK(cell.reason == answer.reason);
                if (!answer.route) continue;
                CHECK(cell.distance_m == Approx(answer.route->length_m).margin(20));
                CHECK(cell.days == Approx(answer.route->time.days()).margin(0.01));
                CHECK(cell.passages == answer.route->passages);
                CHECK(cell.warnings == answer.route->warnings);
            }
        }
    }
    const RouteMatrix pair = make_matrix(shared_router(), std::vector{nearby, near_too}, std::vector{lacq}, {});
    const std::string table = to_matrix_csv(pair);
    CHECK(table.find("\"76.1041,49.9532\",") != std::string::npos);
    CHECK(table.find("\"76.1044,49.9532\",") != std::string::npos);
    CHECK(table.find("," + shared_router().hash() + "\n") != std::string::npos);
}

TEST_CASE("A table with an end that is avoided says so there and goes on") {
    const std::vector<RoutePlace> from{port("CNTXG"), kuirektykol}, to{port("NLRTM"), lacq};
    for (const bool sea_only : {false, true}) {
        RouteRequest request;
        request.sea_only = sea_only;
        request.avoid = {"KAZ"};
        const RouteMatrix matrix = make_matrix(shared_router(), from, to, request);
        CHECK(matrix.cell(0, 0).is_reached);
        CHECK_FALSE(matrix.cell(1, 0).is_reached);
        CHECK(matrix.cell(1, 0).reason.find("Kuirektykol lies in Kazakhstan, which") == 0);
    }
}

TEST_CASE("A table keeps the warnings of its ways") {
    for (const bool sea_only : {false, true}) {
        RouteRequest request;
        request.sea_only = sea_only;
        const RouteMatrix matrix =
            make_matrix(shared_router(), std::vector{port("GEPTI")}, std::vector{port("ESCAR")}, request);
        const std::vector<std::string>& warnings = matrix.cell(0, 0).warnings;
        CHECK(std::any_of(warnings.begin(), warnings.end(),
                          [](const std::string& warning) { return warning.find("Corinth") != std::string::npos; }));
    }
}

TEST_CASE("A matrix of ports by sea agrees with the routes that are drawn") {
    const std::vector<RoutePlace> ports{port("CNTXG"), port("NLRTM"), port("GLJNS"), port("KZAAU"), port("USLGB")};
    RouteRequest request;
    request.sea_only = true;
    request.avoid = {"suez"};
    const RouteMatrix matrix = make_matrix(shared_router(), ports, ports, request);
    for (std::size_t i = 0; i < ports.size(); ++i) {
        for (std::size_t j = 0; j < ports.size(); ++j) {
            const RouteAnswer answer = shared_router().route(by_sea(ports[i], ports[j], {"suez"}));
            const MatrixCell& cell = matrix.cell(i, j);
            REQUIRE(cell.is_reached == answer.route.has_value());
            if (!answer.route) continue;
            CHECK(cell.distance_m == Approx(answer.route->length_m).margin(5));
            CHECK(cell.days == Approx(answer.route->time.days()).margin(0.01));
            CHECK(cell.passages == answer.route->passages);
        }
    }
}

TEST_CASE("A table by sea alone names what cuts two ports off, as a single route does") {
    const std::vector<RoutePlace> from{port("GEPTI")}, to{port("NLRTM"), port("BGVAR")};
    RouteRequest request = by_sea(from[0], to[0], {"bosporus"});
    const RouteMatrix matrix = make_matrix(shared_router(), from, to, request);
    CHECK(matrix.cell(0, 0).reason == shared_router().route(request).reason);
    CHECK(matrix.cell(0, 0).reason.find("Bosporus") != std::string::npos);
    CHECK(matrix.cell(0, 1).is_reached);
}
