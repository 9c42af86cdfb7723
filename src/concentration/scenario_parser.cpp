// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "concentration/scenario.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oreway::concentration {

namespace {

constexpr int first_year = 1900, last_year = 2200;

/// One line of a scenario file, cut into words.
class Line {
public:
    Line(std::string_view text, const std::string& file, std::size_t number)
        : file_(file)
        , number_(number) {
        cut(text);
    }

    [[noreturn]] void refuse(const std::string& message) const {
        throw base::Error(base::ExitCode::input, file_ + ": line " + std::to_string(number_) + ": " + message);
    }

    bool empty() const { return words_.empty(); }
    std::size_t number() const { return number_; }
    std::size_t words_left() const { return words_.size() - next_; }

    /// The next word; refuses the line when there is none.
    std::string take(const std::string& what) {
        if (next_ >= words_.size()) refuse(what + " is missing");
        return words_[next_++];
    }

    void expect_end() const {
        if (next_ < words_.size()) refuse("\"" + words_[next_] + "\" is not expected here");
    }

    double number_from(const std::string& word, const std::string& what) const {
        const auto value = base::parse_number(word);
        if (!value) refuse(what + " \"" + word + "\" is not a number");
        if (*value < 0) refuse(what + " " + word + " is negative");
        return *value;
    }

    int year_from(const std::string& word) const {
        const auto value = base::parse_integer(word);
        if (!value || *value < first_year || *value > last_year)
            refuse("year \"" + word + "\" is not a year from 1900 to 2200");
        return static_cast<int>(*value);
    }

    std::string country_from(const std::string& word) const {
        const bool is_code =
            word.size() == 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!is_code) refuse("\"" + word + "\" is not a country: write its three letters (ISO 3166-1), such as KAZ");
        return word;
    }

private:
    void cut(std::string_view text) {
        std::size_t at = 0;
        while (true) {
            at = text.find_first_not_of(" \t\r", at);
            if (at == std::string_view::npos || text[at] == '#') return;
            std::string word;
            bool in_quotes = false;
            for (; at < text.size() && (in_quotes || !is_space(text[at])); ++at) {
                if (text[at] == '"')
                    in_quotes = !in_quotes;
                else
                    word += text[at];
            }
            if (in_quotes) refuse("a quotation mark is not closed");
            words_.push_back(std::move(word));
        }
    }

    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

    const std::string& file_;
    std::size_t number_;
    std::vector<std::string> words_;
    std::size_t next_ = 0;
};

/// Reads "key=value" words up to the end of the line. `required` must all be there.
void take_settings(Line& line, Change& change, std::initializer_list<std::string_view> required,
                   std::initializer_list<std::string_view> optional) {
    std::vector<std::string> seen;
    while (line.words_left() > 0) {
        const std::string word = line.take("");
        const auto equals = word.find('=');
        if (equals == std::string::npos) line.refuse("\"" + word + "\" is not expected here: write key=value");
        const std::string key = word.substr(0, equals), value = word.substr(equals + 1);
        const auto is_key = [&](std::string_view name) { return name == key; };
        if (std::none_of(required.begin(), required.end(), is_key) &&
            std::none_of(optional.begin(), optional.end(), is_key)) {
            std::vector<std::string> known(required.begin(), required.end());
            known.insert(known.end(), optional.begin(), optional.end());
            line.refuse("unknown setting \"" + key + "\"; there are " + base::join(known, ", "));
        }
        if (value.empty()) line.refuse(key + " has no value");
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) line.refuse(key + " is given twice");
        seen.push_back(key);
        if (key == "country") change.country = line.country_from(value);
        if (key == "owner") change.owner = line.country_from(value);
        if (key == "stage") change.stage = value;
        if (key == "commodity") change.commodity = value;
        if (key == "of") change.product = value;
        if (key == "amount" || key == "capacity") change.amount = line.number_from(value, key);
        if (key == "year") change.year = line.year_from(value);
    }
    for (const std::string_view key : required)
        if (std::find(seen.begin(), seen.end(), key) == seen.end()) line.refuse(std::string(key) + "=… is missing");
}

struct Verb {
    std::string_view verb, object;
    ChangeKind kind;
};

constexpr std::array verbs = {
    Verb{"without", "country", ChangeKind::without_country},
    Verb{"without", "bloc", ChangeKind::without_bloc},
    Verb{"without", "plant", ChangeKind::without_plant},
    Verb{"without", "claim", ChangeKind::without_claim},
    Verb{"add", "country", ChangeKind::add_country},
    Verb{"add", "bloc", ChangeKind::add_bloc},
    Verb{"add", "plant", ChangeKind::add_plant},
    Verb{"add", "claim", ChangeKind::add_claim},
    Verb{"merge", "country", ChangeKind::merge_country},
    Verb{"merge", "bloc", ChangeKind::merge_bloc},
    Verb{"set", "capacity", ChangeKind::set_capacity},
    Verb{"set", "year", ChangeKind::set_year},
};

ChangeKind kind_of(Line& line) {
    const std::string verb = line.take("what to do");
    std::vector<std::string> objects;
    for (const Verb& known : verbs)
        if (known.verb == verb) objects.emplace_back(known.object);
    if (objects.empty()) line.refuse("\"" + verb + "\" is not understood: write title, without, add, merge or set");
    const std::string object = line.take(verb + " what (" + base::join(objects, ", ") + ")");
    for (const Verb& known : verbs)
        if (known.verb == verb && known.object == object) return known.kind;
    line.refuse("cannot " + verb + " \"" + object + "\": write " + verb + " " + base::join(objects, ", "));
}

Change parse_change(Line& line) {
    Change change;
    change.line = line.number();
    change.kind = kind_of(line);
    change.id = line.take("the id");
    switch (change.kind) {
    case ChangeKind::without_country:
        line.country_from(change.id);
        break;
    case ChangeKind::add_country:
        line.country_from(change.id);
        take_settings(line, change, {"stage", "commodity", "amount"}, {"of", "year"});
        break;
    case ChangeKind::add_bloc:
        while (line.words_left() > 0)
            change.members.push_back(line.country_from(line.take("")));
        if (change.members.empty()) line.refuse("the bloc " + change.id + " has no members");
        std::sort(change.members.begin(), change.members.end());
        break;
    case ChangeKind::add_plant:
        take_settings(line, change, {"country", "stage", "commodity", "capacity", "of"}, {"owner", "year"});
        break;
    case ChangeKind::merge_country:
        line.country_from(change.id);
        if (line.take("\"into\"") != "into") line.refuse("write: merge country " + change.id + " into XXX");
        change.into = line.country_from(line.take("the country to merge into"));
        if (change.into == change.id) line.refuse(change.id + " cannot be merged into itself");
        break;
    case ChangeKind::set_capacity:
        change.amount = line.number_from(line.take("the capacity"), "capacity");
        break;
    case ChangeKind::set_year:
        change.year = line.year_from(line.take("the year"));
        break;
    default:
        break;
    }
    line.expect_end();
    return change;
}

/// Two changes that cannot both hold.
bool contradict(const Change& a, const Change& b) {
    if (a.id != b.id) return false;
    const auto pair_is = [&](ChangeKind x, ChangeKind y) {
        return (a.kind == x && b.kind == y) || (a.kind == y && b.kind == x);
    };
    const bool same_value_twice =
        a.kind == b.kind && (a.kind == ChangeKind::set_capacity || a.kind == ChangeKind::set_year ||
                             a.kind == ChangeKind::add_plant || a.kind == ChangeKind::add_bloc);
    return same_value_twice || pair_is(ChangeKind::without_claim, ChangeKind::add_claim) ||
           pair_is(ChangeKind::without_plant, ChangeKind::add_plant) ||
           pair_is(ChangeKind::without_plant, ChangeKind::set_capacity) ||
           pair_is(ChangeKind::without_plant, ChangeKind::set_year) ||
           pair_is(ChangeKind::without_country, ChangeKind::merge_country);
}

void add_change(Scenario& scenario, Change change, const Line& line) {
    for (const Change& before : scenario.changes) {
        if (before == change || contradict(before, change))
            line.refuse("\"" + to_text(change) + "\" " + (before == change ? "repeats" : "contradicts") + " line " +
                        std::to_string(before.line));
    }
    scenario.changes.push_back(std::move(change));
}

} // namespace

Scenario parse_scenario(std::string_view text, const std::string& name) {
    Scenario scenario;
    scenario.name = name;
    if (!base::is_valid_utf8(text))
        throw base::Error(base::ExitCode::input, name + ": not UTF-8 text: save it as UTF-8");
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    scenario.text = text;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view row = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        const std::string_view trimmed = base::trim(row);
        if (trimmed == "title" || trimmed.substr(0, 6) == "title ") {
            scenario.title = base::trim(trimmed.substr(5));
            continue;
        }
        Line line(row, name, number);
        if (!line.empty()) add_change(scenario, parse_change(line), line);
    }
    return scenario;
}

Scenario read_scenario(const std::filesystem::path& path) {
    Scenario scenario = parse_scenario(base::read_file(path), path.filename().string());
    scenario.path = path.string();
    return scenario;
}

} // namespace oreway::concentration
