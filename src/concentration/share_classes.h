// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/concentration.h"

#include <array>
#include <string>
#include <vector>

/// What a choropleth of a result colours: each country by the share of the holder it belongs to.
namespace oreway::concentration {

/// Upper ends of the classes, inclusive; the last class is above the European single-country line. They are the same
/// for every result, so that a legend stays as it is while the reader filters.
inline constexpr std::array share_breaks = {0.01, 0.05, 0.10, 0.30, eu_single_country_line};
inline constexpr int share_class_count = static_cast<int>(share_breaks.size()) + 1;

/// 0 to share_class_count - 1.
int share_class_of(double share);

/// "up to 1 %", "1 to 5 %", …, "over 65 %".
std::string share_class_label(int share_class);

/// Why a country has the colour it has. Countries that are not among the values have no data: a pattern, not a colour.
enum class Presence {
    no_figure, ///< named without one: withheld, not available
    zero,      ///< listed with nothing
    some,
    left_out, ///< by the query or its scenario, whatever it has
};

struct CountryValue {
    std::string country; ///< ISO 3166-1 alpha-3
    std::string
        holder; ///< the row it belongs to: itself, its region, its bloc; empty without a figure or when it is left out
    Presence presence = Presence::no_figure;
    double value = 0, share = 0; ///< of the holder
    int share_class = 0;
};

/// Sorted by country. With overlapping blocs a country takes the largest share among its blocs.
std::vector<CountryValue> country_values(const ConcentrationResult& result);

} // namespace oreway::concentration
