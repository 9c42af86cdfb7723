// SPDX-License-Identifier: MIT
#include "render/sketch.h"

#include "render/dashes.h"
#include "render/symbol_geometry.h"

#include <array>
#include <cmath>

namespace oreway::render {
namespace {

using geo::ScreenPoint;

/// A texel of the atlas that is white, see GlyphAtlas.
constexpr float white_texel = 2;

/// How much of a broken outline shows between its dashes: half on the smallest symbols, a tenth on large ones.
double faint_share(double size) { return std::clamp(4.0 / size, 0.1, 0.5); }

std::vector<ScreenPoint> rounded_box(const ScreenBox& box, double radius) {
    std::vector<ScreenPoint> ring;
    constexpr int steps = 6;
    const std::array<ScreenPoint, 4> centers{{{box.right() - radius, box.y + radius},
                                              {box.right() - radius, box.bottom() - radius},
                                              {box.x + radius, box.bottom() - radius},
                                              {box.x + radius, box.y + radius}}};
    for (int corner = 0; corner < 4; ++corner) {
        const ScreenPoint& center = centers[static_cast<std::size_t>(corner)];
        for (int step = 0; step <= steps; ++step) {
            const double angle = (corner + static_cast<double>(step) / steps) * M_PI / 2;
            ring.push_back({center.x + radius * std::sin(angle), center.y - radius * std::cos(angle)});
        }
    }
    return ring;
}

/// Where the ring's corner `i` goes when every edge moves outwards by 1: away from the hub.
ScreenPoint outward(std::span<const ScreenPoint> ring, std::size_t i, const ScreenPoint& hub) {
    const ScreenPoint& before = ring[(i + ring.size() - 1) % ring.size()];
    const ScreenPoint& at = ring[i];
    const ScreenPoint& after = ring[(i + 1) % ring.size()];
    const auto normal = [&](const ScreenPoint& a, const ScreenPoint& b) {
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        ScreenPoint n{(b.y - a.y) / length, (a.x - b.x) / length};
        if (n.x * (a.x - hub.x) + n.y * (a.y - hub.y) < 0) n = {-n.x, -n.y};
        return n;
    };
    const ScreenPoint a = normal(before, at), b = normal(at, after);
    const double scale = 1 / std::max(0.2, 1 + a.x * b.x + a.y * b.y);
    return {(a.x + b.x) * scale, (a.y + b.y) * scale};
}

} // namespace

std::uint32_t Sketch::add(double x, double y, base::Color color, double rim, double rim_reached) {
    vertices_.push_back({static_cast<float>(x), static_cast<float>(y), color, white_texel, white_texel,
                         static_cast<float>(rim), static_cast<float>(rim_reached)});
    return static_cast<std::uint32_t>(vertices_.size() - 1);
}

void Sketch::add_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    indices_.insert(indices_.end(), {a, b, c});
}

void Sketch::fill_box(const ScreenBox& box, base::Color color, double corner_radius) {
    if (corner_radius > 0) {
        fill_star_shaped(rounded_box(box, corner_radius), box.center(), color);
        return;
    }
    const double left = std::round(box.x * ratio_), right = std::round(box.right() * ratio_);
    const double top = std::round(box.y * ratio_), bottom = std::round(box.bottom() * ratio_);
    const auto first = add(left, top, color, 0, 1);
    add(right, top, color, 0, 1);
    add(right, bottom, color, 0, 1);
    add(left, bottom, color, 0, 1);
    add_triangle(first, first + 1, first + 2);
    add_triangle(first, first + 2, first + 3);
}

void Sketch::outline_box(const ScreenBox& box, const PenStyle& pen, double corner_radius) {
    if (corner_radius > 0)
        outline(rounded_box(box, corner_radius), pen);
    else
        outline(
            std::array<ScreenPoint, 4>{
                {{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}}},
            pen);
}

void Sketch::fill_star_shaped(std::span<const ScreenPoint> ring, const ScreenPoint& hub, base::Color color) {
    if (ring.size() < 3) return;
    const auto middle = add(hub.x * ratio_, hub.y * ratio_, color, 0, 1);
    const auto count = static_cast<std::uint32_t>(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const ScreenPoint out = outward(ring, i, hub);
        const double x = ring[i].x * ratio_, y = ring[i].y * ratio_;
        add(x - out.x * 0.5, y - out.y * 0.5, color, 0, 1);
        add(x + out.x * 0.5, y + out.y * 0.5, color, 1, 1);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t here = middle + 1 + 2 * i;
        const std::uint32_t next = middle + 1 + 2 * ((i + 1) % count);
        add_triangle(middle, here, next);
        add_triangle(here, here + 1, next);
        add_triangle(next, here + 1, next + 1);
    }
}

void Sketch::fill_circle(const ScreenPoint& center, double radius, base::Color color) {
    fill_star_shaped(circle_points(center, radius), center, color);
}

void Sketch::add_ring_band(const ScreenPoint& center, double inner, double outer, base::Color color) {
    PenStyle pen;
    pen.color = color;
    pen.width = outer - inner;
    outline(circle_points(center, (inner + outer) / 2), pen);
}

void Sketch::add_stroke(std::span<const ScreenPoint> points, const PenStyle& pen) {
    stroke_.vertices.clear();
    stroke_.indices.clear();
    append_stroke(points, ScreenPoint{}, pen.shape, stroke_);
    const double half = pen.width * ratio_ / 2;
    // A line thinner than a pixel is a pixel wide and fainter.
    const double reach = std::max(half, 0.5) + 0.5;
    base::Color color = pen.color;
    if (half < 0.5) color = base::with_alpha(color, color.a / 255.0 * half * 2);
    const double snap = pen.crisp ? std::fmod(std::round(half * 2), 2) / 2 : 0;
    const auto place = [&](float value) {
        return pen.crisp ? std::round(value * ratio_ - snap) + snap : value * ratio_;
    };
    const auto first = static_cast<std::uint32_t>(vertices_.size());
    for (const StrokeVertex& vertex : stroke_.vertices)
        add(place(vertex.x) + vertex.nx * reach, place(vertex.y) + vertex.ny * reach, color, vertex.side * reach,
            reach);
    for (const std::uint32_t index : stroke_.indices)
        indices_.push_back(first + index);
}

void Sketch::line(std::span<const ScreenPoint> points, const PenStyle& pen) {
    if (pen.dash_on <= 0) {
        add_stroke(points, pen);
        return;
    }
    for (const auto& dash : cut_dashes(points, pen.dash_on, pen.dash_off, pen.whole_dashes))
        add_stroke(dash, pen);
}

void Sketch::outline(std::span<const ScreenPoint> ring, PenStyle pen) {
    std::vector<ScreenPoint> closed(ring.begin(), ring.end());
    if (!closed.empty()) closed.push_back(closed.front());
    pen.whole_dashes = true;
    line(closed, pen);
}

void Sketch::symbol(const SymbolStyle& style, const ScreenPoint& center) {
    SymbolGeometry geometry = symbol_geometry(style.shape, style.size);
    for (ScreenPoint& point : geometry.ring)
        point = {point.x + center.x, point.y + center.y};
    PenStyle detail;
    detail.color = style.edge;
    detail.width = style.edge_width;
    detail.shape = {Join::round, Cap::round};
    if (geometry.hole_radius > 0)
        add_ring_band(center, geometry.hole_radius, std::abs(geometry.ring.front().x - center.x), style.fill);
    else
        fill_star_shaped(geometry.ring, center, style.fill);
    add_symbol_outline(geometry.ring, style);
    if (geometry.hole_radius > 0) add_symbol_outline(circle_points(center, geometry.hole_radius), style);
    for (auto& points : geometry.details) {
        for (ScreenPoint& point : points)
            point = {point.x + center.x, point.y + center.y};
        line(points, detail);
    }
}

void Sketch::add_symbol_outline(std::span<const ScreenPoint> ring, const SymbolStyle& style) {
    PenStyle pen;
    pen.color = style.edge;
    pen.width = style.edge_width;
    switch (style.outline) {
    case map::OutlineStyle::none:
        return;
    case map::OutlineStyle::solid:
        break;
    case map::OutlineStyle::dashed:
        pen.dash_on = 2.6 * style.edge_width;
        pen.dash_off = 2.0 * style.edge_width;
        break;
    case map::OutlineStyle::dotted:
        pen.dash_on = 1.0 * style.edge_width;
        pen.dash_off = 1.5 * style.edge_width;
        break;
    case map::OutlineStyle::double_line:
        // A second line outside, one line's width away.
        std::vector<ScreenPoint> second(ring.begin(), ring.end());
        ScreenPoint hub;
        for (const ScreenPoint& point : ring)
            hub = {hub.x + point.x / static_cast<double>(ring.size()),
                   hub.y + point.y / static_cast<double>(ring.size())};
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const ScreenPoint out = outward(ring, i, hub);
            second[i] = {ring[i].x + out.x * 2 * style.edge_width, ring[i].y + out.y * 2 * style.edge_width};
        }
        outline(second, pen);
        break;
    }
    if (pen.dash_off > 0) {
        // The gaps stay a little of the line, or a small hollow symbol would fall apart into dots.
        PenStyle faint = pen;
        faint.dash_on = faint.dash_off = 0;
        faint.color = base::with_alpha(pen.color, pen.color.a / 255.0 * faint_share(style.size));
        outline(ring, faint);
    }
    outline(ring, pen);
}

void Sketch::text(std::string_view utf8, const TextFont& font, const ScreenPoint& at, const TextStyle& style) {
    text(typesetter_.shape(utf8, font), at, style);
}

void Sketch::text(const ShapedText& text, const ScreenPoint& at, const TextStyle& style) {
    const double before = style.align == Align::left ? 0 : style.align == Align::center ? text.width / 2 : text.width;
    const ScreenPoint start{at.x - before * std::cos(style.turn_rad), at.y - before * std::sin(style.turn_rad)};
    if (style.halo_width > 0 && style.halo.a > 0)
        add_glyphs(text, start, style.halo, style.halo_width * ratio_, style.turn_rad);
    add_glyphs(text, start, style.color, 0, style.turn_rad);
}

void Sketch::add_glyphs(const ShapedText& text, const ScreenPoint& at, base::Color color, double grow, double turn) {
    // The text starts on a whole pixel, so that it looks the same wherever it stands; between two pixels always on the
    // same one, whatever the last digit of a projection is.
    constexpr double tie = 1.0 / 1024;
    const double x0 = turn == 0 ? std::round(at.x * ratio_ + tie) : at.x * ratio_;
    const double y0 = turn == 0 ? std::round(at.y * ratio_ + tie) : at.y * ratio_;
    const double cosine = std::cos(turn), sine = std::sin(turn);
    for (const ShapedGlyph& shaped : text.glyphs) {
        int pen = 0;
        const AtlasGlyph& glyph = typesetter_.glyph(shaped, text.font.size * ratio_, shaped.x * ratio_, grow, pen);
        if (glyph.width == 0) continue;
        const double left = pen + glyph.left;
        const double top = std::round(shaped.y * ratio_) - glyph.top;
        const auto first = static_cast<std::uint32_t>(vertices_.size());
        for (int corner = 0; corner < 4; ++corner) {
            const int dx = corner == 1 || corner == 2 ? glyph.width : 0;
            const int dy = corner >= 2 ? glyph.height : 0;
            const double x = left + dx, y = top + dy;
            SketchVertex vertex;
            vertex.x = static_cast<float>(x0 + x * cosine - y * sine);
            vertex.y = static_cast<float>(y0 + x * sine + y * cosine);
            vertex.color = color;
            vertex.u = static_cast<float>(glyph.x + dx);
            vertex.v = static_cast<float>(glyph.y + dy);
            vertices_.push_back(vertex);
        }
        add_triangle(first, first + 1, first + 2);
        add_triangle(first, first + 2, first + 3);
    }
}

void Sketch::append(const Sketch& other) {
    const auto first = static_cast<std::uint32_t>(vertices_.size());
    vertices_.insert(vertices_.end(), other.vertices_.begin(), other.vertices_.end());
    for (const std::uint32_t index : other.indices_)
        indices_.push_back(first + index);
}

} // namespace oreway::render
