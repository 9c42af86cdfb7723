// SPDX-License-Identifier: MIT
#pragma once

#include "map/view.h"

#include <optional>
#include <vector>

namespace oreway::ui {

/// The views that were left, to go back to. Changes that follow each other closely (a drag, turns of the wheel) are one
/// step.
class ViewHistory {
public:
    /// To be called before a view changes. `now`: seconds on any clock that does not run backwards.
    void leaving(const map::View& view, double now);

    /// The view before or after `current`; nothing at the end of the history.
    std::optional<map::View> back(const map::View& current);
    std::optional<map::View> forward(const map::View& current);

    bool can_go_back() const noexcept { return !past_.empty(); }
    bool can_go_forward() const noexcept { return !future_.empty(); }

private:
    std::vector<map::View> past_, future_;
    double last_change_ = -1e9;
};

} // namespace oreway::ui
