// SPDX-License-Identifier: MIT
#include "routing/gate_walls.h"

#include "geo/geodesic.h"

namespace oreway::routing {

GateWalls::GateWalls(const std::vector<Gate>& gates)
    : gates_(gates) {
    for (const Gate& gate : gates) {
        for (std::size_t i = 0; i + 1 < gate.line.size(); ++i) {
            Piece piece{gate.passage, GlobePoint(gate.line[i]), GlobePoint(gate.line[i + 1]), {}, {}, 0};
            piece.normal = cross(piece.from.direction, piece.to.direction);
            piece.middle = unit(piece.from.direction + piece.to.direction);
            piece.reach = dot(piece.middle, piece.from.direction);
            pieces_.push_back(piece);
        }
    }
}

std::optional<GateWalls::Hit> GateWalls::crossed(const GlobePoint& from, const GlobePoint& to, int from_door_of,
                                                 int to_door_of) const {
    const Direction normal = cross(from.direction, to.direction);
    const Direction middle = from.direction + to.direction;
    for (const Piece& piece : pieces_) {
        if (!arcs_cross(from.direction, to.direction, normal, piece.from.direction, piece.to.direction, piece.normal)) {
            continue;
        }
        const geo::LonLat at = crossing_place(from, to, piece.from, piece.to);
        const GlobePoint point(at);
        // The planes of both arcs also meet on the far side of the globe.
        if (dot(point.direction, piece.middle) < piece.reach - 1e-12 || dot(point.direction, middle) < 0) continue;
        constexpr double touch = 20 / mean_radius_m;
        if (piece.passage == from_door_of && angle(point.direction, from.direction) < touch) continue;
        if (piece.passage == to_door_of && angle(point.direction, to.direction) < touch) continue;
        return Hit{piece.passage, at};
    }
    return std::nullopt;
}

GateWalls GateWalls::near(const GlobePoint& place, double reach_m) const {
    GateWalls result({});
    for (const Piece& piece : pieces_) {
        const double half = angle(piece.middle, piece.from.direction);
        if (angle(piece.middle, place.direction) < half + reach_m / mean_radius_m) result.pieces_.push_back(piece);
    }
    return result;
}

std::vector<GateWalls::Door> GateWalls::doors(double spacing_m) const {
    std::vector<Door> doors;
    for (const Gate& gate : gates_) {
        std::vector<double> at{0};
        for (std::size_t i = 0; i + 1 < gate.line.size(); ++i) {
            at.push_back(at.back() + geo::distance_m(gate.line[i], gate.line[i + 1]));
        }
        const double length = at.back();
        const double narrow = std::min(spacing_m, length / 4);
        double along = narrow / 2;
        while (along < length) {
            std::size_t piece = 0;
            while (piece + 2 < at.size() && at[piece + 1] < along) {
                ++piece;
            }
            const geo::Course course = geo::course(gate.line[piece], gate.line[piece + 1]);
            // Doors stand on the great circle of the wall, which the geodesic leaves by some metres.
            const double share = (along - at[piece]) / course.distance_m;
            const Direction a = to_direction(gate.line[piece]), b = to_direction(gate.line[piece + 1]);
            const double whole = angle(a, b);
            const Direction on =
                a * (std::sin((1 - share) * whole) / std::sin(whole)) + b * (std::sin(share * whole) / std::sin(whole));
            doors.push_back({gate.passage, GlobePoint(to_lonlat(on))});
            const double to_end = std::min(along, length - along);
            along += std::max(narrow, to_end / 6);
        }
    }
    return doors;
}

} // namespace oreway::routing
