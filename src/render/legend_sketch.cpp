// SPDX-License-Identifier: MIT
#include "render/legend_sketch.h"

#include "render/symbol_geometry.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace oreway::render {
namespace {

using geo::ScreenPoint;

constexpr double thickest_edge = 3; ///< of a swatch, which is 11 pixels high

/// Lengths and fonts; smaller on small pictures, so that the legend leaves room for the map.
struct Measures {
    double scale = 1;
    double row_height = 17 * scale;
    double title_height = 18 * scale;
    double block_gap = 6 * scale;
    double padding = 10 * scale;
    double column_gap = 18 * scale;
    double swatch_width = 22 * scale;
    double size_row_height = 14 * scale;
    TextFont row_font{FontFace::regular, 11 * scale};
    TextFont title_font{FontFace::bold, 11 * scale};
};

/// A part of the legend that is not torn apart: its size, and how to draw it from its top left.
struct Piece {
    double width = 0, height = 0;
    std::function<void(Sketch&, const ScreenPoint&)> draw;
    bool is_gap = false;
};

class LegendWriter {
public:
    LegendWriter(Sketch& sketch, const map::Theme& theme, const Measures& measures)
        : sketch_(sketch)
        , theme_(theme)
        , m_(measures) {}

    /// A title with what stands below it.
    Piece titled(const std::string& text, const Piece& below) const {
        return {std::max(sketch_.text_width(text, m_.title_font), below.width), m_.title_height + below.height,
                [this, text, below](Sketch& sketch, const ScreenPoint& at) {
                    sketch.text(text, m_.title_font, {at.x, at.y + 13 * m_.scale}, {theme_.text});
                    if (below.draw) below.draw(sketch, {at.x, at.y + m_.title_height});
                }};
    }

    Piece row(const map::LegendRow& row) const {
        const double indent = row.swatch == map::LegendRow::Swatch::text ? 0 : m_.swatch_width;
        return {indent + sketch_.text_width(row.text, m_.row_font), m_.row_height,
                [this, row, indent](Sketch& sketch, const ScreenPoint& at) {
                    draw_swatch(sketch, row, {at.x + 8 * m_.scale, at.y + m_.row_height / 2});
                    sketch.text(row.text, m_.row_font, {at.x + indent, at.y + m_.row_height / 2 + 4 * m_.scale},
                                {theme_.text});
                }};
    }

    Piece gap() const {
        return {0, m_.block_gap, [](Sketch&, const ScreenPoint&) {}, true};
    }

    /// Circles that stand in each other, with a line from the top of each to its text.
    Piece sizes(const std::vector<map::SizeSample>& samples) const {
        const double largest = samples.front().diameter;
        double text_width = 0;
        for (const auto& sample : samples)
            text_width = std::max(text_width, sketch_.text_width(sample.text, m_.row_font));
        const double height = std::max(largest, static_cast<double>(samples.size()) * m_.size_row_height) + 4;
        return {largest + 24 + text_width, height + 4,
                [this, samples, largest, height](Sketch& sketch, const ScreenPoint& at) {
                    draw_sizes(sketch, samples, at, largest, height);
                }};
    }

private:
    void draw_sizes(Sketch& sketch, const std::vector<map::SizeSample>& samples, const ScreenPoint& at, double largest,
                    double height) const {
        PenStyle pen;
        pen.color = theme_.text;
        pen.width = 0.9;
        const double bottom = at.y + height;
        // At the tops of their circles as far as texts leave each other room, counted from the last, smallest one.
        std::vector<double> text_y(samples.size());
        double limit = bottom - m_.size_row_height / 2;
        for (std::size_t i = samples.size(); i-- > 0; limit = text_y[i] - m_.size_row_height)
            text_y[i] = std::min(limit, bottom - samples[i].diameter);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double radius = samples[i].diameter / 2;
            const ScreenPoint center{at.x + largest / 2, bottom - radius};
            sketch.outline(circle_points(center, radius), pen);
            PenStyle leader = pen;
            leader.width = 0.6;
            leader.color = base::with_alpha(theme_.text, 0.6);
            sketch.line(
                {{center.x, center.y - radius}, {at.x + largest + 8, text_y[i]}, {at.x + largest + 16, text_y[i]}},
                leader);
            sketch.text(samples[i].text, m_.row_font, {at.x + largest + 20, text_y[i] + 4 * m_.scale}, {theme_.text});
        }
    }

    void draw_swatch(Sketch& sketch, const map::LegendRow& row, const ScreenPoint& center) const {
        switch (row.swatch) {
        case map::LegendRow::Swatch::fill:
            draw_fill(sketch, row, ScreenBox::around(center, 16 * m_.scale, 11 * m_.scale));
            break;
        case map::LegendRow::Swatch::line: {
            PenStyle pen;
            pen.color = row.color;
            pen.width = std::max(row.size, 1.0);
            if (row.dashed) pen.dash_on = 4, pen.dash_off = 3;
            sketch.line({{center.x - 8 * m_.scale, center.y}, {center.x + 8 * m_.scale, center.y}}, pen);
            break;
        }
        case map::LegendRow::Swatch::symbol: {
            SymbolStyle style;
            style.shape = row.shape;
            style.size = row.size * m_.scale;
            style.fill = row.hollow ? base::with_alpha(theme_.halo, 0.7) : row.color;
            style.edge = row.hollow ? map::line_color(row.color, theme_) : theme_.symbol_edge;
            style.outline = row.outline;
            sketch.symbol(style, center);
            break;
        }
        case map::LegendRow::Swatch::text:
            break;
        }
    }

    void draw_fill(Sketch& sketch, const map::LegendRow& row, const ScreenBox& box) const {
        sketch.fill_box(box, row.hatched ? theme_.panel : row.color);
        PenStyle stripe;
        stripe.color = row.color;
        stripe.width = 1.5;
        if (row.hatched)
            for (double x = box.x - box.height + 3; x < box.right(); x += 5) {
                const double from = std::max(0.0, box.x - x), to = std::min(box.height, box.right() - x);
                if (to > from) sketch.line({{x + from, box.bottom() - from}, {x + to, box.bottom() - to}}, stripe);
            }
        PenStyle edge;
        edge.color = row.edge.value_or(theme_.panel_edge);
        edge.crisp = !row.edge;
        if (row.edge) edge.width = std::clamp(row.size, 1.0, thickest_edge);
        if (row.dashed) edge.dash_on = 4, edge.dash_off = 3;
        sketch.outline_box(box, edge);
    }

    Sketch& sketch_;
    const map::Theme& theme_;
    const Measures& m_;
};

/// Pieces that are drawn or left out together.
struct Block {
    int importance = 0;
    std::vector<Piece> pieces;
};

std::vector<Block> blocks_of(const map::Legend& legend, const LegendWriter& writer) {
    std::vector<Block> blocks;
    for (const map::LegendBlock& each : legend.blocks) {
        Block& block = blocks.emplace_back(Block{each.importance, {}});
        for (const map::LegendRow& row : each.rows)
            block.pieces.push_back(writer.row(row));
        if (each.title.empty()) continue;
        if (block.pieces.empty()) block.pieces.emplace_back();
        block.pieces.front() = writer.titled(each.title, block.pieces.front());
    }
    if (!legend.size_samples.empty())
        blocks.push_back(
            {legend.size_importance, {writer.titled(legend.size_title, writer.sizes(legend.size_samples))}});
    return blocks;
}

std::vector<Piece> joined(const std::vector<Block>& blocks, const LegendWriter& writer) {
    std::vector<Piece> pieces;
    for (const Block& block : blocks) {
        if (!pieces.empty()) pieces.push_back(writer.gap());
        pieces.insert(pieces.end(), block.pieces.begin(), block.pieces.end());
    }
    return pieces;
}

struct Column {
    std::size_t first = 0, last = 0;
    double width = 0, height = 0;
};

struct Layout {
    std::vector<Piece> pieces;
    std::vector<Column> columns;
    double width = 0, height = 0;
};

/// Columns as high as `height` at most, or as their highest piece.
Layout lay_out(const std::vector<Piece>& pieces, double height, const Measures& m) {
    Layout layout{pieces, {{}}, 0, 0};
    for (std::size_t i = 0; i < layout.pieces.size(); ++i) {
        const Piece& piece = layout.pieces[i];
        const Column& last = layout.columns.back();
        const bool starts_column = last.last == last.first;
        if (last.height + piece.height > height - 2 * m.padding && !starts_column)
            layout.columns.push_back({i, i, 0, 0});
        Column& column = layout.columns.back();
        column.last = i + 1;
        if (piece.is_gap && column.last - column.first == 1) {
            column.first = column.last; // no column begins with a gap
            continue;
        }
        column.width = std::max(column.width, piece.width);
        column.height += piece.height;
    }
    layout.width = 2 * m.padding + m.column_gap * static_cast<double>(layout.columns.size() - 1);
    for (const Column& column : layout.columns) {
        layout.width += column.width;
        layout.height = std::max(layout.height, column.height + 2 * m.padding);
    }
    return layout;
}

/// As few columns as the height allows, all of about the same height.
Layout balanced(const std::vector<Piece>& pieces, double height, const Measures& m) {
    Layout layout = lay_out(pieces, height, m);
    for (double lower = layout.height - 1; layout.columns.size() > 1; --lower) {
        Layout next = lay_out(pieces, lower, m);
        if (next.columns.size() > layout.columns.size() || next.height > lower) break;
        layout = std::move(next);
    }
    return layout;
}

/// As many blocks as there is room for, the most important first to stay.
std::optional<Layout> fit(std::vector<Block> blocks, const LegendWriter& writer, const LegendRoom& room,
                          const Measures& m) {
    const auto less_important = [](const Block& a, const Block& b) { return a.importance < b.importance; };
    for (bool is_whole = true;; is_whole = false) {
        std::vector<Piece> pieces = joined(blocks, writer);
        if (!is_whole) {
            pieces.push_back(writer.gap());
            pieces.push_back(writer.row({map::LegendRow::Swatch::text, "… more on a larger map"}));
        }
        if (blocks.empty()) return std::nullopt;
        const std::size_t note = is_whole ? pieces.size() : pieces.size() - 2; // and its gap
        Layout layout = balanced(pieces, room.height, m);
        const bool note_stands_alone = layout.columns.size() > 1 && layout.columns.back().first >= note;
        const double width = layout.columns.size() > 1 ? room.width_of_several_columns : room.width;
        if (!note_stands_alone && layout.width <= width && layout.height <= room.height &&
            layout.width * layout.height <= room.area)
            return layout;
        blocks.erase(std::min_element(blocks.begin(), blocks.end(), less_important));
    }
}

} // namespace

std::optional<ScreenBox> add_legend(Sketch& sketch, const map::Legend& legend, const LegendRoom& room,
                                    const map::Theme& theme,
                                    const std::function<ScreenPoint(double width, double height)>& place) {
    const Measures m{room.scale};
    const LegendWriter writer(sketch, theme, m);
    const std::optional<Layout> layout = fit(blocks_of(legend, writer), writer, room, m);
    if (!layout) return std::nullopt;
    const ScreenPoint corner = place(layout->width, layout->height);
    const ScreenBox box{corner.x, corner.y, layout->width, layout->height};
    sketch.fill_box(box, theme.panel, 5);
    PenStyle edge;
    edge.color = theme.panel_edge;
    sketch.outline_box(box, edge, 5);
    double x = box.x + m.padding;
    for (const Column& column : layout->columns) {
        double y = box.y + m.padding;
        for (std::size_t i = column.first; i < column.last; ++i) {
            layout->pieces[i].draw(sketch, {x, y});
            y += layout->pieces[i].height;
        }
        x += column.width + m.column_gap;
    }
    return box;
}

} // namespace oreway::render
