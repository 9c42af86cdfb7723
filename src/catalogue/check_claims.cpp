// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/check_rules.h"
#include "catalogue/content.h"

#include <cmath>

namespace oreway::catalogue {

namespace {

using base::Severity;

constexpr double content_tolerance = 0.1;

void check_basis(const Claim& claim, Findings& findings) {
    const auto add = [&](const char* column, std::string message, std::string advice) {
        findings.push_back(finding_at(Severity::error, "unit-without-basis", claim.origin, claim.id, std::move(message),
                                      std::move(advice), column));
    };
    const bool contained = claim.basis != QuantityBasis::ore && claim.basis != QuantityBasis::unknown;
    if (contained && claim.quantity_of.empty()) {
        add("quantity_of", "a contained quantity does not say of what", "write TREO, Li2O, Cu or the like");
    }
    if (claim.grade && claim.grade_unit == GradeUnit::none) {
        add("grade_unit", "the grade has no unit", "write %, ppm or g/t");
    }
    if (!claim.grade && claim.grade_unit != GradeUnit::none) {
        add("grade_value", "a unit of grade without a grade", "give the grade or leave the unit out");
    }
    if (claim.grade && claim.grade_of.empty()) {
        add("grade_of", "the grade does not say of what", "write TREO, Li2O, Cu or the like");
    }
    if (claim.contained_t && !contained && claim.grade_of.empty()) {
        add("grade_of", "the content does not say of what", "write TREO, Li2O, Cu or the like");
    }
    const bool nothing = !claim.quantity_t && !claim.grade && !claim.contained_t;
    if (nothing)
        add("quantity_t", "the claim has neither a quantity nor a grade", "give one of them or remove the row");
}

void check_content(const Claim& claim, Findings& findings) {
    const std::optional<double> ratio = stated_content_ratio(claim);
    if (!ratio || std::abs(*ratio - 1) <= content_tolerance) return;
    const double computed = *ratio * *claim.contained_t;
    findings.push_back(finding_at(Severity::warning, "content-mismatch", claim.origin, claim.id,
                                  "ore x grade is " + tonnes_text(computed) + " of " + claim.grade_of +
                                      ", the source says " + tonnes_text(*claim.contained_t),
                                  "check ore, grade and unit; if the source has it so, say it in the caveat",
                                  "contained_t"));
}

void check_confidence(const Atlas& atlas, const Claim& claim, Findings& findings) {
    const Source* source = atlas.source(claim.source_id);
    if (claim.confidence != Confidence::verified || source == nullptr) return;
    if (source->read_as == ReadAs::document) return;
    findings.push_back(finding_at(Severity::error, "confidence", claim.origin, claim.id,
                                  "is verified, but its source was " + std::string(label(source->read_as)),
                                  "write reported, or name the document that was read", "confidence"));
}

} // namespace

void check_claims(const Atlas& atlas, Findings& findings) {
    for (const Claim& claim : atlas.claims()) {
        check_basis(claim, findings);
        check_content(claim, findings);
        check_confidence(atlas, claim, findings);
    }
    for (const Choice& choice : atlas.choices()) {
        const Claim* claim = choice.claim_id.empty() ? nullptr : atlas.claim(choice.claim_id);
        if (claim == nullptr || claim->site_id == choice.site_id) continue;
        findings.push_back(finding_at(Severity::error, "unknown-id", choice.origin, choice.site_id,
                                      "the chosen claim " + choice.claim_id + " is about " + claim->site_id,
                                      "choose a claim of this site", "claim_id"));
    }
}

} // namespace oreway::catalogue
