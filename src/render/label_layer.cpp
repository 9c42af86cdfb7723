// SPDX-License-Identifier: MIT
#include "render/label_layer.h"

#include "base/text.h"
#include "data/spatial_index.h"
#include "map/overlay.h"
#include "map/placement.h"
#include "map/theme.h"
#include "render/label_placer.h"
#include "render/label_point.h"
#include "render/site_sketch.h"
#include "render/text_fold.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string_view>

namespace oreway::render {
namespace {

using geo::ScreenPoint;
using map::LabelClass;

constexpr double steps_per_zoom = 2;
constexpr double symbol_gap = 3;
constexpr double dot_radius = 1.8;
constexpr double fold_width = 66;
constexpr double line_spacing = 1.15;
/// Pixels from its place within which a name is still looked for where it is wanted.
constexpr double farthest_roam = 250;
/// Names of features of one layer beyond this number are not tried.
constexpr std::size_t most_feature_labels = 20'000;

TextFont font_of(LabelClass kind) {
    switch (kind) {
    case LabelClass::ocean:
        return {FontFace::italic, 14, 3};
    case LabelClass::sea:
        return {FontFace::italic, 11, 0.6};
    case LabelClass::island:
        return {FontFace::italic, 10.5, 0.2};
    case LabelClass::country:
        return {FontFace::regular, 11.5, 0.5};
    case LabelClass::capital:
        return {FontFace::bold, 11, 0};
    case LabelClass::city:
        return {FontFace::regular, 10.5, 0};
    case LabelClass::feature:
        break;
    }
    return {FontFace::regular, 11, 0};
}

bool stands_on_its_place(LabelClass kind) {
    return kind == LabelClass::ocean || kind == LabelClass::sea || kind == LabelClass::country;
}

const map::Layer* visible_overlay(const map::MapDocument& document) {
    const map::Layer* overlay = document.layer(map::overlay_id);
    return overlay != nullptr && overlay->visible ? overlay : nullptr;
}

/// The most detailed country polygons that a step of the zoom has; empty when none have been read.
map::FeatureSet country_polygons(const map::MapDocument& document, double zoom) {
    const map::Layer* countries = document.layer("countries");
    return countries == nullptr ? map::FeatureSet{} : countries->features_for(map::detail_for(zoom));
}

/// Collects what wants a label at a step of the zoom, over the whole map, and has it placed.
class Placer {
public:
    Placer(Typesetter& typesetter, const map::MapDocument& document, const map::View& view)
        : typesetter_(typesetter)
        , document_(document)
        , view_(view)
        , countries_(country_polygons(document, view.zoom())) {}

    std::vector<LabelLayer::Placed> run() {
        add_sites();
        add_names();
        for (const map::Layer& layer : document_.layers)
            if (layer.visible && !layer.style.label_field.empty()) add_features(layer);
        std::vector<LabelLayer::Placed> placed;
        const auto may_stand = [this](const LabelWish& wish, const ScreenBox& box) {
            return !wish.is_centered || (is_on_map(box) && stays_in_country(wish, box));
        };
        for (const LabelPlace& place : place_labels(wishes_, obstacles_, may_stand)) {
            LabelLayer::Placed& label = labels_[place.wish];
            const ScreenPoint anchor = view_.to_screen(label.anchor);
            label.offset = {place.box.x - anchor.x, place.box.y - anchor.y};
            placed.push_back(std::move(label));
        }
        return placed;
    }

private:
    bool is_shown(const map::Label& label) const {
        return (label.min_zoom <= 0 || view_.zoom() >= label.min_zoom - 1e-6) && view_.zoom() <= label.max_zoom;
    }

    bool is_on_map(const ScreenBox& box) const {
        return view_.to_lonlat({box.x, box.y}) && view_.to_lonlat({box.right(), box.y}) &&
               view_.to_lonlat({box.x, box.bottom()}) && view_.to_lonlat({box.right(), box.bottom()});
    }

    std::optional<std::size_t> country_at(const ScreenPoint& point) const {
        const auto place = countries_.index ? view_.to_lonlat(point) : std::nullopt;
        if (!place) return std::nullopt;
        for (const std::size_t feature : countries_.index->query(geo::LonLatBox::around(*place)))
            if (data::contains(*countries_.table, feature, *place)) return feature;
        return std::nullopt;
    }

    /// No country bears the name of another. Where there is no better room a name may begin or end in its country: many
    /// islands are smaller than their names.
    bool stays_in_country(const LabelWish& wish, const ScreenBox& box) const {
        const auto number = static_cast<std::size_t>(&wish - wishes_.data());
        if (!countries_.index || labels_[number].kind != LabelClass::country) return true;
        const ScreenPoint middle{box.x + box.width / 2, box.y + box.height / 2};
        const std::optional<std::size_t>& home = homes_[number];
        const auto is_home = [&](const ScreenPoint& point) { return country_at(point) == home; };
        const ScreenPoint left{box.x, middle.y}, right{box.right(), middle.y};
        if (fits_in_country_[number]) return is_home(middle) && is_home(left) && is_home(right);
        if (std::hypot(middle.x - wish.anchor.x, middle.y - wish.anchor.y) < 1) return true;
        if (const auto there = country_at(middle)) return home == there;
        return !home || is_home(left) || is_home(right) || is_home({middle.x, box.y}) ||
               is_home({middle.x, box.bottom()});
    }

    void add_sites() {
        for (const map::PlacedSymbol& symbol : map::place_symbols(document_, view_)) {
            const map::SiteSymbol& site = (*document_.layers[symbol.layer].symbols)[symbol.symbol];
            const double reach = reach_of(site, site.size * map::symbol_scale(view_.zoom() + 1 / steps_per_zoom));
            const std::size_t number = obstacles_.size();
            obstacles_.push_back(ScreenBox::around(symbol.at, 2 * reach, 2 * reach));
            const auto point = view_.projection().forward(site.place);
            const bool is_selected = is_selected_site(document_, site);
            if (site.label.empty() || !point || (!is_selected && view_.zoom() < site.label_min_zoom - 1e-6)) continue;
            LabelWish wish;
            wish.priority = is_selected ? selected_priority : site.priority;
            wish.anchor = symbol.at;
            wish.clearance = reach + symbol_gap;
            wish.obstacle = number;
            LabelLayer::Placed label;
            label.anchor = *point;
            label.is_site = true;
            TextFont font = font_of(LabelClass::feature);
            if (is_selected) font.face = FontFace::bold;
            wish.clearance += is_selected ? selection_ring : 0;
            add(site.label, font, wish, std::move(label));
        }
    }

    /// Where a city state is named its city is not named again.
    void add_names() {
        if (!document_.labels) return;
        route_ends_ = route_ends();
        std::set<std::string_view> countries;
        for (const map::Label& label : *document_.labels) {
            if (!is_shown(label)) continue;
            if (label.kind == LabelClass::country) countries.insert(label.text);
            if (stands_on_its_place(label.kind) || !countries.contains(label.text)) add_name(label);
        }
    }

    /// Where the route begins and ends; empty without one.
    std::vector<ScreenPoint> route_ends() const {
        std::vector<ScreenPoint> ends;
        const map::Layer* route = document_.layer("route");
        const auto table = route == nullptr ? nullptr : route->features_for(map::detail_for(view_.zoom())).table;
        if (!table || !route->visible) return ends;
        for (std::size_t feature = 0; feature < table->size(); ++feature) {
            if (table->kind(feature) != data::GeometryKind::point) continue;
            const auto place = label_point(*table, feature);
            const auto point = place ? view_.projection().forward(*place) : std::nullopt;
            if (point) ends.push_back(view_.to_screen(*point));
        }
        return ends;
    }

    /// A city under the end of a route, which has its own name there.
    bool is_under_route_end(const map::Label& name, const ScreenPoint& at) const {
        constexpr double under = 12;
        if (name.kind != LabelClass::capital && name.kind != LabelClass::city) return false;
        return std::any_of(route_ends_.begin(), route_ends_.end(),
                           [&](const ScreenPoint& end) { return std::hypot(end.x - at.x, end.y - at.y) < under; });
    }

    void add_name(const map::Label& name) {
        const auto point = view_.projection().forward(name.place);
        if (!point || is_under_route_end(name, view_.to_screen(*point))) return;
        LabelWish wish;
        wish.priority = name.priority;
        wish.anchor = view_.to_screen(*point);
        wish.is_centered = stands_on_its_place(name.kind);
        wish.roam = std::min(name.roam_deg * 256 * std::exp2(view_.zoom()) / 360, farthest_roam);
        wish.clearance = dot_radius + symbol_gap;
        LabelLayer::Placed label;
        label.anchor = *point;
        label.kind = name.kind;
        label.has_dot = name.kind == LabelClass::capital || name.kind == LabelClass::city;
        add(name.text, font_of(name.kind), wish, std::move(label));
    }

    void add_features(const map::Layer& layer) {
        const auto& table = layer.features_for(map::detail_for(view_.zoom())).table;
        if (!table || !layer.style.is_drawn_at(view_.zoom())) return;
        const data::Column* column = table->attribute(layer.style.label_field);
        if (!column) return;
        for (std::size_t feature = 0; feature < std::min(table->size(), most_feature_labels); ++feature) {
            const std::string text = data::to_text(column->value(feature));
            const auto place = label_point(*table, feature);
            const auto point = place ? view_.projection().forward(*place) : std::nullopt;
            if (text.empty() || !point) continue;
            LabelWish wish;
            wish.priority = layer.id == "route" ? route_priority : user_priority;
            wish.anchor = view_.to_screen(*point);
            wish.is_centered = table->kind(feature) != data::GeometryKind::point;
            wish.clearance = layer.style.size / 2 + symbol_gap;
            LabelLayer::Placed label;
            label.anchor = *point;
            add(text, {FontFace::regular, layer.style.label_size, 0}, wish, std::move(label));
        }
    }

    void add(const std::string& text, const TextFont& font, const LabelWish& wish, LabelLayer::Placed label) {
        label.font = font;
        label.lines = {text};
        if (!wish.is_centered) {
            add_form(wish, std::move(label), std::nullopt, false);
            return;
        }
        LabelLayer::Placed folded = label;
        folded.lines = fold_text(typesetter_, text, font, fold_width);
        const bool has_two_forms = folded.lines != label.lines;
        LabelWish next = wish;
        const auto home = label.kind == LabelClass::country ? country_at(wish.anchor) : std::nullopt;
        // Far from its middle the name of a country is tried within its borders first.
        for (const bool fits_in_country : {true, false}) {
            if (fits_in_country && (!home || wish.roam <= 0)) continue;
            for (const auto* form : {&folded, &label}) {
                if (form == &label && !has_two_forms) continue;
                add_form(next, *form, home, fits_in_country);
                next.instead_of = wishes_.size() - 1;
            }
        }
    }

    /// A text with its lines.
    void add_form(LabelWish wish, LabelLayer::Placed label, const std::optional<std::size_t>& home,
                  bool fits_in_country) {
        for (const std::string& line : label.lines)
            label.width = std::max(label.width, typesetter_.shape(line, label.font).width);
        label.height = label.font.size * line_spacing * static_cast<double>(label.lines.size());
        wish.width = label.width;
        wish.height = label.height;
        wishes_.push_back(wish);
        labels_.push_back(std::move(label));
        homes_.push_back(home);
        fits_in_country_.push_back(fits_in_country);
    }

    static constexpr int selected_priority = 1000000;
    static constexpr double selection_ring = 5; ///< pixels around the symbol, see site_sketch.cpp
    static constexpr int route_priority = 900;  ///< its ends before the names of countries
    static constexpr int user_priority = 600;   ///< between the names of large and of small countries

    Typesetter& typesetter_;
    const map::MapDocument& document_;
    const map::View& view_;
    const map::FeatureSet countries_; ///< which names of countries keep to
    std::vector<ScreenBox> obstacles_;
    std::vector<ScreenPoint> route_ends_;
    std::vector<LabelWish> wishes_;
    std::vector<LabelLayer::Placed> labels_;        ///< one for each wish
    std::vector<std::optional<std::size_t>> homes_; ///< for each wish: the country its anchor lies in, for its name
    std::vector<bool> fits_in_country_;             ///< for each wish: both its ends must lie in its country
};

/// The whole map at a step of the zoom.
map::View whole_map(const map::View& view, double step) {
    map::View whole = view;
    whole.set_zoom(step);
    const geo::PlaneBox& extent = view.projection().extent();
    whole.resize(extent.width() / whole.units_per_pixel(), extent.height() / whole.units_per_pixel());
    whole.center_on(extent.center());
    return whole;
}

base::Color color_of(const LabelLayer::Placed& label, const map::Theme& theme) {
    if (label.is_site) return theme.text;
    switch (label.kind) {
    case LabelClass::ocean:
    case LabelClass::sea:
        return theme.sea_text;
    case LabelClass::island:
    case LabelClass::country:
        return theme.country_text;
    default:
        return theme.text;
    }
}

void draw(Sketch& sketch, const LabelLayer::Placed& label, const ScreenBox& box, const ScreenPoint& anchor,
          const map::Theme& theme, bool over_colors) {
    // Names have to be read on the palest and the darkest class of a map of shares.
    const bool on_colors = over_colors && label.kind != LabelClass::ocean && label.kind != LabelClass::sea;
    TextStyle style;
    style.color = on_colors ? theme.text : color_of(label, theme);
    style.halo = on_colors ? base::with_alpha(theme.halo, 1) : theme.halo;
    style.halo_width = on_colors ? 2 : 1.6;
    style.align = Align::center;
    if (label.has_dot) {
        sketch.fill_circle(anchor, dot_radius + 1, theme.halo);
        sketch.fill_circle(anchor, dot_radius, theme.text);
    }
    const double line_height = label.font.size * line_spacing;
    double y = box.y + line_height * 0.5 + label.font.size * 0.36;
    for (const std::string& line : label.lines) {
        sketch.text(line, label.font, {box.x + box.width / 2, y}, style);
        y += line_height;
    }
}

} // namespace

LabelLayer::Key LabelLayer::key_for(const map::MapDocument& document, const map::View& view) {
    Key key;
    key.projection = view.projection_handle();
    key.step = std::floor(view.zoom() * steps_per_zoom) / steps_per_zoom;
    key.labels = document.labels;
    key.selection = document.selection;
    key.layers.emplace_back(country_polygons(document, key.step).table);
    for (const map::Layer& layer : document.layers) {
        if (!layer.visible || (!layer.symbols && layer.style.label_field.empty())) continue;
        key.layers.emplace_back(layer.symbols);
        key.layers.emplace_back(layer.features_for(map::detail_for(key.step)).table);
        key.fields.push_back(layer.style.label_field);
        key.sizes.insert(key.sizes.end(),
                         {layer.style.label_size, layer.style.size, layer.style.min_zoom, layer.style.max_zoom});
    }
    return key;
}

void LabelLayer::add(Sketch& sketch, const map::MapDocument& document, const map::View& view,
                     const std::vector<ScreenBox>& taken) {
    Key key = key_for(document, view);
    if (!(key == key_)) {
        const map::View whole = whole_map(view, key.step);
        placed_ = Placer(sketch.typesetter(), document, whole).run();
        key_ = std::move(key);
    }
    const map::Theme& theme = map::theme(document.theme);
    const ScreenBox picture{0, 0, view.width(), view.height()};
    const bool over_colors = visible_overlay(document) != nullptr;
    for (const Placed& label : placed_) {
        const ScreenPoint anchor = view.to_screen(label.anchor);
        const ScreenBox box{anchor.x + label.offset.x, anchor.y + label.offset.y, label.width, label.height};
        if (!picture.contains(box.grown(1))) continue;
        if (std::any_of(taken.begin(), taken.end(), [&](const ScreenBox& other) { return other.intersects(box); }))
            continue;
        draw(sketch, label, box, anchor, theme, over_colors);
    }
}

} // namespace oreway::render
