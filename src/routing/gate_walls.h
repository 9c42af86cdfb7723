// SPDX-License-Identifier: MIT
#pragma once

#include "routing/sphere.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace oreway::routing {

/// The line of a passage from shore to shore. A wall stands on it always; ships pass through doors in the wall, and
/// closing the passage shuts all its doors: no water is left to slip through.
struct Gate {
    std::uint8_t passage = 0;      ///< its row in the table of passages
    std::vector<geo::LonLat> line; ///< two places or more
};

/// The walls of all gates, to ask whether an arc runs through one.
class GateWalls {
public:
    explicit GateWalls(const std::vector<Gate>& gates);

    struct Hit {
        std::uint8_t passage = 0;
        geo::LonLat place;
    };

    /// The first wall found that the arc crosses. An arc that begins or ends in a door of a passage may touch that
    /// passage's wall there.
    std::optional<Hit> crossed(const GlobePoint& from, const GlobePoint& to, int from_door_of = -1,
                               int to_door_of = -1) const;

    bool is_empty() const noexcept { return pieces_.empty(); }

    /// The walls within `reach_m` of the place.
    GateWalls near(const GlobePoint& place, double reach_m) const;

    /// Where doors belong: along each wall, at most `spacing_m` apart near its ends and further apart far from shore
    /// (a sixth of the distance to the nearest end), so that the way through the nearest door is no more than some
    /// hundred metres longer than the free way.
    struct Door {
        std::uint8_t passage = 0;
        GlobePoint point;
    };
    std::vector<Door> doors(double spacing_m) const;

private:
    struct Piece {
        std::uint8_t passage;
        GlobePoint from, to;
        Direction normal;
        Direction middle;
        double reach; ///< cosine of the angle from the middle to either end
    };
    std::vector<Piece> pieces_;
    std::vector<Gate> gates_;
};

} // namespace oreway::routing
