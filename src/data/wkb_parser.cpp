// SPDX-License-Identifier: MIT
#include "data/wkb_parser.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace oreway::data {

namespace {

struct Malformed {};
struct Curved {};

enum WkbType : std::uint32_t {
    point = 1,
    line_string = 2,
    polygon = 3,
    multi_point = 4,
    multi_line_string = 5,
    multi_polygon = 6,
    collection = 7,
    circular_string = 8,
    surface = 14,
    polyhedral_surface = 15,
    tin = 16,
    triangle = 17,
};

class Reader {
public:
    Reader(std::span<const std::byte> wkb, ParsedGeometry& geometry)
        : rest_(wkb)
        , geometry_(geometry) {}

    void read_geometry(int depth = 0) {
        constexpr int deepest = 32; // a collection of collections of …: nobody means that
        if (depth > deepest) throw Malformed();
        const bool is_little = take<std::uint8_t>() != 0;
        is_swapped_ = is_little != (std::endian::native == std::endian::little);
        const std::uint32_t code = take<std::uint32_t>();
        read_header(code);
        const std::uint32_t type = (code & 0x0FFFFFFF) % 1000;
        switch (type) {
        case point:
            return read_point();
        case line_string:
            return read_line();
        case polygon:
        case triangle:
            return read_polygon();
        case multi_point:
        case multi_line_string:
        case multi_polygon:
        case collection:
        case polyhedral_surface:
        case tin:
            break;
        default:
            if (type >= circular_string && type <= surface) throw Curved();
            throw Malformed();
        }
        constexpr std::size_t smallest_member = 9; // byte order, type, count
        for (std::size_t left = take_count(smallest_member); left > 0; --left) {
            read_geometry(depth + 1);
        }
    }

private:
    void read_header(std::uint32_t code) {
        const std::uint32_t iso_dimensions = (code & 0x0FFFFFFF) / 1000; // 1 Z, 2 M, 3 both
        has_z_ = (code & 0x80000000) != 0 || iso_dimensions == 1 || iso_dimensions == 3;
        has_m_ = (code & 0x40000000) != 0 || iso_dimensions == 2 || iso_dimensions == 3;
        if (iso_dimensions > 3) throw Malformed();
        if ((code & 0x20000000) != 0) take<std::uint32_t>(); // EWKB's reference system
    }

    template <typename Number> Number take() {
        if (rest_.size() < sizeof(Number)) throw Malformed();
        std::array<std::byte, sizeof(Number)> bytes;
        std::copy_n(rest_.begin(), sizeof(Number), bytes.begin());
        if (is_swapped_) std::reverse(bytes.begin(), bytes.end());
        rest_ = rest_.subspan(sizeof(Number));
        return std::bit_cast<Number>(bytes);
    }

    /// A count that the remaining bytes can hold.
    std::size_t take_count(std::size_t bytes_each) {
        const std::size_t count = take<std::uint32_t>();
        if (count > rest_.size() / bytes_each) throw Malformed();
        return count;
    }

    std::size_t vertex_bytes() const { return sizeof(double) * (2 + std::size_t{has_z_} + std::size_t{has_m_}); }

    geo::LonLat take_vertex() {
        const double x = take<double>();
        const double y = take<double>();
        if (has_z_ && std::abs(take<double>()) > 0) geometry_.has_height = true;
        if (has_m_) {
            take<double>();
            geometry_.has_measure = true;
        }
        return {x, y};
    }

    void take_vertices(std::vector<geo::LonLat>& vertices) {
        const std::size_t count = take_count(vertex_bytes());
        const std::size_t start = vertices.size();
        vertices.resize(start + count);
        if (!has_z_ && !has_m_ && !is_swapped_) {
            static_assert(sizeof(geo::LonLat) == 2 * sizeof(double));
            if (count > 0) std::memcpy(&vertices[start], rest_.data(), count * sizeof(geo::LonLat));
            rest_ = rest_.subspan(count * sizeof(geo::LonLat));
            return;
        }
        for (std::size_t i = start; i < vertices.size(); ++i) {
            vertices[i] = take_vertex();
        }
    }

    void read_point() {
        if (rest_.size() < vertex_bytes()) throw Malformed();
        const geo::LonLat vertex = take_vertex();
        if (std::isnan(vertex.lon) && std::isnan(vertex.lat)) return; // how WKB writes POINT EMPTY
        Shapes& shapes = geometry_.of(GeometryKind::point);
        shapes.vertices.push_back(vertex);
        end_ring(shapes);
        end_part(shapes);
    }

    void read_line() {
        Shapes& shapes = geometry_.of(GeometryKind::line);
        const std::size_t start = shapes.vertices.size();
        take_vertices(shapes.vertices);
        if (shapes.vertices.size() == start) return;
        end_ring(shapes);
        end_part(shapes);
    }

    void read_polygon() {
        Shapes& shapes = geometry_.of(GeometryKind::polygon);
        const std::size_t rings = take_count(sizeof(std::uint32_t));
        const std::size_t start = shapes.vertices.size();
        for (std::size_t ring = 0; ring < rings; ++ring) {
            take_vertices(shapes.vertices);
            end_ring(shapes);
        }
        if (shapes.vertices.size() == start) { // nothing but empty rings
            shapes.ring_ends.resize(shapes.ring_ends.size() - rings);
            return;
        }
        end_part(shapes);
    }

    static void end_ring(Shapes& shapes) { shapes.ring_ends.push_back(shapes.vertices.size()); }
    static void end_part(Shapes& shapes) { shapes.part_ends.push_back(shapes.ring_ends.size()); }

    std::span<const std::byte> rest_;
    ParsedGeometry& geometry_;
    bool is_swapped_ = false, has_z_ = false, has_m_ = false;
};

} // namespace

void Shapes::clear() {
    vertices.clear();
    ring_ends.clear();
    part_ends.clear();
}

void ParsedGeometry::clear() {
    for (Shapes& kind : shapes) {
        kind.clear();
    }
    has_height = has_measure = false;
}

WkbOutcome parse_wkb(std::span<const std::byte> wkb, ParsedGeometry& geometry) {
    geometry.clear();
    try {
        Reader(wkb, geometry).read_geometry();
        return WkbOutcome::parsed;
    } catch (const Curved&) {
        return WkbOutcome::curved;
    } catch (const Malformed&) {
        return WkbOutcome::malformed;
    }
}

} // namespace oreway::data
