// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "map/workspace.h"

#include <functional>
#include <thread>

namespace oreway::tests {

/// What `ask` asks of the worker of a workspace is stopped while all of it still waits.
inline void stop_while_waiting(map::Workspace& workspace, const std::function<void()>& ask) {
    workspace.worker().submit("Busy",
                              [](const base::Worker::Progress& progress) -> base::Worker::Finish {
                                  while (progress(0)) {
                                      std::this_thread::yield();
                                  }
                                  throw base::Cancelled{};
                              },
                              {});
    ask();
    workspace.worker().cancel();
    workspace.worker().finish_all();
}

} // namespace oreway::tests
