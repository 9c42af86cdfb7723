// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace oreway::routing {

/// Scratch memory that is dear to make: one for each thread that works at the same time, kept for the next caller.
template <typename T> class WorkspacePool {
public:
    explicit WorkspacePool(std::function<std::unique_ptr<T>()> make)
        : make_(std::move(make)) {}

    /// Goes back to the pool when destroyed.
    class Lease {
    public:
        Lease(WorkspacePool& pool, std::unique_ptr<T> item)
            : pool_(&pool)
            , item_(std::move(item)) {}
        ~Lease() {
            if (item_) pool_->give_back(std::move(item_));
        }
        Lease(Lease&& other) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        T& operator*() const { return *item_; }
        T* operator->() const { return item_.get(); }

    private:
        WorkspacePool* pool_;
        std::unique_ptr<T> item_;
    };

    Lease take() {
        {
            const std::scoped_lock lock(mutex_);
            if (!idle_.empty()) {
                auto item = std::move(idle_.back());
                idle_.pop_back();
                return Lease(*this, std::move(item));
            }
        }
        return Lease(*this, make_());
    }

private:
    void give_back(std::unique_ptr<T> item) {
        const std::scoped_lock lock(mutex_);
        idle_.push_back(std::move(item));
    }

    std::function<std::unique_ptr<T>()> make_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<T>> idle_;
};

} // namespace oreway::routing
