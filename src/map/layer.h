// SPDX-License-Identifier: MIT
#pragma once

#include "base/color.h"
#include "data/feature_table.h"
#include "data/raster.h"
#include "data/spatial_index.h"
#include "geo/project_geometry.h"
#include "map/legend_row.h"
#include "map/site_symbols.h"
#include "map/style.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace oreway::map {

/// Generalisation of the base map, by the scale it was made for.
enum class Detail : std::uint8_t { coarse, medium, fine }; // 1:110m, 1:50m, 1:10m

/// The detail that shows no corners at a zoom: 1:110m below 1.5, 1:50m below 4.5.
Detail detail_for(double zoom);

/// Features with their index. Both may be empty while they are loading.
struct FeatureSet {
    std::shared_ptr<const data::FeatureTable> table;
    std::shared_ptr<const data::SpatialIndex> index;

    explicit operator bool() const noexcept { return table != nullptr; }
};

/// What differs from feature to feature; an empty vector means that the layer's style serves for all.
struct FeatureLooks {
    std::vector<base::Color> fills;
    std::vector<std::uint8_t> hatched; ///< 1: drawn with a pattern ("no data")
    std::vector<base::Color> strokes;
    std::vector<float> stroke_widths; ///< device-independent pixels
    std::vector<std::uint8_t> dashed; ///< 1: dashed
    std::vector<std::uint8_t> arrows; ///< 1: an arrow head at the end of the line
};

enum class LayerKind : std::uint8_t {
    relief,   ///< a raster tinted by the theme
    shade,    ///< a raster multiplied over the land
    features, ///< points, lines and polygons with a style
    sites,    ///< symbols of the atlas
};

/// What a feature layer is in the base map, which decides its colours by the theme; `own` layers keep their style.
enum class LayerRole : std::uint8_t { own, land, lakes, rivers, borders, states, countries };

struct Layer {
    std::string id;    ///< "land", "deposits"; user layers: the file's stem, made unique
    std::string title; ///< for the panel and the legend
    LayerKind kind = LayerKind::features;
    LayerRole role = LayerRole::own;
    bool visible = true;
    bool in_legend = false;
    bool is_user = false;
    bool is_network = false;    ///< what routes go by
    bool under_borders = false; ///< an overlay that tints countries: drawn over the land, below lakes and borders
    bool under_land = false;    ///< a zone of the sea, of which the land covers what it overlaps
    double opacity = 1;
    LayerStyle style;
    geo::EdgeCourse course = geo::EdgeCourse::parallel;
    std::array<FeatureSet, 3> features; ///< by Detail; layers without generalisations use [fine] alone
    std::shared_ptr<const FeatureLooks> looks;
    std::shared_ptr<const data::ByteRaster> raster;
    std::shared_ptr<const std::vector<SiteSymbol>> symbols;
    std::vector<LegendRow> legend_rows; ///< instead of one row with the title
    /// Features stand for agreements of the atlas, named in the attribute "id".
    bool shows_agreements = false;
    std::string option;         ///< of the command line that makes it: "--zones JPN"; empty: shipped, or a file
    std::string read_options;   ///< of the command line that reads the file so: " --where 'grade > 1'"; user layers
    std::string attribution;    ///< "Made with Natural Earth"; empty: none owed
    std::uint64_t revision = 0; ///< grows whenever anything but visibility and opacity changes

    /// The features to draw at a detail: those, or the nearest that are loaded.
    const FeatureSet& features_for(Detail detail) const;
};

} // namespace oreway::map
