// SPDX-License-Identifier: MIT
#pragma once

#include "routing/router.h"

#include <memory>

namespace oreway::tests {

/// The router of the shipped geodata, loaded once a process; the build has put its network into the cache.
inline const routing::Router& shared_router() {
    static const std::shared_ptr<const routing::Router> router = routing::Router::load(OREWAY_GEODATA);
    return *router;
}

inline const routing::RoutePlace kuirektykol{{76.1, 49.95}, "zhana-kazakhstan", "Kuirektykol", "KAZ"};
inline const routing::RoutePlace lacq{{-0.63, 43.41}, "caremag-lacq", "Lacq", "FRA"};
inline const routing::RoutePlace tanbreez{{-45.83, 60.87}, "tanbreez", "Tanbreez", "GRL"};

inline routing::RoutePlace port(const std::string& id) {
    const auto& land = shared_router().land();
    const auto& node = land.nodes()[land.find(id).value()];
    return {node.place, node.port_id, node.name, node.country};
}

inline routing::RouteRequest by_sea(const routing::RoutePlace& from, const routing::RoutePlace& to,
                                    std::vector<std::string> avoid = {}) {
    routing::RouteRequest request;
    request.from = from;
    request.to = to;
    request.avoid = std::move(avoid);
    request.sea_only = true;
    return request;
}

} // namespace oreway::tests
