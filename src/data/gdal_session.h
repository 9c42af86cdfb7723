// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace oreway::data {

/// While one lives, GDAL's drivers are registered and what GDAL has to say on this thread is kept here instead of going
/// to stderr. Sessions of several threads do not see each other's messages.
class GdalSession {
public:
    enum class Drivers { all, flatgeobuf };

    /// Registering all drivers costs about 3 ms once, which opening Oreway's own FlatGeobuf files need not pay.
    explicit GdalSession(Drivers drivers = Drivers::all);
    ~GdalSession();
    GdalSession(const GdalSession&) = delete;
    GdalSession& operator=(const GdalSession&) = delete;

    struct Message {
        bool is_error = false; ///< a warning otherwise
        std::string text;      ///< one line
        std::size_t count = 1; ///< how often it came
    };

    /// What was said since the last call; the first hundred kinds of it.
    std::vector<Message> take_messages();

    /// The first error of `take_messages`, or its first warning, or `otherwise`.
    std::string take_reason(const std::string& otherwise);

    /// The first few of several messages in one line.
    static std::string summary(const std::vector<Message>& messages);

private:
    std::vector<Message> messages_;
};

} // namespace oreway::data
