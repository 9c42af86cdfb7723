// SPDX-License-Identifier: MIT
#include "ui/scale_text.h"

#include "base/text.h"

#include <cmath>

namespace oreway::ui {

std::string scale_text(const map::View& view) {
    constexpr double metres_per_pixel = 0.0254 / 96;
    const double denominator = view.ground_metres_per_pixel() / metres_per_pixel;
    if (!std::isfinite(denominator) || denominator <= 0) return "";
    const double step = std::pow(10, std::floor(std::log10(denominator)) - 1);
    return "1:" + base::to_grouped(std::round(denominator / step) * step);
}

} // namespace oreway::ui
