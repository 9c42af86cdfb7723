// SPDX-License-Identifier: MIT
#include "map/zone_layer.h"
#include "tests/catch.h"
#include "tests/ui/interface_driver.h"

#include <imgui.h>

#include <chrono>
#include <thread>

using namespace oreway;
using namespace oreway::ui;

namespace {

std::vector<std::string> shown_zones(const InterfaceDriver& driver) {
    return map::zone_codes(driver.workspace.document().layer(map::zone_layer_id));
}

void choose(InterfaceDriver& driver, const std::string& name, const std::string& code) {
    driver.frames(2); // a layer that came or went has moved it
    driver.press("Zones");
    ImGui::GetIO().AddInputCharactersUTF8(name.c_str());
    driver.frames(5);
    CHECK(driver.state.layers.zone_search == name);
    driver.press("Zones/" + code);
}

/// Until the worker is done.
void wait_for_zones(InterfaceDriver& driver, std::size_t count) {
    for (int i = 0; i < 1000 && shown_zones(driver).size() != count; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        driver.workspace.poll();
    }
}

} // namespace

TEST_CASE("Countries' zones are chosen by name in the layers panel, and taken away the same way") {
    InterfaceDriver driver;
    choose(driver, "Nauru", "NRU");
    wait_for_zones(driver, 1);
    REQUIRE(shown_zones(driver) == std::vector<std::string>{"NRU"});
    CHECK(driver.workspace.document().layer(map::zone_layer_id)->title.find("not official") != std::string::npos);
    choose(driver, "Niue", "NIU");
    wait_for_zones(driver, 2);
    CHECK(shown_zones(driver) == std::vector<std::string>{"NRU", "NIU"});
    choose(driver, "Nauru", "NRU");
    wait_for_zones(driver, 1);
    choose(driver, "Niue", "NIU");
    driver.frames(2);
    CHECK(shown_zones(driver).empty());
}

TEST_CASE("Of two zones chosen in one breath none is lost") {
    InterfaceDriver driver;
    choose(driver, "Nauru", "NRU");
    choose(driver, "Niue", "NIU");
    wait_for_zones(driver, 2);
    CHECK(shown_zones(driver) == std::vector<std::string>{"NRU", "NIU"});
    driver.workspace.worker().finish_all();
    CHECK(shown_zones(driver).size() == 2);
}

TEST_CASE("A zone that is taken away while it is computed does not come") {
    InterfaceDriver driver;
    choose(driver, "Nauru", "NRU");
    choose(driver, "Nauru", "NRU");
    driver.workspace.worker().finish_all();
    CHECK(shown_zones(driver).empty());
}

TEST_CASE("A landlocked country chosen for its zone is told to have none") {
    InterfaceDriver driver;
    choose(driver, "Mongolia", "MNG");
    for (int i = 0; i < 1000 && driver.workspace.diagnostics().empty(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        driver.workspace.poll();
    }
    REQUIRE_FALSE(driver.workspace.diagnostics().empty());
    CHECK(driver.workspace.diagnostics().entries().back().message.find("no sea coast") != std::string::npos);
    CHECK(shown_zones(driver).empty());
}
