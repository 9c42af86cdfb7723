// SPDX-License-Identifier: MIT
#include "map/base_map.h"

#include "map/atlas_arcs.h"
#include "map/relation_tables.h"

#include <utility>

namespace oreway::map {

namespace {

constexpr const char* natural_earth = "Made with Natural Earth";

BaseLayer raster(const char* id, const char* title, LayerKind kind, bool visible, const char* small,
                 const char* large) {
    BaseLayer base;
    base.layer.id = id;
    base.layer.title = title;
    base.layer.kind = kind;
    base.layer.visible = visible;
    base.layer.attribution = "Sea depth and relief: ETOPO5, NOAA";
    base.files = {small, small, large};
    return base;
}

BaseLayer vector(const char* id, const char* title, LayerRole role, bool visible, std::array<std::string, 3> files,
                 std::vector<std::string> attributes = {}) {
    BaseLayer base;
    base.layer.id = id;
    base.layer.title = title;
    base.layer.role = role;
    base.layer.visible = visible;
    base.layer.attribution = natural_earth;
    base.files = std::move(files);
    base.attributes = std::move(attributes);
    return base;
}

std::array<std::string, 3> at_all_scales(const std::string& stem) {
    return {stem + "_110m.fgb", stem + "_50m.fgb", stem + "_10m.fgb"};
}

/// Dots for the cities whose names the map writes on its own from zoom 4 on.
BaseLayer cities() {
    BaseLayer base = vector("cities", "Cities", LayerRole::own, false, {"", "", "base/places.fgb"},
                            {"name", "name_local", "iso_a3", "population", "capital"});
    base.layer.in_legend = true;
    base.layer.style.fill = base::rgb(0x4A4A4A);
    base.layer.style.fill_opacity = 0.8;
    base.layer.style.stroke_style = OutlineStyle::none;
    base.layer.style.size = 3;
    return base;
}

} // namespace

std::vector<BaseLayer> base_layers(const std::shared_ptr<const catalogue::Atlas>& atlas) {
    std::vector<BaseLayer> layers;
    layers.push_back(
        raster("depth", "Sea depth", LayerKind::relief, true, "base/relief_small.tif", "base/relief_large.tif"));
    layers.push_back(vector("land", "Land", LayerRole::land, true, at_all_scales("base/land")));
    layers.push_back(raster("shade", "Relief shading", LayerKind::shade, false, "reference/shade_large.tif",
                            "reference/shade_large.tif"));
    layers.push_back({alliance_layer(), at_all_scales("base/countries"), {"iso_a3"}, [atlas](const auto& countries) {
                          return alliance_table(*atlas, countries);
                      }});
    layers.push_back(vector("lakes", "Lakes", LayerRole::lakes, true, at_all_scales("base/lakes")));
    layers.push_back(vector("rivers", "Rivers", LayerRole::rivers, false, at_all_scales("reference/rivers")));
    layers.push_back(
        vector("states", "States and provinces", LayerRole::states, false, {"", "", "reference/states_10m.fgb"}));
    layers.push_back(vector("countries", "Countries", LayerRole::countries, true, at_all_scales("base/countries"),
                            {"iso_a3", "name"}));
    layers.push_back(
        vector("borders", "Country borders", LayerRole::borders, true, at_all_scales("base/boundaries"), {"disputed"}));
    layers.back().layer.in_legend = true;
    layers.push_back(cities());
    return layers;
}

} // namespace oreway::map
