// SPDX-License-Identifier: MIT
#include "map/passage_planner.h"
#include "map/route_planner.h"
#include "map/workspace.h"
#include "tests/catch.h"
#include "tests/map/stopped_worker.h"

#include <algorithm>
#include <functional>
#include <vector>

using namespace oreway;

namespace {

map::RouteWish wish(const std::string& from, const std::string& to) {
    map::RouteWish asked;
    asked.from = from;
    asked.to = to;
    asked.mode = "sea";
    return asked;
}

bool has_block_of(const map::MapDocument& document, const std::string& layer) {
    return std::any_of(document.legend_blocks.begin(), document.legend_blocks.end(),
                       [&](const map::LegendBlock& block) { return block.layer_id == layer; });
}

} // namespace

TEST_CASE("A route asked for in the window is found on the worker, drawn once with its legend, and taken away") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    map::RoutePlanner& routes = workspace.routes();
    routes.set_wish(wish("CNTXG", "NLRTM"));
    CHECK(routes.is_working());
    workspace.worker().finish_all();
    CHECK_FALSE(routes.is_working());
    REQUIRE(routes.planned());
    REQUIRE(routes.planned()->answer.route);
    CHECK_FALSE(routes.planned()->open);
    routes.set_wish(wish("CNTXG", "USLGB"));
    workspace.worker().finish_all();
    const map::MapDocument& document = workspace.document();
    CHECK(std::count_if(document.layers.begin(), document.layers.end(),
                        [](const map::Layer& layer) { return layer.id == "route"; }) == 1);
    CHECK(document.layer("route")->option == "--route CNTXG USLGB --mode sea");
    CHECK(has_block_of(document, "route"));
    routes.clear();
    CHECK(document.layer("route") == nullptr);
    CHECK_FALSE(has_block_of(document, "route"));
}

TEST_CASE("Closing Suez is compared with the open network, closing all ways tells which closure cuts") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    map::RoutePlanner& routes = workspace.routes();
    routes.set_wish(wish("CNTXG", "NLRTM"));
    routes.set_closed("suez", true);
    workspace.worker().finish_all();
    REQUIRE(routes.planned()->open);
    CHECK(routes.is_closed("suez"));
    CHECK(routes.planned()->answer.route->nautical_miles() - routes.planned()->open->nautical_miles() ==
          Approx(2600).margin(200));
    routes.set_wish(wish("GEPTI", "NLRTM"));
    routes.set_closed("bosporus", true);
    workspace.worker().finish_all();
    CHECK_FALSE(routes.planned()->answer.route);
    CHECK(routes.planned()->problem.find("Bosporus") != std::string::npos);
    CHECK(workspace.document().layer("route") == nullptr);
    CHECK(routes.planned()->open);
    routes.set_closed("bosporus", false);
    workspace.worker().finish_all();
    CHECK(routes.planned()->answer.route);
}

TEST_CASE("Only the last of several wishes is answered") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    map::RoutePlanner& routes = workspace.routes();
    for (const char* to : {"USLGB", "MYKUA", "NLRTM"}) {
        routes.set_wish(wish("CNTXG", to));
    }
    workspace.worker().finish_all();
    CHECK(routes.planned()->wish.to == "NLRTM");
    CHECK(workspace.document().layer("route")->option.find("NLRTM") != std::string::npos);
}

TEST_CASE("Another way than the best can be drawn, and the picture's command says which") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    map::RoutePlanner& routes = workspace.routes();
    map::RouteWish asked = wish("MYKUA", "NLRTM");
    asked.alternatives = 1;
    routes.set_wish(asked);
    workspace.worker().finish_all();
    REQUIRE_FALSE(routes.planned()->answer.alternatives.empty());
    routes.show_way(1);
    CHECK(routes.planned()->shown() == &routes.planned()->answer.alternatives.front());
    CHECK(workspace.document().layer("route")->option.find("--alternative 1") != std::string::npos);
}

TEST_CASE("A wish that makes no sense is a problem told, not an exception") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    workspace.routes().set_wish(wish("tanbrez", "NLRTM"));
    workspace.worker().finish_all();
    CHECK(workspace.routes().planned()->problem.find("Tanbreez") != std::string::npos);
}

TEST_CASE("Distances from Kuirektykol to chosen plants follow what is closed") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    map::RoutePlanner& routes = workspace.routes();
    CHECK_FALSE(routes.distances_from("zhana-kazakhstan"));
    routes.load();
    workspace.worker().finish_all();
    CHECK_FALSE(routes.distances_from("zhana-kazakhstan"));
    workspace.worker().finish_all();
    const auto open = routes.distances_from("zhana-kazakhstan");
    REQUIRE(open);
    REQUIRE(open->rows.size() >= 3);
    CHECK(open->rows.front().cells[3].number.value() > 5000);
    routes.set_closed("CHN", true);
    CHECK_FALSE(routes.distances_from("zhana-kazakhstan"));
    workspace.worker().finish_all();
    const auto closed = routes.distances_from("zhana-kazakhstan");
    REQUIRE(closed);
    const auto baotou = std::find_if(closed->rows.begin(), closed->rows.end(),
                                     [](const auto& row) { return row.site_id == "baotou-huamei"; });
    REQUIRE(baotou != closed->rows.end());
    CHECK(baotou->lines.front().find("avoided") != std::string::npos);
}

TEST_CASE("Distances follow mode and ship, which their title names, but not the ends of the route") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    map::RoutePlanner& routes = workspace.routes();
    routes.load();
    workspace.worker().finish_all();
    const auto measured = [&] {
        CHECK_FALSE(routes.distances_from("tanbreez"));
        workspace.worker().finish_all();
        return routes.distances_from("tanbreez").value();
    };
    CHECK(measured().title == "Ways to chosen plants");
    map::RouteWish asked;
    asked.mode = "sea";
    routes.set_wish(asked);
    CHECK(measured().title == "Ways to chosen plants by sea only");
    asked.vessel = routes.vessels().back();
    routes.set_wish(asked);
    CHECK(measured().title == "Ways to chosen plants by sea only, " + asked.vessel);
    for (const auto& change :
         std::vector<std::function<void()>>{[&] { asked.speed_kn = 9; }, [&] { asked.objective = "distance"; },
                                            [&] { asked.open = {"nwp-lancaster"}; }}) {
        change();
        routes.set_wish(asked);
        measured();
    }
    asked.from = "CNTXG";
    asked.to = "NLRTM";
    asked.alternatives = 1;
    routes.set_wish(asked);
    CHECK(routes.distances_from("tanbreez"));
}

TEST_CASE("Nobody waits for a route, a distance or a passage whose finding was stopped") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    map::RoutePlanner& routes = workspace.routes();
    map::PassagePlanner& passages = workspace.passages();
    map::PassageWish trade;
    trade.query.commodity = "REE";
    routes.load();
    workspace.worker().finish_all();
    tests::stop_while_waiting(workspace, [&] {
        routes.set_wish(wish("CNTXG", "NLRTM"));
        CHECK_FALSE(routes.distances_from("tanbreez"));
        passages.ask(trade);
    });
    CHECK_FALSE(routes.is_working());
    CHECK(routes.planned()->problem.find("stopped") != std::string::npos);
    CHECK(routes.distances_from("tanbreez").value().rows.empty());
    CHECK_FALSE(passages.is_working());
    CHECK(passages.answer()->problem.find("stopped") != std::string::npos);
    routes.set_wish(wish("CNTXG", "NLRTM"));
    routes.measure_again();
    CHECK_FALSE(routes.distances_from("tanbreez"));
    passages.ask_again();
    passages.ask(trade);
    workspace.worker().finish_all();
    CHECK(routes.planned()->answer.route);
    CHECK_FALSE(routes.distances_from("tanbreez").value().rows.empty());
    CHECK(passages.answer()->report);
}
