// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace oreway::base {

/// Calls work(0) … work(count - 1) on all cores and returns when every call has. The first exception is passed on.
void for_each_in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace oreway::base
