// SPDX-License-Identifier: MIT
#include "ui/citation.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace oreway::ui {

namespace {

using catalogue::DetailTable;

/// Where the columns of catalogue::statistic_table are.
struct Columns {
    std::size_t stage, commodity, year, value, basis;

    explicit Columns(const DetailTable& table)
        : stage(find(table, "stage"))
        , commodity(find(table, "commodity"))
        , year(find(table, "year"))
        , value(find(table, "value"))
        , basis(find(table, "basis")) {}

    static std::size_t find(const DetailTable& table, const char* key) {
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [key](const auto& column) { return column.first == key; });
        return static_cast<std::size_t>(found - table.columns.begin());
    }
};

const std::string& cell(const DetailTable::Row& row, std::size_t column) { return row.cells[column].text; }

/// The figures of one thing over the years.
bool is_same_series(const DetailTable::Row& a, const DetailTable::Row& b, const Columns& columns) {
    return a.superseded == b.superseded && cell(a, columns.stage) == cell(b, columns.stage) &&
           cell(a, columns.commodity) == cell(b, columns.commodity) && cell(a, columns.basis) == cell(b, columns.basis);
}

/// `next`: the figure below it in the same series; one citation serves both when they share their source.
void draw_figure(Frame& frame, const catalogue::Details& details, const DetailTable::Row& row,
                 const DetailTable::Row* next, const Columns& columns) {
    text(frame, cell(row, columns.year) + "  " + cell(row, columns.value), FontRole::small);
    for (const std::string& line : row.lines) {
        text(frame, line, FontRole::small, frame.colors.muted);
    }
    if (next == nullptr || next->source_ids != row.source_ids) draw_citation(frame, details, row.source_ids);
}

/// All figures of one stage, which its title names.
void draw_stage(Frame& frame, const catalogue::Details& details, std::span<const DetailTable::Row> rows,
                const Columns& columns) {
    const DetailTable::Row& first = rows.front();
    text(frame, cell(first, columns.stage) + (first.superseded ? ", superseded" : ""), FontRole::strong);
    if (!ImGui::BeginTable("figures", 2, ImGuiTableFlags_BordersInnerH)) return;
    ImGui::TableSetupColumn("of", ImGuiTableColumnFlags_WidthFixed, frame.em * 9);
    ImGui::TableSetupColumn("figures", ImGuiTableColumnFlags_WidthStretch);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || !is_same_series(rows[i - 1], rows[i], columns)) {
            ImGui::TableNextRow();
            ImGui::TableNextColumn();
            text(frame, cell(rows[i], columns.commodity), FontRole::small);
            text(frame, cell(rows[i], columns.basis), FontRole::small, frame.colors.muted);
            ImGui::TableNextColumn();
        }
        const bool goes_on = i + 1 < rows.size() && is_same_series(rows[i], rows[i + 1], columns);
        draw_figure(frame, details, rows[i], goes_on ? &rows[i + 1] : nullptr, columns);
    }
    ImGui::EndTable();
}

} // namespace

void draw_statistics(Frame& frame, const catalogue::Details& details, const DetailTable& table) {
    const Columns columns(table);
    const auto is_same_stage = [&](const DetailTable::Row& a, const DetailTable::Row& b) {
        return a.superseded == b.superseded && cell(a, columns.stage) == cell(b, columns.stage);
    };
    const std::span<const DetailTable::Row> rows = table.rows;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first + 1;
        while (last < rows.size() && is_same_stage(rows[first], rows[last])) {
            ++last;
        }
        draw_stage(frame, details, rows.subspan(first, last - first), columns);
        ImGui::Dummy({0, frame.em * 0.25F});
        first = last;
    }
}

} // namespace oreway::ui
