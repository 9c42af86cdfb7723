// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"

#include <optional>
#include <string>
#include <vector>

namespace oreway::catalogue {

/// How much of a commodity a claim says is in the ground, and how that is known.
struct Content {
    enum class How : std::uint8_t {
        claimed,         ///< the claim's quantity is itself a content
        ore_times_grade, ///< computed
        stated_beside,   ///< the source states it beside the ore tonnage, which has no usable grade
    };

    double tonnes = 0;
    std::string substance; ///< "TREO": tonnes of what
    std::string commodity; ///< "REE": whose content that is
    How how = How::claimed;
    std::string formula; ///< "20,000,000 t of ore at 700 g/t hold 14,000 t of REE"
};

/// Nothing when it cannot be known: no quantity, a basis that is not said, ore without a grade, a grade of something
/// that is no commodity (heavy minerals), a figure marked uncomputable.
std::optional<Content> content_of(const Claim& claim, const Atlas& atlas);

/// The tonnes of `substance` in `ore_t` of ore. 1 ppm is 1 g/t is a millionth, 1 % a hundredth.
double grade_fraction(double grade, GradeUnit unit);

/// What follows from the numbers of a claim, a sentence each: what ore holds at its grade, how much rock a content
/// needs, both readings of a quantity whose basis is not said, and how far the source's own content is off.
std::vector<std::string> arithmetic_of(const Claim& claim, const Atlas& atlas);

/// The content computed from ore and grade over the one that the source states for the same ore; nothing when one of
/// them is missing.
std::optional<double> stated_content_ratio(const Claim& claim);

/// "4,390,000 t", "0.35 t": as many decimals as tell something.
std::string tonnes_text(double tonnes);
/// "700 g/t", "0.4 %".
std::string grade_text(double grade, GradeUnit unit);

} // namespace oreway::catalogue
