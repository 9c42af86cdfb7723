// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "tests/app/run_oreway.h"
#include "tests/catch.h"

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace oreway;

namespace {

/// The lines of the README that run the program without a window and without a file of the reader's own.
std::vector<std::string> commands_of_readme() {
    std::istringstream readme(base::read_file(OREWAY_SOURCE "/README.md"));
    std::vector<std::string> commands;
    bool is_shell = false;
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with("```")) is_shell = line == "```sh";
        const bool opens_window = line.starts_with("oreway --");
        const bool wants_file = line.find("mines.shp") != std::string::npos;
        if (is_shell && line.starts_with("oreway ") && !opens_window && !wants_file) commands.push_back(line);
    }
    return commands;
}

} // namespace

TEST_CASE("Every command of the README works as it stands") {
    const std::vector<std::string> commands = commands_of_readme();
    REQUIRE(commands.size() > 15);
    const auto folder = test::fresh_folder("readme");
    std::filesystem::create_directory_symlink(OREWAY_GEODATA, folder / "geodata");
    for (const std::string& command : commands) {
        INFO(command);
        const std::string arguments = command.substr(0, command.find(" | ")).substr(std::string("oreway ").size());
        const auto outcome =
            test::run_shell("cd '" + folder.string() + "' && env -u DISPLAY '" OREWAY_BINARY "' " + arguments);
        INFO(outcome.err);
        CHECK(outcome.code == 0);
    }
    CHECK(base::read_file((folder / "greenland.png").string()).size() > 10'000);
    std::filesystem::remove_all(folder);
}
