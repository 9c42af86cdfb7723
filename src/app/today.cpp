// SPDX-License-Identifier: MIT
#include "app/today.h"

#include <chrono>

namespace oreway::app {

catalogue::Date today() {
    const std::chrono::year_month_day now(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return {static_cast<int>(now.year()), static_cast<int>(static_cast<unsigned>(now.month())),
            static_cast<int>(static_cast<unsigned>(now.day()))};
}

} // namespace oreway::app
