// SPDX-License-Identifier: MIT
#include "render/furniture.h"

#include "base/text.h"
#include "map/legend.h"
#include "map/theme.h"
#include "render/legend_corner.h"
#include "render/legend_sketch.h"
#include "render/scale_bar.h"
#include "render/text_fold.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace oreway::render {
namespace {

using geo::ScreenPoint;

constexpr double margin = 12;
constexpr double title_height = 28;
constexpr double separator_width = 12; ///< between two sources of the small print
/// Of the picture: area, height, and width of more than one column. On a map of the world the left lower corner is open
/// ocean; a larger legend would hide sites.
constexpr double largest_legend_share = 0.25, tallest_legend_share = 0.66, widest_legend_share = 0.4;
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

/// The same with spaces that no line is broken at, unless the text is wider than a line.
std::string unbroken(Sketch& sketch, const std::string& text, const TextFont& font, double width) {
    if (sketch.text_width(text, font) > width) return text;
    std::string result;
    for (const char character : text)
        result += character == ' ' ? std::string("\u00A0") : std::string(1, character);
    return result;
}

std::vector<std::string> small_print(Sketch& sketch, const map::MapDocument& document, const TextFont& font,
                                     double width) {
    std::vector<std::string> texts, sources;
    for (const std::string& source : map::attributions(document))
        sources.push_back(unbroken(sketch, source, font, width));
    if (document.furniture.attribution) texts.push_back(base::join(sources, " · "));
    if (document.furniture.disclaimer) texts.emplace_back(map::boundary_disclaimer);
    std::erase(texts, "");
    return texts;
}

/// Full size on a map of 1300 x 850 pixels; on small ones smaller, but never below 8 pixels of text.
double legend_scale(const map::View& view) {
    return std::clamp(std::min(view.width() / 1300, view.height() / 850), 0.68, 1.0);
}

LegendRoom legend_room(const map::View& view, double bottom) {
    LegendRoom room;
    room.scale = legend_scale(view);
    room.width = view.width() - 2 * margin;
    room.width_of_several_columns = widest_legend_share * view.width();
    room.height = std::min(bottom - margin, tallest_legend_share * view.height());
    room.area = largest_legend_share * view.width() * view.height();
    return room;
}

/// Small print and notes in the right lower corner; below everything else where the map is narrow.
struct Margins {
    bool is_narrow = false;
    double text_width = 0; ///< of the small print
    TextFont small_font;
    double small_line = 0;

    explicit Margins(const map::View& view)
        : is_narrow(view.width() < narrow)
        , text_width(is_narrow ? view.width() - 20 : view.width() * 0.45)
        , small_font{FontFace::regular, is_narrow ? 8.0 : 9.5}
        , small_line(is_narrow ? 11 : 13) {}

private:
    static constexpr double narrow = 900;
};

void add_title(Sketch& sketch, const std::string& title, const map::View& view, const map::Theme& theme,
               std::vector<ScreenBox>& boxes) {
    TextStyle style;
    style.color = theme.text;
    style.halo = theme.halo;
    style.halo_width = 2.5;
    style.align = Align::center;
    sketch.text(title, title_font, {view.width() / 2, margin + 18}, style);
    boxes.push_back(ScreenBox::around({view.width() / 2, margin + 12}, sketch.text_width(title, title_font) + 8, 24));
}

} // namespace

std::vector<ScreenBox> add_furniture(Sketch& sketch, const map::MapDocument& document, const map::View& view) {
    const map::Theme& theme = map::theme(document.theme);
    const map::Furniture& furniture = document.furniture;
    const Margins margins(view);
    std::vector<ScreenBox> boxes;

    double right_bottom = view.height() - 6;
    const auto lines =
        folded(sketch, small_print(sketch, document, margins.small_font, margins.text_width - separator_width),
               margins.small_font, margins.text_width);
    if (!lines.empty()) {
        boxes.push_back(add_right_block(sketch, lines, margins.small_font, {view.width() - 6, right_bottom},
                                        margins.small_line, theme));
        right_bottom = boxes.back().y - 6;
    }
    if (const auto notes = map::margin_notes(document); !notes.empty()) {
        boxes.push_back(add_right_block(sketch, folded(sketch, notes, note_font, margins.text_width), note_font,
                                        {view.width() - 6, right_bottom}, 15, theme));
        right_bottom = boxes.back().y - 6;
    }
    const double right_limit = right_bottom;
    double left_bottom = margins.is_narrow ? right_bottom : view.height() - margin;
    if (furniture.scale_bar) {
        if (const auto bar = scale_bar_at(view, {margin, left_bottom - 16})) {
            boxes.push_back(add_scale_bar(sketch, *bar, {margin, left_bottom}, theme));
            left_bottom = boxes.back().y - 8;
        }
    }
    if (furniture.legend) {
        const double top = furniture.title.empty() ? margin : margin + title_height;
        const auto place = [&](double width, double height) {
            const double right = view.width() - margin - width;
            const std::array<ScreenBox, 4> corners{{{margin, left_bottom - height, width, height},
                                                    {margin, top, width, height},
                                                    {right, top, width, height},
                                                    {right, right_limit - height, width, height}}};
            const ScreenBox box = furniture.legend_corner == map::LegendCorner::automatic
                                      ? least_in_the_way(corners, document, view)
                                      : corners[static_cast<std::size_t>(furniture.legend_corner) - 1];
            return ScreenPoint{box.x, box.y};
        };
        const LegendRoom room = legend_room(view, std::min(left_bottom, right_limit));
        if (const auto box = add_legend(sketch, map::make_legend(document, view), room, theme, place))
            boxes.push_back(*box);
    }
    if (!furniture.title.empty()) add_title(sketch, furniture.title, view, theme, boxes);
    return boxes;
}

} // namespace oreway::render
