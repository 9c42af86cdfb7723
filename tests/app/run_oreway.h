// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace oreway::test {

struct Outcome {
    int code = -1;
    std::string out;
    std::string err;
};

/// Runs a command of the shell in a folder of its own.
Outcome run_shell(const std::string& command);

/// Runs the built program with arguments as a shell would split them, without a display, in a folder of its own.
Outcome run_oreway(const std::string& arguments);

/// A new, empty folder for one test.
std::filesystem::path fresh_folder(const std::string& name);

} // namespace oreway::test
