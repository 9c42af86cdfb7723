// SPDX-License-Identifier: MIT
#include "concentration/query_words.h"

#include "base/shell_word.h"
#include "base/text.h"

#include <algorithm>

namespace oreway::concentration {

namespace {

template <typename Words, typename Value> const char* word_of(const Words& words, Value value) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& entry) { return entry.second == value; });
    return found == words.end() ? "" : found->first;
}

/// What `--without` says as well as a file would.
bool only_leaves_out(const Scenario& scenario) {
    return scenario.path.empty() && std::all_of(scenario.changes.begin(), scenario.changes.end(), [](const Change& c) {
               return c.kind == ChangeKind::without_country || c.kind == ChangeKind::without_bloc;
           });
}

} // namespace

const char* word(By by) { return word_of(by_words, by); }
const char* word(ClaimLevel claims) { return word_of(claim_words, claims); }

std::string options_text(const ConcentrationQuery& query) {
    std::string text = "--commodity " + base::shell_quoted(query.commodity);
    if (!query.stage.empty()) text += " --stage " + base::shell_quoted(query.stage);
    if (!query.product.empty()) text += " --product " + base::shell_quoted(query.product);
    if (query.by != By::country) text += std::string(" --by ") + word(query.by);
    if (!query.blocs.empty()) text += " --bloc " + base::shell_quoted(base::join(query.blocs, ","));
    if (query.year) text += " --year " + std::to_string(*query.year);
    if (query.claims != ClaimLevel::table) text += std::string(" --claims ") + word(query.claims);
    if (query.planned_plants) text += " --planned";
    std::vector<std::string> without = query.without;
    if (only_leaves_out(query.scenario)) {
        for (const Change& change : query.scenario.changes)
            without.push_back(change.id);
    } else if (!query.scenario.path.empty()) {
        text += " --scenario " + base::shell_quoted(query.scenario.path);
    } else {
        if (!query.scenario.title.empty()) text += " --change " + base::shell_quoted("title " + query.scenario.title);
        for (const Change& change : query.scenario.changes)
            text += " --change " + base::shell_quoted(to_text(change));
    }
    if (!without.empty()) text += " --without " + base::shell_quoted(base::join(without, ","));
    if (!query.governance_file.empty()) text += " --governance " + base::shell_quoted(query.governance_file);
    return text;
}

} // namespace oreway::concentration
