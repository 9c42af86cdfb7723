// SPDX-License-Identifier: MIT
#pragma once

#include "base/csv.h"
#include "geo/lonlat.h"

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace oreway::routing {

/// Calls take(row) for every row of a table of geodata/network. The network is Oreway's own and all of it counts:
/// throws Error(input) with the first thing that is wrong in it.
void read_rows(const std::filesystem::path& path, std::initializer_list<std::string_view> required_columns,
               const std::function<void(base::CsvRow&)>& take);

/// "64.5 31.8;62.8 32.6": longitude and latitude, places separated by semicolons. Throws Error(input).
std::vector<geo::LonLat> parse_line(std::string_view text, std::string_view where);

} // namespace oreway::routing
