// SPDX-License-Identifier: MIT
#include "base/worker.h"

#include "tests/catch.h"

#include <atomic>
#include <thread>

using oreway::base::Worker;

TEST_CASE("A job's result is handed over on the thread that polls") {
    Worker worker;
    const std::thread::id owner = std::this_thread::get_id();
    std::thread::id worked_on;
    std::thread::id finished_on;
    worker.submit("count", [&](const Worker::Progress&) -> Worker::Finish {
        worked_on = std::this_thread::get_id();
        return [&] { finished_on = std::this_thread::get_id(); };
    });
    worker.finish_all();
    CHECK(worked_on != owner);
    CHECK(finished_on == owner);
    CHECK_FALSE(worker.status().has_value());
}

TEST_CASE("Jobs run in the order in which they came") {
    Worker worker;
    std::string order;
    for (const char letter : {'a', 'b', 'c'}) {
        worker.submit("append", [&order, letter](const Worker::Progress&) -> Worker::Finish {
            return [&order, letter] { order += letter; };
        });
    }
    worker.finish_all();
    CHECK(order == "abc");
}

TEST_CASE("Cancelling stops the running job and drops those that wait") {
    Worker worker;
    std::atomic<bool> started{false};
    bool gave_up = false;
    bool second_ran = false;
    worker.submit("endless", [&](const Worker::Progress& progress) -> Worker::Finish {
        started = true;
        while (progress(0.5)) {
            std::this_thread::yield();
        }
        return [&] { gave_up = true; };
    });
    worker.submit("second", [&](const Worker::Progress&) -> Worker::Finish {
        second_ran = true;
        return {};
    });
    while (!started) {
        std::this_thread::yield();
    }
    CHECK(worker.status()->title == "endless");
    worker.cancel();
    worker.finish_all();
    CHECK(gave_up);
    CHECK_FALSE(second_ran);
}
