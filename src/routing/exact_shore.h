// SPDX-License-Identifier: MIT
#pragma once

#include "geo/planar_area.h"
#include "routing/shore.h"

#include <cstdint>
#include <span>
#include <vector>

namespace oreway::routing {

/// The coast of the base map exactly as it is drawn. Needs some 60 MB for the world: made while the network is charted.
class ExactShore : public Shore {
public:
    /// Land in degrees, longitudes in [-180, 180], polygons that do not overlap.
    explicit ExactShore(const geo::PlanarArea& land);

    double grid_degrees() const override { return 0.0025; }
    bool is_land(const geo::LonLat& place) const override;
    bool is_clear(const geo::LonLat& from, const geo::LonLat& to) const override;

private:
    struct Side {
        geo::PlanePoint a, b;
    };

    void add_ring(const geo::PlaneLine& ring);
    void index_sides();
    void mark_centers();
    std::span<const std::uint32_t> sides_in(std::size_t cell) const {
        return std::span(cell_sides_).subspan(cell_starts_[cell], cell_starts_[cell + 1] - cell_starts_[cell]);
    }
    bool crosses_none(const geo::PlanePoint& from, const geo::PlanePoint& to) const;

    std::vector<Side> sides_;
    std::vector<std::uint32_t> cell_starts_, cell_sides_; ///< by cell of a tenth of a degree
    std::vector<bool> is_center_land_;                    ///< by cell
};

} // namespace oreway::routing
