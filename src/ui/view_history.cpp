// SPDX-License-Identifier: MIT
#include "ui/view_history.h"

namespace oreway::ui {

namespace {

constexpr double one_step_seconds = 0.8;
constexpr std::size_t longest_history = 200;

std::optional<map::View> step(std::vector<map::View>& from, std::vector<map::View>& to, const map::View& current) {
    if (from.empty()) return std::nullopt;
    map::View next = from.back();
    from.pop_back();
    to.push_back(current);
    const bool is_whole = next.shows_whole_map();
    next.resize(current.width(), current.height());
    if (is_whole) next.fit_world();
    return next;
}

} // namespace

void ViewHistory::leaving(const map::View& view, double now) {
    const bool new_step = now - last_change_ > one_step_seconds;
    last_change_ = now;
    if (!new_step) return;
    future_.clear();
    past_.push_back(view);
    if (past_.size() > longest_history) past_.erase(past_.begin());
}

std::optional<map::View> ViewHistory::back(const map::View& current) {
    last_change_ = -1e9;
    return step(past_, future_, current);
}

std::optional<map::View> ViewHistory::forward(const map::View& current) {
    last_change_ = -1e9;
    return step(future_, past_, current);
}

} // namespace oreway::ui
