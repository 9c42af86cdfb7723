// SPDX-License-Identifier: MIT
#include "tests/app/run_oreway.h"
#include "tests/catch.h"

#include <string>

using oreway::test::Outcome;
using oreway::test::run_oreway;
using oreway::test::run_shell;

namespace {

/// What a command is put behind to run on a display of `screen` pixels that nobody sees. One at a time, as two that
/// begin at once may take the same display. The authority file lies in the working folder: one that xvfb-run
/// makes is at times gone when it wants to remove it, and then it fails.
std::string display(const std::string& screen) {
    return "LIBGL_ALWAYS_SOFTWARE=1 flock \"${TMPDIR:-/tmp}/oreway-test-display-$(id -u)\" xvfb-run -a -f "
           "\"$PWD/xauthority\" "
           "-s '-screen 0 " +
           screen + "x24' ";
}

/// Presses the mouse on a site in the window on a display that nobody sees; what the window says is selected.
Outcome click_site(const std::string& site, const std::string& screen, const std::string& options = "") {
    return run_shell(display(screen) + "'" OREWAY_SOURCE "/tests/app/window_click.sh' '" OREWAY_BINARY "' " + site +
                     " " + options);
}

/// What a script of this folder prints that works a window of a usual size to its end.
Outcome work_window(const std::string& script) {
    Outcome outcome =
        run_shell(display("1600x1000") + "'" OREWAY_SOURCE "/tests/app/" + script + "' '" OREWAY_BINARY "'");
    INFO(outcome.err);
    INFO(outcome.out);
    REQUIRE(outcome.code == 0);
    return outcome;
}

} // namespace

TEST_CASE("A mouse click on Tanbreez in the real window shows its claims") {
    const Outcome outcome = click_site("tanbreez", "1600x1000");
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    CHECK(outcome.out.find("selected Tanbreez") != std::string::npos);
    CHECK(outcome.out.find("Claims, never to be added together") != std::string::npos);
    CHECK(outcome.out.find("\nSources\n") != std::string::npos);
}

TEST_CASE("On a HiDPI screen and on the globe a click hits the same site") {
    const Outcome outcome = click_site("tanbreez", "2400x1500",
                                       "--window-ratio 2 --projection orthographic "
                                       "--central-meridian -45 --central-latitude 60");
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    CHECK(outcome.out.find("selected Tanbreez") != std::string::npos);
}

TEST_CASE("A double click on a site where its details come to lie zooms in and asks for no route") {
    const Outcome outcome = work_window("window_double_click.sh");
    INFO(outcome.out);
    CHECK(outcome.out.find("selected ") != std::string::npos);
    CHECK(outcome.out.find("Routes/") == std::string::npos); // the panel of the route has not come up
}

TEST_CASE("A route is asked for by typing its ends, and a click on the Suez Canal tells what closing it adds") {
    const Outcome outcome = work_window("window_route.sh");
    INFO(outcome.out);
    const std::size_t open = outcome.out.find("Kuantan, open water -> Rotterdam, sea point");
    REQUIRE(open != std::string::npos);
    CHECK(outcome.out.find("bab-el-mandeb, suez") != std::string::npos);
    const std::size_t closed = outcome.out.find("against the open network: +", open);
    REQUIRE(closed != std::string::npos);
    CHECK(outcome.out.find("cape-of-good-hope", open) < closed);
    CHECK(outcome.out.find("--avoid suez", closed) != std::string::npos);
}

TEST_CASE("Without a display the window is refused in one line that names the way without one") {
    const Outcome outcome = run_oreway("");
    CHECK(outcome.code == 1);
    CHECK(outcome.err.find("oreway snapshot") != std::string::npos);
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
}

TEST_CASE("A trial of the window with a command that does not exist is refused by its name") {
    const Outcome outcome =
        run_shell(display("800x600") + "'" OREWAY_BINARY "' --run-command view.nonsense --exit-after 1");
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("view.nonsense") != std::string::npos);
}

TEST_CASE("A what-if and a step in time are shown by the window, chain, bars and map, and what they cost is told") {
    const Outcome outcome = run_shell(display("1200x800") + "'" OREWAY_BINARY "' --bench-shares 2");
    INFO(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find("what-if: median ") != std::string::npos);
    CHECK(outcome.out.find("year step: median ") != std::string::npos);
}

TEST_CASE("The keys of the window are listed without opening it") {
    const Outcome outcome = run_oreway("--list-bindings");
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find("Ctrl+F") != std::string::npos);
}
