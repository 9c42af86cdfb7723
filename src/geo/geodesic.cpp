// SPDX-License-Identifier: MIT
#include "geo/geodesic.h"

#include <geodesic.h>

#include <algorithm>
#include <cmath>

namespace oreway::geo {

namespace {

/// WGS 84: equatorial radius in metres and flattening (NGA.STND.0036, 2014).
geod_geodesic make_wgs84() {
    geod_geodesic ellipsoid;
    geod_init(&ellipsoid, 6378137.0, 1 / 298.257223563);
    return ellipsoid;
}

const geod_geodesic& wgs84() {
    static const geod_geodesic ellipsoid = make_wgs84();
    return ellipsoid;
}

} // namespace

double distance_m(const LonLat& from, const LonLat& to) {
    double distance = 0;
    geod_inverse(&wgs84(), from.lat, from.lon, to.lat, to.lon, &distance, nullptr, nullptr);
    return distance;
}

double length_m(std::span<const LonLat> line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += distance_m(line[i - 1], line[i]);
    return length;
}

double area_m2(std::span<const LonLat> ring) {
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (const LonLat& place : ring)
        geod_polygon_addpoint(&wgs84(), &polygon, place.lat, place.lon);
    double area = 0;
    geod_polygon_compute(&wgs84(), &polygon, 0, 1, &area, nullptr);
    return area;
}

LonLat destination(const LonLat& from, double azimuth_deg, double distance_m) {
    LonLat to;
    geod_direct(&wgs84(), from.lat, from.lon, azimuth_deg, distance_m, &to.lat, &to.lon, nullptr);
    return to;
}

Course course(const LonLat& from, const LonLat& to) {
    Course result;
    geod_inverse(&wgs84(), from.lat, from.lon, to.lat, to.lon, &result.distance_m, &result.azimuth_deg,
                 &result.end_azimuth_deg);
    return result;
}

std::vector<LonLat> geodesic_line(const LonLat& from, const LonLat& to, double step_m) {
    geod_geodesicline line;
    geod_inverseline(&line, &wgs84(), from.lat, from.lon, to.lat, to.lon, 0);
    const int pieces = step_m > 0 ? std::max(1, static_cast<int>(std::ceil(line.s13 / step_m))) : 1;
    std::vector<LonLat> places;
    places.reserve(static_cast<std::size_t>(pieces) + 1);
    places.push_back(from);
    for (int i = 1; i <= pieces; ++i) {
        LonLat place;
        geod_genposition(&line, GEOD_LONG_UNROLL, line.s13 * i / pieces, &place.lat, &place.lon, nullptr, nullptr,
                         nullptr, nullptr, nullptr, nullptr);
        places.push_back(place);
    }
    // The last place is exactly `to`, on the turn that the line arrived at.
    const double turns = std::round((places.back().lon - to.lon) / 360);
    places.back() = {to.lon + 360 * turns, to.lat};
    return places;
}

std::vector<LonLat> geodesic_circle(const LonLat& center, double radius_m, int points) {
    std::vector<LonLat> ring;
    ring.reserve(static_cast<std::size_t>(std::max(points, 3)));
    for (int i = 0; i < std::max(points, 3); ++i) {
        LonLat place = destination(center, -360.0 * i / std::max(points, 3), radius_m);
        if (!ring.empty()) place.lon += 360 * std::round((ring.back().lon - place.lon) / 360);
        ring.push_back(place);
    }
    ring.push_back(ring.front());
    // Around a pole the ring has gone one full turn.
    ring.back().lon += 360 * std::round((ring[ring.size() - 2].lon - ring.back().lon) / 360);
    return ring;
}

} // namespace oreway::geo
