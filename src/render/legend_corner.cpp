// SPDX-License-Identifier: MIT
#include "render/legend_corner.h"

#include "map/legend.h"
#include "map/overlay.h"
#include "map/placement.h"
#include "render/site_sketch.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace oreway::render {
namespace {

/// Something of the map that a legend had better not hide.
struct Subject {
    geo::ScreenPoint at;
    double weight = 1;
    double size = 0; ///< pixels across
};

constexpr double selected_weight = 100, layer_weight = 60; ///< in sites of the smallest symbol

void add_symbols(const map::MapDocument& document, const map::View& view, std::vector<Subject>& subjects) {
    for (const map::PlacedSymbol& placed : map::place_symbols(document, view)) {
        const map::SiteSymbol& symbol = (*document.layers[placed.layer].symbols)[placed.symbol];
        const bool is_selected = is_selected_site(document, symbol);
        const double weight = is_selected ? selected_weight : placed.size / map::smallest_symbol;
        subjects.push_back({placed.at, weight, placed.size});
    }
}

/// The vertices of a layer, some hundreds of them, together as weighty as a group of sites.
void add_vertices(const map::Layer& layer, const map::View& view, std::vector<Subject>& subjects) {
    constexpr std::size_t most = 500;
    const auto& table = layer.features_for(map::detail_for(view.zoom())).table;
    if (!table || table->size() == 0) return;
    std::vector<geo::ScreenPoint> points;
    const std::size_t step = std::max<std::size_t>(1, table->vertex_count() / most);
    for (std::size_t i = 0; i < table->vertex_count(); i += step)
        if (const auto at = view.to_screen(table->vertices()[i])) points.push_back(*at);
    for (const geo::ScreenPoint& point : points)
        subjects.push_back({point, layer_weight / static_cast<double>(points.size())});
}

} // namespace

ScreenBox least_in_the_way(std::span<const ScreenBox> boxes, const map::MapDocument& document, const map::View& view) {
    std::vector<Subject> subjects;
    add_symbols(document, view, subjects);
    for (const map::Layer& layer : document.layers) {
        const bool is_density = layer.id == map::overlay_id && !layer.under_borders;
        if (layer.visible && (layer.is_user || layer.id == "route" || is_density)) add_vertices(layer, view, subjects);
    }
    const auto hidden_by = [&](const ScreenBox& box) {
        return std::accumulate(subjects.begin(), subjects.end(), 0.0, [&](double sum, const Subject& subject) {
            const bool is_hidden = box.intersects(ScreenBox::around(subject.at, subject.size, subject.size));
            return is_hidden ? sum + subject.weight : sum;
        });
    };
    constexpr double clearly = 0.6, not_worth_it = 2;
    const double first = hidden_by(boxes.front());
    const ScreenBox* best = &boxes.front();
    double least = clearly * first - not_worth_it;
    for (const ScreenBox& box : boxes.subspan(1)) {
        const double hidden = hidden_by(box);
        if (hidden < least) least = hidden, best = &box;
    }
    return *best;
}

} // namespace oreway::render
