// SPDX-License-Identifier: MIT
#include "geo/proj_database.h"

#include "base/error.h"

#include <proj.h>

#include <cstdlib>
#include <memory>
#include <string>

namespace oreway::geo {

void require_proj_database() {
    struct Deleter {
        void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
    };
    const std::unique_ptr<PJ_CONTEXT, Deleter> context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    if (proj_context_get_database_path(context.get()) != nullptr) return;
    std::string where;
    for (const char* name : {"PROJ_DATA", "PROJ_LIB"}) {
        const char* folder = std::getenv(name);
        if (folder != nullptr) where += std::string(where.empty() ? "" : ", ") + name + "=" + folder;
    }
    throw base::Error(base::ExitCode::failure, "PROJ does not find its database proj.db" +
                                                   (where.empty() ? std::string("; install the package proj-data")
                                                                  : " by " + where + "; unset that or correct it"));
}

} // namespace oreway::geo
