// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "tests/catch.h"
#include "tests/temp_folder.h"
#include "tests/ui/interface_driver.h"
#include "ui/selection.h"
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

TEST_CASE("The chain is in front when its panel opens beside the details of a site, until another tab is pressed") {
    Shares driver;
    driver.key(plain(Key::c));
    select_site(driver.context, "tanbreez");
    driver.frames(3);
    driver.key(plain(Key::c));
    CHECK(driver.shares().chain_is_tab);
    CHECK(driver.shares().tab == SharesTab::chain);
    CHECK(driver.find("Shares/mine/CHN") != nullptr);
    driver.press("Shares/What if");
    CHECK(driver.shares().tab == SharesTab::what_if);
    CHECK(driver.find("Shares/mine/CHN") == nullptr);
    driver.state.show_right = false;
    driver.frames(3);
    driver.state.show_right = true;
    driver.frames(3);
    CHECK(driver.shares().tab == SharesTab::what_if);
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

TEST_CASE("A change that changes nothing at the step in colour says so, one that has no effect on any step as well") {
    Shares driver;
    driver.press("Shares/What if");
    REQUIRE(add_change(driver.context, "set capacity lynas-gebeng 999"));
    REQUIRE(add_change(driver.context, "without country ISL"));
    driver.frames(3);
    CHECK(driver.find("Shares/idle/2") != nullptr);
    driver.press("Shares/step/mine");
    driver.press("Shares/What if");
    CHECK(driver.find("Shares/idle/1") != nullptr);
    CHECK(driver.find("Shares/idle/2") != nullptr);
}

TEST_CASE("A what-if that was never saved is in the command line by line, and no file that does not exist") {
    Shares driver;
    REQUIRE(add_change(driver.context, "merge country MMR into CHN"));
    CHECK(shares_command(driver.shares()) ==
          "oreway concentration --commodity REE --change 'merge country MMR into CHN'");
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

TEST_CASE("Symbols of sites give way to the colours, come back by one mark and by themselves") {
    Shares driver;
    const auto shows_deposits = [&] { return driver.workspace.document().layer("deposits")->visible; };
    CHECK(driver.find("Shares/sites") == nullptr);
    driver.press("Shares/step/mine");
    CHECK_FALSE(shows_deposits());
    driver.press("Shares/sites");
    CHECK(shows_deposits());
    CHECK_FALSE(driver.workspace.document().layer("ports")->visible); // hidden before
    driver.press("Shares/mine/CHN");
    CHECK(shows_deposits());
    driver.press("Shares/sites");
    CHECK_FALSE(shows_deposits());
    driver.press("Shares/step/mine");
    CHECK(shows_deposits());
}

TEST_CASE("Symbols of sites come back when the overlay is unticked among the layers, and give way when it is ticked") {
    Shares driver;
    const auto shows = [&](const char* id) { return driver.workspace.document().layer(id)->visible; };
    driver.press("Shares/step/mine");
    driver.press("Shares/Density");
    driver.press("Show density");
    CHECK_FALSE(shows("deposits"));
    driver.press("Layers/overlay/visible");
    CHECK_FALSE(shows("overlay"));
    CHECK(shows("deposits"));
    CHECK(shows("plants"));
    CHECK_FALSE(shows("ports"));
    driver.workspace.set_theme(map::ThemeName::dark);
    driver.frames(2);
    CHECK_FALSE(shows("overlay"));
    CHECK(shows("deposits"));
    driver.press("Shares/step/reserves");
    CHECK(shows("overlay"));
    CHECK_FALSE(shows("deposits"));
    driver.press("Layers/overlay/visible");
    driver.press("Layers/overlay/visible");
    CHECK_FALSE(shows("plants"));
    driver.press("Layers/overlay/visible");
    driver.press("Shares/step/reserves");
    CHECK(shows("deposits"));
    CHECK(shows("plants"));
}

TEST_CASE("Governance weights of the user's own stand beside the HHI and in the command, until they are taken away") {
    const tests::TempFolder folder;
    Shares driver;
    std::string table = "country,governance\n";
    for (const auto& row : driver.step(concentration::Step::mine).shares)
        table += row.id + ",5\n";
    driver.shares().weights_file = (folder.path() / "weights.csv").string();
    base::write_file(driver.shares().weights_file, table);
    driver.press("Weigh");
    const auto& mine = driver.step(concentration::Step::mine);
    REQUIRE(mine.governance_weighted);
    CHECK(*mine.governance_weighted == Approx(5 * mine.indices.hhi.low));
    CHECK(shares_command(driver.shares()).find("--governance " + driver.shares().weights_file) != std::string::npos);
    driver.press("No weights");
    CHECK_FALSE(driver.step(concentration::Step::mine).governance_weighted);
    driver.shares().weights_file = "/nowhere.csv";
    driver.press("Weigh");
    CHECK(driver.shares().weights_problem.find("/nowhere.csv") != std::string::npos);
}

TEST_CASE("A density is taken of any commodity that the points have") {
    Shares driver;
    driver.press("Shares/Density");
    driver.press("Shares/density/commodity");
    driver.press("Shares/density/commodity/Co");
    driver.press("Show density");
    CHECK(driver.workspace.document().layer("overlay")->option ==
          "--overlay density --density-layer deposits --density-commodity Co --radius-km 250");
}

TEST_CASE("The panel tells what trade passes each strait, and a click on a strait what it would be without") {
    Shares driver;
    const auto settle = [&] {
        driver.workspace.worker().finish_all();
        driver.frames(3);
    };
    driver.press("Shares/Passages");
    settle();
    REQUIRE(driver.find("Shares/passage/suez") != nullptr);
    CHECK(shares_command(driver.shares()) == "oreway concentration --by passage --commodity REE");
    CHECK(shares_text(driver.context).find("without it") != std::string::npos);
    driver.press("Shares/passage/bab-el-mandeb");
    settle();
    CHECK(driver.find("Shares/passage/bab-el-mandeb") == nullptr);
    REQUIRE(driver.find("Shares/passage/open/bab-el-mandeb") != nullptr);
    CHECK(shares_command(driver.shares()) == "oreway concentration --by passage --commodity REE --avoid bab-el-mandeb");
    driver.press("Shares/passage/open/bab-el-mandeb");
    settle();
    CHECK(driver.find("Shares/passage/bab-el-mandeb") != nullptr);
    driver.state.show_right = true; // less room: tabs, of which the same one stays in front
    driver.frames(3);
    CHECK(driver.find("Shares/passage/bab-el-mandeb") != nullptr);
    driver.shares().query.commodity = "Co";
    settle();
    settle();
    CHECK(driver.find("Shares/passage/bab-el-mandeb") == nullptr);
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

TEST_CASE("Why the map cannot be coloured is told, but for steps without figures, whose column tells it") {
    Shares driver;
    driver.shares().query.by = concentration::By::bloc;
    driver.shares().query.blocs = {"G7", "EU27"}; // Germany, France and Italy are in both
    color_by_step(driver.context, concentration::Step::mine);
    CHECK(driver.shares().problem.find("do not overlap") != std::string::npos);
    CHECK_FALSE(driver.has_overlay());
    driver.shares().query.by = concentration::By::country;
    driver.shares().query.blocs.clear();
    color_by_step(driver.context, concentration::Step::reserves);
    CHECK(driver.shares().problem.empty());
    CHECK(driver.has_overlay());
}
