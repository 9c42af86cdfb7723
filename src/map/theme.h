// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace oreway::map {

enum class ThemeName { light, dark, print };

/// The colours of everything that is not data. Contrast of text on its ground is at least 4.5 : 1 (WCAG 2.1 AA).
struct Theme {
    ThemeName name = ThemeName::light;
    base::Color page; ///< around the map
    std::array<base::Color, 9>
        sea; ///< depth bands: 0-200 m, 200-1000, 1000-2000, … , deeper than 8000 (see relief_levels)
    base::Color land;
    base::Color land_edge; ///< the coast line
    base::Color lake;
    base::Color lake_edge;
    base::Color river;
    base::Color border;
    base::Color state_border;
    base::Color graticule;
    base::Color outline; ///< of the map itself
    base::Color text;
    base::Color country_text;
    base::Color sea_text;
    base::Color halo; ///< behind text on the map
    base::Color panel;
    base::Color panel_edge;
    base::Color symbol_edge;
    base::Color selection;
    base::Color no_data;
};

const Theme& theme(ThemeName name);
std::optional<ThemeName> parse_theme(std::string_view name);
std::string_view to_text(ThemeName name);

/// The hue, as much darker or lighter as a thin line of it needs to stand out from the theme's land (3 : 1, WCAG 2.1
/// for what is no text).
base::Color line_color(base::Color hue, const Theme& theme);

/// Okabe and Ito's palette, safe for colour-blind readers: orange, sky blue, bluish green, yellow, blue, vermillion,
/// reddish purple (Okabe & Ito 2008, "Color Universal Design").
const std::array<base::Color, 7>& okabe_ito();

/// For the user's own layers: dark hues that none of Okabe and Ito's resembles, so that no point of a user is taken for
/// a deposit of the atlas. Wine, indigo, olive, purple, green, teal (Paul Tol, "Colour schemes", 2021, the muted
/// scheme).
const std::array<base::Color, 6>& tol_muted();

/// A sequential scale at t in [0, 1], of monotone lightness.
enum class Ramp { batlow, viridis, cividis };
base::Color ramp_color(Ramp ramp, double t);

} // namespace oreway::map
