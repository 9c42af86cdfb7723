// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "geo/projection.h"

namespace oreway::geo {

/// Turns the Earth into a projection's frame and back: by longitude alone where the frame's pole is the Earth's, by a
/// rotation of the sphere of geodetic latitudes otherwise.
class FrameMap {
public:
    explicit FrameMap(const ProjectionFrame& frame);

    const ProjectionFrame& frame() const noexcept { return frame_; }

    /// Frame longitude in [-180, 180].
    LonLat to_frame(const LonLat& place) const;
    LonLat from_frame(const LonLat& frame_place) const;

    /// Neither beyond the horizon nor cut off at the top or the bottom.
    bool shows(const LonLat& place) const;

private:
    /// Decides about the horizon, without the longitude.
    double sine_of_frame_latitude(const LonLat& place) const;

    enum class Turn { none, south_up, oblique };

    ProjectionFrame frame_;
    Turn turn_ = Turn::none;
    double pole_sine_ = 1, pole_cosine_ = 0;
    double min_sine_ = -1;
};

} // namespace oreway::geo
