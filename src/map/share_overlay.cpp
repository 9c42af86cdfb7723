// SPDX-License-Identifier: MIT
#include "map/share_overlay.h"

#include "base/text.h"
#include "concentration/report.h"
#include "concentration/share_classes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace oreway::map {

namespace {

using concentration::ConcentrationResult;

/// The thresholds of the US Merger Guidelines 2023 (1,000 and 1,800) and 2010 (2,500), then two more for what lies far
/// above them, as critical minerals do.
constexpr std::array hhi_breaks = {1000.0, 1800.0, 2500.0, 5000.0, 8000.0};
constexpr int hhi_class_count = static_cast<int>(hhi_breaks.size()) + 1;

int hhi_class_of(double hhi) {
    return static_cast<int>(std::lower_bound(hhi_breaks.begin(), hhi_breaks.end(), hhi) - hhi_breaks.begin());
}

std::string hhi_class_label(int index) {
    const auto points = [](int i) { return base::to_grouped(hhi_breaks[static_cast<std::size_t>(i)]); };
    if (index == 0) return "up to " + points(0);
    if (index == hhi_class_count - 1) return "over " + points(index - 1);
    return points(index - 1) + " to " + points(index);
}

struct CountryLook {
    base::Color fill;
    bool hatched = false;
};

/// Of what a what-if leaves out: a solid grey, which no class and no lack of data has.
base::Color left_out_color(const Theme& theme) { return base::mix(theme.no_data, theme.text, 0.4); }

/// Nothing is said of it where nothing is left out.
void add_left_out(const ConcentrationResult& result, const Theme& theme, LegendBlock& legend) {
    if (!result.left_out.empty()) legend.rows.push_back(fill_row("left out", left_out_color(theme)));
}

void color_countries(const FeatureSet& countries, const std::map<std::string, CountryLook>& looks,
                     const CountryLook& otherwise, Layer& layer) {
    layer.features[2].table = countries.table; // without an index: a click on it finds the country
    layer.attribution = "Statistics: see the Oreway atlas";
    const data::Column* code = countries.table ? countries.table->attribute("iso_a3") : nullptr;
    FeatureLooks by_feature;
    for (std::size_t i = 0; code != nullptr && i < countries.table->size(); ++i) {
        const auto own = looks.find(code->texts[i]);
        const CountryLook& look = own == looks.end() ? otherwise : own->second;
        by_feature.fills.push_back(look.fill);
        by_feature.hatched.push_back(look.hatched);
    }
    layer.looks = std::make_shared<const FeatureLooks>(std::move(by_feature));
}

/// "t REO, by country", "USGS MCS 2026": what a legend says below its title.
void add_origin(const ConcentrationResult& result, LegendBlock& legend) {
    legend.rows.push_back(text_row(concentration::measure_text(result)));
    if (!result.edition.empty()) legend.rows.push_back(text_row(result.edition));
    const std::string claims = concentration::claims_text(result);
    if (!claims.empty()) legend.rows.push_back(text_row(claims));
}

/// "A; B; C and 4 more".
std::string short_list(std::vector<std::string> items) {
    constexpr std::size_t most = 3;
    const std::size_t more = items.size() > most ? items.size() - most : 0;
    items.resize(items.size() - more);
    return base::join(items, "; ") + (more > 0 ? " and " + std::to_string(more) + " more" : "");
}

std::vector<std::string> notes_of(const ConcentrationResult& result) {
    std::vector<std::string> notes = {concentration::hhi_text(result), concentration::coverage_text(result)};
    if (result.governance_weighted) notes.push_back(concentration::governance_text(result));
    if (!result.caveats.empty()) notes.push_back("But: " + base::join(result.caveats, "; "));
    if (!result.source_titles.empty()) notes.push_back("Sources: " + short_list(result.source_titles));
    const std::string what_if = concentration::what_if_text(result.query);
    if (!what_if.empty()) notes.push_back("What if: " + what_if);
    return notes;
}

} // namespace

Overlay share_overlay(const ConcentrationResult& result, const FeatureSet& countries, const Theme& theme) {
    using concentration::Presence;
    using concentration::share_class_count;
    Overlay overlay = empty_overlay("Share of " + concentration::stage_text(result));
    std::map<std::string, CountryLook> looks;
    for (const concentration::CountryValue& value : concentration::country_values(result)) {
        if (value.presence == Presence::zero) looks[value.country] = {theme.land, false};
        if (value.presence == Presence::left_out) looks[value.country] = {left_out_color(theme), false};
        if (value.presence == Presence::some)
            looks[value.country] = {overlay_color(value.share_class, share_class_count, theme), false};
    }
    color_countries(countries, looks, {theme.no_data, true}, overlay.layer);
    add_origin(result, overlay.legend);
    for (int i = share_class_count; i-- > 0;)
        overlay.legend.rows.push_back(
            fill_row(concentration::share_class_label(i), overlay_color(i, share_class_count, theme)));
    overlay.legend.rows.push_back(fill_row("listed with nothing", theme.land));
    overlay.legend.rows.push_back(fill_row("no figure", theme.no_data, true));
    add_left_out(result, theme, overlay.legend);
    overlay.legend.notes = notes_of(result);
    return overlay;
}

Overlay hhi_overlay(const std::vector<concentration::RegionConcentration>& regions, const ConcentrationResult& world,
                    const FeatureSet& countries, const Theme& theme) {
    Overlay overlay = empty_overlay("HHI inside regions, " + concentration::stage_text(world));
    std::map<std::string, CountryLook> looks;
    std::vector<std::string> figures;
    for (const concentration::RegionConcentration& region : regions) {
        const int lowest = hhi_class_of(region.hhi.low);
        const CountryLook look{overlay_color(lowest, hhi_class_count, theme), lowest != hhi_class_of(region.hhi.high)};
        for (const std::string& country : region.countries)
            looks[country] = look;
        const std::string low = base::to_grouped(std::round(region.hhi.low)),
                          high = base::to_grouped(std::round(region.hhi.high));
        figures.push_back(region.region + " " + (low == high ? low : low + " to " + high) + " (n = " +
                          std::to_string(region.n) + ", " + base::to_fixed(100 * region.share, 1) + " % of the world)");
    }
    for (const std::string& country : world.left_out)
        looks[country] = {left_out_color(theme), false};
    color_countries(countries, looks, {theme.no_data, true}, overlay.layer);
    overlay.legend.rows.push_back(text_row("0 to 10,000 among a region's countries (UN M49)"));
    add_origin(world, overlay.legend);
    for (int i = hhi_class_count; i-- > 0;)
        overlay.legend.rows.push_back(fill_row(hhi_class_label(i), overlay_color(i, hhi_class_count, theme)));
    overlay.legend.rows.push_back(
        fill_row("at least this: class undecided", overlay_color(hhi_class_count - 3, hhi_class_count, theme), true));
    overlay.legend.rows.push_back(fill_row("no figure", theme.no_data, true));
    add_left_out(world, theme, overlay.legend);
    overlay.legend.notes = notes_of(world);
    overlay.legend.notes.insert(overlay.legend.notes.begin(), base::join(figures, "; "));
    return overlay;
}

} // namespace oreway::map
