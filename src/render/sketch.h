// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "geo/plane.h"
#include "map/style.h"
#include "render/screen_box.h"
#include "render/stroke_mesh.h"
#include "render/typesetter.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace oreway::render {

/// How a line of a sketch is drawn. Lengths in device-independent pixels.
struct PenStyle {
    base::Color color;
    double width = 1;
    double dash_on = 0, dash_off = 0; ///< 0: one unbroken line
    bool whole_dashes = false;        ///< stretched so that they fit the line exactly
    StrokeShape shape;
    bool crisp = false; ///< points are moved to where upright and level lines fall on whole pixels
};

struct SymbolStyle {
    map::SymbolShape shape = map::SymbolShape::circle;
    double size = 8; ///< diameter of the circle of the same area
    base::Color fill;
    base::Color edge;
    double edge_width = 1.1;
    map::OutlineStyle outline = map::OutlineStyle::solid;
};

enum class Align : std::uint8_t { left, center, right };

struct TextStyle {
    base::Color color;
    base::Color halo{0, 0, 0, 0};
    double halo_width = 0;
    Align align = Align::left;
    double turn_rad = 0; ///< clockwise about the text's place
};

/// One corner of a sketch's triangles, in device pixels of the whole picture.
struct SketchVertex {
    float x = 0, y = 0;
    base::Color color;
    float u = 0, v = 0;             ///< texel of the glyph atlas
    float rim = 0, rim_reached = 1; ///< see shaders/sketch.frag: coverage is rim_reached - |rim|, at most 1
};

/// A drawing made of shapes, symbols and text on the screen, drawn in the order in which they were added. Pure: nothing
/// reaches OpenGL before SketchPainter takes it. All places and lengths are device-independent pixels, y down.
class Sketch {
public:
    /// `ratio`: device pixels per device-independent pixel.
    Sketch(Typesetter& typesetter, double ratio)
        : typesetter_(typesetter)
        , ratio_(ratio) {}

    /// Edges fall on whole device pixels, or are smooth around rounded corners.
    void fill_box(const ScreenBox& box, base::Color color, double corner_radius = 0);
    void outline_box(const ScreenBox& box, const PenStyle& pen, double corner_radius = 0);

    /// A ring every point of which can be seen from `hub`, with smooth edges. Not closed.
    void fill_star_shaped(std::span<const geo::ScreenPoint> ring, const geo::ScreenPoint& hub, base::Color color);
    void fill_circle(const geo::ScreenPoint& center, double radius, base::Color color);
    void line(std::span<const geo::ScreenPoint> points, const PenStyle& pen);
    void line(std::initializer_list<geo::ScreenPoint> points, const PenStyle& pen) {
        line(std::span(points.begin(), points.size()), pen);
    }
    /// The ring is closed here.
    void outline(std::span<const geo::ScreenPoint> ring, PenStyle pen);

    void symbol(const SymbolStyle& style, const geo::ScreenPoint& center);

    /// One line of text; `at` lies on its base line.
    void text(std::string_view utf8, const TextFont& font, const geo::ScreenPoint& at, const TextStyle& style);
    void text(const ShapedText& text, const geo::ScreenPoint& at, const TextStyle& style);
    double text_width(std::string_view utf8, const TextFont& font) { return typesetter_.shape(utf8, font).width; }

    /// Draws everything of another sketch of the same ratio over this one.
    void append(const Sketch& other);

    Typesetter& typesetter() const noexcept { return typesetter_; }
    double ratio() const noexcept { return ratio_; }
    const std::vector<SketchVertex>& vertices() const noexcept { return vertices_; }
    const std::vector<std::uint32_t>& indices() const noexcept { return indices_; }

private:
    std::uint32_t add(double x, double y, base::Color color, double rim, double rim_reached);
    void add_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c);
    void add_stroke(std::span<const geo::ScreenPoint> points, const PenStyle& pen);
    void add_ring_band(const geo::ScreenPoint& center, double inner, double outer, base::Color color);
    void add_glyphs(const ShapedText& text, const geo::ScreenPoint& at, base::Color color, double grow, double turn);
    void add_symbol_outline(std::span<const geo::ScreenPoint> ring, const SymbolStyle& style);

    Typesetter& typesetter_;
    double ratio_;
    std::vector<SketchVertex> vertices_;
    std::vector<std::uint32_t> indices_;
    StrokeMesh stroke_; ///< kept for its memory
};

} // namespace oreway::render
