// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "geo/lonlat_box.h"
#include "geo/plane.h"

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace oreway::geo {

/// From WGS 84 degrees to a plane and back as PROJ computes it, without any notion of where the map ends. PROJ's
/// objects serve one thread at a time: each caller borrows one from a pool that grows to the number of threads.
class ProjTransform {
public:
    /// A "+proj=…" string that works on WGS 84 itself: no change of datum, x east and y north.
    static std::unique_ptr<const ProjTransform> from_projection(const std::string& parameters);

    /// "EPSG:n" or a PROJ string of a projected or geographic reference system. Throws Error(usage).
    static std::unique_ptr<const ProjTransform> from_reference_system(const std::string& definition);

    ~ProjTransform();
    ProjTransform(const ProjTransform&) = delete;
    ProjTransform& operator=(const ProjTransform&) = delete;

    /// A place that PROJ refuses becomes (NaN, NaN).
    void forward(std::span<const LonLat> places, std::span<PlanePoint> points) const;
    std::optional<LonLat> inverse(const PlanePoint& point) const;

    /// The reference system's own name, or the definition where it has none.
    const std::string& name() const noexcept;
    /// "+proj=laea +lat_0=52 …"; empty where PROJ cannot say it this way.
    const std::string& parameters() const noexcept;
    const std::optional<LonLatBox>& area_of_use() const noexcept;
    /// Degrees in the plane: x is longitude and y latitude.
    bool is_geographic() const noexcept;
    /// Well-known text as ESRI writes it where that exists (what .prj files hold), else ISO 19162.
    std::string wkt() const;

private:
    struct State;
    explicit ProjTransform(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace oreway::geo
