// SPDX-License-Identifier: MIT
#include "map/density_overlay.h"

#include "base/edit_distance.h"
#include "base/error.h"
#include "base/text.h"
#include "concentration/contours.h"
#include "data/feature_builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <span>
#include <string_view>

namespace oreway::map {

namespace {

using Type = data::Column::Type;

/// What of the lowest class a kernel shows: its tails fade to nothing and would tint everything within the radius.
constexpr double least_of_lowest_class = 0.1;

/// Classes from one round density to the next.
struct Classes {
    std::vector<double> ends; ///< ascending
    double start = 0;         ///< of the lowest
    int count() const { return static_cast<int>(ends.size()); }
    int class_of(double density) const {
        const auto found = std::lower_bound(ends.begin(), ends.end(), density);
        return std::min(static_cast<int>(found - ends.begin()), count() - 1);
    }
    double lower(int index) const { return index == 0 ? start : ends[static_cast<std::size_t>(index) - 1]; }
};

/// "t" from "contained_t" and "capacity_t_per_year"; otherwise the attribute itself is the unit.
std::string unit_of(const DensityWish& wish) {
    if (!wish.unit.empty() || wish.attribute.empty()) return wish.unit;
    const auto ends_with = [&](std::string_view tail) {
        return wish.attribute.size() > tail.size() &&
               wish.attribute.compare(wish.attribute.size() - tail.size(), tail.size(), tail) == 0;
    };
    if (ends_with("_t")) return "t";
    if (ends_with("_t_per_year")) return "t/year";
    return wish.attribute;
}

double number_at(const data::Column& column, std::size_t feature) {
    if (!column.is_set[feature]) return std::numeric_limits<double>::quiet_NaN();
    return column.type == Type::integer ? static_cast<double>(column.integers[feature]) : column.reals[feature];
}

std::string figure_text(double density) {
    if (density >= 1e6) return figure_text(density / 1e6) + " million";
    if (density >= 1000) return base::to_grouped(density);
    // Three digits that count.
    const int decimals = density > 0 ? std::clamp(2 - static_cast<int>(std::floor(std::log10(density))), 0, 12) : 0;
    std::string text = base::to_fixed(density, decimals);
    if (decimals == 0) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

void add_hexagons(const concentration::HexagonBins& bins, const Classes& classes, const DensityWish& wish,
                  const Theme& theme, Layer& layer) {
    data::FeatureBuilder cells("density", {{"name", Type::text},
                                           {"density", Type::real},
                                           {"count", Type::integer},
                                           {"weight", Type::real},
                                           {"area_km2", Type::real}});
    FeatureLooks looks;
    for (const concentration::DensityCell& cell : bins.cells) {
        if (cell.ring.size() < 3 || cell.density <= 0) continue;
        const std::string name = figure_text(cell.density) + " " + concentration::density_unit_text(unit_of(wish));
        cells.add_polygon(std::span(&cell.ring, 1),
                          {name, cell.density, static_cast<std::int64_t>(cell.count), cell.weight, cell.area_km2});
        looks.fills.push_back(overlay_color(classes.class_of(cell.density), classes.count(), theme));
    }
    layer.features[2].table = cells.build();
    layer.features[2].index = std::make_shared<const data::SpatialIndex>(layer.features[2].table);
    layer.looks = std::make_shared<const FeatureLooks>(std::move(looks));
}

/// Each class lies upon the one below it.
void add_contours(const concentration::DensityRaster& raster, const Classes& classes, const Theme& theme,
                  Layer& layer) {
    data::FeatureBuilder areas("density", {{"at_least", Type::real}});
    FeatureLooks looks;
    std::vector<double> levels;
    for (int i = 0; i < classes.count(); ++i)
        levels.push_back(classes.lower(i));
    const auto by_level = concentration::areas_above(raster, levels);
    for (int i = 0; i < classes.count(); ++i) {
        for (const concentration::ContourArea& area : by_level[static_cast<std::size_t>(i)]) {
            areas.add_polygon(area.rings, {classes.lower(i)});
            looks.fills.push_back(overlay_color(i, classes.count(), theme));
        }
    }
    layer.features[2].table = areas.build();
    layer.looks = std::make_shared<const FeatureLooks>(std::move(looks));
}

void add_legend(const Classes& classes, const DensityWish& wish, const Theme& theme, LegendBlock& legend) {
    legend.rows.push_back(text_row(concentration::density_unit_text(unit_of(wish))));
    legend.rows.push_back(text_row((wish.shape == DensityShape::kernel ? "quartic kernel of " : "hexagons of ") +
                                   base::to_text(wish.radius_km) + " km radius"));
    for (int i = classes.count(); i-- > 0;) {
        const std::string end = figure_text(classes.ends[static_cast<std::size_t>(i)]);
        const double lower = classes.lower(i);
        legend.rows.push_back(fill_row(lower > 0 ? figure_text(lower) + " to " + end : "up to " + end,
                                       overlay_color(i, classes.count(), theme)));
    }
}

std::string in_words(std::string attribute) {
    if (attribute == "contained_t") return "contained tonnes";
    if (attribute == "capacity_t_per_year") return "capacity";
    return attribute;
}

std::string tally_text(const concentration::DensityTally& tally, const DensityWish& wish) {
    std::string text =
        "Density of " + base::to_grouped(static_cast<double>(tally.used)) + (tally.used == 1 ? " point" : " points");
    if (!wish.attribute.empty())
        text += ", together " + figure_text(tally.weight) + " " + unit_of(wish) + " (" + in_words(wish.attribute) + ")";
    if (tally.skipped > 0)
        text += "; " + base::to_grouped(static_cast<double>(tally.skipped)) + " without a usable figure are left out";
    return text;
}

/// Whether a site has the commodity that is asked for; all features do when none is.
class CommodityFilter {
public:
    CommodityFilter(const data::FeatureTable& table, const DensityWish& wish)
        : wanted_(wish.commodity)
        , column_(table.attribute("commodities")) {
        if (!wanted_.empty() && (column_ == nullptr || column_->type != Type::text))
            throw base::Error(base::ExitCode::usage,
                              "the layer " + wish.layer + " does not say which commodity its points have");
    }

    bool lets_in(std::size_t feature) const {
        if (wanted_.empty()) return true;
        const std::vector<std::string> own = base::split(column_->texts[feature], ';');
        return std::any_of(own.begin(), own.end(),
                           [this](const std::string& code) { return base::to_lower(code) == base::to_lower(wanted_); });
    }

private:
    std::string wanted_;
    const data::Column* column_;
};

/// Tonnes of oxide, metal and ore are not the same: says so when a sum is made of several.
std::string mixture_text(const data::FeatureTable& table, const DensityWish& wish) {
    const char* kind = wish.attribute == "contained_t"           ? "contained_of"
                       : wish.attribute == "capacity_t_per_year" ? "capacity_of"
                                                                 : "";
    const data::Column* of = table.attribute(kind);
    const data::Column* amount = table.attribute(wish.attribute);
    if (of == nullptr || amount == nullptr) return "";
    const CommodityFilter filter(table, wish);
    std::set<std::string> substances;
    for (std::size_t feature = 0; feature < table.size(); ++feature)
        if (amount->is_set[feature] && filter.lets_in(feature)) substances.insert(of->texts[feature]);
    if (substances.size() < 2) return substances.empty() ? "" : "Tonnes of " + *substances.begin();
    return "Adds up " + std::to_string(substances.size()) + " different substances" +
           (substances.size() <= 6
                ? ": " + base::join({substances.begin(), substances.end()}, ", ")
                : std::string(wish.commodity.empty() ? ": choose one commodity for figures that compare" : ""));
}

} // namespace

std::vector<std::string> number_attributes(const data::FeatureTable& table) {
    // Grades, years and accuracies of sites are numbers, but no amounts; and their tonnes of ore, oxide and metal side
    // by side are none either.
    constexpr std::array<std::string_view, 2> amounts_of_sites = {"contained_t", "capacity_t_per_year"};
    const bool has_sites = table.attribute("position_source_id") != nullptr;
    std::vector<std::string> names;
    for (const data::Column& column : table.attributes()) {
        const bool is_amount = !has_sites || std::find(amounts_of_sites.begin(), amounts_of_sites.end(), column.name) !=
                                                 amounts_of_sites.end();
        if (column.type != Type::text && is_amount) names.push_back(column.name);
    }
    return names;
}

std::vector<std::string> commodities_of(const data::FeatureTable& table) {
    const data::Column* column = table.attribute("commodities");
    if (column == nullptr || column->type != Type::text) return {};
    std::set<std::string> codes;
    for (const std::string& text : column->texts) {
        const std::vector<std::string> own = base::split(text, ';');
        codes.insert(own.begin(), own.end());
    }
    return {codes.begin(), codes.end()};
}

std::vector<concentration::WeightedPoint> density_points(const data::FeatureTable& table, const DensityWish& wish) {
    const data::Column* column = wish.attribute.empty() ? nullptr : table.attribute(wish.attribute);
    const std::vector<std::string> amounts = number_attributes(table);
    const bool is_amount =
        column != nullptr && std::find(amounts.begin(), amounts.end(), column->name) != amounts.end();
    if (!wish.attribute.empty() && !is_amount)
        throw base::Error(
            base::ExitCode::usage,
            "the layer " + wish.layer + " has no attribute \"" + wish.attribute + "\" of amounts that add up; there " +
                (amounts.empty() ? "are none: points can be counted" : "are " + base::join(amounts, ", ")));
    const CommodityFilter filter(table, wish);
    std::vector<concentration::WeightedPoint> points;
    for (std::size_t feature = 0; feature < table.size(); ++feature) {
        if (table.kind(feature) != data::GeometryKind::point || !filter.lets_in(feature)) continue;
        const auto parts = table.parts(feature);
        const double weight = column == nullptr ? 1 : number_at(*column, feature);
        for (std::size_t part = parts.first; part < parts.last; ++part)
            points.push_back({table.ring(table.rings(part).first).front(), weight / static_cast<double>(parts.size())});
    }
    if (points.empty())
        throw base::Error(
            base::ExitCode::usage,
            "the layer " + wish.layer + " has no points " +
                (wish.commodity.empty() ? std::string() : "of " + wish.commodity + " ") + "to take a density of" +
                (wish.commodity.empty()
                     ? std::string()
                     : "; there are " + base::join(base::nearest_first(wish.commodity, commodities_of(table)), ", ")));
    return points;
}

Overlay density_overlay(const data::FeatureTable& table, const std::string& title, const DensityWish& wish,
                        const Theme& theme) {
    const std::vector<concentration::WeightedPoint> points = density_points(table, wish);
    Overlay overlay = empty_overlay("Density: " + title + (wish.commodity.empty() ? "" : " with " + wish.commodity));
    Classes classes;
    concentration::DensityTally tally;
    if (wish.shape == DensityShape::hexagons) {
        const concentration::HexagonBins bins = concentration::bin_into_hexagons(points, wish.radius_km);
        classes.ends = concentration::density_breaks(bins.cells.empty() ? 0 : bins.cells.front().density);
        // Classes below the least that any hexagon has would never be seen.
        const auto least = std::find_if(bins.cells.rbegin(), bins.cells.rend(),
                                        [](const concentration::DensityCell& cell) { return cell.density > 0; });
        while (least != bins.cells.rend() && classes.count() > 1 && classes.ends.front() < least->density)
            classes.ends.erase(classes.ends.begin());
        add_hexagons(bins, classes, wish, theme, overlay.layer);
        tally = bins.tally;
    } else {
        const concentration::DensityRaster raster = concentration::kernel_density(points, wish.radius_km);
        classes.ends = concentration::density_breaks(static_cast<double>(raster.highest));
        if (!classes.ends.empty()) classes.start = classes.ends.front() * least_of_lowest_class;
        add_contours(raster, classes, theme, overlay.layer);
        tally = raster.tally;
    }
    if (classes.ends.empty())
        throw base::Error(base::ExitCode::nothing_found,
                          "nothing to take a density of in " + wish.layer + ": no point weighs more than nothing");
    add_legend(classes, wish, theme, overlay.legend);
    overlay.legend.notes = {tally_text(tally, wish)};
    const std::string mixture = mixture_text(table, wish);
    if (!mixture.empty()) overlay.legend.notes.push_back(mixture);
    return overlay;
}

} // namespace oreway::map
