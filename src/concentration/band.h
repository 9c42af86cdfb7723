// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/interval.h"

#include <optional>
#include <string>

/// Bands of the HHI. They were made for firms in a market; for countries they are a yardstick, used by analogy.
namespace oreway::concentration {

enum class Band { unconcentrated, moderate, high };

struct BandScheme {
    const char* name = "";     ///< "US 2023"
    const char* document = ""; ///< where the thresholds are written
    double moderate_from = 0;  ///< points, inclusive
    double high_above = 0;     ///< points, exclusive
};

/// Horizontal Merger Guidelines, US Department of Justice and Federal Trade Commission, 19 August 2010, section 5.3.
inline constexpr BandScheme us_2010{"US 2010", "DOJ/FTC Horizontal Merger Guidelines 2010, 5.3", 1500, 2500};
/// Merger Guidelines, US Department of Justice and Federal Trade Commission, 18 December 2023, guideline 1.
inline constexpr BandScheme us_2023{"US 2023", "DOJ/FTC Merger Guidelines 2023, guideline 1", 1000, 1800};

Band band_of(double hhi, const BandScheme& scheme);

/// Nothing when the interval reaches over a threshold: what is not known decides.
std::optional<Band> band_of(const Interval& hhi, const BandScheme& scheme);

const char* to_text(Band band);

/// "highly concentrated (US 2023 band, used by analogy)", or "moderately to highly concentrated, undecided: …".
std::string verdict(const Interval& hhi, const BandScheme& scheme);

} // namespace oreway::concentration
