// SPDX-License-Identifier: MIT
#include "concentration/query_spelling.h"

#include "base/edit_distance.h"
#include "base/error.h"
#include "base/text.h"
#include "concentration/stages.h"
#include "concentration/supply.h"

#include <algorithm>
#include <utility>

namespace oreway::concentration {

std::optional<std::string> find_commodity(const catalogue::Atlas& atlas, std::string_view text) {
    const std::vector<std::string> known = commodities_with_stages(atlas);
    if (const auto same = std::find(known.begin(), known.end(), text); same != known.end()) return *same;
    const std::string wanted = base::to_lower(text);
    const auto found = std::find_if(known.begin(), known.end(), [&](const std::string& code) {
        return base::to_lower(code) == wanted || base::to_lower(atlas.commodity_name(code)) == wanted;
    });
    return found == known.end() ? std::nullopt : std::optional(*found);
}

std::string commodity_or_refuse(const catalogue::Atlas& atlas, std::string_view text) {
    if (auto code = find_commodity(atlas, text)) return *code;
    const std::vector<std::string> known = commodities_with_stages(atlas);
    std::vector<std::string> names = known;
    for (const std::string& code : known)
        if (atlas.commodity_name(code) != code) names.push_back(atlas.commodity_name(code));
    throw base::Error(base::ExitCode::nothing_found, "no figures for the commodity \"" + std::string(text) + "\"" +
                                                         suggestion(text, names) + "; there are " +
                                                         base::join(known, ", "));
}

std::string stage_word(std::string_view text) {
    std::string word = base::to_lower(base::trim(text));
    std::replace_if(
        word.begin(), word.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return word;
}

Scenario in_words_of(const catalogue::Atlas& atlas, Scenario scenario) {
    for (Change& change : scenario.changes) {
        if (change.kind != ChangeKind::add_country && change.kind != ChangeKind::add_plant) continue;
        change.commodity = find_commodity(atlas, change.commodity).value_or(change.commodity);
        change.stage = stage_word(change.stage);
    }
    return scenario;
}

ConcentrationQuery in_words_of(const catalogue::Atlas& atlas, ConcentrationQuery query) {
    query.commodity = commodity_or_refuse(atlas, query.commodity);
    query.stage = stage_word(query.stage);
    for (std::string& id : query.without)
        if (!is_known_country(atlas, id) && is_known_country(atlas, base::to_upper(id))) id = base::to_upper(id);
    query.scenario = in_words_of(atlas, std::move(query.scenario));
    return query;
}

std::string suggestion(std::string_view wanted, const std::vector<std::string>& known) {
    const std::string nearest = base::nearest_word(wanted, known);
    return nearest.empty() ? "" : " (did you mean " + nearest + "?)";
}

} // namespace oreway::concentration
