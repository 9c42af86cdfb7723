// SPDX-License-Identifier: MIT
#include "concentration/scenario.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace oreway::concentration {

namespace {

std::string quoted(const std::string& word) { return word.find(' ') == std::string::npos ? word : "\"" + word + "\""; }

void append(std::string& line, const char* key, const std::string& value) {
    if (!value.empty()) line += " " + std::string(key) + "=" + quoted(value);
}

std::string settings(const Change& change, const char* amount_key) {
    std::string line;
    append(line, "country", change.country);
    append(line, "stage", change.stage);
    append(line, "commodity", change.commodity);
    append(line, amount_key, base::to_text(change.amount));
    append(line, "of", change.product);
    append(line, "owner", change.owner);
    if (change.year) append(line, "year", std::to_string(*change.year));
    return line;
}

std::vector<Change> missing_from(const std::vector<Change>& present, const std::vector<Change>& other) {
    std::vector<Change> missing;
    for (const Change& change : present)
        if (std::find(other.begin(), other.end(), change) == other.end()) missing.push_back(change);
    return missing;
}

std::set<std::size_t> lines_of(const std::vector<Change>& changes) {
    std::set<std::size_t> lines;
    for (const Change& change : changes)
        lines.insert(change.line);
    return lines;
}

std::vector<std::string> lines_of_text(const std::string& text) {
    std::vector<std::string> lines = base::split(text, '\n');
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

} // namespace

bool operator==(const Change& a, const Change& b) {
    return a.kind == b.kind && a.id == b.id && a.into == b.into && a.members == b.members && a.country == b.country &&
           a.stage == b.stage && a.commodity == b.commodity && a.product == b.product && a.owner == b.owner &&
           a.amount == b.amount && a.year == b.year;
}

std::string to_text(const Change& change) {
    switch (change.kind) {
    case ChangeKind::without_country:
        return "without country " + change.id;
    case ChangeKind::without_bloc:
        return "without bloc " + quoted(change.id);
    case ChangeKind::without_plant:
        return "without plant " + change.id;
    case ChangeKind::without_claim:
        return "without claim " + change.id;
    case ChangeKind::add_country:
        return "add country " + change.id + settings(change, "amount");
    case ChangeKind::add_bloc:
        return "add bloc " + quoted(change.id) + " " + base::join(change.members, " ");
    case ChangeKind::add_plant:
        return "add plant " + change.id + settings(change, "capacity");
    case ChangeKind::add_claim:
        return "add claim " + change.id;
    case ChangeKind::merge_country:
        return "merge country " + change.id + " into " + change.into;
    case ChangeKind::merge_bloc:
        return "merge bloc " + quoted(change.id);
    case ChangeKind::set_capacity:
        return "set capacity " + change.id + " " + base::to_text(change.amount);
    case ChangeKind::set_year:
        return "set year " + change.id + " " + std::to_string(change.year.value_or(0));
    }
    return "";
}

std::string to_text(const Scenario& scenario) {
    std::string text;
    if (scenario.text.empty() && !scenario.title.empty()) text += "title " + scenario.title + "\n";
    const std::set<std::size_t> read = lines_of(parse_scenario(scenario.text, scenario.name).changes),
                                present = lines_of(scenario.changes);
    std::size_t number = 0;
    for (const std::string& line : lines_of_text(scenario.text)) {
        ++number;
        if (read.count(number) == 0 || present.count(number) != 0) text += line + "\n";
    }
    for (const Change& change : scenario.changes)
        if (read.count(change.line) == 0) text += to_text(change) + "\n";
    return text;
}

Scenario with_lines(const Scenario& scenario, const std::vector<std::string>& lines) {
    std::string text = to_text(scenario);
    if (!text.empty() && text.back() != '\n') text += "\n";
    for (const std::string& line : lines)
        text += line + "\n";
    Scenario longer = parse_scenario(text, "what-if");
    longer.name.clear();
    return longer;
}

ScenarioDiff diff(const Scenario& a, const Scenario& b) {
    return {missing_from(a.changes, b.changes), missing_from(b.changes, a.changes)};
}

std::string to_text(const ScenarioDiff& difference) {
    if (difference.empty()) return "no difference\n";
    std::string text;
    for (const Change& change : difference.only_in_a)
        text += "- " + to_text(change) + "\n";
    for (const Change& change : difference.only_in_b)
        text += "+ " + to_text(change) + "\n";
    return text;
}

} // namespace oreway::concentration
