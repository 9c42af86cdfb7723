// SPDX-License-Identifier: MIT
#pragma once

#include "routing/globe_cells.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace oreway::routing {

/// What ships keep out of: closed rings of great circle arcs with the obstacle on their left. Rings may overlap.
///
/// Immutable; all queries are safe from several threads.
class Obstacles {
public:
    using Ring = std::vector<geo::LonLat>;

    /// Rings of at least three places, not closed. The place 150.25 W 0.25 N (open Pacific) must be outside all.
    explicit Obstacles(const std::vector<Ring>& rings);

    /// A corner is one place of one ring; its side runs to the next corner of the ring.
    std::size_t corner_count() const noexcept { return corners_.size(); }
    const GlobePoint& corner(std::size_t index) const { return corners_[index]; }
    std::size_t next(std::size_t corner) const { return next_[corner]; }
    std::size_t previous(std::size_t corner) const { return previous_[corner]; }
    std::span<const std::uint32_t> ring_starts() const noexcept { return ring_starts_; } ///< rings + 1

    /// True where the obstacle bulges into the water: only there does a shortest way bend.
    bool is_convex(std::size_t corner) const;

    bool contains(const GlobePoint& point) const;

    /// True when the arc meets no side, apart from those that end in the corners given (the arc's own ends). Whether
    /// the arc leaves its ends into the water must be known otherwise.
    bool is_clear(const GlobePoint& from, const GlobePoint& to, std::optional<std::size_t> from_corner = {},
                  std::optional<std::size_t> to_corner = {}) const;

private:
    std::span<const std::uint32_t> sides_in(std::size_t cell) const {
        return std::span(cell_sides_).subspan(cell_starts_[cell], cell_starts_[cell + 1] - cell_starts_[cell]);
    }
    void index_sides();
    void wind_centers();
    int winding_step(const GlobePoint& from, const GlobePoint& to, std::size_t cell, std::size_t other_cell) const;

    GlobeCells cells_;
    std::vector<GlobePoint> corners_;
    std::vector<Direction> normals_; ///< of the side that begins at the corner; points to the left
    std::vector<std::uint32_t> next_, previous_, ring_starts_;
    std::vector<std::uint32_t> cell_starts_, cell_sides_;
    std::vector<std::int8_t> center_winding_; ///< how often rings run round the centre of a cell
};

} // namespace oreway::routing
