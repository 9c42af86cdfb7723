// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace oreway::routing {

/// Calls task(i) for every i below `count`, in no particular order, on every core. `task` must be safe to call from
/// several threads. The first exception thrown by a task is thrown again here, once all threads have stopped.
template <typename Task> void parallel_for(std::size_t count, const Task& task) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto work = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++) {
                task(i);
            }
        } catch (...) {
            const std::scoped_lock lock(failure_mutex);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> threads;
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        for (std::size_t i = 1; i < std::min(cores, count); ++i) {
            threads.emplace_back(work);
        }
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

} // namespace oreway::routing
