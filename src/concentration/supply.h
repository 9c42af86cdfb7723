// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "concentration/query.h"
#include "concentration/stages.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace oreway::concentration {

/// One row of what is divided: a country's figure, a plant's capacity, a deposit's claim.
struct SupplyPart {
    std::string id;            ///< country, plant or claim
    std::string country;       ///< where it is
    std::string owner_country; ///< empty: not known
    double amount = 0;

    friend bool operator==(const SupplyPart&, const SupplyPart&) = default;
};

/// Another statement about the same thing by another source, not used.
struct Rival {
    std::string country;
    double amount = 0;
    std::string source_id;
};

/// A line of a scenario that changes nothing at the stage that is asked for.
struct IdleChange {
    Change change;
    std::string reason; ///< "it concerns capacities of plants, and these are figures of production"
};

/// "plan.txt: line 3: \"set capacity x 5\" changes nothing here: …".
std::string to_text(const IdleChange& idle, const Scenario& scenario);

/// The figures behind one index: all of one commodity, stage, product, unit and basis, for one year.
struct Supply {
    std::string commodity, stage, product;
    std::string unit;  ///< "t" or "% of world"
    std::string basis; ///< "REO"
    Measure measure = Measure::other;
    std::optional<Step> step;
    int year = 0;        ///< 0: capacities as known, of no year
    std::string edition; ///< "USGS MCS 2026"
    std::vector<SupplyPart> parts;
    double lumped = 0;
    std::optional<double> world;
    bool world_is_least = false; ///< printed as "more than"
    bool is_share = false;       ///< per cent of the world
    bool has_owners = false;
    std::vector<std::string> unmeasured;          ///< countries named without a figure
    std::vector<std::string> left_out;            ///< countries that the query or its scenario leaves out
    std::map<std::string, std::string> counts_as; ///< by country: the country or bloc into which it is merged
    std::vector<Rival> rivals;
    std::vector<std::string> sources;
    std::vector<std::string> warnings;
    std::vector<std::string> caveats; ///< the warnings that change how a figure reads, in a few words, for pictures
    std::set<const Change*> heeded;   ///< lines of the query's scenario that change something here
    std::vector<IdleChange> idle;     ///< and those that change nothing

    void warn(std::string message) { warnings.push_back(std::move(message)); }
    void warn(std::string message, std::string caveat) {
        warn(std::move(message));
        caveats.push_back(std::move(caveat));
    }
    const std::string& counted(const std::string& country) const;
    void add_source(const std::string& id);
};

/// Finds the figures for a query, by one rule:
///
///   1. statistics in force before superseded ones
///   2. one table for a stage and year: the source that lists most countries; no row of another source joins it. What
///      others say about the same countries is listed as a rival
///   3. between single statements: documents before general knowledge, then the newest, then the first in the file
///
/// With changes of the scenario applied. Throws Error(nothing_found) and lists what exists for an unknown commodity or
/// stage, for a year without figures (with the nearest years) and for a grouping by owner where owners are not known.
Supply find_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query);

// The three kinds of supply; find_supply chooses. `offer` is one of stages_of().
Supply statistics_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query, const StageOffer& offer,
                         int year);
Supply plant_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query, const StageOffer& offer);
/// Reserves by the owners of the deposits: the chosen claim of each, no published table.
Supply deposit_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query, const StageOffer& offer);

/// Lets claims join a supply of reserves, as query.claims and the scenario say.
void add_claims(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply);

/// Adds, leaves out and merges countries and blocs, as the query and its scenario say. What counts as a country that is
/// left out is left out with it.
void change_countries(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply);

/// Finds the lines of the scenario that supply.heeded does not hold, and why they change nothing.
void name_idle_changes(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply);

bool is_known_country(const catalogue::Atlas& atlas, const std::string& code);

/// Throws Error(input) with the line of the scenario for an id that does not exist.
void check_scenario(const catalogue::Atlas& atlas, const Scenario& scenario);

} // namespace oreway::concentration
