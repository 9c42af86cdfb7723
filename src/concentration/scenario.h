// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A what-if as a small text file that the window and the command line share. One change a line, in any order:
///
///     # Kazakhstan's claim counts, Eneabba opens, China keeps its output to itself
///     title Without China
///     without country CHN
///     without bloc EU
///     without plant lynas-gebeng
///     without claim tanbreez-3
///     add country KAZ stage=mine_production commodity=REE amount=5000 year=2030
///     add bloc club KAZ UZB KGZ
///     add plant new-plant country=KAZ stage=separation commodity=REE capacity=5000 of="NdPr oxide" owner=USA year=2030
///     add claim zhana-kazakhstan-2
///     merge country MMR into CHN
///     merge bloc EU
///     set capacity iluka-eneabba 23000
///     set year iluka-eneabba 2028
///
/// Words are separated by spaces, quoted where they hold some; a # that begins a word starts a comment.
namespace oreway::concentration {

enum class ChangeKind {
    without_country,
    without_bloc,
    without_plant,
    without_claim,
    add_country, ///< an amount at a stage, on top of what the country has
    add_bloc,    ///< a bloc made up for the scenario
    add_plant,   ///< counted as operating from its year on
    add_claim,   ///< counted whatever its class
    merge_country,
    merge_bloc, ///< members count as one holder
    set_capacity,
    set_year, ///< of opening; the plant counts as operating from then on
};

/// One line of a scenario. Fields a kind does not use are empty.
struct Change {
    ChangeKind kind = ChangeKind::without_country;
    std::string id;                   ///< ISO 3166-1 alpha-3, bloc, plant or claim
    std::string into;                 ///< of a merge
    std::vector<std::string> members; ///< of an added bloc
    std::string country, stage, commodity, product, owner;
    double amount = 0;       ///< tonnes, or tonnes a year
    std::optional<int> year; ///< first year in which it counts
    std::size_t line = 0;    ///< of the file, from 1

    /// The same change, wherever it stands.
    friend bool operator==(const Change& a, const Change& b);
};

struct Scenario {
    std::string name; ///< the file's name, for messages
    std::string title;
    std::string path; ///< where it was read from; empty: never saved
    std::vector<Change> changes;
    std::string text; ///< as it was read, with its comments

    bool empty() const { return changes.empty(); }
    /// For messages about its lines: "plan.txt", or "what-if" as long as it has no file.
    std::string told_as() const { return name.empty() ? "what-if" : name; }
};

/// Throws Error(input) with name and line for a word that is not understood, a value out of range or a contradiction
/// (the same id left out and added). Whether ids exist is for check_scenario() to say.
Scenario parse_scenario(std::string_view text, const std::string& name);
Scenario read_scenario(const std::filesystem::path& path);

/// With more lines at its end. Throws as parse_scenario() does. It has no file any more, and no name: titles tell it by
/// what it changes.
Scenario with_lines(const Scenario& scenario, const std::vector<std::string>& lines);

/// As a line of a scenario file; parsing it gives the same change.
std::string to_text(const Change& change);
/// The text it was read from, comments and blank lines included, without the lines of changes that are gone, and new
/// changes at its end.
std::string to_text(const Scenario& scenario);

/// Lines of one scenario that the other has not, order and comments aside.
struct ScenarioDiff {
    std::vector<Change> only_in_a, only_in_b;

    bool empty() const { return only_in_a.empty() && only_in_b.empty(); }
};
ScenarioDiff diff(const Scenario& a, const Scenario& b);

/// "- without country CHN" and "+ …" lines; "no difference" when there is none.
std::string to_text(const ScenarioDiff& difference);

} // namespace oreway::concentration
