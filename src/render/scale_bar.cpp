// SPDX-License-Identifier: MIT
#include "render/scale_bar.h"

#include "base/text.h"
#include "geo/geodesic.h"
#include "render/graticule.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace oreway::render {
namespace {

using geo::ScreenPoint;

constexpr double longest_bar = 130;
constexpr double most_variation = 2;

/// Ground metres a pixel, west-east.
std::optional<double> metres_per_pixel(const map::View& view, const ScreenPoint& at) {
    const auto place = view.to_lonlat(at);
    if (!place) return std::nullopt;
    const auto scale = view.projection().ground_scale(*place);
    if (!scale || !std::isfinite(scale->east) || scale->east <= 0) return std::nullopt;
    return scale->east * view.units_per_pixel();
}

/// Largest over smallest scale among some places; off the map they do not count, unless all do.
template <typename Places> double variation(const map::View& view, const Places& places, bool all_on_map) {
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (const ScreenPoint& at : places) {
        const auto scale = metres_per_pixel(view, at);
        if (!scale && all_on_map) return std::numeric_limits<double>::infinity();
        if (!scale) continue;
        least = std::min(least, *scale);
        most = std::max(most, *scale);
    }
    return most / least;
}

/// A cross through the middle and the picture's corners.
std::array<ScreenPoint, 66> over_view(const map::View& view) {
    std::array<ScreenPoint, 66> places;
    for (std::size_t i = 0; i < 31; ++i) {
        places[i] = {view.width() / 2, view.height() * static_cast<double>(i) / 30};
        places[31 + i] = {view.width() * static_cast<double>(i) / 30, view.height() / 2};
    }
    places[62] = {0, 0};
    places[63] = {view.width(), 0};
    places[64] = {0, view.height()};
    places[65] = {view.width(), view.height()};
    return places;
}

/// The longest round length (1, 2 or 5 times a power of ten) that fits.
ScaleLength round_length(double units_per_pixel, const std::string& unit) {
    const double limit = longest_bar * units_per_pixel;
    const double power = std::pow(10.0, std::floor(std::log10(limit)));
    double length = power;
    for (const double factor : {2.0, 5.0})
        if (factor * power <= limit) length = factor * power;
    return {base::to_grouped(length, 3) + " " + unit, length / units_per_pixel};
}

} // namespace

std::optional<ScaleBar> scale_bar_at(const map::View& view, const ScreenPoint& at) {
    std::array<ScreenPoint, 5> along;
    for (std::size_t i = 0; i < along.size(); ++i)
        along[i] = {at.x + longest_bar * static_cast<double>(i) / 4, at.y};
    const double over_all = variation(view, over_view(view), false);
    ScreenPoint where = along[2];
    if (!(variation(view, along, true) <= most_variation)) {
        if (!(over_all <= most_variation)) return std::nullopt;
        where = {view.width() / 2, view.height() / 2};
    }
    const auto scale = metres_per_pixel(view, where);
    if (!scale) return std::nullopt;
    ScaleBar bar;
    bar.kilometres = *scale * longest_bar < 1000 ? round_length(*scale, "m") : round_length(*scale / 1000, "km");
    bar.nautical_miles = round_length(*scale / geo::metres_per_nautical_mile, "nm");
    bar.lat = view.to_lonlat(where)->lat;
    bar.says_where = !(over_all <= 1.1);
    return bar;
}

ScreenBox add_scale_bar(Sketch& sketch, const ScaleBar& bar, const ScreenPoint& corner, const map::Theme& theme) {
    const TextFont font{FontFace::regular, 10};
    TextStyle style;
    style.color = theme.text;
    style.halo = theme.halo;
    style.halo_width = 1.8;
    const double longer = std::max(bar.kilometres.pixels, bar.nautical_miles.pixels);
    const double middle = corner.y - 16;

    PenStyle halo, pen;
    halo.color = theme.halo;
    halo.width = 4;
    pen.color = theme.text;
    pen.width = 1.2;
    pen.crisp = true;
    const auto draw = [&](const PenStyle& with) {
        sketch.line({{corner.x, middle}, {corner.x + longer, middle}}, with);
        sketch.line({{corner.x, middle - 5}, {corner.x, middle + 5}}, with);
        sketch.line({{corner.x + bar.kilometres.pixels, middle - 5}, {corner.x + bar.kilometres.pixels, middle}}, with);
        sketch.line(
            {{corner.x + bar.nautical_miles.pixels, middle}, {corner.x + bar.nautical_miles.pixels, middle + 5}}, with);
    };
    draw(halo);
    draw(pen);

    std::string upper = bar.kilometres.text;
    if (bar.says_where) upper += " at " + parallel_text(std::round(bar.lat));
    sketch.text(upper, font, {corner.x + 3, middle - 4}, style);
    sketch.text(bar.nautical_miles.text, font, {corner.x + 3, middle + 12}, style);
    const double width = std::max(longer, sketch.text_width(upper, font) + 3);
    return {corner.x, corner.y - 34, width, 34};
}

} // namespace oreway::render
