// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace oreway::catalogue {

/// Where a record was read: the file and its line; of a feature, the line on which it begins.
struct Origin {
    std::shared_ptr<const std::string> file;
    std::size_t line = 0;

    std::string file_name() const { return file ? *file : std::string(); }

    friend bool operator==(const Origin&, const Origin&) = default;
};

} // namespace oreway::catalogue
