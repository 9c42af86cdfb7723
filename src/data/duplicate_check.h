// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "data/findings.h"

namespace oreway::data {

/// Reports features that equal an earlier one in geometry and in every attribute. They stay in the table.
void check_duplicates(const FeatureTable& table, Findings& findings);

} // namespace oreway::data
