// SPDX-License-Identifier: MIT
#include "ui/command_table.h"

namespace oreway::ui {

namespace {

template <bool map::Furniture::*part> void toggle(PanelContext& context) {
    map::Furniture furniture = context.document().furniture;
    furniture.*part = !(furniture.*part);
    context.workspace.set_furniture(furniture);
}

template <map::ThemeName name> void theme(PanelContext& context) { context.workspace.set_theme(name); }

void light_or_dark(PanelContext& context) {
    const bool is_dark = context.document().theme == map::ThemeName::dark;
    context.workspace.set_theme(is_dark ? map::ThemeName::light : map::ThemeName::dark);
}

template <map::SizeScale scale> void size_scale(PanelContext& context) { context.workspace.set_size_scale(scale); }

} // namespace

void add_map_commands(std::vector<Command>& table) {
    using map::Furniture;
    table.insert(
        table.end(),
        {
            {"map.labels", "Map", "Names", {plain(Key::l)}, toggle<&Furniture::labels>},
            {"map.graticule", "Map", "Graticule", {plain(Key::g)}, toggle<&Furniture::graticule>},
            {"map.legend", "Map", "Legend", {with_shift(Key::l)}, toggle<&Furniture::legend>},
            {"map.scale-bar", "Map", "Scale bar", {}, toggle<&Furniture::scale_bar>},
            {"map.attribution", "Map", "Attribution", {}, toggle<&Furniture::attribution>},
            {"map.disclaimer", "Map", "Boundary disclaimer", {}, toggle<&Furniture::disclaimer>},
            {"map.light-or-dark", "Map", "Light or dark", {plain(Key::d)}, light_or_dark},
            {"map.theme-light", "Map", "Light", {}, theme<map::ThemeName::light>},
            {"map.theme-dark", "Map", "Dark", {}, theme<map::ThemeName::dark>},
            {"map.theme-print", "Map", "Print", {}, theme<map::ThemeName::print>},
            {"map.size-area", "Map", "Area follows tonnes", {}, size_scale<map::SizeScale::area>},
            {"map.size-logarithmic", "Map", "Area follows the logarithm", {}, size_scale<map::SizeScale::logarithmic>},
        });
}

} // namespace oreway::ui
