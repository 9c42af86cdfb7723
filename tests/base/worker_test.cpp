// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/worker.h"
#include "tests/catch.h"

#include <atomic>
#include <new>
#include <stdexcept>
#include <thread>

using namespace oreway::base;

TEST_CASE("A job's result is handed over on the thread that polls") {
    Worker worker;
    const std::thread::id owner = std::this_thread::get_id();
    std::thread::id worked_on;
    std::thread::id finished_on;
    worker.submit("count",
                  [&](const Worker::Progress&) -> Worker::Finish {
                      worked_on = std::this_thread::get_id();
                      return [&] { finished_on = std::this_thread::get_id(); };
                  },
                  {});
    worker.finish_all();
    CHECK(worked_on != owner);
    CHECK(finished_on == owner);
    CHECK_FALSE(worker.status().has_value());
}

TEST_CASE("Jobs run in the order in which they came") {
    Worker worker;
    std::string order;
    for (const char letter : {'a', 'b', 'c'}) {
        worker.submit("append",
                      [&order, letter](const Worker::Progress&) -> Worker::Finish {
                          return [&order, letter] { order += letter; };
                      },
                      {});
    }
    worker.finish_all();
    CHECK(order == "abc");
}

TEST_CASE("Cancelling stops the running job and drops those that wait, and the owner of each is told") {
    Worker worker;
    std::atomic<bool> started{false};
    bool second_ran = false;
    std::vector<std::string> told;
    const std::thread::id owner = std::this_thread::get_id();
    const Worker::Failed failed = [&](const Worker::Failure& failure) {
        CHECK(failure.was_stopped);
        CHECK(std::this_thread::get_id() == owner);
        told.push_back(failure.problem);
    };
    worker.submit(
        "endless",
        [&](const Worker::Progress& progress) -> Worker::Finish {
            started = true;
            while (progress(0.5)) {
                std::this_thread::yield();
            }
            throw Cancelled{};
        },
        failed);
    worker.submit(
        "second",
        [&](const Worker::Progress&) -> Worker::Finish {
            second_ran = true;
            return {};
        },
        failed);
    while (!started) {
        std::this_thread::yield();
    }
    CHECK(worker.status()->title == "endless");
    worker.cancel();
    CHECK(worker.poll());
    worker.finish_all();
    CHECK(told == std::vector<std::string>{"second: stopped", "endless: stopped"});
    CHECK_FALSE(second_ran);
}

TEST_CASE("A job that throws is told to its owner, and the next job runs") {
    Worker worker;
    std::vector<std::string> told;
    const auto submit = [&](const std::function<void()>& throws) {
        worker.submit(
            "Reading",
            [throws](const Worker::Progress&) -> Worker::Finish {
                throws();
                return {};
            },
            [&](const Worker::Failure& failure) {
                CHECK_FALSE(failure.was_stopped);
                told.push_back(failure.problem);
            });
    };
    submit([] { throw Error(ExitCode::input, "a.fgb: not a vector file"); });
    submit([] { throw std::bad_alloc(); });
    submit([] { throw std::runtime_error("no such device"); });
    bool next_ran = false;
    worker.submit("next", [&](const Worker::Progress&) -> Worker::Finish { return [&] { next_ran = true; }; }, {});
    worker.finish_all();
    CHECK(told == std::vector<std::string>{"a.fgb: not a vector file", "Reading: there is not enough memory",
                                           "Reading: no such device"});
    CHECK(next_ran);
}
