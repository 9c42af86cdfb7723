// SPDX-License-Identifier: MIT
#include "routing/passages.h"

#include "base/error.h"
#include "base/text.h"
#include "routing/network_table.h"

#include <algorithm>

namespace oreway::routing {

PassageTable::PassageTable(std::vector<Passage> passages)
    : passages_(std::move(passages)) {
    if (passages_.size() > max_passages) {
        throw base::Error(base::ExitCode::input,
                          "passages.csv: more than " + std::to_string(max_passages) + " passages, raise max_passages");
    }
}

PassageTable PassageTable::read(const std::filesystem::path& path) {
    std::vector<Passage> passages;
    read_rows(path, {"id", "name", "kind", "lon1", "lat1", "lon2", "lat2", "default_open"}, [&](base::CsvRow& row) {
        Passage passage;
        passage.id = row.required_text("id");
        passage.name = row.required_text("name");
        passage.kind = row.required_text("kind");
        passage.from = {row.required_number("lon1"), row.required_number("lat1")};
        passage.to = {row.required_number("lon2"), row.required_number("lat2")};
        passage.length_km = row.number("length_km").value_or(0);
        passage.transit_hours = row.number("transit_hours").value_or(0);
        passage.max_draught_m = row.number("max_draught_m");
        passage.max_beam_m = row.number("max_beam_m");
        passage.max_loa_m = row.number("max_loa_m");
        passage.countries = row.list("countries");
        passage.is_open = row.text("default_open") != "no";
        passage.source_id = row.text("source_id");
        passage.notes = row.text("notes");
        passages.push_back(std::move(passage));
    });
    return PassageTable(std::move(passages));
}

namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

/// Asked some hundred times a query, so nothing is copied.
bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

std::optional<std::size_t> PassageTable::find(std::string_view id_or_name) const {
    const std::string_view wanted = base::trim(id_or_name);
    for (std::size_t i = 0; i < passages_.size(); ++i) {
        if (same_word(passages_[i].id, wanted) || same_word(passages_[i].name, wanted)) return i;
    }
    return std::nullopt;
}

} // namespace oreway::routing
