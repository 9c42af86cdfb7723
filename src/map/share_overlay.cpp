// SPDX-License-Identifier: MIT
#include "map/share_overlay.h"

#include "base/text.h"
#include "concentration/report.h"
#include "concentration/share_classes.h"

#include <map>

namespace oreway::map {

namespace {

/// Pale for little, dark for much; on dark maps the other way round, away from the ground.
base::Color class_color(int share_class, const Theme& theme) {
    const double t = static_cast<double>(share_class) / (concentration::share_class_count - 1);
    return ramp_color(Ramp::viridis, theme.name == ThemeName::dark ? 0.25 + 0.75 * t : 0.95 - 0.85 * t);
}

} // namespace

Layer share_layer(const concentration::ConcentrationResult& result, const FeatureSet& countries, const Theme& theme) {
    Layer layer;
    layer.id = "share";
    layer.title = concentration::title_of(result);
    layer.under_borders = true;
    layer.style.fill_opacity = 1;
    layer.style.stroke_width = 0;
    layer.style.stroke_style = OutlineStyle::none;
    layer.features[2] = countries;
    layer.attribution = "Statistics: see the Oreway atlas";
    if (!countries.table) return layer;
    const data::Column* code = countries.table->attribute("iso_a3");
    std::map<std::string, concentration::CountryValue> values;
    for (const concentration::CountryValue& value : concentration::country_values(result)) {
        values.emplace(value.country, value);
    }
    FeatureLooks looks;
    for (std::size_t i = 0; code != nullptr && i < countries.table->size(); ++i) {
        const auto value = values.find(code->texts[i]);
        const bool known = value != values.end() && value->second.presence == concentration::Presence::some;
        looks.fills.push_back(known ? class_color(value->second.share_class, theme) : theme.no_data);
        looks.hatched.push_back(!known);
    }
    layer.looks = std::make_shared<const FeatureLooks>(std::move(looks));
    return layer;
}

LegendBlock share_legend(const concentration::ConcentrationResult& result, const Theme& theme) {
    LegendBlock block;
    block.title = "Share of " + concentration::title_of(result);
    for (int i = concentration::share_class_count; i-- > 0;) {
        LegendRow row;
        row.swatch = LegendRow::Swatch::fill;
        row.text = concentration::share_class_label(i);
        row.color = class_color(i, theme);
        block.rows.push_back(std::move(row));
    }
    LegendRow none;
    none.swatch = LegendRow::Swatch::fill;
    none.text = "none or no figure";
    none.color = theme.no_data;
    none.hatched = true;
    block.rows.push_back(std::move(none));
    return block;
}

std::vector<std::string> share_notes(const concentration::ConcentrationResult& result) {
    std::vector<std::string> notes = {concentration::hhi_text(result), concentration::coverage_text(result)};
    if (!result.sources.empty()) notes.push_back("Sources: " + base::join(result.sources, ", "));
    if (!result.query.scenario.empty()) notes.push_back("Scenario: " + result.query.scenario.name);
    if (!result.query.without.empty()) notes.push_back("Without " + base::join(result.query.without, ", "));
    return notes;
}

} // namespace oreway::map
