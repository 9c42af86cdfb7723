// SPDX-License-Identifier: MIT
#include "map/pick.h"
#include "map/route_planner.h"
#include "tests/catch.h"
#include "tests/ui/interface_driver.h"
#include "ui/command.h"
#include "ui/route_actions.h"
#include "ui/selection.h"

using namespace oreway;
using namespace oreway::ui;

namespace {

/// What is asked of the worker is done, and shown.
void settle(InterfaceDriver& driver) {
    driver.workspace.worker().finish_all();
    driver.frames(3);
}

void ask_by_sea(InterfaceDriver& driver, const char* from, const char* to) {
    map::RouteWish wish;
    wish.from = from;
    wish.to = to;
    wish.mode = "sea";
    driver.workspace.routes().set_wish(wish);
    show_routes(driver.context);
    settle(driver);
}

map::Selection passage(InterfaceDriver& driver, const std::string& id) {
    const auto table = driver.workspace.table_of("passages");
    for (std::size_t i = 0; i < table->size(); ++i) {
        if (data::to_text(table->attribute("id")->value(i)) == id) {
            return {map::Selection::Kind::feature, "passages", i};
        }
    }
    throw std::runtime_error("no passage " + id);
}

} // namespace

TEST_CASE("A route begins and ends at sites by the buttons of their details") {
    InterfaceDriver driver;
    select_site(driver.context, "zhana-kazakhstan");
    driver.frames(3);
    driver.press("route.from");
    CHECK(driver.state.right_tab == RightTab::routes);
    select_site(driver.context, "caremag-lacq");
    driver.frames(3);
    CHECK(driver.state.right_tab == RightTab::details);
    driver.press("route.to");
    settle(driver);
    const auto planned = driver.workspace.routes().planned();
    REQUIRE(planned);
    CHECK(planned->wish.from == "zhana-kazakhstan");
    CHECK(planned->wish.to == "caremag-lacq");
    CHECK(planned->answer.route);
    CHECK(driver.find("Copy the command") != nullptr);
}

TEST_CASE("The ends of a route are found by typing") {
    InterfaceDriver driver;
    show_routes(driver.context);
    driver.state.routes.from_text = "tanbreez";
    driver.frames(3);
    driver.press("Routes/candidate/tanbreez");
    CHECK(driver.workspace.routes().wish().from == "tanbreez");
    CHECK(driver.state.routes.from_text.empty());
    driver.type("29.5, 32.5");
    driver.press("Routes/candidate/32.5000,29.5000");
    CHECK(driver.workspace.routes().wish().to == "32.5000,29.5000");
}

TEST_CASE("Enter takes the first match, arrows another, and the keys go on to the other end") {
    InterfaceDriver driver;
    show_routes(driver.context);
    driver.frames(3);
    const float to_before = driver.find("Routes/To")->y;
    driver.press("Routes/From");
    driver.type("lynas");
    CHECK(driver.find("Routes/To")->y > to_before);
    driver.field_key(ImGuiKey_Enter);
    const std::string first = driver.workspace.routes().wish().from;
    REQUIRE_FALSE(first.empty());
    CHECK(driver.find("Routes/To")->y == to_before); // nothing has moved under the pointer
    CHECK(driver.interface.wants_text());
    driver.type("lynas");
    driver.field_key(ImGuiKey_DownArrow);
    driver.field_key(ImGuiKey_Enter);
    const std::string second = driver.workspace.routes().wish().to;
    REQUIRE_FALSE(second.empty());
    CHECK(second != first);
    CHECK(driver.state.routes.to_text.empty());
}

TEST_CASE("Closing Suez in its details shows at once what it adds, opening it in the list takes that away") {
    InterfaceDriver driver;
    ask_by_sea(driver, "CNTXG", "NLRTM");
    CHECK(driver.find("Routes/difference") == nullptr);
    select_one(driver.context, passage(driver, "suez"), "Suez Canal");
    driver.frames(3);
    driver.press("Details/close");
    settle(driver);
    CHECK(driver.workspace.routes().is_closed("suez"));
    CHECK(driver.find("Routes/difference") != nullptr);
    driver.press("Routes/open/suez");
    settle(driver);
    CHECK_FALSE(driver.workspace.routes().is_closed("suez"));
    CHECK(driver.find("Routes/difference") == nullptr);
}

TEST_CASE("No way is told with its reason, and no length is shown") {
    InterfaceDriver driver;
    ask_by_sea(driver, "GEPTI", "NLRTM");
    CHECK(driver.find("Routes/problem") == nullptr);
    toggle_closed(driver.context, "bosporus");
    settle(driver);
    CHECK(driver.find("Routes/problem") != nullptr);
    CHECK(driver.find("Routes/difference") == nullptr);
    CHECK(driver.workspace.document().layer("route") == nullptr);
    CHECK(route_text(driver.context).find("Bosporus") != std::string::npos);
}

TEST_CASE("Clicks close passages, ports and countries while the toggle is on, and only then") {
    InterfaceDriver driver;
    const map::Hit suez{passage(driver, "suez"), "passages", "Suez Canal", 0};
    const map::Hit port{{map::Selection::Kind::site, "CNTXG", 0}, "ports", "Tianjin", 0};
    const map::Hit deposit{{map::Selection::Kind::site, "tanbreez", 0}, "deposits", "Tanbreez", 0};
    const map::Hit country{{map::Selection::Kind::country, "CHN", 0}, "countries", "China", 0};
    CHECK_FALSE(take_route_click(driver.context, {0, 0}, {suez}));
    set_click_closes(driver.context, true);
    CHECK(driver.workspace.document().layer("passages")->visible);
    CHECK(take_route_click(driver.context, {0, 0}, {suez, country}));
    CHECK(take_route_click(driver.context, {0, 0}, {port, country}));
    CHECK(take_route_click(driver.context, {0, 0}, {country}));
    CHECK_FALSE(take_route_click(driver.context, {0, 0}, {deposit, country}));
    CHECK(driver.workspace.routes().wish().avoid == std::vector<std::string>{"suez", "CNTXG", "CHN"});
    CHECK(take_route_click(driver.context, {0, 0}, {country}));
    CHECK(driver.workspace.routes().wish().avoid == std::vector<std::string>{"suez", "CNTXG"});
}

TEST_CASE("An end picked on the map is the site under the pointer, or else the place") {
    InterfaceDriver driver;
    show_routes(driver.context);
    driver.frames(3);
    driver.press("Routes/From/pick");
    REQUIRE(driver.state.routes.picking == RouteEnd::from);
    const map::Hit deposit{{map::Selection::Kind::site, "tanbreez", 0}, "deposits", "Tanbreez", 0};
    CHECK(take_route_click(driver.context, {0, 0}, {deposit}));
    CHECK(driver.workspace.routes().wish().from == "tanbreez");
    CHECK_FALSE(driver.state.routes.picking);
    driver.frames(3);
    driver.press("Routes/To/pick");
    CHECK(take_route_click(driver.context, driver.view.to_screen(geo::LonLat{-30, 40}).value(), {}));
    CHECK(driver.workspace.routes().wish().to == "-30.0000,40.0000");
}

TEST_CASE("The route is copied as text with the command that gives the same answer") {
    InterfaceDriver driver;
    CHECK(route_text(driver.context).empty());
    ask_by_sea(driver, "CNTXG", "NLRTM");
    driver.workspace.routes().set_closed("suez", true);
    settle(driver);
    run_command("route.copy", driver.context);
    const std::string text = ImGui::GetClipboardText();
    CHECK(text.find("against the open network: +") != std::string::npos);
    CHECK(text.find("oreway route CNTXG NLRTM --avoid suez --mode sea") != std::string::npos);
}

TEST_CASE("The menu of a right click begins a route where it was opened") {
    InterfaceDriver driver;
    driver.state.map_menu = {true, {100, 5}, {}};
    driver.frames(3);
    driver.press("Route from here");
    CHECK(driver.workspace.routes().wish().from == "100.0000,5.0000");
}

TEST_CASE("Swapping and clearing the ends of a route") {
    InterfaceDriver driver;
    ask_by_sea(driver, "CNTXG", "USLGB");
    run_command("route.swap", driver.context);
    settle(driver);
    CHECK(driver.workspace.routes().planned()->wish.from == "USLGB");
    run_command("route.clear", driver.context);
    settle(driver);
    CHECK(driver.workspace.document().layer("route") == nullptr);
    CHECK_FALSE(driver.workspace.routes().planned());
}

TEST_CASE("The details of a site tell the ways to chosen plants once the network is loaded") {
    InterfaceDriver driver;
    select_site(driver.context, "CNTXG");
    driver.frames(3);
    CHECK(driver.find("Details/routes") == nullptr);
    CHECK(driver.find("How far to chosen plants?") != nullptr);
    driver.workspace.routes().load();
    settle(driver);
    settle(driver);
    CHECK(driver.find("Details/routes") != nullptr);
}
