// SPDX-License-Identifier: MIT
#include "map/route_planner.h"

#include "base/error.h"
#include "catalogue/atlas.h"
#include "map/site_routes.h"
#include "map/workspace.h"
#include "routing/router.h"

#include <algorithm>

namespace oreway::map {

namespace {

using base::Worker;

/// Charting can be cancelled wherever it tells how far it is.
std::shared_ptr<const routing::Router> load_router(const std::filesystem::path& geodata,
                                                   const Worker::Progress& progress) {
    return routing::Router::load(geodata, routing::default_cache_folder(), [&](const std::string&, double share) {
        if (!progress(share)) throw data::Cancelled{};
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
    wish_ = std::move(wish);
    if (!same_closures) {
        distances_.clear();
        mark_passages();
    }
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
    const auto job = [this, number, wish = wish_, network = network_](const Worker::Progress& progress) {
        auto planned = std::make_shared<PlannedRoute>();
        try {
            if (!network->router) network->router = load_router(geodata_, progress);
            *planned = find(*network->router, workspace_.search(), wish);
        } catch (const data::Cancelled&) {
            *planned = failed(wish, "charting the sea was cancelled");
        } catch (const base::Error& error) {
            *planned = failed(wish, error.what());
        }
        return [this, number, planned, router = network->router] {
            router_ = router;
            take(planned, number);
        };
    };
    workspace_.worker().submit(router_ ? "Finding the way" : "Charting the sea", job);
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

void RoutePlanner::load() {
    if (router_) return;
    with_router("Charting the sea", [this](const routing::Router*, const std::string& problem) {
        return [this, problem] {
            if (!problem.empty()) workspace_.report("network", problem);
        };
    });
}

void RoutePlanner::with_router(const std::string& title, RouterJob job) {
    workspace_.worker().submit(
        title, [this, job = std::move(job), network = network_](const Worker::Progress& progress) {
            std::string problem;
            try {
                if (!network->router) network->router = load_router(geodata_, progress);
            } catch (const data::Cancelled&) {
                problem = "charting the sea was cancelled";
            } catch (const base::Error& error) {
                problem = error.what();
            }
            return [this, router = network->router, finish = job(network->router.get(), problem)] {
                router_ = router;
                if (finish) finish();
            };
        });
}

std::optional<catalogue::DetailTable> RoutePlanner::distances_from(const std::string& site_id) {
    const auto known = distances_.find(site_id);
    if (known != distances_.end()) return known->second;
    const catalogue::Site* site = workspace_.atlas().site(site_id);
    if (!router_ || site == nullptr) return std::nullopt;
    distances_[site_id] = std::nullopt;
    workspace_.worker().submit(
        "Measuring the ways to plants", [this, site, router = router_, wish = wish_](const Worker::Progress&) {
            catalogue::DetailTable table;
            try {
                const catalogue::Atlas& atlas = workspace_.atlas();
                table = distance_table(*router, atlas, *site, chosen_destinations(geodata_, atlas), wish);
            } catch (const base::Error& error) {
                table.title = error.what();
            }
            return [this, id = site->id, avoid = wish.avoid, table] {
                if (avoid == wish_.avoid) distances_[id] = table;
            };
        });
    return std::nullopt;
}

} // namespace oreway::map
