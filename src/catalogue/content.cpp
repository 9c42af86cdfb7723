// SPDX-License-Identifier: MIT
#include "catalogue/content.h"

#include "base/text.h"

#include <cmath>

namespace oreway::catalogue {

namespace {

constexpr double worth_saying = 0.1; // differences of stated and computed content beyond a tenth

bool is_contained(QuantityBasis basis) {
    return basis == QuantityBasis::contained_treo || basis == QuantityBasis::contained_ree ||
           basis == QuantityBasis::contained_other;
}

/// A mixture such as heavy minerals is nobody's content; a code that the tables do not know is trusted.
bool is_content(const std::string& substance, const Atlas& atlas) {
    if (substance.empty()) return false;
    const Substance* known = atlas.substance(substance);
    return known == nullptr || known->is_content;
}

std::string commodity_of(const std::string& substance, const Atlas& atlas) {
    const Substance* known = atlas.substance(substance);
    return known != nullptr && !known->commodity.empty() ? known->commodity : substance;
}

std::string holds(double ore_t, const Claim& claim, double content_t) {
    return tonnes_text(ore_t) + " of ore at " + grade_text(*claim.grade, claim.grade_unit) + " hold " +
           tonnes_text(content_t) + " of " + claim.grade_of;
}

bool has_grade(const Claim& claim) { return claim.grade && *claim.grade > 0 && claim.grade_unit != GradeUnit::none; }

std::string times_text(double ratio) { return base::to_grouped(ratio, ratio < 10 ? 2 : ratio < 100 ? 1 : 0); }

} // namespace

double grade_fraction(double grade, GradeUnit unit) {
    switch (unit) {
    case GradeUnit::percent:
        return grade / 100;
    case GradeUnit::ppm:
    case GradeUnit::grams_per_tonne:
        return grade / 1e6;
    case GradeUnit::none:
        break;
    }
    return 0;
}

std::optional<Content> content_of(const Claim& claim, const Atlas& atlas) {
    if (claim.state == ClaimState::uncomputable || !claim.quantity_t) return std::nullopt;
    const double quantity = *claim.quantity_t;
    if (is_contained(claim.basis)) {
        const std::string& of = claim.quantity_of;
        if (!is_content(of, atlas)) return std::nullopt;
        return Content{quantity, of, commodity_of(of, atlas), Content::How::claimed,
                       "the claim itself: " + tonnes_text(quantity) + " of " + of};
    }
    if (claim.basis != QuantityBasis::ore) return std::nullopt;
    if (has_grade(claim) && is_content(claim.grade_of, atlas)) {
        const double tonnes = quantity * grade_fraction(*claim.grade, claim.grade_unit);
        return Content{tonnes, claim.grade_of, commodity_of(claim.grade_of, atlas), Content::How::ore_times_grade,
                       holds(quantity, claim, tonnes)};
    }
    if (claim.contained_t && !has_grade(claim) && is_content(claim.grade_of, atlas)) {
        return Content{*claim.contained_t, claim.grade_of, commodity_of(claim.grade_of, atlas),
                       Content::How::stated_beside,
                       "the source puts " + tonnes_text(*claim.contained_t) + " of " + claim.grade_of + " in " +
                           tonnes_text(quantity) + " of ore"};
    }
    return std::nullopt;
}

std::optional<double> stated_content_ratio(const Claim& claim) {
    const bool comparable = claim.basis == QuantityBasis::ore && claim.quantity_t && has_grade(claim) &&
                            claim.contained_t && *claim.contained_t > 0 && claim.state != ClaimState::uncomputable;
    if (!comparable) return std::nullopt;
    return *claim.quantity_t * grade_fraction(*claim.grade, claim.grade_unit) / *claim.contained_t;
}

std::vector<std::string> arithmetic_of(const Claim& claim, const Atlas& atlas) {
    if (!claim.quantity_t || claim.state == ClaimState::uncomputable) return {};
    std::vector<std::string> lines;
    const double quantity = *claim.quantity_t;
    const double fraction = has_grade(claim) ? grade_fraction(*claim.grade, claim.grade_unit) : 0;
    const bool usable = fraction > 0 && is_content(claim.grade_of, atlas);
    if (claim.basis == QuantityBasis::ore && usable) {
        lines.push_back(holds(quantity, claim, quantity * fraction) + ".");
    } else if (claim.basis == QuantityBasis::unknown && usable) {
        lines.push_back("If the " + tonnes_text(quantity) + " are ore: " + holds(quantity, claim, quantity * fraction) +
                        ".");
        lines.push_back("If they are " + claim.grade_of + ": at " + grade_text(*claim.grade, claim.grade_unit) +
                        " they need " + tonnes_text(quantity / fraction) + " of ore.");
    } else if (is_contained(claim.basis) && usable && claim.quantity_of == claim.grade_of) {
        lines.push_back(tonnes_text(quantity) + " of " + claim.quantity_of + " at " +
                        grade_text(*claim.grade, claim.grade_unit) + " need " + tonnes_text(quantity / fraction) +
                        " of ore.");
    }
    if (const std::optional<double> ratio = stated_content_ratio(claim)) {
        if (std::abs(*ratio - 1) > worth_saying) {
            const bool source_has_more = *ratio < 1;
            lines.push_back("The source says " + tonnes_text(*claim.contained_t) + ", " +
                            times_text(source_has_more ? 1 / *ratio : *ratio) + " times " +
                            (source_has_more ? "as much." : "less."));
        }
    }
    return lines;
}

std::string tonnes_text(double tonnes) { return base::to_grouped(tonnes, std::abs(tonnes) >= 100 ? 0 : 2) + " t"; }

std::string grade_text(double grade, GradeUnit unit) {
    return base::to_grouped(grade, 6) + " " + std::string(label(unit));
}

} // namespace oreway::catalogue
