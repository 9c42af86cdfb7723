// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/details.h"

#include <algorithm>

namespace oreway::catalogue {

namespace {

std::size_t width_of(std::string_view text) { return base::to_code_points(text).size(); }

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t used = width_of(text);
    return used >= width ? text : text + std::string(width - used, ' ');
}

/// " [gk-coords: not verified against a document]"
std::string citation(const std::vector<std::string>& ids, const std::vector<Source>& sources) {
    std::vector<std::string> pieces;
    for (const std::string& id : ids) {
        const auto known = std::find_if(sources.begin(), sources.end(), [&](const Source& s) { return s.id == id; });
        const bool recalled = known != sources.end() && known->read_as == ReadAs::memory;
        std::string piece = recalled ? id + ": not verified against a document" : id;
        if (std::find(pieces.begin(), pieces.end(), piece) == pieces.end()) pieces.push_back(std::move(piece));
    }
    return pieces.empty() ? "" : " [" + base::join(pieces, "; ") + "]";
}

std::string rows_text(const Details& details) {
    std::size_t width = 0;
    for (const DetailRow& row : details.rows) {
        width = std::max(width, width_of(row.label));
    }
    std::string text;
    for (const DetailRow& row : details.rows) {
        text +=
            "  " + padded(row.label, width) + "  " + row.value.text + citation(row.source_ids, details.sources) + "\n";
    }
    return text;
}

/// One line a row: its filled cells between bars, then the sentences below it.
std::string table_text(const DetailTable& table, const std::vector<Source>& sources) {
    std::string text = "\n" + table.title + "\n";
    for (const DetailTable::Row& row : table.rows) {
        std::vector<std::string> filled;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string& key = table.columns[i].first;
            const bool said_elsewhere = key == "source_id" || key == "grade_unit" || key == "unit" ||
                                        (key == "state" && row.cells[i].text == "current");
            if (!row.cells[i].text.empty() && !said_elsewhere) filled.push_back(row.cells[i].text);
        }
        text += std::string(row.marked ? "* " : "  ") + base::join(filled, " | ") + citation(row.source_ids, sources) +
                "\n";
        for (const std::string& line : row.lines) {
            text += "      " + line + "\n";
        }
    }
    return text;
}

std::string source_text(const Source& source) {
    std::vector<std::string> pieces = {source.title, source.publisher, source.date_text, source.locator};
    std::erase(pieces, "");
    std::string text = "  [" + source.id + "] " + base::join(pieces, ", ");
    const std::string_view caution = caution_of(source);
    return caution.empty() ? text : text + " (" + std::string(caution) + ")";
}

} // namespace

std::string to_text(const Details& details) {
    std::string text = details.title + " (" + details.subtitle + ")\n" + rows_text(details);
    for (const DetailTable& table : details.tables) {
        text += table_text(table, details.sources);
        if (table.key == "claims") text += "  * chosen. " + details.choice_reason + "\n";
    }
    if (!details.choice_reason.empty() && details.table("claims") == nullptr) {
        text += "\nClaims\n  " + details.choice_reason + "\n";
    }
    if (!details.conflicts.empty()) {
        text += "\nSources disagree\n";
        for (const DetailNote& note : details.conflicts) {
            const bool asks = note.title.ends_with('?');
            text +=
                "  " + note.title + (asks ? " " : ": ") + note.text + citation(note.source_ids, details.sources) + "\n";
        }
    }
    if (!details.sources.empty()) {
        text += "\nSources\n";
        for (const Source& source : details.sources) {
            text += source_text(source) + "\n";
        }
    }
    return text;
}

} // namespace oreway::catalogue
