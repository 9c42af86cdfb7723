// SPDX-License-Identifier: MIT
#include "tests/app/run_oreway.h"

#include "base/file.h"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>

namespace oreway::test {

std::filesystem::path fresh_folder(const std::string& name) {
    static std::atomic<int> counter{0};
    const auto folder = std::filesystem::temp_directory_path() /
                        ("oreway_" + name + "_" + std::to_string(getpid()) + "_" + std::to_string(counter++));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

Outcome run_shell(const std::string& command) {
    const std::filesystem::path folder = fresh_folder("run");
    const std::string out = (folder / "out").string();
    const std::string err = (folder / "err").string();
    const int status = std::system((command + " >'" + out + "' 2>'" + err + "' </dev/null").c_str());
    Outcome outcome;
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    outcome.out = base::read_file(out);
    outcome.err = base::read_file(err);
    std::filesystem::remove_all(folder);
    return outcome;
}

Outcome run_oreway(const std::string& arguments) {
    return run_shell("env -u DISPLAY -u WAYLAND_DISPLAY LIBGL_ALWAYS_SOFTWARE=1 '" OREWAY_BINARY "' " + arguments);
}

} // namespace oreway::test
