// SPDX-License-Identifier: MIT
#include "catalogue/check_rules.h"
#include "catalogue/choice.h"

#include <set>

namespace oreway::catalogue {

namespace {

using base::Severity;

constexpr int old_claim_years = 10;
constexpr int stale_source_years = 2;
constexpr int slack_days = 31;

class DateRules {
public:
    DateRules(const Date& today, Findings& findings)
        : today_(today)
        , findings_(findings) {}

    void not_ahead(const Origin& at, const std::string& subject, const std::optional<Date>& date, const char* column) {
        if (!date || !is_after(*date, today_)) return;
        findings_.push_back(finding_at(Severity::error, "future-date", at, subject,
                                       to_text(*date) + " lies ahead of " + to_text(today_), "correct the date",
                                       column));
    }

    void year_not_ahead(const Origin& at, const std::string& subject, int year, const char* column) {
        not_ahead(at, subject, Date{year, 0, 0}, column);
    }

    void claim_age(const Claim& claim, bool is_chosen) {
        const bool too_old = claim.as_of && years_between(*claim.as_of, today_) >= old_claim_years;
        if (!too_old || (claim.state == ClaimState::superseded && !is_chosen)) return;
        findings_.push_back(finding_at(
            is_chosen ? Severity::warning : Severity::note, "old-claim", claim.origin, claim.id,
            "is of " + to_text(*claim.as_of) +
                (is_chosen ? ", older than ten years, and stands for the deposit" : ", older than ten years"),
            "look for a newer statement", "as_of"));
    }

    /// A source cannot hold a statement made after it; a day or two are time zones.
    void source_is_not_older(const Claim& claim, const Source* source) {
        if (source == nullptr || source->read_as == ReadAs::memory || !source->date || !claim.as_of) return;
        if (days_between(*source->date, *claim.as_of) <= slack_days) return;
        findings_.push_back(finding_at(Severity::warning, "claim-newer-than-source", claim.origin, claim.id,
                                       "is of " + to_text(*claim.as_of) + ", its source " + source->id + " of " +
                                           to_text(*source->date),
                                       "name the source that says it, or correct the date", "as_of"));
    }

    void source_freshness(const Source& source) {
        if (!source.checked_on || years_between(*source.checked_on, today_) < stale_source_years) return;
        findings_.push_back(finding_at(Severity::warning, "stale", source.origin, source.id,
                                       "was last looked at on " + to_text(*source.checked_on),
                                       "read it again and set checked_on", "checked_on"));
    }

    void start_year(const Site& site) {
        if (!site.start_year) return;
        const bool not_yet = site.status == SiteStatus::announced || site.status == SiteStatus::development;
        if (not_yet && *site.start_year < today_.year) {
            findings_.push_back(finding_at(Severity::warning, "stale", site.origin, site.id,
                                           "has the status " + std::string(label(site.status)) +
                                               ", but its start year " + std::to_string(*site.start_year) +
                                               " has passed",
                                           "say whether it runs, or when it will", "start_year"));
        }
        if (site.status == SiteStatus::operating) year_not_ahead(site.origin, site.id, *site.start_year, "start_year");
    }

    void agreement_end(const Agreement& agreement) {
        if (!agreement.until || !(*agreement.until < today_)) return;
        findings_.push_back(finding_at(Severity::warning, "stale", agreement.origin, agreement.id,
                                       "ended on " + to_text(*agreement.until),
                                       "record what followed, or that it ended", "until"));
    }

private:
    Date today_;
    Findings& findings_;
};

} // namespace

void check_dates(const Atlas& atlas, const Date& today, Findings& findings) {
    DateRules rules(today, findings);
    std::set<const Claim*> chosen;
    for (const Site& site : atlas.sites()) {
        if (site.kind == SiteKind::deposit) chosen.insert(choose_claim(atlas, site.id).claim);
        rules.start_year(site);
    }
    for (const Claim& claim : atlas.claims()) {
        rules.not_ahead(claim.origin, claim.id, claim.as_of, "as_of");
        rules.claim_age(claim, chosen.contains(&claim));
        rules.source_is_not_older(claim, atlas.source(claim.source_id));
    }
    for (const Source& source : atlas.sources()) {
        rules.not_ahead(source.origin, source.id, source.date, "date");
        rules.not_ahead(source.origin, source.id, source.checked_on, "checked_on");
        rules.source_freshness(source);
    }
    for (const Agreement& agreement : atlas.agreements()) {
        rules.not_ahead(agreement.origin, agreement.id, agreement.date, "date");
        rules.agreement_end(agreement);
    }
    for (const Statistic& statistic : atlas.statistics()) {
        const bool is_observed = statistic.stage == "mine_production" || statistic.stage == "reserves";
        if (is_observed) rules.year_not_ahead(statistic.origin, statistic.country, statistic.year, "year");
    }
}

} // namespace oreway::catalogue
