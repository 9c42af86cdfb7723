// SPDX-License-Identifier: MIT
#include "catalogue/details.h"
#include "catalogue/source_json.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace oreway::catalogue {

namespace {

using json = nlohmann::ordered_json;

/// A whole number without a decimal point.
json number_json(double number) {
    const bool whole = std::abs(number) < 9e15 && number == std::floor(number);
    return whole ? json(static_cast<std::int64_t>(number)) : json(number);
}

json value_of(const DetailCell& cell) {
    if (cell.number) return number_json(*cell.number);
    if (!cell.list.empty()) return cell.list;
    const std::string& text = cell.word.empty() ? cell.text : cell.word;
    return text.empty() ? json(nullptr) : json(text);
}

/// Keys that carry a unit hold a number or null, never words.
bool names_a_number(const std::string& key) {
    return key == "quantity_t" || key == "contained_t" || key == "grade_value" || key == "value" ||
           key == "capacity_t_per_year" || key == "value_usd" || key == "year";
}

json rows_of(const DetailTable& table) {
    json rows = json::array();
    for (const DetailTable::Row& row : table.rows) {
        json object = json::object();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string& key = table.columns[i].first;
            const bool unknown_number = names_a_number(key) && !row.cells[i].number;
            object[key] = unknown_number ? json(nullptr) : value_of(row.cells[i]);
        }
        if (table.key == "claims") object["chosen"] = row.marked;
        if (!row.lines.empty()) object["notes"] = row.lines;
        object["source_ids"] = row.source_ids;
        rows.push_back(std::move(object));
    }
    return rows;
}

json content_of_details(const Details& details) {
    json object = json::object();
    std::string claim_id;
    std::vector<std::string> source_ids;
    if (const DetailTable* claims = details.table("claims")) {
        for (const DetailTable::Row& row : claims->rows) {
            if (!row.marked) continue;
            claim_id = row.cells.front().text;
            source_ids = row.source_ids;
        }
    }
    object["claim_id"] = claim_id.empty() ? json(nullptr) : json(claim_id);
    object["reason"] = details.choice_reason;
    object["evidence"] = details.evidence ? json(word(*details.evidence)) : json(nullptr);
    object["contained_t"] = details.content ? number_json(details.content->tonnes) : json(nullptr);
    object["contained_of"] = details.content ? json(details.content->substance) : json(nullptr);
    object["commodity"] = details.content ? json(details.content->commodity) : json(nullptr);
    object["formula"] = details.content ? json(details.content->formula) : json(nullptr);
    object["source_ids"] = source_ids;
    return object;
}

} // namespace

std::string to_json(const Details& details) {
    json object;
    object["schema"] = "oreway.details.1";
    object["id"] = details.id;
    object["kind"] = details.kind;
    object["name"] = details.title;
    if (details.place) {
        object["lon"] = details.place->lon;
        object["lat"] = details.place->lat;
    }
    json row_sources = json::object();
    for (const DetailRow& row : details.rows) {
        object[row.key] = value_of(row.value);
        if (!row.source_ids.empty()) row_sources[row.key] = row.source_ids;
    }
    object["source_ids"] = row_sources;
    if (!details.choice_reason.empty()) object["chosen"] = content_of_details(details);
    for (const DetailTable& table : details.tables) {
        object[table.key] = rows_of(table);
    }
    json conflicts = json::array();
    for (const DetailNote& note : details.conflicts) {
        conflicts.push_back(
            {{"conflict_id", note.id}, {"title", note.title}, {"text", note.text}, {"source_ids", note.source_ids}});
    }
    object["conflicts"] = conflicts;
    json sources = json::array();
    for (const Source& source : details.sources) {
        sources.push_back(source_json(source));
    }
    object["sources"] = sources;
    return object.dump(2);
}

} // namespace oreway::catalogue
