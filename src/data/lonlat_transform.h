// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

class OGRCoordinateTransformation;
class OGRSpatialReference;

namespace oreway::data {

/// From the coordinates of a file to longitude and latitude on WGS 84. The one place that knows about axis order:
/// whatever order the authority defines, x is east and y is north in every file, and here.
class LonLatTransform {
public:
    /// Longitude and latitude on WGS 84 already: nothing to do.
    LonLatTransform() = default;

    /// From the system that a layer states. Throws Error(input) naming `path` when PROJ knows no way.
    LonLatTransform(const OGRSpatialReference& source, const std::string& path);

    /// From "EPSG:32642" or anything else that PROJ takes. Throws Error(usage) when it is unknown.
    static LonLatTransform from_definition(const std::string& definition, const std::string& path);

    /// Turns x (in `lon`) and y (in `lat`) into degrees in place; a vertex that cannot be turned becomes (NaN, NaN).
    void apply(std::span<geo::LonLat> vertices);

    /// Metres a unit of the source's plane when that is a projected system, where straight lines are not straight in
    /// longitude and latitude; nothing otherwise.
    std::optional<double> metres_per_unit() const noexcept { return metres_per_unit_; }

private:
    struct Deleter {
        void operator()(OGRCoordinateTransformation* transformation) const;
    };
    std::unique_ptr<OGRCoordinateTransformation, Deleter> transformation_;
    std::optional<double> metres_per_unit_;
    std::vector<double> x_, y_;
    std::vector<int> done_;
};

/// WGS 84 as OGR sees it, longitude first.
OGRSpatialReference wgs84();

/// True when a layer states a system at all: "undefined" and local ones place nothing on Earth.
bool is_on_earth(const OGRSpatialReference* system);

/// "EPSG:4326", or the system's name, or empty when there is none.
std::string system_name(const OGRSpatialReference* system);

} // namespace oreway::data
