// SPDX-License-Identifier: MIT
#include "base/csv.h"
#include "base/text.h"
#include "tests/catch.h"
#include "tests/routing/shared_router.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>

using namespace oreway;

TEST_CASE("Sea distances agree with the published table: median within 0.6 %, mean within 1 %, each within 5 %") {
    base::TableProblems problems;
    const auto table =
        base::CsvTable::read(std::filesystem::path(OREWAY_GEODATA) / "network" / "published_distances.csv", problems);
    std::vector<double> errors;
    for (std::size_t i = 0; i < table.row_count(); ++i) {
        base::CsvRow row(table, i, problems);
        const routing::RoutePlace from{{row.required_number("from_lon"), row.required_number("from_lat")}};
        const routing::RoutePlace to{{row.required_number("to_lon"), row.required_number("to_lat")}};
        const auto answer = tests::shared_router().route(tests::by_sea(from, to, base::split(row.text("avoid"), ',')));
        INFO(row.text("from") << " - " << row.text("to"));
        REQUIRE(answer.route);
        const double error = std::abs(answer.route->nautical_miles() / row.required_number("nautical_miles") - 1) * 100;
        CHECK(error <= 5);
        errors.push_back(error);
    }
    REQUIRE(errors.size() >= 70);
    CHECK(std::accumulate(errors.begin(), errors.end(), 0.0) / static_cast<double>(errors.size()) <= 1.0);
    std::sort(errors.begin(), errors.end());
    CHECK(errors[errors.size() / 2] <= 0.6);
}
