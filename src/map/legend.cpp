// SPDX-License-Identifier: MIT
#include "map/legend.h"

#include "base/text.h"
#include "map/placement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>
#include <utility>

namespace oreway::map {

const char* const boundary_disclaimer =
    "Borders and names are shown without prejudice to the status of or sovereignty over any territory.";

namespace {

constexpr double swatch_size = 11;

/// Rows for the looks of sites, each once, by their order.
class OrderedRows {
public:
    void add(int order, LegendRow row) {
        if (row.text.empty()) return;
        rows_.emplace(std::pair(order, row.text), std::move(row));
    }

    void add_to(std::vector<LegendBlock>& blocks, std::string title, int importance) const {
        if (rows_.empty()) return;
        LegendBlock& block = blocks.emplace_back(LegendBlock{std::move(title), {}, importance});
        for (const auto& entry : rows_)
            block.rows.push_back(entry.second);
    }

private:
    std::map<std::pair<int, std::string>, LegendRow> rows_;
};

void add_row(LegendBlock& block, LegendRow row) {
    const bool known = std::any_of(block.rows.begin(), block.rows.end(),
                                   [&](const LegendRow& other) { return other.text == row.text; });
    if (!row.text.empty() && !known) block.rows.push_back(std::move(row));
}

LegendRow symbol_row(const SiteSymbol& symbol, std::string text) {
    LegendRow row;
    row.swatch = LegendRow::Swatch::symbol;
    row.text = std::move(text);
    row.color = symbol.fill;
    row.size = swatch_size;
    row.shape = symbol.shape;
    return row;
}

/// The surest evidence first.
int outline_order(OutlineStyle style) {
    constexpr std::array<OutlineStyle, 4> order = {OutlineStyle::double_line, OutlineStyle::solid, OutlineStyle::dashed,
                                                   OutlineStyle::dotted};
    return static_cast<int>(std::find(order.begin(), order.end(), style) - order.begin());
}

/// What colours, shapes and outlines of the sites in view mean, each said once for all site layers together.
class SiteRows {
public:
    void add(const SiteSymbol& symbol, const Theme& theme) {
        LegendRow color = symbol_row(symbol, symbol.color_text);
        color.shape = SymbolShape::circle;
        color.outline = OutlineStyle::none;
        colors_.add(symbol.color_order, std::move(color));
        LegendRow shape = symbol_row(symbol, symbol.shape_text);
        shape.color = theme.country_text;
        shape.outline = OutlineStyle::none;
        shapes_.add(symbol.shape_order, std::move(shape));
        LegendRow outline = symbol_row(symbol, symbol.outline_text);
        outline.shape = SymbolShape::circle;
        outline.color = theme.land;
        outline.outline = symbol.outline;
        outlines_.add(outline_order(symbol.outline), std::move(outline));
        if (!symbol.hollow) return;
        constexpr int behind_full_symbols = 1000;
        LegendRow hollow = symbol_row(symbol, symbol.hollow_text);
        hollow.hollow = true;
        hollow.size = 8;
        shapes_.add(behind_full_symbols, std::move(hollow));
    }

    void add_to(std::vector<LegendBlock>& blocks) const {
        colors_.add_to(blocks, "Main commodity", 3);
        shapes_.add_to(blocks, "Sites", 1);
        outlines_.add_to(blocks, "Evidence for the tonnes", 0);
    }

private:
    OrderedRows colors_, shapes_, outlines_;
};

LegendRow feature_row(const Layer& layer, data::GeometryKind kind) {
    const LayerStyle& style = layer.style;
    const auto see_through = [&](base::Color color, double opacity) {
        return base::with_alpha(color, opacity * layer.opacity * color.a / 255);
    };
    LegendRow row;
    row.text = layer.title;
    if (kind == data::GeometryKind::point) {
        row.swatch = LegendRow::Swatch::symbol;
        row.color = see_through(style.fill, 1);
        row.shape = style.shape;
        row.size = std::min(style.size, 14.0);
    } else if (kind == data::GeometryKind::line) {
        row.swatch = LegendRow::Swatch::line;
        row.color = see_through(style.stroke, 1);
        row.size = style.stroke_width;
        row.dashed = style.stroke_style == OutlineStyle::dashed;
    } else {
        row.swatch = LegendRow::Swatch::fill;
        row.color = see_through(style.fill, style.fill_opacity);
        row.hatched = style.hatched;
        if (style.has_stroke()) {
            row.edge = see_through(style.stroke, 1);
            row.size = style.stroke_width;
            row.dashed = style.stroke_style == OutlineStyle::dashed;
        }
    }
    return row;
}

/// Layers of the user and of reference, in one block.
LegendBlock feature_block(const MapDocument& document, const View& view) {
    LegendBlock block{"Layers", {}};
    const geo::LonLatBox seen = view.visible_box();
    for (auto layer = document.layers.rbegin(); layer != document.layers.rend(); ++layer) {
        const FeatureSet& set = layer->features_for(detail_for(view.zoom()));
        if (!layer->visible || !layer->in_legend || layer->kind != LayerKind::features || !set.table ||
            layer->role != LayerRole::own || !set.table->box() || !set.table->box()->intersects(seen)) {
            continue;
        }
        for (const LegendRow& row : layer->legend_rows) {
            add_row(block, row);
        }
        if (!layer->legend_rows.empty()) continue;
        add_row(block, feature_row(*layer, set.table->size() > 0 ? set.table->kind(0) : data::GeometryKind::none));
    }
    return block;
}

bool is_shown(const MapDocument& document, const LegendBlock& block) {
    const Layer* layer = document.layer(block.layer_id);
    return block.layer_id.empty() || (layer != nullptr && layer->visible);
}

/// 1, 2 or 5 times a power of ten.
double round_number_below(double tonnes) {
    const double power = std::pow(10.0, std::floor(std::log10(tonnes)));
    return tonnes >= 5 * power ? 5 * power : tonnes >= 2 * power ? 2 * power : power;
}

std::string tonnes_text(double tonnes) {
    if (tonnes >= 1e6) return base::to_grouped(tonnes / 1e6, 1) + " Mt";
    if (tonnes >= 1e3) return base::to_grouped(tonnes / 1e3, 1) + " kt";
    return base::to_grouped(tonnes) + " t";
}

} // namespace

double symbol_diameter(const MapDocument& document, double tonnes) {
    if (document.size_scale == SizeScale::logarithmic) {
        // Two pixels more for each factor of two and a half, from 1,000 t on.
        return std::clamp(6 + 2.2 * std::log(std::max(tonnes, 1.0) / 1000) / std::log(2.5), smallest_symbol,
                          largest_symbol);
    }
    const double area = tonnes / document.tonnes_per_square_pixel;
    return std::clamp(2 * std::sqrt(area / std::numbers::pi), smallest_symbol, largest_symbol);
}

Legend make_legend(const MapDocument& document, const View& view) {
    Legend legend;
    const Theme& colors = theme(document.theme);
    SiteRows sites;
    double largest = 0;
    std::vector<PlacedSymbol> placed = place_symbols(document, view);
    std::stable_sort(placed.begin(), placed.end(),
                     [](const PlacedSymbol& a, const PlacedSymbol& b) { return a.layer > b.layer; });
    for (const PlacedSymbol& entry : placed) {
        if (!document.layers[entry.layer].in_legend) continue;
        const SiteSymbol& symbol = (*document.layers[entry.layer].symbols)[entry.symbol];
        sites.add(symbol, colors);
        largest = std::max(largest, symbol.tonnes);
    }
    sites.add_to(legend.blocks);
    std::copy_if(document.legend_blocks.begin(), document.legend_blocks.end(),
                 std::inserter(legend.blocks, legend.blocks.begin()),
                 [&](const LegendBlock& block) { return is_shown(document, block); });
    LegendBlock features = feature_block(document, view);
    if (!features.rows.empty()) legend.blocks.push_back(std::move(features));
    if (largest > 0) {
        legend.size_title = document.size_scale == SizeScale::logarithmic ? "Contained tonnes (logarithmic size)"
                                                                          : "Contained tonnes (area)";
        const double scale = symbol_scale(view.zoom());
        double tonnes = round_number_below(largest);
        for (int i = 0; i < 3 && symbol_diameter(document, tonnes) > smallest_symbol; ++i, tonnes /= 10) {
            legend.size_samples.push_back({scale * symbol_diameter(document, tonnes), tonnes_text(tonnes)});
        }
        legend.size_samples.push_back(
            {scale * smallest_symbol, "smallest symbol: " + tonnes_text(tonnes) + " or less"});
    }
    return legend;
}

std::vector<std::string> margin_notes(const MapDocument& document) {
    std::vector<std::string> notes = document.notes;
    for (const LegendBlock& block : document.legend_blocks) {
        if (is_shown(document, block)) notes.insert(notes.end(), block.notes.begin(), block.notes.end());
    }
    return notes;
}

std::vector<std::string> attributions(const MapDocument& document) {
    std::vector<std::string> lines;
    for (const Layer& layer : document.layers) {
        if (!layer.visible || layer.attribution.empty()) continue;
        if (std::find(lines.begin(), lines.end(), layer.attribution) == lines.end()) lines.push_back(layer.attribution);
    }
    return lines;
}

} // namespace oreway::map
