// SPDX-License-Identifier: MIT
#include "concentration/band.h"

namespace oreway::concentration {

Band band_of(double hhi, const BandScheme& scheme) {
    if (hhi > scheme.high_above) return Band::high;
    return hhi >= scheme.moderate_from ? Band::moderate : Band::unconcentrated;
}

std::optional<Band> band_of(const Interval& hhi, const BandScheme& scheme) {
    const Band low = band_of(hhi.low, scheme);
    if (low != band_of(hhi.high, scheme)) return std::nullopt;
    return low;
}

const char* to_text(Band band) {
    switch (band) {
    case Band::unconcentrated:
        return "unconcentrated";
    case Band::moderate:
        return "moderately concentrated";
    case Band::high:
        return "highly concentrated";
    }
    return "";
}

std::string verdict(const Interval& hhi, const BandScheme& scheme) {
    const std::string scheme_text = std::string(scheme.name) + " band, used by analogy";
    if (const auto band = band_of(hhi, scheme)) return std::string(to_text(*band)) + " (" + scheme_text + ")";
    return std::string("undecided, ") + to_text(band_of(hhi.low, scheme)) + " to " +
           to_text(band_of(hhi.high, scheme)) + " (" + scheme_text + ")";
}

} // namespace oreway::concentration
