// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "catalogue/date.h"
#include "catalogue/finding.h"
#include "catalogue/ground.h"
#include "catalogue/source_use.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace oreway::catalogue {

struct CheckOptions {
    Date today;                           ///< dates are judged from here
    std::shared_ptr<const Ground> ground; ///< nothing: places are not compared with countries
    std::vector<SourceUse> other_uses;    ///< rows outside the atlas, whose sources must exist too
};

/// Everything in an atlas that a maintainer should look at, errors first. The rules:
///
///   - `unknown-id`: a reference to a site, claim, source, agreement, commodity, substance or country that is not there
///   - `missing-source`: a figure that nobody is named for
///   - `confidence`: more confidence than the source allows: recalled or read as an abstract, yet "verified"
///   - `unit-without-basis`: a content or grade whose substance is not said, a grade without its unit, tonnes of what
///   - `content-mismatch`: ore x grade and the stated content differ by more than a tenth
///   - `shares-sum`: shares of one table add up to more than 100, or a whole table does not add up to it
///   - `outside-country`: a site farther from its country than its accuracy; a seabed site beyond 200 nautical miles
///   - `seabed-on-land`: a seabed site on land
///   - `swapped-coordinates`: longitude and latitude the wrong way round, or a sign
///   - `near-duplicate`: two sites of one kind within 2 km
///   - `future-date`: a date that cannot have come yet
///   - `old-claim`: a chosen claim older than ten years (others: a note)
///   - `stale`: a source not looked at for two years, a start year that has passed, a measure that has ended
///   - `reserves-below-production`: reserves that would not last a year of the same country's mining
///   - the codes of the reader of vector files, such as `invalid-ring`, for the GeoJSON files of network/
///   - `unused-source`: a source that nothing rests on (note)
///   - `unused-known-finding`: a row of known_findings.csv that fits no warning (note)
///
/// A warning that known_findings.csv lists is a note that gives the reason why it stays.
Findings check_atlas(const Atlas& atlas, const CheckOptions& options);

/// Reads and checks the shipped atlas with its base map. `today` judges dates.
Findings check_geodata(const std::filesystem::path& geodata, const Date& today);

/// Reads and checks one folder: a whole geodata (with atlas/ and tables/) for itself, any other atlas folder joined to
/// the shipped one, with the findings in its own files only. Throws Error(input) when it is no atlas.
Findings check_folder(const std::filesystem::path& geodata, const std::filesystem::path& folder, const Date& today);

} // namespace oreway::catalogue
