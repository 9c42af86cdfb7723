// SPDX-License-Identifier: MIT
#include "render/dashes.h"

#include <algorithm>
#include <cmath>

namespace oreway::render {
namespace {

using geo::ScreenPoint;

double step_length(const ScreenPoint& a, const ScreenPoint& b) { return std::hypot(b.x - a.x, b.y - a.y); }

double length(std::span<const ScreenPoint> line) {
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += step_length(line[i - 1], line[i]);
    return sum;
}

ScreenPoint between(const ScreenPoint& a, const ScreenPoint& b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

} // namespace

std::vector<std::vector<ScreenPoint>> cut_dashes(std::span<const ScreenPoint> line, double on, double off, bool whole) {
    std::vector<std::vector<ScreenPoint>> dashes;
    if (line.size() < 2) return dashes;
    if (whole) {
        const double total = length(line);
        const double stretch = total / (on + off) / std::max(1.0, std::round(total / (on + off)));
        on *= stretch;
        off *= stretch;
    }
    const double too_short = 1e-9 * (on + off);
    bool is_on = true;
    double left = on;
    dashes.push_back({line.front()});
    for (std::size_t i = 1; i < line.size(); ++i) {
        ScreenPoint from = line[i - 1];
        double rest = step_length(from, line[i]);
        while (rest > left + too_short) {
            from = between(from, line[i], left / rest);
            rest -= left;
            if (is_on)
                dashes.back().push_back(from);
            else
                dashes.push_back({from});
            is_on = !is_on;
            left = is_on ? on : off;
        }
        left -= rest;
        if (is_on) dashes.back().push_back(line[i]);
    }
    return dashes;
}

} // namespace oreway::render
