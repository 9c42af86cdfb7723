// SPDX-License-Identifier: MIT
#include "render/site_sketch.h"

#include "geo/geodesic.h"
#include "render/symbol_geometry.h"

#include <algorithm>
#include <cmath>

namespace oreway::render {
namespace {

using geo::ScreenPoint;

constexpr double edge_width = 1.1;
constexpr double leader_from = 2; ///< pixels between a site and its symbol

const map::SiteSymbol& symbol_of(const map::MapDocument& document, const map::PlacedSymbol& placed) {
    return (*document.layers[placed.layer].symbols)[placed.symbol];
}

void add_uncertainty(Sketch& sketch, const map::SiteSymbol& symbol, const map::PlacedSymbol& placed,
                     const map::View& view, double metres_per_pixel) {
    if (symbol.accuracy_m <= 0 || symbol.accuracy_m / metres_per_pixel < placed.size) return;
    std::vector<ScreenPoint> ring;
    for (const geo::LonLat& place : geo::geodesic_circle(symbol.place, symbol.accuracy_m))
        if (const auto at = view.to_screen(geo::LonLat{geo::normalize_longitude(place.lon), place.lat}))
            ring.push_back(*at);
    const double too_far = view.width() + view.height();
    const bool is_torn = std::any_of(ring.begin(), ring.end(), [&](const ScreenPoint& at) {
        return std::hypot(at.x - placed.anchor.x, at.y - placed.anchor.y) > too_far;
    });
    if (ring.size() < 3 || is_torn) return;
    ring.pop_back(); // closed
    sketch.fill_star_shaped(ring, placed.anchor, base::with_alpha(symbol.fill, 0.10));
    PenStyle pen;
    pen.color = base::with_alpha(symbol.fill, 0.8);
    pen.dash_on = 5;
    pen.dash_off = 3;
    sketch.outline(ring, pen);
}

void add_leader(Sketch& sketch, const map::PlacedSymbol& placed, const map::Theme& theme) {
    if (std::hypot(placed.at.x - placed.anchor.x, placed.at.y - placed.anchor.y) < leader_from) return;
    PenStyle pen;
    pen.color = base::with_alpha(theme.symbol_edge, 0.6);
    pen.width = 0.8;
    sketch.line({placed.anchor, placed.at}, pen);
    sketch.fill_circle(placed.anchor, 1.2, theme.symbol_edge);
}

void add_selection_ring(Sketch& sketch, double reach, const ScreenPoint& at, const map::Theme& theme) {
    const double radius = reach + 4;
    PenStyle halo;
    halo.color = theme.halo;
    halo.width = 5;
    sketch.outline(circle_points(at, radius), halo);
    PenStyle pen;
    pen.color = theme.selection;
    pen.width = 2.5;
    sketch.outline(circle_points(at, radius), pen);
}

} // namespace

bool is_selected_site(const map::MapDocument& document, const map::SiteSymbol& symbol) {
    return std::any_of(document.selection.begin(), document.selection.end(), [&](const map::Selection& selection) {
        return selection.kind == map::Selection::Kind::site && selection.id == symbol.site_id;
    });
}

SymbolStyle symbol_style(const map::SiteSymbol& symbol, double size, const map::Theme& theme) {
    SymbolStyle style;
    style.shape = symbol.shape;
    style.size = size;
    style.fill = symbol.hollow ? base::with_alpha(theme.halo, 0.7) : symbol.fill;
    style.edge = symbol.hollow ? map::line_color(symbol.fill, theme) : theme.symbol_edge;
    style.edge_width = symbol.hollow ? 1.4 : edge_width;
    style.outline = symbol.outline;
    return style;
}

double reach_of(const map::SiteSymbol& symbol, double size) {
    const double lines = symbol.outline == map::OutlineStyle::double_line ? 2.5 : 0.5;
    return symbol_reach(symbol.shape, size) + lines * edge_width;
}

void add_sites(Sketch& sketch, const map::MapDocument& document, const map::View& view,
               std::span<const map::PlacedSymbol> placed) {
    const map::Theme& theme = map::theme(document.theme);
    const double metres_per_pixel = view.ground_metres_per_pixel();
    for (const map::PlacedSymbol& each : placed)
        add_uncertainty(sketch, symbol_of(document, each), each, view, metres_per_pixel);
    for (const map::PlacedSymbol& each : placed)
        add_leader(sketch, each, theme);
    for (const map::PlacedSymbol& each : placed) {
        SymbolStyle style = symbol_style(symbol_of(document, each), each.size, theme);
        const double opacity = document.layers[each.layer].opacity;
        style.fill = base::with_alpha(style.fill, style.fill.a / 255.0 * opacity);
        style.edge = base::with_alpha(style.edge, style.edge.a / 255.0 * opacity);
        sketch.symbol(style, each.at);
    }
    for (const map::PlacedSymbol& each : placed)
        if (is_selected_site(document, symbol_of(document, each)))
            add_selection_ring(sketch, reach_of(symbol_of(document, each), each.size), each.at, theme);
}

} // namespace oreway::render
