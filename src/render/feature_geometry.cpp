// SPDX-License-Identifier: MIT
#include "render/feature_geometry.h"

#include "gl/tessellator.h"
#include "gl/triangle_flips.h"
#include "render/clip_window.h"
#include "render/symbol_geometry.h"

#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace oreway::render {
namespace {

using geo::PlaneLine;
using geo::PlanePoint;

/// Pixels; points are mostly about this large: a circle gets as many corners as it needs.
constexpr double rim_radius = 4;

bool meets_180(const geo::LonLatBox& box) { return box.crosses_180() || box.west <= -179.99 || box.east >= 179.99; }

template <typename T> T look(const std::vector<T>* column, std::size_t feature, T otherwise) {
    return column && feature < column->size() ? (*column)[feature] : otherwise;
}

class Builder {
public:
    Builder(const data::FeatureTable& table, const geo::Projection& projection, const GeometryOptions& options)
        : table_(table)
        , projection_(projection)
        , options_(options) {}

    FeatureGeometry build(std::span<const std::uint32_t> features) {
        choose_origin(features);
        for (const std::uint32_t feature : features) {
            switch (table_.kind(feature)) {
            case data::GeometryKind::point:
                add_points(feature);
                break;
            case data::GeometryKind::line:
                add_lines(feature);
                break;
            case data::GeometryKind::polygon:
                add_polygons(feature);
                break;
            case data::GeometryKind::none:
                break;
            }
        }
        return finish();
    }

private:
    using BatchKey = std::pair<float, bool>;

    const map::FeatureLooks* looks() const { return options_.looks; }

    /// The origin need only be near; the first vertex that the projection shows will do.
    void choose_origin(std::span<const std::uint32_t> features) {
        for (const std::uint32_t feature : features) {
            const auto parts = table_.parts(feature);
            for (std::size_t part = parts.first; part < parts.last; ++part) {
                const auto ring = table_.ring(table_.rings(part).first);
                if (ring.empty()) continue;
                if (const auto point = projection_.forward(ring.front())) {
                    geometry_.origin = *point;
                    return;
                }
            }
        }
    }

    bool is_marked(std::size_t feature) const {
        if (!options_.dashed) return false;
        const data::Value value = options_.dashed->value(feature);
        const auto* number = std::get_if<std::int64_t>(&value);
        return number && *number != 0;
    }

    BatchKey batch_of(std::size_t feature) const {
        const map::FeatureLooks* all = looks();
        return {look(all ? &all->stroke_widths : nullptr, feature, 0.0F),
                look(all ? &all->dashed : nullptr, feature, std::uint8_t{0}) != 0 || is_marked(feature)};
    }

    using Rings = std::vector<std::span<const geo::LonLat>>;

    Rings rings_of(std::size_t part) const {
        Rings rings;
        for (std::size_t ring = table_.rings(part).first; ring < table_.rings(part).last; ++ring)
            rings.push_back(table_.ring(ring));
        return rings;
    }

    void add_polygons(std::uint32_t feature) {
        const auto parts = table_.parts(feature);
        if (parts.size() > 1 && !options_.window && meets_180(table_.box(feature))) {
            // The file may have cut the feature there: its parts are joined again.
            std::vector<Rings> polygons;
            for (std::size_t part = parts.first; part < parts.last; ++part)
                polygons.push_back(rings_of(part));
            const std::vector<std::span<const std::span<const geo::LonLat>>> spans(polygons.begin(), polygons.end());
            add_area(geo::project_multipolygon(spans, projection_, options_.project), feature);
            return;
        }
        for (std::size_t part = parts.first; part < parts.last; ++part)
            add_polygon(rings_of(part), feature);
    }

    void add_polygon(const Rings& rings, std::uint32_t feature) {
        if (!options_.window) {
            add_area(geo::project_polygon(rings, projection_, options_.project), feature);
            return;
        }
        for (const Polygon& part : clip_polygon(rings, *options_.window)) {
            const Rings spans(part.begin(), part.end());
            add_area(geo::project_polygon(spans, projection_, options_.project), feature);
        }
    }

    void add_area(const geo::PlaneArea& area, std::uint32_t feature) {
        fill(area.rings, feature);
        for (const PlaneLine& line : area.strokes)
            stroke(line, feature);
    }

    void fill(const std::vector<PlaneLine>& rings, std::uint32_t feature) {
        std::vector<std::vector<gl::Corner>> corners(rings.size());
        std::vector<std::span<const gl::Corner>> spans;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            for (const PlanePoint& point : rings[i]) {
                corners[i].push_back({point.x - geometry_.origin.x, point.y - geometry_.origin.y});
                geometry_.extent.extend(point);
            }
            spans.push_back(corners[i]);
        }
        gl::Triangles triangles = gl::tessellate(spans);
        gl::flip_to_stout(triangles);
        const auto first = static_cast<std::uint32_t>(geometry_.areas.size());
        for (const gl::Corner& corner : triangles.corners)
            geometry_.areas.push_back({static_cast<float>(corner.x), static_cast<float>(corner.y), feature});
        for (const std::uint32_t index : triangles.indices)
            geometry_.area_indices.push_back(first + index);
    }

    void add_lines(std::uint32_t feature) {
        const auto parts = table_.parts(feature);
        for (std::size_t part = parts.first; part < parts.last; ++part) {
            const auto pieces = geo::project_line(table_.ring(table_.rings(part).first), projection_, options_.project);
            for (const PlaneLine& piece : pieces)
                stroke(piece, feature);
            const bool has_arrow = look(looks() ? &looks()->arrows : nullptr, feature, std::uint8_t{0}) != 0;
            if (has_arrow && part + 1 == parts.last && !pieces.empty() && pieces.back().size() >= 2)
                add_arrow(pieces.back(), feature);
        }
    }

    void add_arrow(const PlaneLine& line, std::uint32_t feature) {
        const PlanePoint& tip = line.back();
        const PlanePoint& before = line[line.size() - 2];
        const double length = std::hypot(tip.x - before.x, tip.y - before.y);
        if (length > 0)
            geometry_.arrows.push_back({tip, (tip.x - before.x) / length, (tip.y - before.y) / length, feature});
    }

    void stroke(const PlaneLine& line, std::uint32_t feature) {
        for (const PlanePoint& point : line)
            geometry_.extent.extend(point);
        strokes_.vertices.clear();
        strokes_.indices.clear();
        append_stroke(std::span<const PlanePoint>(line), geometry_.origin, {}, strokes_);
        const auto first = static_cast<std::uint32_t>(geometry_.lines.vertices.size());
        for (const StrokeVertex& vertex : strokes_.vertices)
            geometry_.lines.vertices.push_back({vertex, feature});
        auto& indices = line_batches_[batch_of(feature)];
        for (const std::uint32_t index : strokes_.indices)
            indices.push_back(first + index);
    }

    void add_points(std::uint32_t feature) {
        const auto parts = table_.parts(feature);
        for (std::size_t part = parts.first; part < parts.last; ++part) {
            const auto point = projection_.forward(table_.ring(table_.rings(part).first).front());
            if (!point || !is_first_in_its_cell(*point)) continue;
            geometry_.extent.extend(*point);
            add_dot(*point, feature);
        }
    }

    /// Of points that fall on the same spot at this scale, one is drawn: a million points cost no more than they show.
    bool is_first_in_its_cell(const PlanePoint& point) {
        const double cell = options_.project.tolerance;
        if (cell <= 0) return true;
        return taken_
            .insert({static_cast<std::int64_t>(std::floor(point.x / cell)),
                     static_cast<std::int64_t>(std::floor(point.y / cell))})
            .second;
    }

    /// The symbol as a fan around its point: its rim lies half a line's width away, wherever that is on the screen.
    void add_dot(const PlanePoint& point, std::uint32_t feature) {
        if (shape_.ring.empty()) shape_ = symbol_geometry(options_.shape, 2 * rim_radius);
        const auto x = static_cast<float>(point.x - geometry_.origin.x);
        const auto y = static_cast<float>(point.y - geometry_.origin.y);
        LineMesh& mesh = geometry_.points;
        const auto middle = static_cast<std::uint32_t>(mesh.vertices.size());
        mesh.vertices.push_back({{x, y, 0, 0, 0, 0}, feature});
        for (const geo::ScreenPoint& corner : shape_.ring)
            mesh.vertices.push_back(
                {{x, y, static_cast<float>(corner.x / rim_radius), static_cast<float>(-corner.y / rim_radius), 1, 0},
                 feature});
        const auto corners = static_cast<std::uint32_t>(shape_.ring.size());
        for (std::uint32_t i = 0; i < corners; ++i)
            mesh.indices.insert(mesh.indices.end(), {middle, middle + 1 + i, middle + 1 + (i + 1) % corners});
    }

    FeatureGeometry finish() {
        for (const auto& [key, indices] : line_batches_) {
            geometry_.lines.batches.push_back({geometry_.lines.indices.size(), indices.size(), key.first, key.second});
            geometry_.lines.indices.insert(geometry_.lines.indices.end(), indices.begin(), indices.end());
        }
        return std::move(geometry_);
    }

    const data::FeatureTable& table_;
    const geo::Projection& projection_;
    const GeometryOptions options_;
    FeatureGeometry geometry_;
    std::map<BatchKey, std::vector<std::uint32_t>> line_batches_;
    StrokeMesh strokes_; ///< kept for its memory
    SymbolGeometry shape_;
    std::set<std::pair<std::int64_t, std::int64_t>> taken_;
};

} // namespace

FeatureGeometry build_geometry(const data::FeatureTable& table, std::span<const std::uint32_t> features,
                               const geo::Projection& projection, const GeometryOptions& options) {
    return Builder(table, projection, options).build(features);
}

} // namespace oreway::render
