// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/details.h"
#include "geo/projection.h"
#include "map/document.h"
#include "map/pick.h"
#include "ui/glyph_wishes.h"
#include "ui/host.h"
#include "ui/map_gestures.h"
#include "ui/shares_state.h"
#include "ui/view_history.h"

#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace oreway::ui {

enum class Dialog : std::uint8_t { none, open_file, save_style, export_picture, projection, help, about };

/// A line of the search's answers.
struct SearchMatch {
    map::Selection what; ///< a site or a country; without an id: a place
    std::string port;    ///< the UN/LOCODE of the place, when it is a port of the world and no site
    std::string title;
    std::string subtitle;
    std::optional<geo::LonLat> place;
};

struct SearchState {
    std::string text;
    std::string searched; ///< what `matches` belong to
    std::vector<SearchMatch> matches;
    int highlighted = 0;
    bool wants_focus = false;
};

struct LayersState {
    std::string expanded;    ///< the layer whose style is being edited
    std::string zone_search; ///< typed to find a country for its 200-mile zone
};

struct DetailsState {
    std::vector<map::Hit> hits; ///< what the last click found, nearest first
    map::Selection shown;       ///< what `details` describe
    std::uint64_t revision = 0; ///< of the document when they did
    std::shared_ptr<const catalogue::Details> details;
    bool scroll_to_top = false;
};

struct OpenFileState {
    std::string path;
    std::filesystem::path folder;
    std::string source_crs;
    std::string sub_layer;
    std::string problem;
};

struct ExportState {
    ExportRequest request;
    bool as_window = true; ///< the size of the map in the window
};

struct ProjectionState {
    std::string custom;  ///< EPSG:n or a PROJ string being typed
    std::string problem; ///< why it was refused
};

enum class RightTab : std::uint8_t { details, routes };

enum class RouteEnd : std::uint8_t { from, to };

/// The route itself is in the workspace.
struct RoutesState {
    std::string from_text, to_text;      ///< being typed
    int highlighted = 0;                 ///< of what the typed text may mean; Enter takes it
    std::optional<RouteEnd> wants_focus; ///< its field takes the keys from the next frame on
    std::optional<RouteEnd> picking;     ///< the next click on the map is this end
    bool click_closes = false;           ///< clicks close and open passages, ports and countries
    bool fits_next = false;              ///< the next answer is shown whole, wherever the map is now
};

/// The menu of a right click on the map.
struct MapMenuState {
    bool wanted = false; ///< opens in the next frame
    geo::LonLat place;
    std::vector<map::Hit> hits;
};

/// A part of the world that was asked for, with pixels around it.
struct WishedBox {
    geo::LonLatBox box;
    double padding = 0;
};

/// A line at the foot of the window that tells how something went.
struct Notice {
    std::string text;
    bool is_error = false;
    double until = 0; ///< on the host's clock it is gone then; 0: some seconds after it is first seen
};

/// A widget of the last frame, for tests that press things by name: "Layers/Deposits/visible".
struct RecordedItem {
    std::string name;
    float x = 0, y = 0, width = 0, height = 0;
};

/// What the panels remember between frames; the map itself is in the workspace and the view.
struct PanelState {
    MapGestures gestures;
    ViewHistory history;

    bool show_left = true;
    bool show_right = false;  ///< opens with the first selection
    bool left_is_out = false; ///< wished for, but there was no room for it in the last frame
    double left_em = 17;      ///< widths of the panels, in heights of the text
    double right_em = 29;     ///< the same
    Dialog dialog = Dialog::none;

    SearchState search;
    LayersState layers;
    RightTab right_tab = RightTab::details;
    bool wants_right_tab = false; ///< the tab is brought to the front in the next frame
    DetailsState details;
    RoutesState routes;
    MapMenuState map_menu;
    SharesState shares;
    OpenFileState open_file;
    std::string style_file = "styles.json";
    ExportState export_picture;
    ProjectionState projection;
    Notice notice{"Click a site to read what is claimed of it. Drag moves the map, the wheel zooms, F1 lists the keys.",
                  false, std::numeric_limits<double>::infinity()};

    std::optional<geo::LonLat> pointer; ///< under the mouse
    std::optional<geo::LonLat> middle;  ///< to be in the middle of the map that the panels of the next frame leave free
    std::optional<WishedBox> box;       ///< to be whole in that part of the map
    std::vector<map::Hit> hover;        ///< under the resting mouse
    GlyphWishes glyphs;

    bool records_items = false;
    std::vector<RecordedItem> items;
};

} // namespace oreway::ui
