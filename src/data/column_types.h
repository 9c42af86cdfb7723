// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"

namespace oreway::data {

/// Turns a text column into numbers when every value is one and none would change its meaning or its digits: codes like
/// "0105" and numbers too long for their type stay text.
void infer_type(Column& column);

} // namespace oreway::data
