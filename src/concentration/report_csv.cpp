// SPDX-License-Identifier: MIT
#include "base/csv.h"
#include "base/text.h"
#include "concentration/report.h"

namespace oreway::concentration {

namespace {

constexpr const char* header =
    "rank,id,name,value,unit,share,commodity,stage,year,hhi_low,hhi_high,coverage,source_ids\n";

/// The same in every row of a step, so that each row can stand alone.
std::string step_cells(const ConcentrationResult& result) {
    return base::join({base::csv_quoted(result.query.commodity), base::csv_quoted(result.stage),
                       result.year > 0 ? std::to_string(result.year) : "", base::to_text(result.hhi_bounds.low),
                       base::to_text(result.hhi_bounds.high), result.coverage ? base::to_text(*result.coverage) : "",
                       base::csv_quoted(base::join(result.sources, ";"))},
                      ",");
}

void append_row(const ConcentrationResult& result, const std::string& rank, const std::string& id,
                const std::string& name, double value, std::string& text) {
    const std::string unit = result.basis.empty() ? result.unit : result.unit + " " + result.basis;
    text += base::join({rank, base::csv_quoted(id), base::csv_quoted(name), base::to_text(value),
                        base::csv_quoted(unit), base::to_text(value / result.total), step_cells(result)},
                       ",") +
            "\n";
}

void append_rows(const ConcentrationResult& result, std::string& text) {
    int rank = 0;
    for (const ShareRow& row : result.shares)
        append_row(result, row.value > 0 ? std::to_string(++rank) : "", row.id, row.name, row.value, text);
    if (result.shares_overlap) return;
    if (result.lumped > 0) append_row(result, "", "OTH", "others together", result.lumped, text);
    if (result.unknown > 0) append_row(result, "", "UNKNOWN", "not credited to anyone", result.unknown, text);
}

} // namespace

std::string to_csv(const ConcentrationResult& result) {
    std::string text = header;
    append_rows(result, text);
    return text;
}

std::string to_csv(const std::vector<LadderStep>& ladder) {
    std::string text = header;
    for (const LadderStep& step : ladder)
        if (step.result) append_rows(*step.result, text);
    return text;
}

} // namespace oreway::concentration
