// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "geo/lonlat_box.h"
#include "geo/plane.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace oreway::geo {

/// What the user asks for.
struct ProjectionSpec {
    /// "equal-earth", "web-mercator", "plate-carree", "north-polar", "orthographic", "EPSG:n" or a PROJ string.
    std::string name = "equal-earth";
    /// Central meridian in degrees. EPSG codes and PROJ strings keep their own and refuse another.
    double central_meridian = 0;
    /// Centre of the orthographic view, degrees north; the others ignore it.
    double central_latitude = 0;

    friend bool operator==(const ProjectionSpec&, const ProjectionSpec&) = default;
};

/// Where a projection is defined, seen in a frame of longitudes and latitudes turned so that its cuts are straight:
///
///       -180                 +180        Cylindrical and pseudocylindrical: the frame is turned about the Earth's axis
///   +90  +---------------------+         until the central meridian is 0; everything is kept, the cut is at +-180.
///        |   what is drawn     |
///  min   +---------------------+         Azimuthal: the frame's north pole is the centre of the view; latitudes below
///        |   beyond horizon    |         `min_lat` lie beyond the horizon. +-180 is a cut that nobody may see.
///   -90  +---------------------+
struct ProjectionFrame {
    LonLat pole{0, 90};        ///< where the frame's north pole lies on Earth; its lon is 0 unless is_azimuthal
    double meridian = 0;       ///< degrees: the Earth's longitude at the frame's longitude 0; 0 if is_azimuthal
    double min_lat = -90;      ///< frame latitude, degrees
    double max_lat = 90;       ///< frame latitude, degrees
    bool is_azimuthal = false; ///< the plane's neighbourhood of +-180 is continuous
};

/// A map projection on WGS 84, through PROJ. Immutable and safe to use from several threads at once.
class Projection {
public:
    /// Throws Error(usage) when the specification is unknown to PROJ or cannot be inverted.
    static std::shared_ptr<const Projection> create(const ProjectionSpec& spec);

    ~Projection();
    Projection(const Projection&) = delete;
    Projection& operator=(const Projection&) = delete;

    const ProjectionSpec& spec() const noexcept;
    const ProjectionFrame& frame() const noexcept;

    /// "Equal Earth, 0°" for people; "+proj=eqearth +lon_0=0 …" (what PROJ was given) for recipes; WKT for .prj files.
    const std::string& title() const noexcept;
    const std::string& definition() const noexcept;
    std::string wkt() const;

    /// Nothing for a place that the projection does not show (beyond the horizon, at infinity).
    std::optional<PlanePoint> forward(const LonLat& place) const;
    std::optional<LonLat> inverse(const PlanePoint& point) const;

    /// Projects places in bulk; one that cannot be projected becomes (NaN, NaN).
    void forward(std::span<const LonLat> places, std::span<PlanePoint> points) const;

    /// The same for places given in the projection's frame (see ProjectionFrame). Frame longitudes of exactly +180 and
    /// -180 give the two sides of the cut.
    void forward_frame(std::span<const LonLat> frame_places, std::span<PlanePoint> points) const;
    LonLat to_frame(const LonLat& place) const;
    LonLat from_frame(const LonLat& frame_place) const;

    /// The extent of the whole map in the plane, and its outline (a closed ring).
    const PlaneBox& extent() const noexcept;
    const PlaneLine& outline() const noexcept;

    /// Metres on the ground per unit of the plane, west-east (h) and south-north (k), at a place; nothing outside.
    struct Scale {
        double east = 1, north = 1;
    };
    std::optional<Scale> ground_scale(const LonLat& place) const;

    /// True where the globe is seen so much from the side that a degree towards its edge takes less than a sixth of
    /// what it takes in the middle: in the orthographic view, 80 degrees from the centre and farther.
    bool is_near_horizon(const LonLat& place) const;

    /// True when plane x depends on longitude alone and y on latitude alone: north is up and world files make sense.
    bool is_cylindrical() const noexcept;

    /// True when the frame's parallels are straight lines in the plane.
    bool has_straight_parallels() const noexcept;

    /// How the plane answers to steps in degrees of (source) longitude and latitude: upper bounds between two
    /// latitudes.
    struct Stretch {
        double lon = 0; ///< plane units per degree of longitude
        double lat = 0; ///< plane units per degree of latitude
        double bend =
            0; ///< plane units per square degree: an edge of d degrees (lon + lat) leaves its chord by <= bend d^2 / 8
    };
    Stretch stretch(double south, double north) const;

private:
    struct State;
    explicit Projection(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// The presets of the View menu: name and specification.
struct ProjectionPreset {
    std::string key;   ///< "world", "pacific", "arctic", "central-asia", "indo-pacific"
    std::string title; ///< "Arctic and Greenland"
    ProjectionSpec spec;
    LonLatBox box; ///< what to fit
};
const std::vector<ProjectionPreset>& projection_presets();

} // namespace oreway::geo
