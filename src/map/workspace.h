// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "base/worker.h"
#include "data/feature_reader.h"
#include "map/document.h"
#include "map/overlay_wish.h"
#include "map/pick.h"
#include "map/view.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::catalogue {
class Atlas;
class SiteSearch;
struct Details;
struct Site;
} // namespace oreway::catalogue

namespace oreway::routing {
struct Route;
}

namespace oreway::map {

class LayerLoading;
struct LayerRequest;
struct LoadedLayer;
class PassagePlanner;
class RoutePlanner;

/// Everything a window or a verb can do to a map. A panel, a key and a verb call the same function here.
class Workspace {
public:
    struct Options {
        std::filesystem::path geodata;                    ///< the shipped data
        std::vector<std::filesystem::path> atlas_folders; ///< further atlases of the same form
        std::string as_words; ///< the same as options of the command line; empty: as shipped
    };

    /// Reads the atlas; base map layers are read when a view first needs them. Throws Error(input).
    explicit Workspace(Options options);
    ~Workspace();

    const MapDocument& document() const noexcept { return document_; }
    const catalogue::Atlas& atlas() const noexcept { return *atlas_; }
    const base::Diagnostics& diagnostics() const noexcept { return diagnostics_; }

    /// Reads now what a picture of this view shows: of the files of the base map no more than what lies in it.
    void load_for(const View& view);

    /// Reads the finest country polygons and the finest features of every visible layer that can be picked, for
    /// `identify` without a view.
    void load_for_identify();

    /// Asks the worker for it; what is there already is drawn meanwhile.
    void request_for(const View& view);

    /// Hands over `document`, a copy of this one as it was at some moment, once it holds all that a view of it shows:
    /// what it lacks is read on the worker. `failed` when that is stopped.
    void complete_in_background(const std::string& title, MapDocument document, const View& view,
                                const std::function<void(std::shared_ptr<const MapDocument>)>& take,
                                const base::Worker::Failed& failed);

    /// Takes over what the worker has finished; true when there was something, which may be an answer for a panel.
    bool poll();
    base::Worker& worker() noexcept { return *worker_; }

    struct AddOptions {
        data::ReadOptions read;
        std::string title; ///< empty: the layer's own name
    };

    /// Reads a file and puts it on top. Returns the new layer's id. Throws Error(input).
    std::string add_layer(const std::string& path, const AddOptions& options = {});
    /// The same on the worker; an error becomes a diagnostic, and so does being stopped.
    void add_layer_in_background(const std::string& path, const AddOptions& options = {});
    /// Computes the 200-nautical-mile zones of countries (ISO codes) and shows them in place of those before, now or on
    /// the worker; no codes: shows none.
    void show_zones(const std::vector<std::string>& codes);
    void show_zones_in_background(const std::vector<std::string>& codes);
    /// The countries of the zones that are shown or are being computed to be shown.
    const std::vector<std::string>& zones() const noexcept { return zones_; }
    /// Draws shares, regional concentration or a density over the base map, with legend and notes, in place of the
    /// overlay before. Countries are as detailed as the view needs and as has been read. The symbols of sites, which
    /// would cover its colours, are hidden when it first appears. Throws Error.
    void show_overlay(const OverlayWish& wish, const View& view);
    /// Draws it again when more detailed countries have been read or the theme has changed; cheap when nothing has.
    void refresh_overlay(const View& view);
    /// Takes it away; the symbols that it hid come back.
    void clear_overlay();
    /// Shows the symbols that the overlay hid, or hides all symbols of sites.
    void show_sites_with_overlay(bool shown);
    const std::optional<OverlayWish>& overlay() const noexcept { return overlay_; }
    /// Draws a route with its legend and warnings, in place of the one before; `others` thin below it. `option` is what
    /// `oreway snapshot` draws the same with.
    void show_route(const routing::Route& route, const std::vector<const routing::Route*>& others = {},
                    const std::string& option = {});
    /// What is asked of the router, and its answer.
    RoutePlanner& routes() noexcept { return *routes_; }
    /// How much of a trade goes through which strait.
    PassagePlanner& passages() noexcept { return *passages_; }
    /// Passages with these ids are drawn as closed.
    void mark_closed(std::set<std::string> ids);
    /// Puts a finished layer on top (overlays, routes); one with the same id is replaced where it stands.
    void put_layer(Layer layer);
    /// The legend of a layer, in place of the one before.
    void put_legend(LegendBlock block);
    void remove_layer(std::string_view id);
    /// All rows of a table of the atlas (see atlas_table), or all features of a layer at its finest detail, read now if
    /// need be; for export. Throws Error(usage) for an unknown name and for a layer that has no features (relief).
    std::shared_ptr<const data::FeatureTable> table_of(std::string_view layer_id);
    /// Moves a layer up (+1) or down (-1) in drawing order.
    void move_layer(std::string_view id, int steps);
    void set_visible(std::string_view id, bool visible);
    void set_opacity(std::string_view id, double opacity);
    void set_style(std::string_view id, const LayerStyle& style);
    /// Shows only the named layers (and the base map's land); throws Error(usage) for an unknown id, listing all.
    void show_only(const std::vector<std::string>& ids);
    void hide(const std::vector<std::string>& ids);
    /// Applies a style file (see style.h). Throws Error(input).
    void apply_style_file(const std::filesystem::path& path);
    /// The styles as they are lie in that file from now on.
    void styles_saved(const std::string& path);

    void set_theme(ThemeName theme);
    void set_size_scale(SizeScale scale);
    void set_furniture(const Furniture& furniture);
    /// Tells of something that went wrong in `where`.
    void report(const std::string& where, const std::string& problem);

    void select(const Selection& selection, bool add = false);
    void clear_selection();

    /// The site with this id or name. Throws Error(nothing_found), suggesting names.
    const catalogue::Site& require_site(std::string_view name) const;

    const catalogue::SiteSearch& search() const noexcept { return *search_; }

    /// Everything known of a site or country, or of a site, country or agreement by id or name. Throws
    /// Error(nothing_found).
    catalogue::Details describe(const Selection& selection) const;
    catalogue::Details describe(std::string_view subject) const;

    /// The place of a site, or the extent of a layer, to fit a view to. Throws Error(nothing_found), suggesting names.
    geo::LonLatBox extent_of(std::string_view layer_or_site) const;

private:
    void changed() { ++document_.revision; }
    Layer& require_layer(std::string_view id);
    std::vector<std::string> layer_ids() const;
    /// Safe on any thread.
    data::ReadResult read_checked(const std::string& path, const AddOptions& options) const;
    std::string install_user_layer(std::shared_ptr<const data::FeatureTable> table, const AddOptions& options);
    std::vector<Layer>::iterator place_for(const Layer& layer);
    /// Reads all of a layer of the base map at a detail.
    void load(std::string_view layer_id, Detail detail);
    /// Asks the worker to read it.
    void request(const LayerRequest& request);
    void install(const LayerRequest& request, const LoadedLayer& loaded);
    void color_passages();
    /// nullptr when they have not been read.
    std::shared_ptr<const data::FeatureTable> finest_countries() const;
    void report_failure(const std::string& where, const std::string& code, const base::Worker::Failure& failure);
    bool wants_cities(const View& view);
    void take_cities(std::vector<Label> cities);
    void reorder_user_layer(const std::string& id, int order);

    Options options_;
    std::shared_ptr<const catalogue::Atlas> atlas_;
    std::unique_ptr<const catalogue::SiteSearch> search_;
    MapDocument document_;
    base::Diagnostics diagnostics_;
    std::optional<OverlayWish> overlay_;
    std::shared_ptr<const data::FeatureTable> overlay_countries_; ///< which the overlay colours
    ThemeName overlay_theme_ = ThemeName::light;
    std::vector<std::string> sites_hidden_; ///< layers that the overlay has hidden
    std::vector<std::string> zones_;
    bool cities_requested_ = false;
    std::unique_ptr<LayerLoading> loading_;
    std::set<std::string> closed_passages_;
    std::unique_ptr<RoutePlanner> routes_;
    std::unique_ptr<PassagePlanner> passages_;
    std::unique_ptr<base::Worker> worker_; ///< last: its jobs refer to the rest
};

} // namespace oreway::map
