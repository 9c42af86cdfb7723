// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/temp_folder.h"
#include "tests/ui/interface_driver.h"
#include "ui/shares_actions.h"

using namespace oreway;
using namespace oreway::ui;

namespace {

struct Shares : InterfaceDriver {
    Shares() {
        workspace.load_for(view);
        key(plain(Key::c));
    }
    SharesState& shares() { return state.shares; }
    const concentration::ConcentrationResult& step(concentration::Step wanted) {
        for (const concentration::LadderStep& step : shares().ladder)
            if (step.step == wanted && step.result) return *step.result;
        throw std::runtime_error("the step has no figures");
    }
    bool has_overlay() const { return workspace.document().layer("overlay") != nullptr; }
};

} // namespace

TEST_CASE("C opens the chain of rare earths and closes it") {
    Shares driver;
    CHECK(driver.shares().show);
    CHECK(driver.shares().ladder.size() == concentration::steps.size());
    CHECK(driver.find("Shares/mine/CHN") != nullptr);
    CHECK(driver.find("Shares/reserves/BRA") != nullptr);
    driver.key(plain(Key::c));
    CHECK(driver.find("Shares/mine/CHN") == nullptr);
}

TEST_CASE("Choosing a step colours the map with it, choosing it again takes the colours off") {
    Shares driver;
    driver.press("Shares/step/mine");
    REQUIRE(driver.has_overlay());
    CHECK(driver.workspace.document().layer("overlay")->option == "--overlay share --commodity REE --stage mine");
    driver.press("Shares/step/reserves");
    CHECK(driver.workspace.document().layer("overlay")->option == "--overlay share --commodity REE --stage reserves");
    driver.press("Shares/step/reserves");
    CHECK_FALSE(driver.has_overlay());
}

TEST_CASE("A click on China's bar leaves China out, of index, bars and map at once, and is taken back") {
    Shares driver;
    const double before = driver.step(concentration::Step::mine).hhi_bounds.low;
    driver.press("Shares/step/mine");
    driver.press("Shares/mine/CHN");
    CHECK(driver.shares().query.scenario.changes.size() == 1);
    CHECK(driver.step(concentration::Step::mine).shares.front().id == "USA");
    CHECK(driver.step(concentration::Step::mine).hhi_bounds.high < before);
    CHECK(driver.workspace.document().layer("overlay")->option ==
          "--overlay share --commodity REE --stage mine --without CHN");
    driver.press("Shares/remove/0");
    CHECK(driver.step(concentration::Step::mine).shares.front().id == "CHN");
}

TEST_CASE("Contested claims bring Kazakhstan into the ranking of reserves") {
    Shares driver;
    CHECK(driver.find("Shares/reserves/KAZ") == nullptr);
    driver.shares().query.claims = concentration::ClaimLevel::all;
    driver.shares().wants_update = true;
    driver.frames(3);
    CHECK(driver.find("Shares/reserves/KAZ") != nullptr);
}

TEST_CASE("The commodity is chosen from those with figures") {
    Shares driver;
    driver.press("Shares/commodity");
    driver.press("Shares/commodity/Co");
    CHECK(driver.shares().query.commodity == "Co");
    CHECK(driver.step(concentration::Step::mine).shares.front().id == "COD");
}

TEST_CASE("What is copied are the figures of the panel, and the command that prints them") {
    Shares driver;
    run_command("shares.copy-text", driver.context);
    std::string text = ImGui::GetClipboardText();
    CHECK(text.find("REE (rare earth elements), mine production") != std::string::npos);
    CHECK(text.find("oreway concentration --commodity REE") != std::string::npos);
    run_command("shares.copy-csv", driver.context);
    text = ImGui::GetClipboardText();
    CHECK(text.find("CHN") != std::string::npos);
    driver.press("Shares/step/mine");
    run_command("shares.copy-command", driver.context);
    CHECK(std::string(ImGui::GetClipboardText()) == "oreway concentration --commodity REE --stage mine");
}

TEST_CASE("A what-if saved by the panel is read again by the command line's reader") {
    const tests::TempFolder folder;
    Shares driver;
    driver.shares().file = (folder.path() / "plan.txt").string();
    REQUIRE(add_change(driver.context, "without country CHN"));
    REQUIRE(add_change(driver.context, "set year iluka-eneabba 2027"));
    save_scenario(driver.context);
    CHECK(concentration::read_scenario(driver.shares().file).changes == driver.shares().query.scenario.changes);
    CHECK(shares_command(driver.shares()) == "oreway concentration --commodity REE --scenario " + driver.shares().file);
    driver.shares().query.scenario = {};
    load_scenario(driver.context);
    CHECK(driver.shares().query.scenario.changes.size() == 2);
}

TEST_CASE("A change that cannot be is refused with its reason and changes nothing") {
    Shares driver;
    for (const char* line :
         {"without plant nowhere", "without country China", "nonsense", "set year iluka-eneabba soon"}) {
        CHECK_FALSE(add_change(driver.context, line));
        CHECK_FALSE(driver.shares().change_problem.empty());
        CHECK(driver.shares().query.scenario.changes.empty());
    }
    driver.shares().file = "/nowhere/at/all.txt";
    load_scenario(driver.context);
    CHECK(driver.shares().change_problem.find("/nowhere/at/all.txt") != std::string::npos);
}

TEST_CASE("A density takes the place of the shares on the map") {
    Shares driver;
    driver.press("Shares/step/mine");
    driver.press("Shares/Density");
    driver.press("Show density");
    CHECK(driver.workspace.document().layer("overlay")->option ==
          "--overlay density --density-layer deposits --radius-km 250");
    CHECK_FALSE(driver.shares().colored.has_value());
    driver.press("Shares/density/kernel");
    CHECK(driver.workspace.document().layer("overlay")->option ==
          "--overlay density --density-layer deposits --kernel --radius-km 250");
    driver.press("Hide density");
    CHECK_FALSE(driver.has_overlay());
}

TEST_CASE("Every commodity, grouping and year can be shown") {
    Shares driver;
    for (const std::string& commodity : concentration::commodities_with_stages(driver.workspace.atlas())) {
        driver.shares().query.commodity = commodity;
        for (const auto by : {concentration::By::country, concentration::By::region, concentration::By::subregion,
                              concentration::By::bloc, concentration::By::owner}) {
            driver.shares().query.by = by;
            driver.shares().wants_update = true;
            driver.frame();
            CHECK(driver.shares().problem.empty());
        }
    }
}
