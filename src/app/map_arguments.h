// SPDX-License-Identifier: MIT
#pragma once

#include "map/view.h"
#include "map/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace oreway::app {

/// The options that say what a map shows. The window and `snapshot` take the same.
struct MapArguments {
    std::string geodata;
    std::vector<std::string> atlases;
    std::vector<double> bbox;   ///< west south east north
    std::vector<double> center; ///< lon lat
    std::optional<double> zoom;
    std::string fit; ///< a layer or a site
    std::string preset;
    std::string projection;
    std::optional<double> central_meridian;
    std::optional<double> central_latitude;
    std::string theme = "light";
    std::vector<std::string> layers;
    std::vector<std::string> show;
    std::vector<std::string> hide;
    std::vector<std::string> zones; ///< ISO codes
    std::vector<std::string> add;
    std::string add_layer_name;
    std::string source_crs;
    std::string where;
    std::string style;
    std::vector<std::string> select;
    std::string title;
    std::string size_scale = "area";
    bool no_furniture = false;
    bool no_legend = false;
    std::string legend_corner; ///< empty: as the verb does it
    bool no_labels = false;
    bool no_graticule = false;
    bool no_scale_bar = false;
};

/// --geodata, for verbs that take no further atlas.
void add_geodata_option(CLI::App& command, MapArguments& arguments);

/// --geodata and --atlas.
void add_data_options(CLI::App& command, MapArguments& arguments);

/// All of them.
void add_map_options(CLI::App& command, MapArguments& arguments);

map::Workspace::Options workspace_options(const MapArguments& arguments);

/// Layers, styles, theme, furniture and selection. Throws Error.
void apply_to_workspace(const MapArguments& arguments, map::Workspace& workspace);

/// Whether the arguments say which part of the map to show.
bool names_a_view(const MapArguments& arguments);

/// The view asked for, on a picture or window of this size. Throws Error(usage) when options contradict each other.
map::View make_view(const MapArguments& arguments, const map::Workspace& workspace, double width, double height);

} // namespace oreway::app
