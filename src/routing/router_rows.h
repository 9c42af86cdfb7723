// SPDX-License-Identifier: MIT
#pragma once

#include "routing/router_query.h"

#include <span>
#include <string>
#include <vector>

namespace oreway::routing {

/// The best ways from each of some places to each of others, a row a place, as Router::route finds them one by one: the
/// ends are made ready once and a row is one search. Legs have no lines, answers no alternatives. Safe from several
/// threads.
class Router::Rows {
public:
    /// Keeps references to the router and the request. Throws as Router::route does, save for ends that are avoided: to
    /// those there is no way.
    Rows(const Router& router, std::span<const RoutePlace> from, std::span<const RoutePlace> to,
         const RouteRequest& request);

    std::vector<RouteAnswer> row(std::size_t from) const;
    /// One answer, which is dearer than its share of a row.
    RouteAnswer answer(std::size_t from, std::size_t to) const;

private:
    struct End {
        JourneyEnd end;
        std::string problem; ///< why there is no way from or to it at all
    };

    /// Whether ways may use land or stops; those by sea alone are found one by one.
    bool is_planned() const { return !request_.sea_only || !query_.via.empty(); }
    std::vector<End> make_ends(std::span<const RoutePlace> places) const;
    std::vector<std::optional<Plan>> plans(const End& start, std::span<const End> goals) const;
    RouteAnswer to_answer(const Query& query, const std::optional<Plan>& plan) const;

    const Router& router_;
    const RouteRequest& request_;
    Query query_; ///< without its ends
    std::vector<End> from_, to_;
};

} // namespace oreway::routing
