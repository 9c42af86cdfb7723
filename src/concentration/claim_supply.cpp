// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/choice.h"
#include "concentration/supply.h"

#include <algorithm>
#include <map>
#include <optional>

namespace oreway::concentration {

namespace {

using catalogue::Claim;
using catalogue::ClaimClass;
using catalogue::Confidence;
using catalogue::Content;
using catalogue::Site;

/// A content in the unit of the supply's table.
struct Measured {
    double tonnes = 0;
    bool same_substance = true; ///< false: rare earths beside rare earth oxides
};

/// Oxides for "REO", the element for "Li content"; nothing when the content cannot be turned into the table's unit.
std::optional<Measured> in_unit_of(const Supply& supply, const Content& content, const catalogue::Atlas& atlas) {
    if (content.commodity != supply.commodity) return std::nullopt;
    if (supply.basis == "REO") return Measured{content.tonnes, content.substance == "TREO"};
    const catalogue::Substance* substance = atlas.substance(content.substance);
    if (supply.basis == supply.commodity + " content" && substance && substance->element_fraction)
        return Measured{content.tonnes * *substance->element_fraction, true};
    return std::nullopt;
}

bool is_statement(const Claim& claim) {
    return claim.claim_class == ClaimClass::government_claim || claim.claim_class == ClaimClass::press_claim;
}

bool is_admitted(const Claim& claim, ClaimLevel level) {
    if (claim.state != catalogue::ClaimState::current) return false;
    const bool is_reserve = claim.claim_class == ClaimClass::reserve;
    switch (level) {
    case ClaimLevel::table:
        return false;
    case ClaimLevel::verified:
        return is_reserve && claim.confidence == Confidence::verified;
    case ClaimLevel::reported:
        return is_reserve && (claim.confidence == Confidence::verified || claim.confidence == Confidence::reported);
    case ClaimLevel::all:
        return is_reserve || is_statement(claim);
    }
    return false;
}

bool is_left_out(const Scenario& scenario, ChangeKind kind, const std::string& id) {
    return std::any_of(scenario.changes.begin(), scenario.changes.end(),
                       [&](const Change& change) { return change.kind == kind && change.id == id; });
}

/// A claim that joins and what it adds.
struct Joining {
    const Claim* claim = nullptr;
    Measured measured;
};

/// The largest claim among those admitted: with all claims counted the question is what they would mean at most.
std::optional<Joining> largest_claim(const catalogue::Atlas& atlas, const Supply& supply, const Site& site,
                                     const std::function<bool(const Claim&)>& admit) {
    std::optional<Joining> largest;
    for (const Claim* claim : atlas.claims_of(site.id)) {
        if (!admit(*claim)) continue;
        const auto content = catalogue::content_of(*claim, atlas);
        const auto measured = content ? in_unit_of(supply, *content, atlas) : std::nullopt;
        if (measured && (!largest || measured->tonnes > largest->measured.tonnes)) largest = Joining{claim, *measured};
    }
    return largest;
}

std::optional<Joining> joining_claim(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply,
                                     const Site& site) {
    const auto admit = [&](const Claim& claim) {
        return is_admitted(claim, query.claims) && !is_left_out(query.scenario, ChangeKind::without_claim, claim.id) &&
               !is_left_out(query.scenario, ChangeKind::add_claim, claim.id);
    };
    const auto* by_hand = atlas.choice(site.id);
    if (by_hand && by_hand->claim_id.empty()) {
        if (largest_claim(atlas, supply, site, admit))
            supply.warn(site.id + ": its claims are not counted. " + by_hand->reason);
        return std::nullopt;
    }
    if (query.claims == ClaimLevel::all) return largest_claim(atlas, supply, site, admit);
    const auto choice = catalogue::choose_claim(atlas, site.id, admit);
    if (!choice.claim || !choice.content) return std::nullopt;
    const auto measured = in_unit_of(supply, *choice.content, atlas);
    if (!measured) return std::nullopt;
    return Joining{choice.claim, *measured};
}

void join(const catalogue::Atlas& atlas, const Joining& joining, const Site& site, Supply& supply) {
    supply.parts.push_back({joining.claim->id, site.country, site.owner_country, joining.measured.tonnes});
    supply.add_source(joining.claim->source_id);
    std::string message = site.country + " by " + joining.claim->id + ": " + base::to_grouped(joining.measured.tonnes) +
                          " t, " + std::string(catalogue::label(joining.claim->claim_class)) + ", " +
                          std::string(catalogue::label(joining.claim->confidence));
    if (atlas.is_general_knowledge(joining.claim->source_id)) message += ", general knowledge";
    if (!joining.measured.same_substance) message += "; of rare earths, not oxides as the table";
    supply.warn(message);
}

double credited_to(const Supply& supply, const std::string& country) {
    double sum = 0;
    for (const SupplyPart& part : supply.parts)
        if (part.country == country) sum += part.amount;
    return sum;
}

void add_scenario_claims(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply) {
    for (const Change& change : query.scenario.changes) {
        if (change.kind != ChangeKind::add_claim) continue;
        const Claim* claim = atlas.claim(change.id);
        const Site* site = claim ? atlas.site(claim->site_id) : nullptr;
        const auto content = claim ? catalogue::content_of(*claim, atlas) : std::nullopt;
        const auto measured = content ? in_unit_of(supply, *content, atlas) : std::nullopt;
        if (!site || !measured) continue;
        if (const double own = credited_to(supply, site->country); own > 0)
            supply.warn(change.id + " may lie inside the " + base::to_grouped(own) + " t that " + site->country +
                        " has already");
        join(atlas, {claim, *measured}, *site, supply);
    }
}

} // namespace

void add_claims(const catalogue::Atlas& atlas, const ConcentrationQuery& query, Supply& supply) {
    if (supply.measure != Measure::reserves || supply.is_share) return;
    const std::size_t before = supply.parts.size();
    std::map<std::string, double> table;
    for (const SupplyPart& part : supply.parts)
        table[part.country] += part.amount;
    if (query.claims != ClaimLevel::table) {
        for (const Site& site : atlas.sites()) {
            if (site.kind != catalogue::SiteKind::deposit || table[site.country] > 0) continue;
            if (const auto joining = joining_claim(atlas, query, supply, site)) join(atlas, *joining, site, supply);
        }
    }
    add_scenario_claims(atlas, query, supply);

    double added = 0;
    for (std::size_t i = before; i < supply.parts.size(); ++i)
        added += supply.parts[i].amount;
    if (added <= 0) return;
    std::erase_if(supply.unmeasured, [&](const std::string& code) { return credited_to(supply, code) > 0; });
    if (supply.world) {
        // What claims add is not in the printed world total.
        *supply.world += added;
        supply.warn("claims about deposits count beside the published table; the world total is raised by their " +
                    base::to_grouped(added) + " t");
    }
    if (query.claims == ClaimLevel::all)
        supply.warn(
            "claims without a class, contested ones among them, count as if they were reserves: this shows what "
            "they would mean, it is not an index of reserves",
            "claims count as if they were reserves");
}

Supply deposit_supply(const catalogue::Atlas& atlas, const ConcentrationQuery& query, const StageOffer& offer) {
    Supply supply;
    supply.commodity = query.commodity;
    supply.stage = offer.stage;
    supply.unit = "t";
    supply.basis = offer.basis;
    supply.measure = Measure::reserves;
    supply.step = Step::reserves;
    supply.has_owners = true;
    supply.edition = "claims about deposits in the atlas";
    ConcentrationQuery of_claims = query;
    if (of_claims.claims == ClaimLevel::table) of_claims.claims = ClaimLevel::reported;
    supply.warn("owners are known for deposits, not for the published reserves of countries: these are claims about "
                "single deposits, and no world total is known",
                "claims about single deposits, not the reserves of countries");
    add_claims(atlas, of_claims, supply);
    return supply;
}

} // namespace oreway::concentration
