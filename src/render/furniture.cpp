// SPDX-License-Identifier: MIT
#include "render/furniture.h"

#include "base/text.h"
#include "map/legend.h"
#include "map/theme.h"
#include "render/legend_sketch.h"
#include "render/scale_bar.h"
#include "render/text_fold.h"

#include <algorithm>
#include <optional>
#include <string>

namespace oreway::render {
namespace {

using geo::ScreenPoint;

constexpr double margin = 12;
constexpr double small_line = 13;
const TextFont small_font{FontFace::regular, 9.5};
const TextFont note_font{FontFace::regular, 10.5};
const TextFont title_font{FontFace::bold, 17};

/// Lines one under the other, right-aligned, the last one's base line `bottom` above; over a panel.
ScreenBox add_right_block(Sketch& sketch, const std::vector<std::string>& lines, const TextFont& font,
                          const ScreenPoint& corner, double line_height, const map::Theme& theme) {
    double width = 0;
    for (const std::string& line : lines)
        width = std::max(width, sketch.text_width(line, font));
    const double height = line_height * static_cast<double>(lines.size());
    const ScreenBox box{corner.x - width - 8, corner.y - height - 4, width + 8, height + 4};
    sketch.fill_box(box, base::with_alpha(theme.panel, 0.72), 3);
    TextStyle style;
    style.color = theme.text;
    style.align = Align::right;
    double y = box.y + line_height - 1;
    for (const std::string& line : lines) {
        sketch.text(line, font, {corner.x - 4, y}, style);
        y += line_height;
    }
    return box;
}

std::vector<std::string> folded(Sketch& sketch, const std::vector<std::string>& texts, const TextFont& font,
                                double width) {
    std::vector<std::string> lines;
    for (const std::string& text : texts)
        for (std::string& line : fold_text(sketch.typesetter(), text, font, width))
            lines.push_back(std::move(line));
    return lines;
}

std::vector<std::string> small_print(const map::MapDocument& document) {
    std::vector<std::string> texts;
    if (document.furniture.attribution) texts.push_back(base::join(map::attributions(document), " · "));
    if (document.furniture.disclaimer) texts.emplace_back(map::boundary_disclaimer);
    std::erase(texts, "");
    return texts;
}

/// Full size on a map of 1300 x 850 pixels; on small ones smaller, but never below 8 pixels of text.
double legend_scale(const map::View& view) {
    return std::clamp(std::min(view.width() / 1300, view.height() / 850), 0.68, 1.0);
}

} // namespace

std::vector<ScreenBox> add_furniture(Sketch& sketch, const map::MapDocument& document, const map::View& view) {
    const map::Theme& theme = map::theme(document.theme);
    const map::Furniture& furniture = document.furniture;
    std::vector<ScreenBox> boxes;

    double left_bottom = view.height() - margin;
    if (furniture.scale_bar) {
        if (const auto bar = scale_bar_at(view, {margin, left_bottom - 16})) {
            boxes.push_back(add_scale_bar(sketch, *bar, {margin, left_bottom}, theme));
            left_bottom = boxes.back().y - 8;
        }
    }
    if (furniture.legend) {
        const auto box = add_legend(sketch, map::make_legend(document, view), {margin, left_bottom},
                                    left_bottom - margin, legend_scale(view), theme);
        if (box) boxes.push_back(*box);
    }
    double right_bottom = view.height() - 6;
    const double block_width = std::max(160.0, view.width() * 0.45);
    const auto lines = folded(sketch, small_print(document), small_font, block_width);
    if (!lines.empty()) {
        boxes.push_back(
            add_right_block(sketch, lines, small_font, {view.width() - 6, right_bottom}, small_line, theme));
        right_bottom = boxes.back().y - 6;
    }
    if (const auto notes = map::margin_notes(document); !notes.empty())
        boxes.push_back(add_right_block(sketch, folded(sketch, notes, note_font, block_width), note_font,
                                        {view.width() - 6, right_bottom}, 15, theme));
    if (!furniture.title.empty()) {
        TextStyle style;
        style.color = theme.text;
        style.halo = theme.halo;
        style.halo_width = 2.5;
        style.align = Align::center;
        sketch.text(furniture.title, title_font, {view.width() / 2, margin + 18}, style);
        boxes.push_back(
            ScreenBox::around({view.width() / 2, margin + 12}, sketch.text_width(furniture.title, title_font) + 8, 24));
    }
    return boxes;
}

} // namespace oreway::render
