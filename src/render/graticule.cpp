// SPDX-License-Identifier: MIT
#include "render/graticule.h"

#include "base/text.h"
#include "geo/project_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace oreway::render {
namespace {

using geo::LonLat;
using geo::ScreenPoint;

constexpr double line_spacing = 100;
constexpr double farthest_parallel = 85;
constexpr double text_height = 12;

std::vector<ScreenPoint> on_screen(const geo::PlaneLine& line, const map::View& view) {
    std::vector<ScreenPoint> points;
    points.reserve(line.size());
    for (const geo::PlanePoint& point : line)
        points.push_back(view.to_screen(point));
    return points;
}

/// A line through places `step` apart, so that the projection meets no edge longer than that.
GraticuleLine make_line(bool is_meridian, double degrees, double from, double to, const map::View& view) {
    GraticuleLine line{is_meridian, degrees, {}};
    const int steps = std::max(2, static_cast<int>(std::ceil((to - from) / 10)));
    std::vector<LonLat> places;
    for (int i = 0; i <= steps; ++i) {
        const double at = from + (to - from) * i / steps;
        places.push_back(is_meridian ? LonLat{degrees, at} : LonLat{at, degrees});
    }
    geo::ProjectOptions options;
    options.tolerance = view.units_per_pixel() / 4;
    for (const geo::PlaneLine& piece : geo::project_line(places, view.projection(), options))
        line.pieces.push_back(on_screen(piece, view));
    return line;
}

/// Where a piece crosses the level line `edge` from inside to outside; `along` picks the coordinate.
std::optional<ScreenPoint> crossing(const ScreenPoint& a, const ScreenPoint& b, double edge, bool vertical) {
    const double from = vertical ? a.x : a.y, to = vertical ? b.x : b.y;
    if ((from < edge) == (to < edge)) return std::nullopt;
    const double share = (edge - from) / (to - from);
    return ScreenPoint{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// The place for a label: where the line meets the picture's left (parallels) or lower edge (meridians), or where it
/// ends in the picture because the map ends there.
std::optional<ScreenPoint> label_place(const GraticuleLine& line, const map::View& view, double width) {
    const double edge = line.is_meridian ? view.height() - text_height / 2 - 3 : width / 2 + 4;
    const auto is_inside = [&](const ScreenPoint& at) {
        return at.x > width / 2 && at.y > text_height && at.x < view.width() - width / 2 &&
               at.y < view.height() - text_height / 2;
    };
    std::optional<ScreenPoint> end;
    for (const auto& piece : line.pieces) {
        for (std::size_t i = 1; i < piece.size(); ++i) {
            const auto at = crossing(piece[i - 1], piece[i], edge, !line.is_meridian);
            if (at && at->x > 0 && at->x < view.width() && at->y > text_height && at->y < view.height()) return at;
        }
        if (line.is_meridian || piece.empty()) continue;
        const ScreenPoint& left = piece.front().x < piece.back().x ? piece.front() : piece.back();
        const ScreenPoint beside{left.x - width / 2 - 5, left.y};
        const bool is_ring = std::hypot(piece.front().x - piece.back().x, piece.front().y - piece.back().y) < 2;
        if (!is_ring && is_inside(beside) && (!end || beside.x < end->x)) end = beside;
    }
    return end;
}

std::string degrees_text(double degrees, int decimals, char positive, char negative) {
    const double size = std::abs(degrees);
    std::string text = base::to_fixed(size, decimals) + "°";
    if (size > 1e-9 && std::abs(size - 180) > 1e-9) text += degrees > 0 ? positive : negative;
    return text;
}

/// As many as the lines of this step need, so that neighbours read alike.
int decimals_for(double step) {
    int decimals = 0;
    for (; step < 1 - 1e-9; step *= 10)
        ++decimals;
    return decimals;
}

} // namespace

double graticule_step(const map::View& view) {
    constexpr std::array<double, 13> steps{30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005};
    const double degrees_per_pixel = 360 / (256 * std::exp2(view.zoom()));
    double best = steps.front();
    for (const double step : steps)
        if (step >= line_spacing * degrees_per_pixel) best = step;
    return best;
}

std::vector<GraticuleLine> graticule_lines(const map::View& view) {
    const double step = graticule_step(view);
    const geo::LonLatBox seen = view.visible_box();
    const bool whole_globe = seen.width() > 300;
    const double west = whole_globe ? -180 : seen.west - step, width = whole_globe ? 360 : seen.width() + 2 * step;
    const double south = std::max(-90.0, seen.south - step), north = std::min(90.0, seen.north + step);
    std::vector<GraticuleLine> lines;
    for (double lon = std::ceil(west / step) * step; lon < west + width - step / 2; lon += step) {
        // Only every third meridian runs into the pole, where they would blacken the map.
        const bool is_long = std::fmod(std::abs(lon), 90) < 1e-9;
        const double limit = is_long ? 90 : farthest_parallel;
        if (std::max(south, -limit) < std::min(north, limit))
            lines.push_back(make_line(true, lon, std::max(south, -limit), std::min(north, limit), view));
    }
    for (double lat = std::ceil(south / step) * step; lat <= north; lat += step)
        if (std::abs(lat) < 89.999) lines.push_back(make_line(false, lat, west, west + width, view));
    return lines;
}

std::string meridian_text(double lon, int decimals) {
    return degrees_text(geo::normalize_longitude(lon), decimals, 'E', 'W');
}
std::string parallel_text(double lat, int decimals) { return degrees_text(lat, decimals, 'N', 'S'); }

void add_graticule(Sketch& sketch, const std::vector<GraticuleLine>& lines, const map::Theme& theme) {
    PenStyle pen;
    pen.color = theme.graticule;
    pen.width = 0.8;
    for (const GraticuleLine& line : lines)
        for (const auto& piece : line.pieces)
            sketch.line(piece, pen);
}

void add_graticule_labels(Sketch& sketch, const std::vector<GraticuleLine>& lines, const map::View& view,
                          const map::Theme& theme, const std::vector<ScreenBox>& taken) {
    const TextFont font{FontFace::regular, 9.5};
    TextStyle style;
    style.color = theme.sea_text;
    style.halo = theme.halo;
    style.halo_width = 1.5;
    style.align = Align::center;
    const int decimals = decimals_for(graticule_step(view));
    std::vector<ScreenBox> boxes = taken;
    for (const GraticuleLine& line : lines) {
        GraticuleLabel label;
        label.text = line.is_meridian ? meridian_text(line.degrees, decimals) : parallel_text(line.degrees, decimals);
        label.width = sketch.text_width(label.text, font);
        const auto at = label_place(line, view, label.width);
        if (!at) continue;
        label.at = *at;
        const ScreenBox box = label.box().grown(2);
        if (std::any_of(boxes.begin(), boxes.end(), [&](const ScreenBox& other) { return other.intersects(box); }))
            continue;
        boxes.push_back(box);
        sketch.text(label.text, font, {label.at.x, label.at.y + 3.5}, style);
    }
}

} // namespace oreway::render
