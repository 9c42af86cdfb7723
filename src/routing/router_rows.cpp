// SPDX-License-Identifier: MIT
#include "routing/router_rows.h"

#include "base/error.h"
#include "geo/geodesic.h"
#include "routing/parallel.h"
#include "routing/route_legs.h"

namespace oreway::routing {

Router::Rows::Rows(const Router& router, std::span<const RoutePlace> from, std::span<const RoutePlace> to,
                   const RouteRequest& request)
    : router_(router)
    , request_(request)
    , query_(router.prepare_without_ends(request))
    , from_(make_ends(from))
    , to_(make_ends(to)) {}

std::vector<Router::Rows::End> Router::Rows::make_ends(std::span<const RoutePlace> places) const {
    std::vector<End> ends(places.size());
    parallel_for(places.size(), [&](std::size_t i) {
        End& made = ends[i];
        made.end = router_.make_end(places[i], request_);
        made.problem = router_.why_avoided(made.end.place, query_.closed);
        if (made.problem.empty()) made.problem = router_.why_unreachable(made.end, request_);
    });
    return ends;
}

std::vector<RouteAnswer> Router::Rows::row(std::size_t from) const {
    const std::vector<std::optional<Plan>> found = plans(from_[from], to_);
    Query query = query_;
    query.from = from_[from].end;
    std::vector<RouteAnswer> answers;
    for (std::size_t i = 0; i < to_.size(); ++i) {
        query.to = to_[i].end;
        query.unreachable = from_[from].problem.empty() ? to_[i].problem : from_[from].problem;
        answers.push_back(to_answer(query, found[i]));
    }
    return answers;
}

RouteAnswer Router::Rows::answer(std::size_t from, std::size_t to) const {
    Query query = query_;
    query.from = from_[from].end;
    query.to = to_[to].end;
    query.unreachable = from_[from].problem.empty() ? to_[to].problem : from_[from].problem;
    return to_answer(query, plans(from_[from], std::span(to_).subspan(to, 1)).front());
}

/// Nothing for each goal where no land is used: those ways are found one by one.
std::vector<std::optional<Plan>> Router::Rows::plans(const End& start, std::span<const End> goals) const {
    if (!is_planned() || !start.problem.empty()) return std::vector<std::optional<Plan>>(goals.size());
    std::vector<const JourneyEnd*> ends;
    for (const End& goal : goals) {
        ends.push_back(&goal.end);
    }
    return router_.planner_->plans(start.end, ends, query_.via, router_.to_closures(query_.closed, request_),
                                   query_.costs, router_.tables_);
}

RouteAnswer Router::Rows::to_answer(const Query& query, const std::optional<Plan>& plan) const {
    const bool is_one_place = geo::distance_m(query.from.place.place, query.to.place.place) < same_place_m;
    RouteAnswer answer;
    if (query.unreachable.empty() && plan && !(is_one_place && query.via.empty())) {
        const LegContext context{router_.passages_,    router_.tables_,    router_.land(),
                                 router_.sea_search(), query.from,         query.to,
                                 query.vessel,         query.sea_speed_kn, false};
        Route route = to_route(context, *plan);
        router_.finish(query, route);
        answer.route = std::move(route);
    } else if (query.unreachable.empty() && (is_one_place || query.request.sea_only)) {
        answer.route = router_.search(query, router_.to_closures(query.closed, request_));
    }
    if (!answer.route) router_.explain(query, answer);
    return answer;
}

} // namespace oreway::routing
