// SPDX-License-Identifier: MIT
#pragma once

#include "map/passage_flows.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace oreway::map {

class Workspace;

/// What was asked of the router for a trade, and its answer or why there is none.
struct PassageAnswer {
    PassageWish wish;
    std::optional<PassageReport> report;
    std::string problem;
};

/// Shares of passages for a panel: found on the worker, so that nobody waits.
class PassagePlanner {
public:
    explicit PassagePlanner(Workspace& workspace)
        : workspace_(workspace) {}

    /// Asks; nothing happens when the same was asked last. The answer before stays until the new one is there.
    void ask(const PassageWish& wish);
    /// The next wish is asked even if it is the last one again.
    void ask_again() { wish_.reset(); }
    /// The last answer; nullptr before the first.
    std::shared_ptr<const PassageAnswer> answer() const noexcept { return answer_; }
    /// True while an answer is under way.
    bool is_working() const noexcept { return answered_ != asked_; }

private:
    Workspace& workspace_;
    std::optional<PassageWish> wish_;
    std::shared_ptr<const PassageAnswer> answer_;
    std::uint64_t asked_ = 0, answered_ = 0;
};

} // namespace oreway::map
