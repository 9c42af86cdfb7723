// SPDX-License-Identifier: MIT
#include "ui/scale_text.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace oreway::ui {

std::string scale_text(const map::View& view) {
    constexpr double metres_per_pixel = 0.0254 / 96;
    const double denominator = view.ground_metres_per_pixel() / metres_per_pixel;
    if (!std::isfinite(denominator) || denominator <= 0) return "";
    const double step = std::pow(10, std::floor(std::log10(denominator)) - 1);
    return "1:" + base::to_grouped(std::round(denominator / step) * step);
}

std::string place_text(const geo::LonLat& place, const map::View& view) {
    constexpr double metres_per_degree = 111320; // of the equator
    constexpr int most_decimals = 6;
    const double pixel = view.ground_metres_per_pixel() / metres_per_degree;
    const bool is_known = std::isfinite(pixel) && pixel > 0;
    const int decimals = is_known ? static_cast<int>(std::ceil(-std::log10(pixel))) : 1;
    return geo::to_display(place, std::clamp(decimals, 0, most_decimals));
}

} // namespace oreway::ui
