// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "catalogue/content.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace oreway::catalogue {

/// The claim that stands for a deposit where one number is needed, and why.
struct ClaimChoice {
    const Claim* claim = nullptr; ///< nullptr: no claim, or none is fit
    std::string reason;           ///< one sentence for a reader
    std::optional<Content> content;
    bool by_hand = false; ///< set in choices.csv
};

/// Chooses among the claims of a site by one rule, the same for every site; the first difference decides:
///
///   1. state       current before superseded
///   2. standing    classified under JORC, NI 43-101 or S-K 1300; under a national scheme (GKZ); classified otherwise;
///                  a government's claim; the press's (for the last two: under a national scheme first)
///   3. content     known before unknown
///   4. class       reserve; resource (a total); measured or indicated; inferred
///   5. confidence  verified; reported; reported from general knowledge; unverified; contested
///   6. date        the newest; none is the oldest
///   7. the larger content, then the first in the file
///
/// A row of choices.csv overrides it. Claims are never added. `admit` leaves claims out beforehand: with only verified
/// claims admitted, a site has another choice or none.
ClaimChoice choose_claim(const Atlas& atlas, std::string_view site_id,
                         const std::function<bool(const Claim&)>& admit = {});

/// How well the size of a deposit is founded: the confidence of its chosen claim; contested when only claims unfit to
/// be chosen exist; unverified when there is no claim.
Confidence evidence_of(const Atlas& atlas, std::string_view site_id, const ClaimChoice& choice);

} // namespace oreway::catalogue
