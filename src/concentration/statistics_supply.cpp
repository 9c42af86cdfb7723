// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "concentration/supply.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace oreway::concentration {

namespace {

using catalogue::Statistic;
using Rows = std::vector<const Statistic*>;

/// A source that lists fewer countries makes statements, not a table.
constexpr std::size_t least_rows_of_a_table = 3;

bool is_country(const Statistic& row) { return row.country != "WLD" && row.country != "OTH"; }

Rows matching_rows(const catalogue::Atlas& atlas, std::string_view commodity, const StageOffer& offer, int year) {
    Rows rows;
    for (const Statistic& row : atlas.statistics()) {
        if (row.year == year && row.stage == offer.stage && row.product == offer.product && row.unit == offer.unit &&
            row.basis == offer.basis && row.commodities.size() == 1 && row.commodities.front() == commodity)
            rows.push_back(&row);
    }
    return rows;
}

/// The source whose rows are the table; empty when there are statements alone.
std::string table_source(const Rows& rows) {
    std::map<std::pair<std::string, bool>, std::size_t> counts; // source, in force
    for (const Statistic* row : rows)
        if (is_country(*row)) ++counts[{row->source_id, row->superseded_by.empty()}];
    std::string best;
    std::pair<bool, std::size_t> best_mark;
    for (const auto& [key, count] : counts) {
        const std::pair mark{key.second, count};
        if (count >= least_rows_of_a_table && mark > best_mark) {
            best_mark = mark;
            best = key.first;
        }
    }
    return best;
}

/// The better of two statements about one country comes first.
bool is_better(const catalogue::Atlas& atlas, const Statistic& a, const Statistic& b) {
    const auto mark = [&](const Statistic& row) {
        const catalogue::Source* source = atlas.source(row.source_id);
        const catalogue::Date date = source && source->date ? *source->date : catalogue::Date{};
        return std::tuple(!row.superseded_by.empty(), atlas.is_general_knowledge(row.source_id), -date.year,
                          -date.month, -date.day);
    };
    return mark(a) < mark(b);
}

std::string value_text(const Supply& supply, double amount) {
    return supply.is_share ? base::to_text(amount) + " %" : base::to_grouped(amount) + " t";
}

std::string row_text(const Supply& supply, const Statistic& row) {
    return row.value ? value_text(supply, *row.value) : "no figure";
}

void take_world_row(const Statistic& row, Supply& supply) {
    if (row.value) supply.world = *row.value;
    supply.world_is_least = row.has_quality("lower_bound");
}

/// Takes the rows of one source: countries, others and the world.
void take_table(const Rows& rows, const std::string& source, Supply& supply) {
    bool is_superseded = false;
    std::string superseded_by;
    std::size_t estimated = 0;
    std::map<std::string, const Statistic*> first_rows; // by country: an atlas of the user's may repeat the shipped one
    for (const Statistic* row : rows) {
        if (row->source_id != source) continue;
        if (const auto [known, is_new] = first_rows.emplace(row->country, row); !is_new) {
            supply.warn(row->country + ": listed twice by " + source + " (" + row_text(supply, *known->second) +
                            " and " + row_text(supply, *row) + "); the first counts",
                        row->country + " is listed twice");
            continue;
        }
        if (!row->superseded_by.empty()) {
            is_superseded = true;
            superseded_by = row->superseded_by;
        }
        supply.edition = row->edition;
        if (row->country == "WLD") {
            take_world_row(*row, supply);
        } else if (row->country == "OTH") {
            supply.lumped = row->value.value_or(0);
            if (!row->value) supply.warn("other countries have no figure (" + base::join(row->quality, ", ") + ")");
        } else if (!row->value) {
            supply.unmeasured.push_back(row->country);
        } else {
            supply.parts.push_back({row->country, row->country, "", *row->value});
            if (row->has_quality("estimated")) ++estimated;
        }
    }
    supply.add_source(source);
    if (estimated > 0)
        supply.warn(std::to_string(estimated) + " of " + std::to_string(supply.parts.size()) +
                        " figures are estimates of the source",
                    std::to_string(estimated) + " of " + std::to_string(supply.parts.size()) +
                        " figures are estimates");
    if (is_superseded)
        supply.warn("this table is superseded by " + superseded_by + " and shown as history", "superseded figures");
}

void list_rivals(const Rows& rows, const std::string& used_source, Supply& supply) {
    for (const Statistic* row : rows) {
        if (row->source_id == used_source || !row->value || !row->superseded_by.empty() || !is_country(*row)) continue;
        const auto own = std::find_if(supply.parts.begin(), supply.parts.end(),
                                      [&](const SupplyPart& part) { return part.country == row->country; });
        if (own != supply.parts.end() && own->amount == *row->value) continue;
        supply.rivals.push_back({row->country, *row->value, row->source_id});
        supply.warn(row->country + ": " + row->source_id + " says " + value_text(supply, *row->value) +
                    (own == supply.parts.end() ? std::string(", the table has no figure") : std::string()) +
                    "; not used");
    }
}

/// Of several statements about the world the best; the others are named.
void take_best_world(const catalogue::Atlas& atlas, Rows worlds, Supply& supply) {
    if (worlds.empty()) return;
    std::stable_sort(worlds.begin(), worlds.end(),
                     [&](const Statistic* a, const Statistic* b) { return is_better(atlas, *a, *b); });
    const Statistic& best = *worlds.front();
    take_world_row(best, supply);
    supply.add_source(best.source_id);
    for (const Statistic* other : worlds)
        if (other->value != best.value)
            supply.warn("the world: " + other->source_id + " says " + value_text(supply, *other->value) + "; used is " +
                        value_text(supply, *best.value) + " by " + best.source_id);
}

/// Without a table: the best statement about each country; the others are rivals.
void take_statements(const catalogue::Atlas& atlas, const Rows& rows, Supply& supply) {
    std::map<std::string, Rows> by_country;
    Rows worlds;
    for (const Statistic* row : rows) {
        if (!row->value) continue;
        if (row->country == "WLD")
            worlds.push_back(row);
        else if (row->country != "OTH")
            by_country[row->country].push_back(row);
    }
    take_best_world(atlas, worlds, supply);
    for (auto& [country, statements] : by_country) {
        std::stable_sort(statements.begin(), statements.end(),
                         [&](const Statistic* a, const Statistic* b) { return is_better(atlas, *a, *b); });
        const Statistic& best = *statements.front();
        supply.parts.push_back({country, country, "", *best.value});
        supply.add_source(best.source_id);
        if (supply.edition.empty()) supply.edition = best.edition;
        if (!best.superseded_by.empty()) supply.warn(country + ": the figure is superseded by " + best.superseded_by);
        if (atlas.is_general_knowledge(best.source_id))
            supply.warn(country + ": general knowledge, not verified against a document (" + best.source_id + ")",
                        "rests on general knowledge, not verified");
        for (const Statistic* rival : statements) {
            if (rival == &best || !rival->superseded_by.empty() || rival->value == best.value) continue;
            supply.rivals.push_back({country, *rival->value, rival->source_id});
            supply.warn(country + ": " + rival->source_id + " says " + value_text(supply, *rival->value) +
                        "; used is " + value_text(supply, *best.value) + " by " + best.source_id);
        }
    }
}

void mention_rivals(Supply& supply) {
    std::set<std::string> countries;
    for (const Rival& rival : supply.rivals)
        countries.insert(rival.country);
    if (!countries.empty())
        supply.caveats.push_back("other sources say otherwise of " +
                                 base::join({countries.begin(), countries.end()}, ", "));
}

/// A country without a figure may have had one: what it was bounds what is missing better than nothing does.
void mention_earlier_figures(const catalogue::Atlas& atlas, const StageOffer& offer, Supply& supply) {
    for (const std::string& country : supply.unmeasured) {
        const Statistic* latest = nullptr;
        for (const Statistic& row : atlas.statistics()) {
            if (row.country == country && row.value && row.year < supply.year && row.stage == offer.stage &&
                row.product == offer.product && row.unit == offer.unit && row.basis == offer.basis &&
                row.commodities.size() == 1 && row.commodities.front() == supply.commodity &&
                (!latest || row.year > latest->year))
                latest = &row;
        }
        if (latest)
            supply.warn(country + ": no figure for " + std::to_string(supply.year) + "; it had " +
                        value_text(supply, *latest->value) + " in " + std::to_string(latest->year) + " (" +
                        latest->source_id + ")");
    }
}

/// Reserves that would not last a year are a slip of the unit, in a source or on the way from it.
void doubt_small_reserves(const catalogue::Atlas& atlas, Supply& supply) {
    if (supply.measure != Measure::reserves || !supply.world) return;
    for (const Statistic& row : atlas.statistics()) {
        if (row.country == "WLD" && row.stage == "mine_production" && row.value && *row.value > *supply.world &&
            row.basis == supply.basis && row.product == supply.product && row.unit == supply.unit &&
            row.commodities.size() == 1 && row.commodities.front() == supply.commodity) {
            supply.warn("the world's reserves are given as less than what was mined in " + std::to_string(row.year) +
                            " (" + value_text(supply, *row.value) +
                            "): the unit is probably wrong, shares may hold all the same",
                        "reserves of less than a year's mining: the unit is probably wrong, shares may hold");
            return;
        }
    }
}

/// Who publishes the figures, where the table does not name an edition.
std::string publisher_of(const catalogue::Atlas& atlas, const Supply& supply) {
    if (supply.sources.size() != 1) return "";
    const catalogue::Source* source = atlas.source(supply.sources.front());
    return source ? source->publisher : "";
}

} // namespace

void Supply::add_source(const std::string& id) {
    if (!id.empty() && std::find(sources.begin(), sources.end(), id) == sources.end()) sources.push_back(id);
}

const std::string& Supply::counted(const std::string& country) const {
    const auto merged = counts_as.find(country);
    return merged == counts_as.end() ? country : merged->second;
}

Supply statistics_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query, const StageOffer& offer,
                         int year) {
    Supply supply;
    supply.commodity = query.commodity;
    supply.stage = offer.stage;
    supply.product = offer.product;
    supply.unit = offer.unit;
    supply.basis = offer.basis;
    supply.measure = measure_of_statistic(offer.stage);
    supply.step = offer.step;
    supply.year = year;
    supply.is_share = is_percent_of_world(offer.unit);
    if (supply.is_share) supply.world = 100;

    const Rows rows = matching_rows(atlas, query.commodity, offer, year);
    const std::string table = table_source(rows);
    if (table.empty()) {
        take_statements(atlas, rows, supply);
    } else {
        take_table(rows, table, supply);
        list_rivals(rows, table, supply);
    }
    mention_rivals(supply);
    std::sort(supply.unmeasured.begin(), supply.unmeasured.end());
    mention_earlier_figures(atlas, offer, supply);
    doubt_small_reserves(atlas, supply);
    if (supply.edition.empty()) supply.edition = publisher_of(atlas, supply);
    return supply;
}

} // namespace oreway::concentration
