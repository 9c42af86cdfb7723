// SPDX-License-Identifier: MIT
#include "map/placement.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace oreway::map {

namespace {

constexpr double coincident_pixels = 6; ///< of symbols of full size
constexpr double visible_margin_pixels = 40;

std::vector<PlacedSymbol> visible_symbols(const MapDocument& document, const View& view) {
    const double scale = symbol_scale(view.zoom());
    std::vector<PlacedSymbol> placed;
    for (std::size_t l = 0; l < document.layers.size(); ++l) {
        const Layer& layer = document.layers[l];
        if (!layer.visible || !layer.symbols || !layer.style.is_drawn_at(view.zoom())) continue;
        for (std::size_t s = 0; s < layer.symbols->size(); ++s) {
            const geo::LonLat& place = (*layer.symbols)[s].place;
            const std::optional<geo::ScreenPoint> at = view.to_screen(place);
            if (!at || view.projection().is_near_horizon(place) || at->x < -visible_margin_pixels ||
                at->y < -visible_margin_pixels || at->x > view.width() + visible_margin_pixels ||
                at->y > view.height() + visible_margin_pixels) {
                continue;
            }
            placed.push_back({l, s, *at, *at, (*layer.symbols)[s].size * scale});
        }
    }
    return placed;
}

/// Groups of symbols of which each is within some pixels of the group's first.
std::vector<std::vector<std::size_t>> coincident_groups(const std::vector<PlacedSymbol>& placed, double scale) {
    const double nearby = coincident_pixels * scale;
    std::vector<std::size_t> order(placed.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(placed[a].anchor.x, a) < std::pair(placed[b].anchor.x, b);
    });
    std::vector<std::vector<std::size_t>> groups;
    std::vector<bool> taken(placed.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (taken[order[i]]) continue;
        std::vector<std::size_t> group = {order[i]};
        const geo::ScreenPoint& first = placed[order[i]].anchor;
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const geo::ScreenPoint& other = placed[order[j]].anchor;
            if (other.x - first.x > nearby) break;
            if (taken[order[j]] || std::hypot(other.x - first.x, other.y - first.y) > nearby) continue;
            taken[order[j]] = true;
            group.push_back(order[j]);
        }
        if (group.size() > 1) groups.push_back(std::move(group));
    }
    return groups;
}

void fan_out(std::vector<PlacedSymbol>& placed, std::vector<std::size_t> group) {
    std::sort(group.begin(), group.end());
    geo::ScreenPoint middle;
    double widest = 0;
    for (const std::size_t i : group) {
        middle.x += placed[i].anchor.x / static_cast<double>(group.size());
        middle.y += placed[i].anchor.y / static_cast<double>(group.size());
        widest = std::max(widest, std::min(placed[i].size, 14.0));
    }
    const double count = static_cast<double>(group.size());
    const double spacing = widest + 2;
    const double radius = std::max(spacing / 2, spacing / (2 * std::sin(std::numbers::pi / count)));
    for (std::size_t k = 0; k < group.size(); ++k) {
        const double angle = -std::numbers::pi / 2 + 2 * std::numbers::pi * static_cast<double>(k) / count;
        placed[group[k]].at = {middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)};
    }
}

} // namespace

double symbol_scale(double zoom) {
    constexpr double full_zoom = 2.25;
    return std::clamp(std::exp2((zoom - full_zoom) / 2), 0.4, 1.0);
}

std::vector<PlacedSymbol> place_symbols(const MapDocument& document, const View& view) {
    std::vector<PlacedSymbol> placed = visible_symbols(document, view);
    for (std::vector<std::size_t>& group : coincident_groups(placed, symbol_scale(view.zoom()))) {
        fan_out(placed, std::move(group));
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const PlacedSymbol& a, const PlacedSymbol& b) { return a.size > b.size; });
    return placed;
}

} // namespace oreway::map
