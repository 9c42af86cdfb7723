// SPDX-License-Identifier: MIT
#include "ui/citation.h"
#include "ui/panels.h"
#include "ui/selection.h"
#include "ui/widgets.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace oreway::ui {

namespace {

using catalogue::DetailTable;

constexpr std::size_t rows_open_at_first = 12;

/// The columns a reader needs: not ids, not those that repeat another, none that is empty in every row.
std::vector<std::size_t> shown_columns(const DetailTable& table) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& key = table.columns[i].first;
        if (key.ends_with("_id") || key == "unit") continue;
        const bool is_filled = std::any_of(table.rows.begin(), table.rows.end(), [i](const DetailTable::Row& row) {
            return i < row.cells.size() && !row.cells[i].text.empty();
        });
        if (is_filled) shown.push_back(i);
    }
    return shown;
}

/// The width of each column in which every cell is on one line.
std::vector<float> grid_widths(const DetailTable& table, const std::vector<std::size_t>& columns) {
    std::vector<float> widths;
    for (const std::size_t column : columns) {
        float widest = ImGui::CalcTextSize(table.columns[column].second.c_str()).x;
        for (const DetailTable::Row& row : table.rows) {
            widest = std::max(widest, ImGui::CalcTextSize(row.cells[column].text.c_str()).x);
        }
        widths.push_back(widest + 1); // the wrapping rounds down
    }
    return widths;
}

bool fits(const std::vector<float>& widths) {
    const float padding = 2 * ImGui::GetStyle().CellPadding.x;
    const float width = std::accumulate(widths.begin(), widths.end(), padding * static_cast<float>(widths.size()));
    return width <= ImGui::GetContentRegionAvail().x;
}

void follow(Frame& frame, const DetailTable::Row& row) {
    if (frame.context.atlas().site(row.site_id) != nullptr) {
        select_site(frame.context, row.site_id);
    } else {
        select_one(frame.context, {map::Selection::Kind::country, row.site_id, 0},
                   frame.context.atlas().country_name(row.site_id));
    }
}

/// The name of a row; pressed, it shows the site or country that the row is about.
void draw_first(Frame& frame, const DetailTable::Row& row, const std::string& name, FontRole role) {
    if (row.site_id.empty()) {
        text(frame, name, role);
    } else if (link(frame, "follow", name)) {
        follow(frame, row);
    }
}

void draw_below(Frame& frame, const catalogue::Details& details, const DetailTable::Row& row) {
    for (const std::string& line : row.lines) {
        text(frame, line, FontRole::small, frame.colors.muted);
    }
    draw_citation(frame, details, row.source_ids);
}

void draw_grid(Frame& frame, const DetailTable& table, const std::vector<std::size_t>& columns,
               const std::vector<float>& widths) {
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit;
    if (!ImGui::BeginTable(table.key.c_str(), static_cast<int>(columns.size()), flags)) return;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ImGui::TableSetupColumn(table.columns[columns[i]].second.c_str(), ImGuiTableColumnFlags_WidthFixed, widths[i]);
    }
    ImGui::TableHeadersRow();
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const DetailTable::Row& row = table.rows[i];
        ImGui::PushID(static_cast<int>(i));
        ImGui::TableNextRow();
        for (const std::size_t column : columns) {
            ImGui::TableNextColumn();
            if (column == columns.front())
                draw_first(frame, row, row.cells[column].text, FontRole::body);
            else
                text(frame, row.cells[column].text);
        }
        std::string more;
        for (const std::string& line : row.lines) {
            more += line + "\n";
        }
        for (const std::string& id : row.source_ids) {
            more += "[" + id + "] ";
        }
        frame.state().glyphs.want(more);
        if (!more.empty()) tooltip(more);
        ImGui::PopID();
    }
    ImGui::EndTable();
}

void draw_cards(Frame& frame, const catalogue::Details& details, const DetailTable& table,
                const std::vector<std::size_t>& columns) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const DetailTable::Row& row = table.rows[i];
        ImGui::PushID(static_cast<int>(i));
        std::string rest;
        for (const std::size_t column : columns) {
            const std::string& word = row.cells[column].text;
            const bool is_in_title = column == columns.front() || (!row.title.empty() && column < table.title_columns);
            if (!is_in_title && !word.empty()) rest += (rest.empty() ? "" : " · ") + word;
        }
        draw_first(frame, row, row.title.empty() ? row.cells[columns.front()].text : row.title, FontRole::strong);
        if (!rest.empty()) text(frame, rest, FontRole::small);
        draw_below(frame, details, row);
        ImGui::Dummy({0, frame.em * 0.25F});
        ImGui::PopID();
    }
}

} // namespace

void draw_detail_table(Frame& frame, const catalogue::Details& details, const DetailTable& table) {
    const std::vector<std::size_t> columns = shown_columns(table);
    if (columns.empty()) return;
    const std::string title = table.title + " (" + std::to_string(table.rows.size()) + ")###" + table.key;
    frame.state().glyphs.want(table.title);
    ImGui::Dummy({0, frame.em * 0.3F});
    ImGui::PushID(details.id.c_str());
    frame.fonts.push(FontRole::strong);
    const bool is_open = ImGui::CollapsingHeader(
        title.c_str(), table.rows.size() <= rows_open_at_first ? ImGuiTreeNodeFlags_DefaultOpen : 0);
    record_item(frame, "Details/" + table.key);
    Fonts::pop();
    if (is_open) {
        const std::vector<float> widths = grid_widths(table, columns);
        if (table.key == "statistics")
            draw_statistics(frame, details, table);
        else if (fits(widths))
            draw_grid(frame, table, columns, widths);
        else
            draw_cards(frame, details, table, columns);
    }
    ImGui::PopID();
}

} // namespace oreway::ui
