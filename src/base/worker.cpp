// SPDX-License-Identifier: MIT
#include "base/worker.h"

#include "base/error.h"

#include <exception>
#include <new>
#include <utility>

namespace oreway::base {

namespace {

Worker::Finish tell(const Worker::Failed& failed, const Worker::Failure& failure) {
    if (!failed) return {};
    return [failed, failure] { failed(failure); };
}

Worker::Failure stopped(const std::string& title) { return {true, title + ": stopped"}; }

} // namespace

Worker::Worker(std::function<void()> wake)
    : wake_(std::move(wake))
    , thread_([this] { run(); }) {}

Worker::~Worker() {
    cancel();
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Worker::set_wake(std::function<void()> wake) {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake);
}

void Worker::submit(std::string title, Job job, Failed failed) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back({std::move(title), std::move(job), std::move(failed)});
    }
    changed_.notify_all();
}

bool Worker::poll() {
    std::vector<Finish> finished;
    {
        const std::lock_guard lock(mutex_);
        finished.swap(finished_);
    }
    for (const Finish& finish : finished) {
        finish();
    }
    return !finished.empty();
}

void Worker::finish_all() {
    do {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return waiting_.empty() && !running_; });
    } while (poll());
}

void Worker::cancel() {
    {
        const std::lock_guard lock(mutex_);
        for (const Entry& entry : waiting_) {
            if (Finish finish = tell(entry.failed, stopped(entry.title))) finished_.push_back(std::move(finish));
        }
        waiting_.clear();
        if (running_) cancelled_ = true;
    }
    wake();
}

std::optional<Worker::Status> Worker::status() const {
    const std::lock_guard lock(mutex_);
    if (running_) return Status{*running_, share_done_, waiting_.size()};
    if (!waiting_.empty()) return Status{waiting_.front().title, 0, waiting_.size() - 1};
    return std::nullopt;
}

void Worker::wake() const {
    std::function<void()> wake;
    {
        const std::lock_guard lock(mutex_);
        wake = wake_;
    }
    if (wake) wake();
}

Worker::Finish Worker::work_off(const Entry& entry) {
    try {
        return entry.job([this](double share) {
            share_done_ = share;
            wake();
            return !cancelled_;
        });
    } catch (const Cancelled&) {
        return tell(entry.failed, stopped(entry.title));
    } catch (const Error& error) {
        return tell(entry.failed, {false, error.what()});
    } catch (const std::bad_alloc&) {
        return tell(entry.failed, {false, entry.title + ": there is not enough memory"});
    } catch (const std::exception& error) {
        return tell(entry.failed, {false, entry.title + ": " + error.what()});
    }
}

void Worker::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (stopping_) return;
        const Entry entry = std::move(waiting_.front());
        waiting_.pop_front();
        running_ = entry.title;
        share_done_ = 0;
        cancelled_ = false;
        lock.unlock();
        wake();
        Finish finish = work_off(entry);
        lock.lock();
        if (finish) finished_.push_back(std::move(finish));
        running_.reset();
        lock.unlock();
        changed_.notify_all();
        wake();
        lock.lock();
    }
}

} // namespace oreway::base
