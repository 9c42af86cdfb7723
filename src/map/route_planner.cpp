// SPDX-License-Identifier: MIT
#include "map/route_planner.h"

#include "base/error.h"
#include "catalogue/atlas.h"
#include "map/site_routes.h"
#include "map/workspace.h"
#include "routing/network_table.h"
#include "routing/router.h"

#include <algorithm>

namespace oreway::map {

namespace {

using base::Worker;

/// Charting can be cancelled wherever it tells how far it is.
std::shared_ptr<const routing::Router> load_router(const std::filesystem::path& geodata,
                                                   const Worker::Progress& progress) {
    return routing::Router::load(geodata, routing::default_cache_folder(), [&](const std::string&, double share) {
        if (!progress(share)) throw base::Cancelled{};
    });
}

/// Throws Error when the wish makes no sense.
PlannedRoute find(const routing::Router& router, const catalogue::SiteSearch& search, const RouteWish& wish) {
    PlannedRoute planned;
    planned.wish = wish;
    routing::RouteRequest request = make_request(wish, search, router.land());
    planned.answer = router.route(request);
    if (!planned.answer.route) planned.problem = planned.answer.reason;
    planned.wish.shown = std::min(wish.shown, planned.answer.alternatives.size());
    if (request.avoid.empty()) return planned;
    request.avoid.clear();
    request.alternatives = 0;
    planned.open = router.route(request).route;
    return planned;
}

PlannedRoute failed(const RouteWish& wish, const std::string& problem) {
    PlannedRoute planned;
    planned.wish = wish;
    planned.problem = problem;
    return planned;
}

} // namespace

/// Only the worker's jobs touch it, and they run one after the other.
struct RoutePlanner::Network {
    std::shared_ptr<const routing::Router> router;
};

const routing::Route* PlannedRoute::shown() const {
    if (!answer.route) return nullptr;
    return wish.shown == 0 ? &*answer.route : &answer.alternatives[wish.shown - 1];
}

RoutePlanner::RoutePlanner(Workspace& workspace, std::filesystem::path geodata)
    : workspace_(workspace)
    , geodata_(std::move(geodata))
    , network_(std::make_shared<Network>()) {}

const RoutePlanner::Names& RoutePlanner::names() {
    if (names_) return *names_;
    names_.emplace();
    try {
        const auto passages = routing::PassageTable::read(geodata_ / "network" / "passages.csv");
        for (std::size_t i = 0; i < passages.size(); ++i) {
            names_->passages[passages[i].id] = passages[i].name;
        }
        routing::read_rows(geodata_ / "network" / "corridors.csv", {"id", "name"}, [this](base::CsvRow& row) {
            names_->corridors[row.required_text("id")] = row.required_text("name");
        });
        names_->world_ports = routing::WorldPorts::read(geodata_ / "network" / "world_ports.csv");
        const auto tables = routing::TransportTables::read(geodata_);
        for (const routing::VesselClass& vessel : tables.vessels()) {
            names_->vessels.push_back(vessel.name);
        }
    } catch (const base::Error& error) {
        workspace_.report("network", error.what());
    }
    return *names_;
}

const std::vector<std::string>& RoutePlanner::vessels() { return names().vessels; }

void RoutePlanner::set_wish(RouteWish wish) {
    const bool same_closures = wish.avoid == wish_.avoid;
    if (!asks_for_same_ways(wish, wish_)) distances_.clear();
    wish_ = std::move(wish);
    if (!same_closures) mark_passages();
    if (wish_.is_complete())
        ask();
    else
        forget_route();
}

void RoutePlanner::show_now(const routing::Router& router, const RouteWish& wish) {
    auto planned = std::make_shared<const PlannedRoute>(find(router, workspace_.search(), wish));
    if (planned->shown() == nullptr) throw base::Error(base::ExitCode::nothing_found, planned->problem);
    if (planned->wish.shown != wish.shown) {
        throw base::Error(base::ExitCode::nothing_found, "there are only " +
                                                             std::to_string(planned->answer.alternatives.size()) +
                                                             " other ways from " + wish.from + " to " + wish.to);
    }
    if (!asks_for_same_ways(wish, wish_)) distances_.clear();
    wish_ = wish;
    mark_passages();
    planned_ = std::move(planned);
    draw();
}

void RoutePlanner::set_closed(const std::string& id, bool closed) {
    if (is_closed(id) == closed) return;
    RouteWish wish = wish_;
    if (closed)
        wish.avoid.push_back(id);
    else
        std::erase(wish.avoid, id);
    set_wish(std::move(wish));
}

bool RoutePlanner::is_closed(const std::string& id) const {
    return std::find(wish_.avoid.begin(), wish_.avoid.end(), id) != wish_.avoid.end();
}

void RoutePlanner::show_way(std::size_t number) {
    if (!planned_ || !planned_->answer.route || number > planned_->answer.alternatives.size()) return;
    wish_.shown = number;
    auto planned = std::make_shared<PlannedRoute>(*planned_);
    planned->wish.shown = number;
    planned_ = std::move(planned);
    draw();
}

void RoutePlanner::clear() { set_wish({}); }

void RoutePlanner::forget_route() {
    answered_ = ++asked_; // what is under way is not waited for
    planned_.reset();
    workspace_.remove_layer("route");
}

void RoutePlanner::ask() {
    const std::uint64_t number = ++asked_;
    wish_.shown = 0;
    with_router(router_ ? "Finding the way" : "Charting the sea",
                [this, number, wish = wish_](const routing::Router* router, const std::string& problem) {
                    auto planned = std::make_shared<const PlannedRoute>(
                        router == nullptr ? failed(wish, problem) : find(*router, workspace_.search(), wish));
                    return [this, number, planned] { take(planned, number); };
                });
}

void RoutePlanner::take(std::shared_ptr<const PlannedRoute> planned, std::uint64_t number) {
    if (number != asked_) return; // asked again meanwhile
    answered_ = number;
    planned_ = std::move(planned);
    draw();
}

void RoutePlanner::draw() {
    if (!planned_ || planned_->shown() == nullptr) {
        workspace_.remove_layer("route");
        return;
    }
    std::vector<const routing::Route*> others;
    if (planned_->wish.shown != 0) others.push_back(&*planned_->answer.route);
    for (const routing::Route& other : planned_->answer.alternatives) {
        if (&other != planned_->shown()) others.push_back(&other);
    }
    workspace_.show_route(*planned_->shown(), others, snapshot_option(planned_->wish));
}

void RoutePlanner::mark_passages() { workspace_.mark_closed({wish_.avoid.begin(), wish_.avoid.end()}); }

std::string RoutePlanner::name_of(const std::string& id) {
    const auto passage = names().passages.find(id);
    if (passage != names().passages.end()) return passage->second;
    const catalogue::Site* site = workspace_.atlas().site(id);
    return site != nullptr ? site->name : workspace_.atlas().country_name(id);
}

std::string RoutePlanner::corridor_name(const std::string& id) {
    const auto corridor = names().corridors.find(id);
    return corridor == names().corridors.end() ? id : corridor->second;
}

void RoutePlanner::load() {
    if (router_) return;
    with_router("Charting the sea", [this](const routing::Router*, const std::string& problem) {
        return [this, problem] {
            if (!problem.empty()) workspace_.report("network", problem);
        };
    });
}

void RoutePlanner::with_router(const std::string& title, const RouterJob& job) {
    workspace_.worker().submit(
        title,
        [this, job, network = network_](const Worker::Progress& progress) {
            if (!network->router) network->router = load_router(geodata_, progress);
            Worker::Finish finish;
            try {
                finish = job(network->router.get(), "");
            } catch (const base::Error& error) {
                finish = job(nullptr, error.what()); // the network is there all the same
            }
            return [this, router = network->router, finish] {
                router_ = router;
                if (finish) finish();
            };
        },
        [job](const Worker::Failure& failure) {
            if (const Worker::Finish finish = job(nullptr, failure.problem)) finish();
        });
}

std::optional<catalogue::DetailTable> RoutePlanner::distances_from(const std::string& site_id) {
    const auto known = distances_.find(site_id);
    if (known != distances_.end()) return known->second;
    const catalogue::Site* site = workspace_.atlas().site(site_id);
    if (!router_ || site == nullptr) return std::nullopt;
    distances_[site_id] = std::nullopt;
    const auto take = [this, id = site->id, wish = wish_](const catalogue::DetailTable& table) {
        if (asks_for_same_ways(wish, wish_)) distances_[id] = table;
    };
    workspace_.worker().submit(
        "Measuring the ways to plants",
        [this, take, site, router = router_, wish = wish_](const Worker::Progress&) {
            const catalogue::Atlas& atlas = workspace_.atlas();
            const auto table = distance_table(*router, atlas, *site, chosen_destinations(geodata_, atlas), wish);
            return [take, table] { take(table); };
        },
        [take](const Worker::Failure& failure) {
            catalogue::DetailTable table;
            table.title = failure.problem;
            take(table);
        });
    return std::nullopt;
}

} // namespace oreway::map
