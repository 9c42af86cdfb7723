// SPDX-License-Identifier: MIT
#include "map/site_layers.h"

#include "catalogue/atlas.h"
#include "catalogue/choice.h"
#include "map/legend.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace oreway::map {

namespace {

using catalogue::Atlas;
using catalogue::Site;
using catalogue::SiteKind;

constexpr double unknown_size = 6;
constexpr double plant_size = 9;
constexpr double port_size = 8;
constexpr base::Color halted_color{0x80, 0x80, 0x80, 255};
constexpr int first_plant_order = 10, port_order = 100; ///< in the legend

struct Group {
    base::Color color;
    std::string text;
    int order = 0; ///< in the legend
};

/// Heavy rare earths decide about magnets that stand heat, so deposits that name one have a colour of their own.
bool names_heavy_rare_earth(const Atlas& atlas, const Site& site) {
    return std::any_of(site.commodities.begin(), site.commodities.end(), [&](const std::string& code) {
        const catalogue::Commodity* commodity = atlas.commodity(code);
        return code == "heavy REE" || (commodity != nullptr && commodity->group == "heavy rare earth");
    });
}

/// One of six colours of Okabe and Ito by the group of the main commodity; shapes carry the rest.
Group group_of(const Atlas& atlas, const Site& site) {
    const auto& palette = okabe_ito();
    const catalogue::Commodity* main = site.commodities.empty() ? nullptr : atlas.commodity(site.commodities.front());
    const std::string_view group = main != nullptr ? std::string_view(main->group) : std::string_view();
    if (group.find("rare earth") != std::string_view::npos) {
        if (names_heavy_rare_earth(atlas, site)) return {palette[5], "Rare earths, heavy ones named", 1};
        return {palette[0], "Rare earths", 0};
    }
    if (group == "battery") return {palette[4], "Lithium, cobalt, nickel, manganese, graphite", 2};
    if (group == "base metal") return {palette[2], "Copper, zinc, tin, iron", 3};
    if (group == "refractory metal") return {palette[6], "Tungsten, niobium, tantalum, zirconium", 4};
    if (group == "electronic metal") return {palette[1], "Gallium, germanium", 5};
    return {palette[3], "Other minerals", 6};
}

void color_by(const Group& group, SiteSymbol& symbol) {
    symbol.fill = group.color;
    symbol.color_text = group.text;
    symbol.color_order = group.order;
}

/// The surer, the stronger the line.
OutlineStyle outline_of(catalogue::Confidence confidence) {
    switch (confidence) {
    case catalogue::Confidence::verified:
        return OutlineStyle::double_line;
    case catalogue::Confidence::reported:
        return OutlineStyle::solid;
    case catalogue::Confidence::contested:
        return OutlineStyle::dashed;
    case catalogue::Confidence::unverified:
        return OutlineStyle::dotted;
    }
    return OutlineStyle::dotted;
}

std::string capitalized(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

SiteSymbol common_symbol(const Site& site) {
    SiteSymbol symbol;
    symbol.site_id = site.id;
    symbol.place = site.place;
    symbol.accuracy_m = site.accuracy_km * 1000;
    symbol.label = site.name;
    return symbol;
}

SiteSymbol deposit_symbol(const Atlas& atlas, const Site& site, const MapDocument& document) {
    SiteSymbol symbol = common_symbol(site);
    color_by(group_of(atlas, site), symbol);
    const catalogue::ClaimChoice choice = catalogue::choose_claim(atlas, site.id);
    const bool seabed = site.setting == catalogue::Setting::seabed;
    symbol.shape = seabed ? SymbolShape::seabed : SymbolShape::circle;
    symbol.shape_text = seabed ? "Seabed deposit" : "Deposit";
    symbol.shape_order = seabed ? 1 : 0;
    const catalogue::Confidence evidence = catalogue::evidence_of(atlas, site.id, choice);
    symbol.outline = outline_of(evidence);
    symbol.outline_text = capitalized(catalogue::label(evidence));
    symbol.tonnes = choice.content ? choice.content->tonnes : 0;
    symbol.hollow = !(symbol.tonnes > 0);
    symbol.hollow_text = "Contained tonnes not known";
    symbol.size = symbol.hollow ? unknown_size : symbol_diameter(document, symbol.tonnes);
    symbol.priority = 500 + static_cast<int>(std::min(symbol.size, 60.0));
    symbol.label_min_zoom = symbol.size > 16 ? 1.5 : symbol.size > 9 ? 3 : 4;
    return symbol;
}

SymbolShape shape_of(catalogue::Stage stage) {
    switch (stage) {
    case catalogue::Stage::concentration:
        return SymbolShape::triangle_down;
    case catalogue::Stage::separation:
        return SymbolShape::square;
    case catalogue::Stage::refining:
        return SymbolShape::diamond;
    case catalogue::Stage::metal:
        return SymbolShape::pentagon;
    case catalogue::Stage::alloy:
        return SymbolShape::hexagon;
    case catalogue::Stage::magnet:
        return SymbolShape::star;
    case catalogue::Stage::recycling:
        return SymbolShape::triangle;
    }
    return SymbolShape::square;
}

SiteSymbol plant_symbol(const Atlas& atlas, const Site& site) {
    SiteSymbol symbol = common_symbol(site);
    color_by(group_of(atlas, site), symbol);
    if (site.stage) {
        symbol.shape = shape_of(*site.stage);
        symbol.shape_text = capitalized(catalogue::label(*site.stage)) + " plant";
        symbol.shape_order = first_plant_order + static_cast<int>(*site.stage);
    }
    if (site.status == catalogue::SiteStatus::announced) {
        symbol.hollow = true;
        symbol.hollow_text = "Hollow: announced, not built";
    } else if (site.status == catalogue::SiteStatus::halted) {
        symbol.hollow = true;
        symbol.hollow_text = "Hollow and grey: halted or dropped";
        symbol.fill = halted_color;
        symbol.color_text.clear();
    }
    symbol.size = plant_size;
    symbol.priority = 450;
    symbol.label_min_zoom = 4.5;
    return symbol;
}

SiteSymbol port_symbol(const Site& site) {
    SiteSymbol symbol = common_symbol(site);
    symbol.shape = SymbolShape::anchor;
    symbol.shape_text = "Port";
    symbol.shape_order = port_order;
    symbol.fill = base::rgb(0x5B6770);
    symbol.size = port_size;
    symbol.priority = 300;
    symbol.label_min_zoom = 4.5;
    return symbol;
}

Layer sites_layer(const char* id, const char* title, bool visible) {
    Layer layer;
    layer.id = id;
    layer.title = title;
    layer.kind = LayerKind::sites;
    layer.in_legend = true;
    layer.visible = visible;
    layer.attribution = "Sites and claims: Oreway atlas";
    return layer;
}

} // namespace

std::vector<Layer> site_layers(const Atlas& atlas, const MapDocument& document) {
    std::vector<SiteSymbol> deposits, plants, ports;
    for (const Site& site : atlas.sites()) {
        switch (site.kind) {
        case SiteKind::deposit:
            deposits.push_back(deposit_symbol(atlas, site, document));
            break;
        case SiteKind::plant:
            plants.push_back(plant_symbol(atlas, site));
            break;
        case SiteKind::port:
            ports.push_back(port_symbol(site));
            break;
        }
    }
    std::vector<Layer> layers = {sites_layer("ports", "Ports", false), sites_layer("plants", "Processing plants", true),
                                 sites_layer("deposits", "Deposits", true)};
    layers[0].symbols = std::make_shared<const std::vector<SiteSymbol>>(std::move(ports));
    layers[1].symbols = std::make_shared<const std::vector<SiteSymbol>>(std::move(plants));
    layers[2].symbols = std::make_shared<const std::vector<SiteSymbol>>(std::move(deposits));
    return layers;
}

} // namespace oreway::map
