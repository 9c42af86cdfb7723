// SPDX-License-Identifier: MIT
#pragma once

namespace oreway::geo {

/// Throws Error(failure) when PROJ does not find its database (proj.db), without which no file's coordinate system is
/// understood. PROJ_DATA and PROJ_LIB say where it is looked for.
void require_proj_database();

} // namespace oreway::geo
