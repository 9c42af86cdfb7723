// SPDX-License-Identifier: MIT
#pragma once

#include <geos_c.h>

#include <memory>

/// GEOS objects that clean up after themselves; for the sources of this folder only.
namespace oreway::data {

/// One GEOS context: for one thread at a time, silent, cheap to make.
class GeosContext {
public:
    GeosContext()
        : handle_(GEOS_init_r()) {}
    ~GeosContext() { GEOS_finish_r(handle_); }
    GeosContext(const GeosContext&) = delete;
    GeosContext& operator=(const GeosContext&) = delete;

    GEOSContextHandle_t get() const noexcept { return handle_; }

private:
    GEOSContextHandle_t handle_;
};

struct GeosDeleter {
    GEOSContextHandle_t geos;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(geos, geometry); }
};
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDeleter>;

struct GeosTreeDeleter {
    GEOSContextHandle_t geos;
    void operator()(GEOSSTRtree* tree) const { GEOSSTRtree_destroy_r(geos, tree); }
};

} // namespace oreway::data
