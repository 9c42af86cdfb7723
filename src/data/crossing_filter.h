// SPDX-License-Identifier: MIT
#pragma once

#include "data/planar_polygon.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace oreway::data {

/// Tells at a glance that a polygon is valid by OGC 06-103r4: no two edges meet but neighbours in their vertex, holes
/// lie in their outer ring, parts do not lie in each other. Five to ten times as fast as GEOS, which is to judge the
/// few polygons that this filter is not sure of: rings that touch, cross, or come closer than rounding can tell.
///
/// Edges are sorted into strips of latitude; only edges of one strip can meet.
class CrossingFilter {
public:
    /// False: not sure.
    bool is_surely_valid(const PlanarPolygon& polygon);

private:
    struct Edge {
        double min_lon, max_lon; ///< for the order within a strip
        std::uint32_t from, to;  ///< vertices
        std::uint32_t ring;
    };

    /// Two rings have a vertex in common.
    struct Touch {
        std::uint32_t ring, other;
        geo::LonLat at;
    };

    void collect_edges(const PlanarPolygon& polygon);
    bool sort_into_strips(const PlanarPolygon& polygon);
    bool has_meeting_edges(const PlanarPolygon& polygon);
    bool do_edges_meet(const PlanarPolygon& polygon, const Edge& one, const Edge& other);
    bool is_touching_well(std::size_t rings);
    bool is_nested_well(const PlanarPolygon& polygon);
    /// False when every vertex of the ring touches another.
    bool find_enclosing_rings(const PlanarPolygon& polygon, std::size_t ring);
    std::size_t strip_of(double lat) const;

    std::vector<Edge> edges_;
    std::vector<std::uint32_t> strip_start_; ///< strips + 1, into strip_edges_
    std::vector<std::uint32_t> strip_edges_;
    std::vector<std::uint32_t> part_of_ring_;
    std::vector<std::uint32_t> enclosing_; ///< rings
    std::vector<Touch> touches_;
    double south_ = 0, strips_per_degree_ = 0;
};

} // namespace oreway::data
