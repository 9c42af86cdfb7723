// SPDX-License-Identifier: MIT
#include "app/recipe.h"

#include "app/version.h"
#include "base/error.h"
#include "base/file.h"
#include "base/shell_word.h"
#include "base/text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>

namespace oreway::app {

namespace {

constexpr int smallest_side = 16;
constexpr int largest_side = 32768;

/// To a hundredth of a millimetre on the ground, and "0" instead of the "2.17e-14" that an inverse projection leaves.
std::string degrees_text(double degrees) {
    constexpr double per_degree = 1e10;
    return base::to_text(std::round(degrees * per_degree) / per_degree + 0.0);
}

/// Vertices, kinds and attribute texts of a table: what the picture was made from.
std::uint64_t table_hash(const data::FeatureTable& table) {
    std::uint64_t hash = base::content_hash(table.name());
    for (std::size_t feature = 0; feature < table.size(); ++feature) {
        for (std::size_t part = table.parts(feature).first; part < table.parts(feature).last; ++part) {
            for (std::size_t ring = table.rings(part).first; ring < table.rings(part).last; ++ring) {
                const auto vertices = table.ring(ring);
                const std::string_view bytes(reinterpret_cast<const char*>(vertices.data()), vertices.size_bytes());
                hash = base::content_hash(bytes, hash);
            }
        }
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

void add_looks(const map::MapDocument& document, std::string& command) {
    const map::Furniture& furniture = document.furniture;
    if (document.theme != map::ThemeName::light) command += " --theme " + std::string(to_text(document.theme));
    if (document.size_scale == map::SizeScale::logarithmic) command += " --size-scale logarithmic";
    if (!furniture.attribution) {
        command += " --no-furniture";
    } else {
        if (!furniture.legend) command += " --no-legend";
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
        return side && *side >= smallest_side && *side <= largest_side;
    };
    if (!fits(width) || !fits(height)) {
        throw base::Error(base::ExitCode::usage, "--size " + text + ": expected WIDTHxHEIGHT in pixels, each side " +
                                                     std::to_string(smallest_side) + " to " +
                                                     std::to_string(largest_side));
    }
    if (!(ratio >= 0.25 && ratio <= 16)) throw base::Error(base::ExitCode::usage, "--ratio must be from 0.25 to 16");
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
    for (const map::Layer& layer : document.layers) {
        if (layer.is_user && layer.visible && layer.features[2]) {
            command += " --add " + base::shell_quoted(layer.features[2].table->source());
        }
    }
    for (const map::Layer& layer : document.layers) {
        if (layer.visible && !layer.option.empty()) command += " " + layer.option;
    }
    for (const map::Selection& selection : document.selection) {
        if (selection.kind == map::Selection::Kind::site) command += " --select " + base::shell_quoted(selection.id);
    }
    add_looks(document, command);
    return command;
}

base::PngText recipe(const map::MapDocument& document, const map::View& view, const PictureSize& size) {
    nlohmann::ordered_json hashes = nlohmann::ordered_json::object();
    for (const map::Layer& layer : document.layers) {
        const map::FeatureSet& set = layer.features_for(map::detail_for(view.zoom()));
        if (layer.visible && set.table) hashes[layer.id] = base::to_hex_text(table_hash(*set.table));
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
