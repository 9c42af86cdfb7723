// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace oreway::base {

/// One background thread that works off jobs in order and hands the results back to its owner's thread.
///
///   owner:  submit(title, job) ............................. poll() -> runs the jobs' finishing functions
///   worker:                     job(progress) -> finishing function
///
/// A job must not touch what the owner owns; its finishing function may, as it runs on the owner's thread.
class Worker {
public:
    /// Told to a running job; returns false once the job should give up.
    using Progress = std::function<bool(double share_done)>;
    using Finish = std::function<void()>;
    using Job = std::function<Finish(const Progress&)>;

    /// `wake` is called from the worker's thread whenever there is something to poll or to show.
    explicit Worker(std::function<void()> wake = {});
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void set_wake(std::function<void()> wake);
    void submit(std::string title, Job job);

    /// Runs the finishing functions of completed jobs; true when there was one.
    bool poll();

    /// Waits until all jobs are done and polled.
    void finish_all();

    /// Drops the jobs that wait and asks the running one to give up.
    void cancel();

    struct Status {
        std::string title; ///< of the running job
        double share_done = 0;
        std::size_t waiting = 0;
    };
    /// Nothing when idle.
    std::optional<Status> status() const;

private:
    struct Entry {
        std::string title;
        Job job;
    };

    void run();
    void wake() const;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::function<void()> wake_;
    std::deque<Entry> waiting_;
    std::vector<Finish> finished_;
    std::optional<std::string> running_;
    std::atomic<double> share_done_{0};
    std::atomic<bool> cancelled_{false};
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace oreway::base
