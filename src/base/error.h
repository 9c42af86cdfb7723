// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace oreway::base {

/// What the process returns to the shell. The README lists the same codes.
enum class ExitCode {
    ok = 0,
    failure = 1,       ///< something failed at run time: no OpenGL, disk full
    usage = 2,         ///< the command line makes no sense
    input = 3,         ///< an input is missing or cannot be read
    check = 4,         ///< a check found errors, or two pictures differ
    nothing_found = 5, ///< no such site, nothing at that place, no route
};

/// Thrown when an object cannot exist. The message is one line for the user: what file, which feature, what is wrong,
/// what to do. Bad features in a good file are not errors but Diagnostics.
class Error : public std::runtime_error {
public:
    Error(ExitCode code, const std::string& message)
        : std::runtime_error(message)
        , code_(code) {}

    ExitCode code() const noexcept { return code_; }

private:
    ExitCode code_;
};

/// Thrown out of work that its caller's progress function has stopped; nothing went wrong.
struct Cancelled {};

} // namespace oreway::base
