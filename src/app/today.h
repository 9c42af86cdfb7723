// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/date.h"

namespace oreway::app {

/// The date by the system's clock, in UTC.
catalogue::Date today();

} // namespace oreway::app
