// SPDX-License-Identifier: MIT
#include "routing/network_table.h"

#include "base/error.h"
#include "base/text.h"

namespace oreway::routing {

namespace {

void stop_at_first(const base::TableProblems& problems) {
    for (const base::TableProblem& problem : problems) {
        if (problem.severity == base::Severity::error) throw base::Error(base::ExitCode::input, to_text(problem));
    }
}

} // namespace

void read_rows(const std::filesystem::path& path, std::initializer_list<std::string_view> required_columns,
               const std::function<void(base::CsvRow&)>& take) {
    base::TableProblems problems;
    const base::CsvTable table = base::CsvTable::read(path, problems);
    table.require(required_columns, problems);
    for (std::size_t i = 0; i < table.row_count(); ++i) {
        stop_at_first(problems);
        base::CsvRow row(table, i, problems);
        take(row);
    }
    stop_at_first(problems);
}

std::vector<geo::LonLat> parse_line(std::string_view text, std::string_view where) {
    std::vector<geo::LonLat> line;
    for (const std::string& place : base::split(text, ';')) {
        const std::vector<std::string> pair = base::split(place, ' ');
        const auto lon = pair.size() == 2 ? base::parse_number(pair[0]) : std::nullopt;
        const auto lat = pair.size() == 2 ? base::parse_number(pair[1]) : std::nullopt;
        if (!lon || !lat) {
            throw base::Error(base::ExitCode::input,
                              std::string(where) + ": \"" + place + "\" is not a place, write \"64.5 31.8\"");
        }
        line.push_back(geo::checked(*lon, *lat, std::string(where)));
    }
    return line;
}

} // namespace oreway::routing
