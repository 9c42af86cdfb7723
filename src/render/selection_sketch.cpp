// SPDX-License-Identifier: MIT
#include "render/selection_sketch.h"

#include "geo/project_geometry.h"
#include "map/theme.h"
#include "render/symbol_geometry.h"

#include <cmath>
#include <optional>
#include <utility>
#include <variant>

namespace oreway::render {
namespace {

using geo::ScreenPoint;

struct FeatureRef {
    const map::Layer* layer = nullptr;
    const data::FeatureTable* table = nullptr;
    std::size_t feature = 0;
};

std::optional<std::size_t> find_country(const data::FeatureTable& table, const std::string& iso) {
    const data::Column* column = table.attribute("iso_a3");
    for (std::size_t feature = 0; column && feature < table.size(); ++feature)
        if (data::to_text(column->value(feature)) == iso) return feature;
    return std::nullopt;
}

std::optional<FeatureRef> find(const map::MapDocument& document, const map::Selection& selection,
                               const map::View& view) {
    const map::Detail detail = map::detail_for(view.zoom());
    for (const map::Layer& layer : document.layers) {
        const data::FeatureTable* table = layer.features_for(detail).table.get();
        if (!table) continue;
        if (selection.kind == map::Selection::Kind::feature && layer.id == selection.id &&
            selection.feature < table->size())
            return FeatureRef{&layer, table, selection.feature};
        if (selection.kind != map::Selection::Kind::country || layer.role != map::LayerRole::countries) continue;
        if (const auto feature = find_country(*table, selection.id)) return FeatureRef{&layer, table, *feature};
    }
    return std::nullopt;
}

/// The lines of a feature in the plane: itself, or the border of its areas.
std::vector<geo::PlaneLine> lines_of(const FeatureRef& ref, const map::View& view) {
    geo::ProjectOptions options;
    options.course = ref.layer->course;
    options.tolerance = view.units_per_pixel() / 3;
    std::vector<geo::PlaneLine> lines;
    const auto parts = ref.table->parts(ref.feature);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        const auto rings = ref.table->rings(part);
        std::vector<geo::PlaneLine> pieces;
        if (ref.table->kind(ref.feature) == data::GeometryKind::line) {
            pieces = geo::project_line(ref.table->ring(rings.first), view.projection(), options);
        } else {
            std::vector<std::span<const geo::LonLat>> spans;
            for (std::size_t ring = rings.first; ring < rings.last; ++ring)
                spans.push_back(ref.table->ring(ring));
            pieces = geo::project_polygon(spans, view.projection(), options).strokes;
        }
        for (geo::PlaneLine& piece : pieces)
            lines.push_back(std::move(piece));
    }
    return lines;
}

PenStyle selection_pen(base::Color color, double width) {
    PenStyle pen;
    pen.color = color;
    pen.width = width;
    pen.shape = {Join::round, Cap::round};
    return pen;
}

void add_ring(Sketch& sketch, const ScreenPoint& at, double radius, const map::Theme& theme) {
    sketch.outline(circle_points(at, radius), selection_pen(theme.halo, 5));
    sketch.outline(circle_points(at, radius), selection_pen(theme.selection, 2.5));
}

void add_feature(Sketch& sketch, const FeatureRef& ref, const map::View& view, const map::Theme& theme) {
    if (ref.table->kind(ref.feature) == data::GeometryKind::point) {
        const auto parts = ref.table->parts(ref.feature);
        for (std::size_t part = parts.first; part < parts.last; ++part)
            if (const auto at = view.to_screen(ref.table->ring(ref.table->rings(part).first).front()))
                add_ring(sketch, *at, ref.layer->style.size / 2 + 4, theme);
        return;
    }
    std::vector<std::vector<ScreenPoint>> lines;
    for (const geo::PlaneLine& line : lines_of(ref, view)) {
        lines.emplace_back();
        for (const geo::PlanePoint& point : line)
            lines.back().push_back(view.to_screen(point));
    }
    for (const auto& line : lines)
        sketch.line(line, selection_pen(theme.halo, 5));
    for (const auto& line : lines)
        sketch.line(line, selection_pen(theme.selection, 2.5));
}

} // namespace

void add_selected_features(Sketch& sketch, const map::MapDocument& document, const map::View& view) {
    const map::Theme& theme = map::theme(document.theme);
    for (const map::Selection& selection : document.selection)
        if (selection.kind != map::Selection::Kind::site)
            if (const auto ref = find(document, selection, view)) add_feature(sketch, *ref, view, theme);
}

void add_arrows(Sketch& sketch, const map::Layer& layer, std::span<const ChunkMeshes* const> chunks,
                const map::View& view) {
    for (const ChunkMeshes* chunk : chunks) {
        for (const ArrowHead& arrow : chunk->arrows) {
            const auto& looks = layer.looks;
            const bool has_color = looks && arrow.feature < looks->strokes.size();
            const bool has_width = looks && arrow.feature < looks->stroke_widths.size();
            const double width = has_width ? looks->stroke_widths[arrow.feature] : layer.style.stroke_width;
            const double length = 5 + 2.5 * width, half = 2.5 + 1.2 * width;
            const ScreenPoint tip = view.to_screen(arrow.tip);
            const double dx = arrow.dx, dy = -arrow.dy; // the screen's y runs down
            const ScreenPoint back{tip.x - dx * length, tip.y - dy * length};
            const std::array<ScreenPoint, 3> head{
                {tip, {back.x - dy * half, back.y + dx * half}, {back.x + dy * half, back.y - dx * half}}};
            const ScreenPoint hub{tip.x - dx * length * 0.66, tip.y - dy * length * 0.66};
            const base::Color color = has_color ? looks->strokes[arrow.feature] : layer.style.stroke;
            sketch.fill_star_shaped(head, hub, base::with_alpha(color, color.a / 255.0 * layer.opacity));
        }
    }
}

} // namespace oreway::render
