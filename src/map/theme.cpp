// SPDX-License-Identifier: MIT
#include "map/theme.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace oreway::map {

namespace {

using base::rgb;

Theme light_theme() {
    Theme theme;
    theme.name = ThemeName::light;
    theme.page = rgb(0xFFFFFF);
    theme.sea = {rgb(0xDCEBF3), rgb(0xCFE3EF), rgb(0xC3DBEA), rgb(0xB8D3E5), rgb(0xADCBE0),
                 rgb(0xA2C3DB), rgb(0x98BBD6), rgb(0x8EB3D0), rgb(0x84ABCA)};
    theme.land = rgb(0xF6F2E9);
    theme.land_edge = rgb(0x6F8FA6);
    theme.lake = rgb(0xD3E6F1);
    theme.lake_edge = rgb(0x8FB0C6);
    theme.river = rgb(0x8DB6D2);
    theme.border = rgb(0x9A8F83);
    theme.state_border = rgb(0xC4BAAC);
    theme.graticule = rgb(0x5E7D94, 60);
    theme.outline = rgb(0x5E7D94);
    theme.text = rgb(0x22272B);
    theme.country_text = rgb(0x55504A);
    theme.sea_text = rgb(0x2F5E80);
    theme.halo = rgb(0xFFFFFF, 215);
    theme.panel = rgb(0xFFFFFF, 232);
    theme.panel_edge = rgb(0xB9C2C8);
    theme.symbol_edge = rgb(0x1D2226);
    theme.selection = rgb(0xD1006C);
    theme.no_data = rgb(0xC6C1B7);
    return theme;
}

Theme dark_theme() {
    Theme theme;
    theme.name = ThemeName::dark;
    theme.page = rgb(0x0E1317);
    theme.sea = {rgb(0x223543), rgb(0x1F313F), rgb(0x1C2D3A), rgb(0x192936), rgb(0x172531),
                 rgb(0x14212C), rgb(0x121D28), rgb(0x101A23), rgb(0x0D161F)};
    theme.land = rgb(0x33373B);
    theme.land_edge = rgb(0x64798A);
    theme.lake = rgb(0x1F313F);
    theme.lake_edge = rgb(0x4C6272);
    theme.river = rgb(0x3C5568);
    theme.border = rgb(0x7A7F84);
    theme.state_border = rgb(0x51565B);
    theme.graticule = rgb(0x9DB6C8, 40);
    theme.outline = rgb(0x64798A);
    theme.text = rgb(0xF0F2F3);
    theme.country_text = rgb(0xC2C6CA);
    theme.sea_text = rgb(0x8FB9D6);
    theme.halo = rgb(0x15191D, 210);
    theme.panel = rgb(0x1A1F24, 235);
    theme.panel_edge = rgb(0x4A545C);
    theme.symbol_edge = rgb(0xF5F7F8);
    theme.selection = rgb(0xFF5CAD);
    theme.no_data = rgb(0x5A6066);
    return theme;
}

/// For paper: white sea, pale tints, dark lines that survive a grey printer.
Theme print_theme() {
    Theme theme = light_theme();
    theme.name = ThemeName::print;
    theme.sea = {rgb(0xFFFFFF), rgb(0xFAFCFD), rgb(0xF5F9FB), rgb(0xF0F6F9), rgb(0xEBF3F7),
                 rgb(0xE6F0F5), rgb(0xE1EDF3), rgb(0xDCEAF1), rgb(0xD7E7EF)};
    theme.land = rgb(0xF1F1EF);
    theme.land_edge = rgb(0x4A5A66);
    theme.lake = rgb(0xFFFFFF);
    theme.lake_edge = rgb(0x6D7F8C);
    theme.border = rgb(0x7E7E7E);
    theme.graticule = rgb(0x000000, 36);
    theme.text = rgb(0x000000);
    theme.country_text = rgb(0x3C3C3C);
    theme.sea_text = rgb(0x30556F);
    theme.panel = rgb(0xFFFFFF);
    theme.panel_edge = rgb(0x8C8C8C);
    theme.symbol_edge = rgb(0x000000);
    return theme;
}

/// Anchor colours of the published ramps at even steps; between them straight lines in sRGB (error below 3 of 255).
constexpr std::array<std::uint32_t, 9> batlow = {0x011959, 0x103F60, 0x1C5A62, 0x3C6D56, 0x687B3E,
                                                 0x9D892B, 0xD29343, 0xF8A17B, 0xFACCFA};
constexpr std::array<std::uint32_t, 9> viridis = {0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C,
                                                  0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725};
constexpr std::array<std::uint32_t, 9> cividis = {0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173,
                                                  0x8A8678, 0xA59C74, 0xC3B369, 0xFEE838};

base::Color interpolate(std::span<const std::uint32_t> anchors, double t) {
    const double position = std::clamp(t, 0.0, 1.0) * static_cast<double>(anchors.size() - 1);
    const std::size_t index = std::min(static_cast<std::size_t>(position), anchors.size() - 2);
    return base::mix(rgb(anchors[index]), rgb(anchors[index + 1]), position - static_cast<double>(index));
}

} // namespace

const Theme& theme(ThemeName name) {
    static const Theme light = light_theme();
    static const Theme dark = dark_theme();
    static const Theme print = print_theme();
    return name == ThemeName::light ? light : name == ThemeName::dark ? dark : print;
}

std::optional<ThemeName> parse_theme(std::string_view name) {
    if (name == "light") return ThemeName::light;
    if (name == "dark") return ThemeName::dark;
    if (name == "print") return ThemeName::print;
    return std::nullopt;
}

std::string_view to_text(ThemeName name) {
    return name == ThemeName::light ? "light" : name == ThemeName::dark ? "dark" : "print";
}

base::Color line_color(base::Color hue, const Theme& theme) {
    constexpr double wanted = 3, step = 0.05;
    base::Color color = hue;
    for (double share = step; share < 1 && base::contrast(color, theme.land) < wanted; share += step)
        color = base::mix(hue, theme.text, share);
    return color;
}

const std::array<base::Color, 7>& okabe_ito() {
    static const std::array<base::Color, 7> palette = {rgb(0xE69F00), rgb(0x56B4E9), rgb(0x009E73), rgb(0xF0E442),
                                                       rgb(0x0072B2), rgb(0xD55E00), rgb(0xCC79A7)};
    return palette;
}

const std::array<base::Color, 6>& tol_muted() {
    static const std::array<base::Color, 6> palette = {rgb(0x882255), rgb(0x332288), rgb(0x999933),
                                                       rgb(0xAA4499), rgb(0x117733), rgb(0x44AA99)};
    return palette;
}

base::Color ramp_color(Ramp ramp, double t) {
    return interpolate(ramp == Ramp::batlow ? batlow : ramp == Ramp::viridis ? viridis : cividis, t);
}

} // namespace oreway::map
