// SPDX-License-Identifier: MIT
#include "map/passage_planner.h"

#include "map/route_planner.h"
#include "map/workspace.h"

namespace oreway::map {

void PassagePlanner::ask(const PassageWish& wish) {
    if (wish_ == wish) return;
    wish_ = wish;
    const std::uint64_t number = ++asked_;
    const auto job = [this, number, wish](const routing::Router* router, const std::string& problem) {
        auto answer = std::make_shared<PassageAnswer>();
        answer->wish = wish;
        answer->problem = problem;
        if (router != nullptr) answer->report = passage_report(wish, workspace_.atlas(), workspace_.search(), *router);
        return [this, number, answer] {
            if (number != asked_) return; // asked again meanwhile
            answered_ = number;
            answer_ = answer;
        };
    };
    workspace_.routes().with_router("Sending trade through straits", job);
}

} // namespace oreway::map
