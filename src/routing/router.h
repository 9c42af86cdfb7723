// SPDX-License-Identifier: MIT
#pragma once

#include "routing/journey_planner.h"
#include "routing/route.h"
#include "routing/sea_search.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace oreway::routing {

/// True for passages like Volga-Don: closed unless a vessel is named that fits.
bool is_for_river_ships(const Passage& passage);

/// Shipping routes over the networks of a geodata folder. Immutable; every query is safe from several threads.
///
///     const auto router = Router::load("geodata");
///     const RouteAnswer answer = router->route(request);
class Router {
public:
    /// Loads the tables and the sea network, or builds that on first use (see load_or_build_sea; `progress` is told).
    /// Throws Error(input).
    static std::shared_ptr<const Router> load(const std::filesystem::path& geodata,
                                              const std::filesystem::path& cache = default_cache_folder(),
                                              const BuildProgress& progress = {});

    /// The best way and the alternatives asked for. No way is an answer, not an error. Throws Error(usage) when the
    /// request makes no sense: an unknown passage, port, country or vessel (nearest names told), coordinates out of
    /// range, an avoid set that holds an end.
    RouteAnswer route(const RouteRequest& request) const;

    const PassageTable& passages() const noexcept { return passages_; }
    const TransportTables& tables() const noexcept { return tables_; }
    const LandNetwork& land() const noexcept { return planner_->land(); }
    const SeaNetwork& sea() const noexcept { return planner_->sea().network(); }
    const SeaSearch& sea_search() const noexcept { return planner_->sea(); }

    /// "1": rises when the method or the tables change their meaning.
    std::string version() const;
    /// Of everything an answer depends on, 16 hexadecimal digits: base::content_hash of the tables of the network and
    /// of the ports, chained from sea_input_hash. The same hash gives the same answers.
    std::string hash() const;

    /// Ports nearest to a place as the crow flies.
    struct NearPort {
        std::string id, name;
        double distance_m = 0;
    };
    std::vector<NearPort> nearest_ports(const geo::LonLat& place, std::size_t count) const;

    /// What a ship, or no ship in particular, is told about a voyage through passages: limits that nobody checked.
    std::vector<std::string> ship_warnings(const std::vector<std::string>& passed, const VesselClass* vessel) const;

    /// Many ways to the same places at once, see router_rows.h.
    class Rows;

    /// What is closed by a request: what it avoids, what is closed by default and what its vessel cannot pass.
    std::vector<Closure> closures(const RouteRequest& request) const;

private:
    struct Query;
    Router() = default;

    Query prepare(const RouteRequest& request) const;
    Query prepare_without_ends(const RouteRequest& request) const;
    std::string why_avoided(const RoutePlace& place, const std::vector<Closure>& closed) const;
    std::string why_unreachable(const JourneyEnd& end, const RouteRequest& request) const;
    JourneyEnd make_end(const RoutePlace& place, const RouteRequest& request) const;
    std::vector<RoadAccess> road_accesses(const geo::LonLat& place) const;
    Closures to_closures(const std::vector<Closure>& closed, const RouteRequest& request) const;
    std::vector<ViaStop> via_stops(const RouteRequest& request) const;
    std::optional<Route> search(const Query& query, const Closures& closures) const;
    /// Whether there is any, which is found out faster than which.
    bool has_way(const Query& query, const std::vector<Closure>& closed) const;
    std::optional<Route> search_sea(const Query& query, const Closures& closures) const;
    std::vector<Closure> usable(const Query& query, const Route& route) const;
    void add_alternatives(const Query& query, RouteAnswer& answer) const;
    void explain(const Query& query, RouteAnswer& answer) const;
    /// Of the candidates some that with the background leave no way, none of which can be spared; in order. There must
    /// be no way with all of them. `is_known` tells that there is one with the background alone.
    std::vector<Closure> smallest_cut(const Query& query, const std::vector<Closure>& background,
                                      std::span<const Closure> candidates, bool is_known) const;
    void finish(const Query& query, Route& route) const;

    PassageTable passages_;
    TransportTables tables_;
    std::unique_ptr<const JourneyPlanner> planner_;
    std::map<std::string, std::string> country_names_; ///< by ISO 3166-1 alpha-3
    std::vector<PublishedDistance> published_;
    std::vector<std::pair<geo::LonLat, geo::LonLat>> published_ends_;
    std::uint64_t hash_ = 0;
};

} // namespace oreway::routing
