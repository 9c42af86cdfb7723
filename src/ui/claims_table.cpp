// SPDX-License-Identifier: MIT
#include "ui/citation.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>

namespace oreway::ui {

namespace {

using catalogue::DetailCell;
using catalogue::DetailTable;

/// The cell of a column by its key; an empty one when the table has no such column.
const DetailCell& cell(const DetailTable& table, const DetailTable::Row& row, std::string_view key) {
    static const DetailCell none;
    for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
        if (table.columns[i].first == key) return row.cells[i];
    }
    return none;
}

/// A large line over small ones; empty ones are left out.
void draw_stack(Frame& frame, FontRole role, const std::string& first, const std::array<std::string, 2>& below) {
    ImGui::TableNextColumn();
    if (!first.empty()) text(frame, first, role);
    for (const std::string& line : below) {
        if (!line.empty()) text(frame, line, FontRole::small, frame.colors.muted);
    }
}

void draw_cells(Frame& frame, const DetailTable& table, const DetailTable::Row& row) {
    if (!ImGui::BeginTable("claims", 4, ImGuiTableFlags_SizingStretchProp)) return;
    for (const float weight : {1.25F, 1.1F, 1.0F, 0.9F}) {
        ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, weight);
    }
    ImGui::TableNextRow();
    draw_stack(frame, FontRole::strong, cell(table, row, "quantity_t").text,
               {cell(table, row, "quantity_basis").text, cell(table, row, "grade_value").text});
    draw_stack(frame, FontRole::body, cell(table, row, "contained_t").text, {"contained", ""});
    draw_stack(frame, FontRole::body, cell(table, row, "category").text, {cell(table, row, "standard").text, ""});
    const std::string& state = cell(table, row, "state").text;
    draw_stack(frame, FontRole::body,
               cell(table, row, "as_of").text.empty() ? "no date" : cell(table, row, "as_of").text,
               {cell(table, row, "confidence").text, state == "current" ? "" : state});
    ImGui::EndTable();
}

void draw_lines(Frame& frame, const catalogue::Details& details, const DetailTable::Row& row) {
    for (const std::string& line : row.lines) {
        const bool is_caveat = line.starts_with("Caveat:");
        const bool is_quote = line.starts_with("In the source:");
        const base::Color color = is_caveat ? frame.colors.caution : is_quote ? frame.colors.muted : frame.colors.text;
        text(frame, line, FontRole::small, color);
    }
    for (const std::string& id : row.source_ids) {
        for (const catalogue::Source& source : details.sources) {
            if (source.id == id) text(frame, citation_text(source), FontRole::small);
        }
    }
    draw_citation(frame, details, row.source_ids);
}

/// A claim with a tinted ground when it is the chosen one. Its height is that of the frame before.
void draw_claim(Frame& frame, const catalogue::Details& details, const DetailTable& table,
                const DetailTable::Row& row) {
    float* height = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("height"), 0);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float inset = frame.em * 0.6F;
    if (row.marked) {
        ImDrawList* canvas = ImGui::GetWindowDrawList();
        const float bottom = at.y + *height;
        canvas->AddRectFilled(at, {at.x + width, bottom}, to_imgui_u32(frame.colors.marked), frame.em * 0.3F);
        canvas->AddRectFilled(at, {at.x + frame.em * 0.2F, bottom}, to_imgui_u32(frame.colors.accent));
    }
    ImGui::Dummy({0, frame.em * 0.1F});
    ImGui::Indent(inset);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{ImGui::GetStyle().ItemSpacing.x, frame.em * 0.15F});
    if (row.marked) text(frame, "Chosen claim", FontRole::small, frame.colors.accent);
    draw_cells(frame, table, row);
    record_item(frame, "Details/claim/" + cell(table, row, "claim_id").text);
    draw_lines(frame, details, row);
    ImGui::PopStyleVar();
    ImGui::Unindent(inset);
    ImGui::Dummy({0, frame.em * 0.1F});
    *height = ImGui::GetCursorScreenPos().y - at.y;
    if (!row.marked) {
        const float y = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y / 2;
        ImGui::GetWindowDrawList()->AddLine({at.x, y}, {at.x + width, y}, to_imgui_u32(frame.colors.edge));
    }
}

} // namespace

void draw_claims(Frame& frame, const catalogue::Details& details) {
    const DetailTable* table = details.table("claims");
    if (table == nullptr) return;
    heading(frame, std::to_string(table->rows.size()) + (table->rows.size() == 1 ? " claim" : " claims, never added"));
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        ImGui::PushID(details.id.c_str());
        ImGui::PushID(static_cast<int>(i));
        draw_claim(frame, details, *table, table->rows[i]);
        ImGui::PopID();
        ImGui::PopID();
    }
}

} // namespace oreway::ui
