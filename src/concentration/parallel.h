// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <thread>
#include <vector>

namespace oreway::concentration {

/// How many threads are worth starting for so many pieces of work, 1 to 8.
inline int workers_for(std::size_t pieces, std::size_t worthwhile) {
    if (pieces < worthwhile) return 1;
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U));
}

/// Calls `work(worker)` for each worker from 0, at the same time, and waits for all. `work` must not throw.
template <typename Work> void in_parallel(int workers, const Work& work) {
    std::vector<std::jthread> threads;
    for (int worker = 1; worker < workers; ++worker)
        threads.emplace_back([&work, worker] { work(worker); });
    work(0);
}

} // namespace oreway::concentration
