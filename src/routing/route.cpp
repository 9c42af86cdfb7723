// SPDX-License-Identifier: MIT
#include "routing/route.h"

#include <array>

namespace oreway::routing {

namespace {

constexpr std::array<std::string_view, 4> words{"freight", "distance", "time", "co2e"};
constexpr std::array<std::string_view, 4> units{"sea_km_equivalent", "km", "h", "kg_co2e_per_t"};

} // namespace

std::string_view to_text(Objective objective) { return words[static_cast<std::size_t>(objective)]; }

std::optional<Objective> parse_objective(std::string_view text) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == text) return static_cast<Objective>(i);
    }
    return std::nullopt;
}

std::string_view cost_unit(Objective objective) { return units[static_cast<std::size_t>(objective)]; }

} // namespace oreway::routing
