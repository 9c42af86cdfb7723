// SPDX-License-Identifier: MIT
#include "app/map_arguments.h"

#include "app/option_rules.h"
#include "app/resources.h"
#include "base/error.h"
#include "base/shell_word.h"
#include "base/text.h"
#include "catalogue/site.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace oreway::app {

namespace {

using base::Error;
using base::ExitCode;

[[noreturn]] void refuse(const std::string& message) { throw Error(ExitCode::usage, message); }

const geo::ProjectionPreset* find_preset(const std::string& key) {
    std::vector<std::string> keys;
    for (const geo::ProjectionPreset& preset : geo::projection_presets()) {
        if (preset.key == key) return &preset;
        keys.push_back(preset.key);
    }
    if (!key.empty()) refuse("--preset " + key + ": there is no such preset; there are " + base::join(keys, ", "));
    return nullptr;
}

geo::ProjectionSpec projection_spec(const MapArguments& arguments) {
    const geo::ProjectionPreset* preset = find_preset(arguments.preset);
    geo::ProjectionSpec spec = preset != nullptr ? preset->spec : geo::ProjectionSpec{};
    if (!arguments.projection.empty()) spec.name = arguments.projection;
    if (arguments.central_meridian) {
        spec.central_meridian = geo::checked(*arguments.central_meridian, 0, "--central-meridian").lon;
    }
    // A PROJ string may leave its meridian open.
    const bool is_open = spec.name.find("+proj=") != std::string::npos && spec.name.find("lon_0") == std::string::npos;
    if (is_open && arguments.central_meridian) {
        spec.name += " +lon_0=" + base::to_text(spec.central_meridian);
        spec.central_meridian = 0;
    }
    if (arguments.central_latitude && spec.name != "orthographic") {
        refuse("--central-latitude means nothing without --projection orthographic");
    }
    if (arguments.central_latitude) {
        spec.central_latitude = geo::checked(0, *arguments.central_latitude, "--central-latitude").lat;
    }
    return spec;
}

/// A map of a part of the world has its middle meridian in the middle, unless another was asked for: north is up there,
/// and a box across 180 degrees is in one piece.
void center_projection(const MapArguments& arguments, const geo::LonLat& middle, geo::ProjectionSpec& spec) {
    constexpr std::array own = {"equal-earth", "web-mercator", "plate-carree", "orthographic"};
    const bool is_own = std::find(own.begin(), own.end(), spec.name) != own.end();
    if (!is_own || arguments.central_meridian || !arguments.preset.empty()) return;
    spec.central_meridian = middle.lon;
    if (spec.name == "orthographic" && !arguments.central_latitude) spec.central_latitude = middle.lat;
}

geo::LonLatBox bbox_of(const std::vector<double>& numbers) {
    const double width = numbers[2] - numbers[0];
    if (width > 360) refuse("--bbox W S E N: east is more than 360 degrees from west");
    const geo::LonLat low = geo::checked(numbers[0], numbers[1], "--bbox W S E N");
    const geo::LonLat high = geo::checked(numbers[2], numbers[3], "--bbox W S E N");
    if (low.lat >= high.lat) refuse("--bbox W S E N: south must be less than north (longitude comes first)");
    if (width == 360) return {-180, low.lat, 180, high.lat};
    return {low.lon, low.lat, high.lon == -180 ? 180 : high.lon, high.lat};
}

void center_view(const MapArguments& arguments, map::View& view) {
    if (!arguments.center.empty()) {
        const geo::LonLat place = geo::checked(arguments.center[0], arguments.center[1], "--center LON LAT");
        if (!view.center_on(place)) refuse("--center: this projection does not show " + geo::to_display(place, 2));
    }
    if (arguments.zoom) {
        if (!std::isfinite(*arguments.zoom) || *arguments.zoom < -2 || *arguments.zoom > 22) {
            refuse("--zoom must be from -2 to 22");
        }
        view.set_zoom(*arguments.zoom);
        if (!arguments.center.empty()) view.center_on(geo::LonLat{arguments.center[0], arguments.center[1]});
    }
}

void add_files(const MapArguments& arguments, map::Workspace& workspace) {
    for (const std::string& file : arguments.add) {
        map::Workspace::AddOptions options;
        options.read.layer = arguments.add_layer_name;
        options.read.source_crs = arguments.source_crs;
        options.read.where = arguments.where;
        workspace.add_layer(file, options);
    }
}

map::Furniture furniture_of(const MapArguments& arguments) {
    map::Furniture furniture;
    const bool on = !arguments.no_furniture;
    furniture.legend = on && !arguments.no_legend;
    if (!arguments.legend_corner.empty()) {
        const auto corner = map::parse_legend_corner(arguments.legend_corner);
        if (!corner) {
            refuse("--legend-corner " + arguments.legend_corner +
                   ": there are auto, lower-left, upper-left, upper-right and lower-right");
        }
        furniture.legend_corner = *corner;
    }
    furniture.labels = !arguments.no_labels;
    furniture.graticule = on && !arguments.no_graticule;
    furniture.scale_bar = on && !arguments.no_scale_bar;
    furniture.attribution = on;
    furniture.disclaimer = on;
    furniture.title = arguments.title;
    return furniture;
}

} // namespace

void add_geodata_option(CLI::App& command, MapArguments& arguments) {
    command.add_option("--geodata", arguments.geodata, "the folder of the shipped data")->type_name("DIR");
}

void add_data_options(CLI::App& command, MapArguments& arguments) {
    add_geodata_option(command, arguments);
    command.add_option("--atlas", arguments.atlases, "a further atlas of the same form (may be repeated)")
        ->type_name("DIR")
        ->allow_extra_args(false);
}

void add_map_options(CLI::App& command, MapArguments& arguments) {
    add_data_options(command, arguments);
    auto* bbox = command.add_option("--bbox", arguments.bbox, "west south east north; W > E runs across 180 degrees")
                     ->expected(4)
                     ->type_name("DEG");
    auto* center = command.add_option("--center", arguments.center, "longitude and latitude of the middle")
                       ->expected(2)
                       ->type_name("DEG");
    auto* fit = command.add_option("--fit", arguments.fit, "show all of a layer, a site, or the route")
                    ->type_name("LAYER|SITE");
    command.add_option("--zoom", arguments.zoom, "0: the world in 256 pixels; each step doubles the scale");
    bbox->excludes(center)->excludes(fit);
    center->excludes(fit);
    command.add_option("--preset", arguments.preset, "world, pacific, arctic, central-asia or indo-pacific");
    command
        .add_option("--projection", arguments.projection,
                    "equal-earth, web-mercator, plate-carree, north-polar, orthographic, EPSG:n or a PROJ string")
        ->type_name("NAME");
    command.add_option("--central-meridian", arguments.central_meridian, "the meridian in the middle of the map")
        ->type_name("DEG");
    command
        .add_option("--central-latitude", arguments.central_latitude,
                    "the latitude in the middle of the orthographic map")
        ->type_name("DEG");
    command.add_option("--theme", arguments.theme, "light, dark or print")->capture_default_str();
    command.add_option("--layers", arguments.layers, "show only these layers (see oreway layers)")->delimiter(',');
    command.add_option("--show", arguments.show, "show these layers too")->delimiter(',');
    command.add_option("--hide", arguments.hide, "hide these layers")->delimiter(',');
    command
        .add_option("--zones", arguments.zones,
                    "show the computed 200-nautical-mile zones of these countries (ISO codes)")
        ->delimiter(',');
    command.add_option("--add", arguments.add, "a vector file to put on the map (may be repeated)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command.add_option("--add-layer", arguments.add_layer_name, "the sub-layer to take from --add")->type_name("NAME");
    command
        .add_option("--source-crs", arguments.source_crs,
                    "the coordinate system of files of --add that state none, or of GeoJSON")
        ->type_name("EPSG:n");
    command.add_option("--where", arguments.where, "only the features of --add for which this OGR SQL condition holds");
    refuse_without(command, "--add", {"--add-layer", "--source-crs", "--where"});
    command.add_option("--style", arguments.style, "a JSON file of layer styles")->type_name("FILE");
    command.add_option("--select", arguments.select, "mark sites")->type_name("SITE");
    command.add_option("--title", arguments.title, "a title over the map");
    command.add_option("--size-scale", arguments.size_scale, "symbols of deposits: area or logarithmic")
        ->capture_default_str();
    command.add_flag("--no-furniture", arguments.no_furniture, "no legend, scale bar, graticule, attribution");
    command.add_flag("--no-legend", arguments.no_legend, "no legend");
    command
        .add_option("--legend-corner", arguments.legend_corner,
                    "auto (pictures: where it covers least), lower-left (window), upper-left, upper-right, lower-right")
        ->type_name("CORNER");
    command.add_flag("--no-labels", arguments.no_labels, "no names on the map");
    command.add_flag("--no-graticule", arguments.no_graticule, "no meridians and parallels");
    command.add_flag("--no-scale-bar", arguments.no_scale_bar, "no scale bar");
}

map::Workspace::Options workspace_options(const MapArguments& arguments) {
    map::Workspace::Options options;
    options.geodata = arguments.geodata.empty() ? find_geodata() : std::filesystem::path(arguments.geodata);
    options.atlas_folders.assign(arguments.atlases.begin(), arguments.atlases.end());
    if (!arguments.geodata.empty()) options.as_words += " --geodata " + base::shell_quoted(arguments.geodata);
    for (const std::string& atlas : arguments.atlases)
        options.as_words += " --atlas " + base::shell_quoted(atlas);
    return options;
}

void apply_to_workspace(const MapArguments& arguments, map::Workspace& workspace) {
    const auto theme = map::parse_theme(arguments.theme);
    if (!theme) refuse("--theme " + arguments.theme + ": there are light, dark and print");
    if (arguments.size_scale != "area" && arguments.size_scale != "logarithmic") {
        refuse("--size-scale " + arguments.size_scale + ": there are area and logarithmic");
    }
    workspace.set_theme(*theme);
    if (arguments.size_scale == "logarithmic") workspace.set_size_scale(map::SizeScale::logarithmic);
    add_files(arguments, workspace);
    if (!arguments.layers.empty()) workspace.show_only(arguments.layers);
    if (!arguments.zones.empty()) workspace.show_zones(arguments.zones);
    for (const std::string& id : arguments.show) {
        workspace.set_visible(id, true);
    }
    workspace.hide(arguments.hide);
    if (!arguments.style.empty()) workspace.apply_style_file(arguments.style);
    workspace.set_furniture(furniture_of(arguments));
    for (const std::string& name : arguments.select) {
        workspace.select({map::Selection::Kind::site, workspace.require_site(name).id, 0}, true);
    }
}

bool names_a_view(const MapArguments& arguments) {
    return !arguments.bbox.empty() || !arguments.center.empty() || arguments.zoom || !arguments.fit.empty() ||
           !arguments.preset.empty();
}

map::View make_view(const MapArguments& arguments, const map::Workspace& workspace, double width, double height) {
    geo::ProjectionSpec spec = projection_spec(arguments);
    std::optional<geo::LonLatBox> box;
    if (!arguments.bbox.empty()) box = bbox_of(arguments.bbox);
    if (!arguments.fit.empty()) box = workspace.extent_of(arguments.fit);
    if (box) center_projection(arguments, box->center(), spec);
    if (!arguments.center.empty() && arguments.zoom) {
        center_projection(arguments, geo::checked(arguments.center[0], arguments.center[1], "--center LON LAT"), spec);
    }
    map::View view(geo::Projection::create(spec), width, height);
    const geo::ProjectionPreset* preset = find_preset(arguments.preset);
    if (preset != nullptr && preset->key != "world") view.fit(preset->box);
    if (box && !view.fit(*box, arguments.fit.empty() ? 0 : 20)) {
        const std::string option = arguments.fit.empty() ? "--bbox" : "--fit " + arguments.fit;
        refuse(option + ": this projection shows nothing of it; choose another with --projection, or another middle "
                        "with --central-meridian");
    }
    constexpr double share_above_notes = 0.8; // legend and notes of a route lie below it
    if (arguments.fit == "route") view.zoom_at({width / 2, 0}, share_above_notes);
    center_view(arguments, view);
    return view;
}

} // namespace oreway::app
