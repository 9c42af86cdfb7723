// SPDX-License-Identifier: MIT
#pragma once

#include "base/worker.h"
#include "catalogue/details.h"
#include "map/route_wish.h"
#include "routing/route.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace oreway::routing {
class Router;
}

namespace oreway::map {

class Workspace;

/// An answer of the router, or why there is none.
struct PlannedRoute {
    RouteWish wish;
    routing::RouteAnswer answer;
    /// The way with nothing avoided, to compare with; only when something is.
    std::optional<routing::Route> open;
    std::string problem; ///< why the wish makes no sense, or why there is no way; empty: there is one

    /// The way that is drawn; nullptr when there is none.
    const routing::Route* shown() const;
};

/// The route of the map: what is asked, what is closed, the answer on the map. The network is loaded on the worker when
/// a route is first wanted, and every answer is found there, so no caller waits.
class RoutePlanner {
public:
    RoutePlanner(Workspace& workspace, std::filesystem::path geodata);

    const RouteWish& wish() const noexcept { return wish_; }
    /// Asks anew; the route on the map stays until the answer is there. With an end missing the route is taken away.
    void set_wish(RouteWish wish);
    /// Finds the way at once and draws it, for who waits anyway. Throws Error: the wish makes no sense, there is no
    /// way, or not so many.
    void show_now(const routing::Router& router, const RouteWish& wish);
    /// Closes or opens a passage, port or country, by id.
    void set_closed(const std::string& id, bool closed);
    bool is_closed(const std::string& id) const;
    /// Draws another of the ways found.
    void show_way(std::size_t number);
    /// Takes route, ends and closures away.
    void clear();

    /// The last answer; nullptr before the first. It may belong to an earlier wish: see is_working.
    std::shared_ptr<const PlannedRoute> planned() const noexcept { return planned_; }
    /// True while an answer is under way.
    bool is_working() const noexcept { return answered_ != asked_; }

    /// The name of something that can be closed, for lists: "Suez Canal", "China", "Aktau"; the id when unknown.
    std::string name_of(const std::string& id);
    /// The name of a land corridor: "Khorgos–Lianyungang"; the id when unknown.
    std::string corridor_name(const std::string& id);
    /// Names of the passages by id, to choose from.
    const std::map<std::string, std::string>& passages() { return names().passages; }
    /// Ports of the world, to choose from besides those of the atlas.
    const routing::WorldPorts& world_ports() { return names().world_ports; }
    /// Vessel classes, to choose from.
    const std::vector<std::string>& vessels();

    /// How far it is from a site to the chosen plants (geodata/network/destinations.csv), in the way that the wish asks
    /// for; nothing until it has been worked out, which the first call asks for once the network is there. A table
    /// without rows tells by its title why there is no answer.
    std::optional<catalogue::DetailTable> distances_from(const std::string& site_id);
    /// Forgets all distances, so that they are asked for again.
    void measure_again() { distances_.clear(); }
    /// Loads the network, so that distances are there to be shown.
    void load();
    /// Works with the router on the worker, loading the network first if need be; what the job returns is left to do on
    /// the caller's thread. When there is no router, or the job throws Error or is stopped, it is called without a
    /// router, on either thread, and told why.
    using RouterJob = std::function<base::Worker::Finish(const routing::Router*, const std::string& problem)>;
    void with_router(const std::string& title, const RouterJob& job);
    bool is_loaded() const noexcept { return router_ != nullptr; }

private:
    struct Network;

    struct Names {
        std::map<std::string, std::string> passages;  ///< by id
        std::map<std::string, std::string> corridors; ///< by id
        std::vector<std::string> vessels;
        routing::WorldPorts world_ports;
    };

    const Names& names();
    void ask();
    void take(std::shared_ptr<const PlannedRoute> planned, std::uint64_t number);
    void draw();
    void mark_passages();
    void forget_route();

    Workspace& workspace_;
    std::filesystem::path geodata_;
    std::shared_ptr<Network> network_; ///< the worker's own: loaded by its first job
    std::shared_ptr<const routing::Router> router_;
    RouteWish wish_;
    std::shared_ptr<const PlannedRoute> planned_;
    std::uint64_t asked_ = 0, answered_ = 0;
    std::optional<Names> names_;                                             ///< read when first wanted
    std::map<std::string, std::optional<catalogue::DetailTable>> distances_; ///< by site; nothing: under way
};

} // namespace oreway::map
