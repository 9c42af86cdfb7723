// SPDX-License-Identifier: MIT
#include "map/picture_size.h"
#include "tests/catch.h"
#include "tests/ui/interface_driver.h"
#include "ui/dialogs.h"
#include "ui/interface.h"
#include "ui/search.h"
#include "ui/selection.h"

#include <imgui_internal.h>

#include <algorithm>
#include <set>

using namespace oreway;
using namespace oreway::ui;

namespace {

std::string clipboard() {
    const char* text = ImGui::GetClipboardText();
    return text == nullptr ? std::string() : std::string(text);
}

} // namespace

TEST_CASE("Esc closes every dialog") {
    InterfaceDriver driver;
    for (const char* command :
         {"file.open", "file.save-style", "file.export-picture", "view.projection", "help", "about"}) {
        INFO(command);
        run_command(command, driver.context);
        driver.frames(3);
        CHECK(driver.state.dialog != Dialog::none);
        CHECK(ImGui::GetCurrentContext()->OpenPopupStack.Size == 1);
        driver.key(plain(Key::escape));
        CHECK(driver.state.dialog == Dialog::none);
        CHECK(ImGui::GetCurrentContext()->OpenPopupStack.Size == 0);
    }
    CHECK(driver.host.quits == 0);
}

TEST_CASE("Esc steps back one thing at a time and never quits") {
    InterfaceDriver driver;
    select_site(driver.context, "tanbreez");
    driver.state.gestures.box_tool = true;
    run_command("help", driver.context);
    driver.frames(3);
    driver.key(plain(Key::escape));
    CHECK(driver.state.dialog == Dialog::none);
    CHECK(driver.state.gestures.box_tool);
    driver.key(plain(Key::escape));
    CHECK_FALSE(driver.state.gestures.box_tool);
    CHECK(driver.workspace.document().selection.size() == 1);
    driver.key(plain(Key::escape));
    CHECK(driver.workspace.document().selection.empty());
    driver.key(plain(Key::escape));
    CHECK(driver.host.quits == 0);
}

TEST_CASE("Tanbreez is found under its name in another script and with a typo, and selecting it shows its claims") {
    for (const char* typed : {"Кринглерне", "tanbrez"}) {
        INFO(typed);
        InterfaceDriver driver;
        driver.state.search.text = typed;
        driver.frames(2);
        REQUIRE_FALSE(driver.state.search.matches.empty());
        CHECK(driver.state.search.matches.front().what.id == "tanbreez");
        driver.press("Search/" + driver.state.search.matches.front().title);
        REQUIRE(driver.workspace.document().selection.size() == 1);
        CHECK(driver.workspace.document().selection.front().id == "tanbreez");
        const std::size_t claims = driver.workspace.atlas().claims_of("tanbreez").size();
        REQUIRE(claims > 1);
        CHECK(driver.find("Details/claim/tanbreez-1") != nullptr);
        CHECK(driver.find("Details/claim/tanbreez-" + std::to_string(claims)) != nullptr);
        CHECK(driver.state.search.text.empty());
        // Its details open beside the map: the middle is that of what they leave free.
        REQUIRE(driver.state.middle.has_value());
        CHECK(driver.state.middle->lon == Approx(-45.83).margin(0.3));
        CHECK(driver.state.middle->lat == Approx(60.87).margin(0.3));
    }
}

TEST_CASE("Coordinates typed into the search lead the view there") {
    InterfaceDriver driver;
    driver.view.set_zoom(8);
    driver.state.search.text = "24°17'N 153°59'E";
    driver.frames(2);
    REQUIRE_FALSE(driver.state.search.matches.empty());
    take_match(driver.context, driver.state.search.matches.front());
    const auto middle = driver.view.projection().inverse(driver.view.center());
    REQUIRE(middle.has_value());
    CHECK(middle->lon == Approx(153.9833).margin(0.01));
    CHECK(middle->lat == Approx(24.2833).margin(0.01));
}

TEST_CASE("A country's details are reached by search") {
    InterfaceDriver driver;
    const auto matches = search_everything(driver.workspace, "Kazakhstan");
    REQUIRE_FALSE(matches.empty());
    CHECK(matches.front().what.kind == map::Selection::Kind::country);
    take_match(driver.context, matches.front());
    driver.frames(3);
    CHECK(driver.find("Details/statistics") != nullptr);
}

TEST_CASE("A port of the world that is no site is found after the sites, and ends a route by its code") {
    InterfaceDriver driver;
    const auto matches = search_everything(driver.workspace, "Halifax");
    const auto port =
        std::find_if(matches.begin(), matches.end(), [](const SearchMatch& match) { return match.port == "CAHAL"; });
    REQUIRE(port != matches.end());
    CHECK(port->subtitle.find("Canada") != std::string::npos);
    CHECK(std::none_of(port, matches.end(), [](const SearchMatch& match) { return !match.what.id.empty(); }));
    const auto ports = search_everything(driver.workspace, "San");
    CHECK(std::count_if(ports.begin(), ports.end(), [](const SearchMatch& match) { return !match.port.empty(); }) <= 4);
    for (const SearchMatch& match : search_everything(driver.workspace, "Rotterdam")) {
        CHECK(match.port != "NLRTM"); // the atlas has it
    }
}

TEST_CASE("What is copied names the site, its claims and their sources") {
    InterfaceDriver driver;
    select_site(driver.context, "tanbreez");
    driver.key(with_ctrl(Key::c));
    const std::string text = clipboard();
    CHECK(text.find("Tanbreez") != std::string::npos);
    CHECK(text.find("Claims") != std::string::npos);
    CHECK(text.find("\nSources\n") != std::string::npos);
}

TEST_CASE("Every site of the atlas and every country can be shown") {
    InterfaceDriver driver;
    for (const catalogue::Site& site : driver.workspace.atlas().sites()) {
        select_site(driver.context, site.id);
        driver.frame();
        CHECK(driver.state.details.shown.id == site.id);
    }
    for (const char* country : {"CHN", "USA", "GRL", "JPN", "KAZ"}) {
        select_one(driver.context, {map::Selection::Kind::country, country, 0}, country);
        driver.frames(2);
        CHECK(driver.state.details.shown.id == country);
    }
}

TEST_CASE("A layer is hidden and shown by its box") {
    InterfaceDriver driver;
    const bool before = driver.workspace.document().layer("plants")->visible;
    driver.press("Layers/plants/visible");
    CHECK(driver.workspace.document().layer("plants")->visible != before);
    driver.press("Layers/plants/visible");
    CHECK(driver.workspace.document().layer("plants")->visible == before);
}

TEST_CASE("The export dialog exports what it shows and copies the command") {
    InterfaceDriver driver;
    driver.key(with_ctrl(Key::p));
    driver.press("Copy command");
    CHECK(clipboard() == "oreway snapshot -o map.png");
    driver.press("Export");
    REQUIRE(driver.host.exported.size() == 1);
    CHECK(driver.host.exported.front().width == static_cast<int>(driver.view.width()));
    CHECK(driver.state.dialog == Dialog::none);
}

TEST_CASE("A size or ratio that no picture can have is not exported") {
    InterfaceDriver driver;
    ExportRequest& request = driver.state.export_picture.request;
    SECTION("a ratio of nothing") { request.ratio = 0; }
    SECTION("a ratio beyond all numbers of pixels") { request.ratio = 1e9; }
    SECTION("chosen pixels") {
        driver.state.export_picture.as_window = false;
        request.width = 0;
        request.height = 1 << 30;
    }
    driver.key(with_ctrl(Key::p));
    driver.press("Export");
    REQUIRE(driver.host.exported.size() == 1);
    const ExportRequest& exported = driver.host.exported.front();
    CHECK(exported.ratio == map::nearest_ratio(exported.ratio));
    CHECK(exported.width == map::nearest_side(exported.width));
    CHECK(exported.height == map::nearest_side(exported.height));
    CHECK(exported.width >= map::smallest_side);
    CHECK(exported.height >= map::smallest_side);
}

TEST_CASE("Tab goes through the sites in view from west to east and comes round") {
    InterfaceDriver driver;
    driver.view.fit({-55, 58, -40, 64});
    std::string first;
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        driver.key(plain(Key::tab));
        REQUIRE_FALSE(driver.workspace.document().selection.empty());
        const std::string id = driver.workspace.document().selection.front().id;
        if (i == 0) first = id;
        if (i > 0 && id == first) break;
        CHECK(seen.insert(id).second);
    }
    CHECK(seen.count("tanbreez") == 1);
    CHECK(seen.size() > 1);
}

TEST_CASE("A mistyped projection is refused in the dialog and the view stays") {
    InterfaceDriver driver;
    run_command("view.projection", driver.context);
    driver.frames(3);
    driver.state.projection.custom = "EPSG:999999";
    const map::View before = driver.view;
    driver.press("Use it");
    CHECK_FALSE(driver.state.projection.problem.empty());
    CHECK(driver.view == before);
    driver.press("Projection/web-mercator");
    CHECK(driver.view.projection().spec().name == "web-mercator");
    CHECK(driver.state.projection.problem.empty());
}

TEST_CASE("The pointer over a panel belongs to the panel, over the map to the map") {
    InterfaceDriver driver;
    driver.state.show_right = true;
    const Layout layout = driver.interface.layout(driver.state, 1600, 900);
    const auto wants_mouse_at = [&](float x, float y) {
#if IMGUI_VERSION_NUM >= 18700
        ImGui::GetIO().AddMousePosEvent(x, y);
#else
        ImGui::GetIO().MousePos = {x, y};
#endif
        driver.frames(2);
        return driver.interface.wants_mouse();
    };
    CHECK(wants_mouse_at(layout.left.x + 50, layout.left.y + 200));
    CHECK(wants_mouse_at(layout.right.x + 50, layout.right.y + 200));
    CHECK(wants_mouse_at(layout.status.x + 300, layout.status.y + 10));
    CHECK_FALSE(wants_mouse_at(layout.map.x + layout.map.width / 2, layout.map.y + layout.map.height / 2));
}

TEST_CASE("Chinese names ask for their characters") {
    InterfaceDriver driver;
    driver.state.search.text = "白云鄂博";
    driver.frames(2);
    CHECK(driver.state.glyphs.has(U'鄂'));
#if IMGUI_VERSION_NUM < 19200
    CHECK(ImGui::GetIO().Fonts->Fonts[0]->FindGlyphNoFallback(0x9102) != nullptr);
#endif
}

TEST_CASE("The buttons below the layers are whole and in sight however many layers there are") {
    InterfaceDriver driver;
    driver.height = 500;
    driver.frames(3);
    const Layout layout = driver.interface.layout(driver.state, 1600, 500);
    for (const char* name : {"file.open", "file.save-style"}) {
        const RecordedItem* button = driver.find(name);
        REQUIRE(button != nullptr);
        CHECK(button->y + button->height <= layout.status.y);
    }
}

TEST_CASE("In a small window the details take the place of the layers, which a button brings back") {
    InterfaceDriver driver;
    driver.width = 1024;
    driver.height = 640;
    driver.frames(3);
    CHECK(driver.find("Layers/deposits/visible") != nullptr);
    CHECK(driver.find("view.left-panel") == nullptr);
    select_site(driver.context, "tanbreez");
    driver.frames(3);
    CHECK(driver.find("Layers/deposits/visible") == nullptr);
    driver.press("view.left-panel");
    CHECK(driver.find("Layers/deposits/visible") != nullptr);
    select_site(driver.context, "tanbreez");
    driver.frames(3);
    run_command("search", driver.context);
    driver.frames(5);
    CHECK(driver.interface.wants_text());
}

TEST_CASE("A notice goes away by itself, an error later, the first hint not at all") {
    InterfaceDriver driver;
    driver.host.clock += 100;
    driver.frames(2);
    CHECK_FALSE(driver.state.notice.text.empty());
    for (const bool is_error : {false, true}) {
        driver.state.notice = {"Something happened", is_error};
        driver.frames(2);
        CHECK(driver.state.notice.until > driver.host.now());
        driver.host.clock += 10;
        driver.frames(2);
        CHECK(driver.state.notice.text.empty() != is_error);
        driver.host.clock += 30;
        driver.frames(2);
        CHECK(driver.state.notice.text.empty());
    }
}

TEST_CASE("Oddities are counted in whole words, and what there is none of is not counted") {
    InterfaceDriver driver;
    driver.workspace.report("a.shp", "cannot be read");
    driver.frames(2);
    const auto is_count = [](const RecordedItem& item) { return item.name == "Status/1 error"; };
    const bool has_warnings =
        std::any_of(driver.workspace.diagnostics().entries().begin(), driver.workspace.diagnostics().entries().end(),
                    [](const base::Diagnostic& entry) { return entry.severity == base::Severity::warning; });
    CHECK(has_warnings != std::any_of(driver.state.items.begin(), driver.state.items.end(), is_count));
}
