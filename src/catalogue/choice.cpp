// SPDX-License-Identifier: MIT
#include "catalogue/choice.h"

#include <algorithm>
#include <array>
#include <vector>

namespace oreway::catalogue {

namespace {

constexpr std::size_t criteria_count = 7;
constexpr std::array<std::string_view, criteria_count> criteria = {"which has been superseded",
                                                                   "which has less formal standing",
                                                                   "whose contained tonnes are not known",
                                                                   "whose class says less about the whole deposit",
                                                                   "which is less well founded",
                                                                   "which is older",
                                                                   "which names fewer tonnes"};

/// A claim with its marks by criterion; smaller is better.
struct Candidate {
    const Claim* claim = nullptr;
    std::optional<Content> content;
    std::array<double, criteria_count> marks{};
};

bool is_statement(ClaimClass claim_class) {
    return claim_class == ClaimClass::government_claim || claim_class == ClaimClass::press_claim;
}

double standing_mark(const Claim& claim) {
    const bool public_code = claim.standard == Standard::jorc || claim.standard == Standard::ni_43_101 ||
                             claim.standard == Standard::sk_1300;
    const bool national = claim.standard == Standard::gkz;
    if (!is_statement(claim.claim_class)) return public_code ? 0 : national ? 1 : 2;
    return (claim.claim_class == ClaimClass::government_claim ? 3 : 5) + (national ? 0 : 1);
}

double class_mark(ClaimClass claim_class) {
    switch (claim_class) {
    case ClaimClass::reserve:
        return 0;
    case ClaimClass::resource:
        return 1;
    case ClaimClass::measured:
    case ClaimClass::indicated:
        return 2;
    case ClaimClass::inferred:
        return 3;
    case ClaimClass::government_claim:
    case ClaimClass::press_claim:
        break;
    }
    return 4;
}

double confidence_mark(const Claim& claim, const Atlas& atlas) {
    switch (claim.confidence) {
    case Confidence::verified:
        return 0;
    case Confidence::reported:
        return atlas.is_general_knowledge(claim.source_id) ? 2 : 1;
    case Confidence::unverified:
        return 3;
    case Confidence::contested:
        break;
    }
    return 4;
}

double date_mark(const std::optional<Date>& date) {
    return date ? -(date->year * 10000.0 + date->month * 100 + date->day) : 0;
}

Candidate weigh(const Claim& claim, const Atlas& atlas) {
    Candidate candidate{&claim, content_of(claim, atlas), {}};
    candidate.marks = {static_cast<double>(claim.state),
                       standing_mark(claim),
                       candidate.content ? 0.0 : 1.0,
                       class_mark(claim.claim_class),
                       confidence_mark(claim, atlas),
                       date_mark(claim.as_of),
                       candidate.content ? -candidate.content->tonnes : 0.0};
    return candidate;
}

std::string describe(const Claim& claim, const Atlas& atlas) {
    std::string text = "a " + std::string(label(claim.claim_class));
    if (claim.claim_class == ClaimClass::indicated || claim.claim_class == ClaimClass::inferred) text.insert(1, "n");
    const bool has_standard = claim.standard != Standard::none && claim.standard != Standard::unknown;
    text += has_standard ? " under " + std::string(label(claim.standard)) : std::string(" under no stated standard");
    text += ", " + std::string(label(claim.confidence));
    if (atlas.is_general_knowledge(claim.source_id)) text += " from general knowledge";
    if (claim.state == ClaimState::superseded) text += ", superseded";
    return text + (claim.as_of ? ", " + to_text(*claim.as_of) : std::string(", undated"));
}

std::string reason_for(const std::vector<Candidate>& ranked, const Atlas& atlas) {
    const Candidate& best = ranked.front();
    const std::string text = "By the rule: " + describe(*best.claim, atlas);
    if (ranked.size() == 1) return text + "; there is no other claim.";
    const Candidate& next = ranked[1];
    const auto difference = std::mismatch(best.marks.begin(), best.marks.end(), next.marks.begin()).first;
    const std::string_view why = difference == best.marks.end()
                                     ? "which is its equal but listed later"
                                     : criteria[static_cast<std::size_t>(difference - best.marks.begin())];
    return text + "; preferred to " + next.claim->id + " (" + describe(*next.claim, atlas) + "), " + std::string(why) +
           ".";
}

/// The choice set by hand, when there is one and `admit` lets its claim through.
std::optional<ClaimChoice> choice_by_hand(const Atlas& atlas, std::string_view site_id,
                                          const std::function<bool(const Claim&)>& admit) {
    const Choice* choice = atlas.choice(site_id);
    if (choice == nullptr) return std::nullopt;
    if (choice->claim_id.empty()) return ClaimChoice{nullptr, "Set by hand, none: " + choice->reason, {}, true};
    const Claim* claim = atlas.claim(choice->claim_id);
    if (claim == nullptr || claim->site_id != site_id || (admit && !admit(*claim))) return std::nullopt;
    return ClaimChoice{claim, "Set by hand: " + choice->reason, content_of(*claim, atlas), true};
}

} // namespace

ClaimChoice choose_claim(const Atlas& atlas, std::string_view site_id, const std::function<bool(const Claim&)>& admit) {
    if (std::optional<ClaimChoice> by_hand = choice_by_hand(atlas, site_id, admit)) return std::move(*by_hand);
    std::vector<Candidate> candidates;
    for (const Claim* claim : atlas.claims_of(site_id)) {
        if (!admit || admit(*claim)) candidates.push_back(weigh(*claim, atlas));
    }
    if (candidates.empty())
        return {nullptr, "No claim about its size was found; that does not mean that it is empty.", {}, false};
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.marks < b.marks; });
    return {candidates.front().claim, reason_for(candidates, atlas), candidates.front().content, false};
}

Confidence evidence_of(const Atlas& atlas, std::string_view site_id, const ClaimChoice& choice) {
    if (choice.claim != nullptr) return choice.claim->confidence;
    return atlas.claims_of(site_id).empty() ? Confidence::unverified : Confidence::contested;
}

} // namespace oreway::catalogue
