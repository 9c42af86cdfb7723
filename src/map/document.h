// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "geo/projection.h"
#include "map/label.h"
#include "map/layer.h"
#include "map/legend_row.h"
#include "map/theme.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::map {

/// What is selected: a site of the atlas, a feature of a layer, or a country.
struct Selection {
    enum class Kind : std::uint8_t { site, feature, country } kind = Kind::site;
    std::string id;          ///< site id, layer id or ISO code
    std::size_t feature = 0; ///< when kind is feature

    friend bool operator==(const Selection&, const Selection&) = default;
};

/// Where the legend stands; `automatic`: in the corner where it covers least of what the map is about.
enum class LegendCorner : std::uint8_t { automatic, lower_left, upper_left, upper_right, lower_right };

/// The words of the command line: "upper-left", "auto".
std::string to_text(LegendCorner corner);
std::optional<LegendCorner> parse_legend_corner(std::string_view text);

/// What is drawn around and over the map.
struct Furniture {
    bool legend = true;
    bool scale_bar = true;
    bool graticule = true;
    bool attribution = true;
    bool labels = true;
    bool disclaimer = true;
    std::string title; ///< over the map; empty: none
    LegendCorner legend_corner = LegendCorner::lower_left;

    friend bool operator==(const Furniture&, const Furniture&) = default;
};

/// How the sizes of deposits follow from tonnes.
enum class SizeScale : std::uint8_t { area, logarithmic };

/// Everything that decides what a map shows, but for the view. Layers are drawn in order, the first lowest.
struct MapDocument {
    ThemeName theme = ThemeName::light;
    std::vector<Layer> layers;
    std::shared_ptr<const std::vector<Label>> labels; ///< countries, seas, cities; sites carry their own
    SizeScale size_scale = SizeScale::area;
    double tonnes_per_square_pixel = 0; ///< of the deposits' symbols when size_scale is area
    std::vector<Selection> selection;
    Furniture furniture;
    std::vector<LegendBlock> legend_blocks; ///< of overlays and routes
    std::vector<std::string> notes;         ///< printed in the margin: year, source, coverage, scenario
    std::string data_options; ///< of the command line that opens the same data: " --atlas mine"; empty: as shipped
    std::string style_file;   ///< applied last; empty: none
    bool is_styled_by_hand = false; ///< since then: styles, opacities or an order that no option makes
    std::uint64_t revision = 0;     ///< grows with every change

    const Layer* layer(std::string_view id) const;
    Layer* layer(std::string_view id);
};

/// Data that layers of a document lack, from the layers of the same ids of another, and its labels; how they look and
/// what is shown stays.
void fill_in(MapDocument& document, const MapDocument& loaded);

} // namespace oreway::map
