// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/query.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace oreway::app {

/// The options that say what is measured; `concentration` and `snapshot --overlay` take the same.
struct ConcentrationArguments {
    std::string commodity = "REE";
    std::string stage;
    std::string product;
    std::string by = "country";
    std::vector<std::string> blocs;
    std::optional<int> year;
    std::string claims = "table";
    bool planned = false;
    std::vector<std::string> without;
    std::string scenario;
    std::vector<std::string> changes;
    std::string governance;
};

void add_concentration_options(CLI::App& command, ConcentrationArguments& arguments);

/// Throws Error(usage) for unknown words, Error(input) for a bad scenario file.
concentration::ConcentrationQuery make_query(const ConcentrationArguments& arguments);

} // namespace oreway::app
