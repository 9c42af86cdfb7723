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
///   owner:  submit(title, job, failed) ..................... poll() -> runs the jobs' finishing functions
///   worker:                     job(progress) -> finishing function
///
/// A job must not touch what the owner owns; its finishing function may, as it runs on the owner's thread. Of a job
/// that was stopped or threw, poll() runs `failed` instead, so that its owner does not wait for ever.
class Worker {
public:
    /// Told to a running job; returns false once the job should give up.
    using Progress = std::function<bool(double share_done)>;
    using Finish = std::function<void()>;
    using Job = std::function<Finish(const Progress&)>;

    /// Why a job has no result.
    struct Failure {
        bool was_stopped = false; ///< by cancel(), while it waited or while it ran: nothing went wrong
        std::string problem;      ///< one line; "Reading lakes.fgb: stopped"
    };
    using Failed = std::function<void(const Failure&)>;

    /// `wake` is called from the worker's thread whenever there is something to poll or to show.
    explicit Worker(std::function<void()> wake = {});
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void set_wake(std::function<void()> wake);
    /// A job may throw: Cancelled when it gives up as it was asked to, any std::exception when it cannot go on.
    void submit(std::string title, Job job, Failed failed);

    /// Runs what ended jobs have left to do on this thread; true when there was something.
    bool poll();

    /// Waits until all jobs are done and polled.
    void finish_all();

    /// Drops the jobs that wait and asks the running one to give up; their owners are told by the next poll().
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
        Failed failed;
    };

    void run();
    Finish work_off(const Entry& entry);
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
