// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/plane.h"
#include "geo/project_geometry.h"
#include "geo/projection.h"
#include "map/layer.h"
#include "render/stroke_mesh.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace oreway::render {

/// Relative to the geometry's origin, in units of the plane.
struct AreaVertex {
    float x = 0, y = 0;
    std::uint32_t feature = 0; ///< of the table: its colour is looked up when it is drawn
};

struct LineVertex {
    StrokeVertex stroke;
    std::uint32_t feature = 0;
};

/// Triangles of lines that are drawn alike.
struct LineBatch {
    std::size_t first = 0, count = 0; ///< of the indices
    float width = 0;                  ///< device-independent pixels; 0: as the layer's style says
    bool is_dashed = false;
};

struct LineMesh {
    std::vector<LineVertex> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<LineBatch> batches;
};

/// An arrow head at the end of a line: where, and the plane's direction into it.
struct ArrowHead {
    geo::PlanePoint tip;
    double dx = 0, dy = 0;
    std::uint32_t feature = 0;
};

/// Features of a layer as triangles of the plane. Colours and widths are not in it: lines and points are drawn in any
/// width, all of them in any colour.
struct FeatureGeometry {
    geo::PlanePoint origin;
    geo::PlaneBox extent; ///< without widths
    std::vector<AreaVertex> areas;
    std::vector<std::uint32_t> area_indices;
    LineMesh lines;  ///< of lines and around areas
    LineMesh points; ///< of the layer's shape; half the line's width is the symbol's radius
    std::vector<ArrowHead> arrows;
};

struct GeometryOptions {
    geo::ProjectOptions project;
    map::SymbolShape shape = map::SymbolShape::circle; ///< of points
    const map::FeatureLooks* looks = nullptr;          ///< of which widths, dashes and arrows are used
    std::optional<geo::LonLatBox> window;              ///< areas are cut down to it, see clip_window.h
    const data::Column* dashed = nullptr;              ///< lines with a whole number other than 0 here are dashed
};

/// Projects, splits, tessellates and strokes some features of a table. Pure, and safe on any thread.
FeatureGeometry build_geometry(const data::FeatureTable& table, std::span<const std::uint32_t> features,
                               const geo::Projection& projection, const GeometryOptions& options);

} // namespace oreway::render
