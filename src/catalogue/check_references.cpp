// SPDX-License-Identifier: MIT
#include "catalogue/check_rules.h"

#include <set>

namespace oreway::catalogue {

namespace {

using base::Severity;

/// Looks every id up and remembers which sources were named.
class References {
public:
    References(const Atlas& atlas, Findings& findings)
        : atlas_(atlas)
        , findings_(findings) {}

    void site(const Origin& at, const std::string& subject, const std::string& id, const char* column) {
        if (atlas_.site(id) == nullptr) unknown(at, subject, "site", id, "correct the id or add the site", column);
    }

    void claim(const Origin& at, const std::string& subject, const std::string& id, const char* column) {
        if (atlas_.claim(id) == nullptr) unknown(at, subject, "claim", id, "correct the id", column);
    }

    void agreement(const Origin& at, const std::string& subject, const std::string& id, const char* column) {
        if (atlas_.agreement(id) == nullptr) unknown(at, subject, "agreement", id, "correct the id", column);
    }

    void commodity(const Origin& at, const std::string& subject, const std::string& code, const char* column) {
        if (atlas_.commodity(code) != nullptr) return;
        unknown(at, subject, "commodity", code, "use a code of tables/commodities.csv or add it there", column);
    }

    void substance(const Origin& at, const std::string& subject, const std::string& code, const char* column) {
        if (code.empty() || atlas_.substance(code) != nullptr) return;
        unknown(at, subject, "substance", code, "use a code of tables/substances.csv or add it there", column);
    }

    void country(const Origin& at, const std::string& subject, const std::string& code, const char* column) {
        const bool is_group = code == "EUU" || code == "WLD" || code == "OTH";
        if (is_group || atlas_.countries().empty() || atlas_.country(code) != nullptr) return;
        unknown(at, subject, "country", code, "use an ISO 3166-1 alpha-3 code", column);
    }

    /// A source that must be named.
    void source(const Origin& at, const std::string& subject, const std::string& id, const char* column) {
        if (!id.empty()) return optional_source(at, subject, id, column);
        findings_.push_back(finding_at(Severity::error, "missing-source", at, subject, "no source is named",
                                       "add a row to sources.csv and name it here", column));
    }

    void optional_source(const Origin& at, const std::string& subject, const std::string& id, const char* column) {
        if (id.empty()) return;
        used_.insert(id);
        if (atlas_.source(id) == nullptr) {
            unknown(at, subject, "source", id, "correct the id or add it to sources.csv", column);
        }
    }

    bool is_used(const std::string& source_id) const { return used_.contains(source_id); }

private:
    void unknown(const Origin& at, const std::string& subject, const char* what, const std::string& id,
                 const char* advice, const char* column) {
        findings_.push_back(finding_at(Severity::error, "unknown-id", at, subject,
                                       std::string("unknown ") + what + " \"" + id + "\"", advice, column));
    }

    const Atlas& atlas_;
    Findings& findings_;
    std::set<std::string, std::less<>> used_;
};

void check_sites(const Atlas& atlas, References& references) {
    for (const Site& site : atlas.sites()) {
        references.source(site.origin, site.id, site.source_id, "source_id");
        references.source(site.origin, site.id, site.position_source_id, "coord_source_id");
        if (!site.local_names.empty()) references.optional_source(site.origin, site.id, "gk-names", "local_names");
        references.country(site.origin, site.id, site.country, "country_iso3");
        if (!site.owner_country.empty()) {
            references.country(site.origin, site.id, site.owner_country, "owner_hq_iso3");
        }
        for (const std::string& code : site.commodities) {
            references.commodity(site.origin, site.id, code, "commodities");
        }
        for (const std::string& id : site.serves) {
            references.site(site.origin, site.id, id, "port_for");
        }
    }
}

void check_claim_references(const Atlas& atlas, References& references) {
    for (const Claim& claim : atlas.claims()) {
        references.site(claim.origin, claim.id, claim.site_id, "site_id");
        references.source(claim.origin, claim.id, claim.source_id, "source_id");
        references.substance(claim.origin, claim.id, claim.quantity_of, "quantity_of");
        references.substance(claim.origin, claim.id, claim.grade_of, "grade_of");
    }
    for (const Choice& choice : atlas.choices()) {
        references.site(choice.origin, choice.site_id, choice.site_id, "site_id");
        if (!choice.claim_id.empty()) references.claim(choice.origin, choice.site_id, choice.claim_id, "claim_id");
    }
}

void check_agreements(const Atlas& atlas, References& references) {
    for (const Agreement& agreement : atlas.agreements()) {
        references.source(agreement.origin, agreement.id, agreement.source_id, "source_id");
        for (const std::string& party : agreement.parties) {
            references.country(agreement.origin, agreement.id, party, "parties_iso3");
        }
        for (const std::string& id : agreement.site_ids) {
            references.site(agreement.origin, agreement.id, id, "site_ids");
        }
    }
}

void check_figures(const Atlas& atlas, References& references) {
    for (const Statistic& statistic : atlas.statistics()) {
        const std::string subject = statistic.country + " " + statistic.stage;
        references.source(statistic.origin, subject, statistic.source_id, "source_id");
        references.optional_source(statistic.origin, subject, statistic.superseded_by, "superseded_by");
        references.country(statistic.origin, subject, statistic.country, "country_iso3");
        for (const std::string& code : statistic.commodities) {
            references.commodity(statistic.origin, subject, code, "commodity");
        }
    }
    for (const Flow& flow : atlas.flows()) {
        const std::string subject = flow.from + " to " + flow.to;
        references.source(flow.origin, subject, flow.source_id, "source_id");
        references.country(flow.origin, subject, flow.from, "from_iso3");
        references.country(flow.origin, subject, flow.to, "to_iso3");
        for (const std::string& code : flow.commodities) {
            references.commodity(flow.origin, subject, code, "commodity");
        }
    }
    for (const BlocMember& member : atlas.blocs()) {
        references.source(member.origin, member.bloc, member.source_id, "source_id");
        references.country(member.origin, member.bloc, member.country, "iso_a3");
    }
}

void check_conflicts(const Atlas& atlas, References& references) {
    for (const Conflict& conflict : atlas.conflicts()) {
        for (const std::string& id : conflict.site_ids) {
            references.site(conflict.origin, conflict.id, id, "site_ids");
        }
        for (const std::string& id : conflict.claim_ids) {
            references.claim(conflict.origin, conflict.id, id, "claim_ids");
        }
        for (const std::string& id : conflict.source_ids) {
            references.optional_source(conflict.origin, conflict.id, id, "source_ids");
        }
        for (const std::string& id : conflict.agreement_ids) {
            references.agreement(conflict.origin, conflict.id, id, "agreement_ids");
        }
        for (const std::string& code : conflict.countries) {
            references.country(conflict.origin, conflict.id, code, "countries_iso3");
        }
    }
}

} // namespace

void check_references(const Atlas& atlas, const std::vector<SourceUse>& other_uses, Findings& findings) {
    References references(atlas, findings);
    check_sites(atlas, references);
    check_claim_references(atlas, references);
    check_agreements(atlas, references);
    check_figures(atlas, references);
    check_conflicts(atlas, references);
    for (const SourceUse& use : other_uses) {
        references.source(use.origin, use.what, use.source_id, "source_id");
    }
    for (const Source& source : atlas.sources()) {
        if (references.is_used(source.id)) continue;
        findings.push_back(finding_at(Severity::note, "unused-source", source.origin, source.id,
                                      "nothing in the atlas rests on it", "cite it or leave it out"));
    }
}

} // namespace oreway::catalogue
