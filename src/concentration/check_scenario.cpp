// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/text.h"
#include "concentration/blocs.h"
#include "concentration/query_spelling.h"
#include "concentration/supply.h"

#include <algorithm>

namespace oreway::concentration {

bool is_known_country(const catalogue::Atlas& atlas, const std::string& code) {
    const auto& sites = atlas.sites();
    const auto& statistics = atlas.statistics();
    return atlas.country(code) ||
           std::any_of(sites.begin(), sites.end(), [&](const auto& site) { return site.country == code; }) ||
           std::any_of(statistics.begin(), statistics.end(), [&](const auto& row) { return row.country == code; });
}

namespace {

/// The steps of the chain and the stages of a commodity.
std::vector<std::string> stage_words(const catalogue::Atlas& atlas, const std::string& commodity) {
    std::vector<std::string> words;
    for (const Step step : steps)
        words.emplace_back(word(step));
    for (const StageOffer& offer : stages_of(atlas, find_commodity(atlas, commodity).value_or(commodity)))
        if (std::find(words.begin(), words.end(), offer.stage) == words.end()) words.push_back(offer.stage);
    return words;
}

class ScenarioChecker {
public:
    ScenarioChecker(const catalogue::Atlas& atlas, const Scenario& scenario)
        : atlas_(atlas)
        , scenario_(scenario) {}

    void check(const Change& change) const {
        switch (change.kind) {
        case ChangeKind::without_country:
            need_country(change, change.id);
            break;
        case ChangeKind::merge_country:
            need_country(change, change.id);
            need_country(change, change.into);
            break;
        case ChangeKind::add_country:
            need_country(change, change.id);
            need_commodity(change);
            need_stage(change, stage_words(atlas_, change.commodity), "");
            break;
        case ChangeKind::without_bloc:
        case ChangeKind::merge_bloc:
            need(is_bloc(change.id), change, "bloc", change.id);
            break;
        case ChangeKind::add_bloc:
            for (const std::string& member : change.members)
                need_country(change, member);
            break;
        case ChangeKind::without_plant:
        case ChangeKind::set_capacity:
        case ChangeKind::set_year:
            need(is_plant(change.id), change, "plant", change.id);
            break;
        case ChangeKind::add_plant:
            check_new_plant(change);
            break;
        case ChangeKind::without_claim:
        case ChangeKind::add_claim:
            need(atlas_.claim(change.id), change, "claim", change.id);
            break;
        }
    }

private:
    void need(bool is_there, const Change& change, const std::string& what, const std::string& id) const {
        if (!is_there) refuse(change, "unknown " + what + " \"" + id + "\"");
    }

    void need_country(const Change& change, const std::string& code) const {
        need(is_known_country(atlas_, code), change, "country", code);
    }

    [[noreturn]] void refuse(const Change& change, const std::string& message) const {
        throw base::Error(base::ExitCode::input,
                          scenario_.told_as() + ": line " + std::to_string(change.line) + ": " + message);
    }

    void need_commodity(const Change& change) const {
        if (find_commodity(atlas_, change.commodity)) return;
        const std::vector<std::string> known = commodities_with_stages(atlas_);
        refuse(change, "unknown commodity \"" + change.commodity + "\"" + suggestion(change.commodity, known) +
                           "; there are " + base::join(known, ", "));
    }

    void need_stage(const Change& change, const std::vector<std::string>& known, const std::string& of_what) const {
        const std::string wanted = stage_word(change.stage);
        if (std::find(known.begin(), known.end(), wanted) == known.end())
            refuse(change, "unknown stage \"" + change.stage + "\"" + of_what + suggestion(wanted, known) +
                               "; there are " + base::join(known, ", "));
    }

    bool is_bloc(const std::string& id) const { return find_bloc(atlas_, scenario_, id).has_value(); }
    bool is_plant(const std::string& id) const {
        const auto* site = atlas_.site(id);
        return site && site->kind == catalogue::SiteKind::plant;
    }

    void check_new_plant(const Change& change) const {
        if (atlas_.site(change.id)) refuse(change, change.id + " is in the atlas already: set its capacity or year");
        need_country(change, change.country);
        if (!change.owner.empty()) need_country(change, change.owner);
        need_commodity(change);
        std::vector<std::string> stages;
        for (const auto& [text, stage] : catalogue::words<catalogue::Stage>())
            stages.emplace_back(text);
        need_stage(change, stages, " of a plant");
    }

    const catalogue::Atlas& atlas_;
    const Scenario& scenario_;
};

} // namespace

void check_scenario(const catalogue::Atlas& atlas, const Scenario& scenario) {
    const ScenarioChecker checker(atlas, scenario);
    for (const Change& change : scenario.changes)
        checker.check(change);
}

} // namespace oreway::concentration
