// SPDX-License-Identifier: MIT
#include "app/recipe.h"

#include "app/version.h"
#include "base/error.h"
#include "base/file.h"
#include "base/shell_word.h"
#include "base/text.h"
#include "map/picture_size.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <optional>
#include <span>

namespace oreway::app {

namespace {

/// The shortest decimals that read back as the same number, so that the same picture is drawn; "0" instead of the
/// "2.17e-14" that an inverse projection leaves.
std::string degrees_text(double degrees) {
    constexpr double nothing = 1e-12;
    return base::to_text(std::abs(degrees) < nothing ? 0.0 : degrees);
}

template <typename Value> std::string_view bytes_of(std::span<const Value> values) {
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

std::uint64_t column_hash(const data::Column& column, std::uint64_t hash) {
    hash = base::content_hash(column.name, hash);
    hash = base::content_hash(bytes_of<std::int64_t>(column.integers), hash);
    hash = base::content_hash(bytes_of<double>(column.reals), hash);
    for (const std::string& text : column.texts)
        hash = base::content_hash(text, hash);
    return base::content_hash(std::string(column.is_set.begin(), column.is_set.end()), hash);
}

/// Vertices, kinds and attributes of a table: what the picture was made from.
std::uint64_t table_hash(const data::FeatureTable& table) {
    std::uint64_t hash = base::content_hash(table.name());
    for (const data::Column& column : table.attributes())
        hash = column_hash(column, hash);
    for (std::size_t feature = 0; feature < table.size(); ++feature) {
        const auto kind = static_cast<char>(table.kind(feature));
        hash = base::content_hash(std::string_view(&kind, 1), hash);
        for (std::size_t part = table.parts(feature).first; part < table.parts(feature).last; ++part) {
            for (std::size_t ring = table.rings(part).first; ring < table.rings(part).last; ++ring) {
                hash = base::content_hash(bytes_of<geo::LonLat>(table.ring(ring)), hash);
            }
        }
    }
    return hash;
}

/// What the symbols of sites stand for.
std::uint64_t symbols_hash(const std::vector<map::SiteSymbol>& symbols) {
    std::uint64_t hash = base::content_hash("sites");
    for (const map::SiteSymbol& symbol : symbols) {
        hash = base::content_hash(symbol.site_id, hash);
        for (const double value : {symbol.place.lon, symbol.place.lat, symbol.accuracy_m, symbol.tonnes})
            hash = base::content_hash(base::to_text(value), hash);
        for (const std::string* text :
             {&symbol.label, &symbol.color_text, &symbol.shape_text, &symbol.outline_text, &symbol.hollow_text})
            hash = base::content_hash(*text, hash);
    }
    return hash;
}

std::string layer_list(const map::MapDocument& document) {
    std::vector<std::string> ids;
    for (const map::Layer& layer : document.layers) {
        if (layer.visible && !layer.is_user && layer.option.empty()) ids.push_back(layer.id);
    }
    return base::join(ids, ",");
}

/// The users' files and their styles; what no option can say is returned in words.
std::vector<std::string> add_files(const map::MapDocument& document, std::string& command) {
    std::vector<std::string> missing;
    std::optional<std::string> read_options;
    for (const map::Layer& layer : document.layers) {
        if (!layer.is_user || !layer.visible || !layer.features[2]) continue;
        command += " --add " + base::shell_quoted(layer.features[2].table->source());
        if (!read_options) command += layer.read_options;
        if (read_options && *read_options != layer.read_options)
            missing.push_back("the options with which " + layer.id + " was read");
        read_options = read_options.value_or(layer.read_options);
    }
    if (!document.style_file.empty()) command += " --style " + base::shell_quoted(document.style_file);
    if (document.is_styled_by_hand) missing.emplace_back("styles changed by hand (save them and pass --style)");
    return missing;
}

void add_looks(const map::MapDocument& document, std::string& command) {
    const map::Furniture& furniture = document.furniture;
    if (document.theme != map::ThemeName::light) command += " --theme " + std::string(to_text(document.theme));
    if (document.size_scale == map::SizeScale::logarithmic) command += " --size-scale logarithmic";
    if (!furniture.attribution) {
        command += " --no-furniture";
    } else {
        if (!furniture.legend) command += " --no-legend";
        if (furniture.legend && furniture.legend_corner != map::LegendCorner::automatic)
            command += " --legend-corner " + to_text(furniture.legend_corner);
        if (!furniture.graticule) command += " --no-graticule";
        if (!furniture.scale_bar) command += " --no-scale-bar";
    }
    if (!furniture.labels) command += " --no-labels";
    if (!furniture.title.empty()) command += " --title " + base::shell_quoted(furniture.title);
}

} // namespace

PictureSize parse_size(const std::string& text, double ratio) {
    const std::size_t cross = text.find('x');
    const auto width = base::parse_integer(text.substr(0, cross));
    const auto height =
        cross == std::string::npos ? std::nullopt : base::parse_integer(std::string_view(text).substr(cross + 1));
    const auto fits = [](const std::optional<long long>& side) {
        return side && map::nearest_side(static_cast<double>(*side)) == *side;
    };
    if (!fits(width) || !fits(height)) {
        throw base::Error(base::ExitCode::usage, "--size " + text + ": expected WIDTHxHEIGHT in pixels, each side " +
                                                     std::to_string(map::smallest_side) + " to " +
                                                     std::to_string(map::largest_side));
    }
    if (map::nearest_ratio(ratio) != ratio) {
        throw base::Error(base::ExitCode::usage, "--ratio must be from " + base::to_text(map::smallest_ratio) + " to " +
                                                     base::to_text(map::largest_ratio));
    }
    return {static_cast<int>(*width), static_cast<int>(*height), ratio};
}

std::string snapshot_command(const map::MapDocument& document, const map::View& view, const PictureSize& size,
                             const std::string& file) {
    const geo::ProjectionSpec& spec = view.projection().spec();
    std::string command = "oreway snapshot -o " + base::shell_quoted(file);
    command += " --size " + std::to_string(size.width) + "x" + std::to_string(size.height);
    if (size.ratio != 1) command += " --ratio " + base::to_text(size.ratio);
    command += " --projection " + base::shell_quoted(spec.name);
    const bool is_fixed = spec.name.find_first_of(":+") != std::string::npos; // an EPSG code or a PROJ string
    if (!is_fixed) command += " --central-meridian " + base::to_text(spec.central_meridian);
    if (spec.name == "orthographic") command += " --central-latitude " + base::to_text(spec.central_latitude);
    if (const auto middle = view.projection().inverse(view.center())) {
        command += " --center " + degrees_text(middle->lon) + " " + degrees_text(middle->lat);
    }
    command += " --zoom " + base::to_text(view.zoom());
    command += " --layers " + base::shell_quoted(layer_list(document));
    command += document.data_options;
    std::vector<std::string> missing = add_files(document, command);
    for (const map::Layer& layer : document.layers) {
        if (layer.visible && !layer.option.empty()) command += " " + layer.option;
    }
    for (const map::Selection& selection : document.selection) {
        if (selection.kind == map::Selection::Kind::site)
            command += " --select " + base::shell_quoted(selection.id);
        else
            missing.emplace_back("a selected country or feature");
    }
    add_looks(document, command);
    // For a shell the rest is a comment.
    if (!missing.empty()) command += " # without: " + base::join(missing, "; ");
    return command;
}

base::PngText recipe(const map::MapDocument& document, const map::View& view, const PictureSize& size) {
    nlohmann::ordered_json hashes = nlohmann::ordered_json::object();
    for (const map::Layer& layer : document.layers) {
        const map::FeatureSet& set = layer.features_for(map::detail_for(view.zoom()));
        if (!layer.visible) continue;
        if (set.table) hashes[layer.id] = base::to_hex_text(table_hash(*set.table));
        if (layer.symbols) hashes[layer.id] = base::to_hex_text(symbols_hash(*layer.symbols));
    }
    nlohmann::ordered_json seen;
    seen["projection"] = view.projection().definition();
    seen["center_x"] = view.center().x;
    seen["center_y"] = view.center().y;
    seen["units_per_pixel"] = view.units_per_pixel();
    seen["width"] = size.width;
    seen["height"] = size.height;
    seen["ratio"] = size.ratio;
    return {{"Software", version_text()},
            {"oreway:command", snapshot_command(document, view, size, "map.png")},
            {"oreway:view", seen.dump()},
            {"oreway:data", hashes.dump()}};
}

} // namespace oreway::app
