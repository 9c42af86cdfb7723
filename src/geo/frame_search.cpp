// SPDX-License-Identifier: MIT
#include "geo/frame_search.h"

#include "base/error.h"
#include "base/text.h"
#include "geo/frame_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <vector>

namespace oreway::geo {

namespace {

constexpr double largest_cap_stretch = 3;
constexpr double largest_strip_stretch = 4;

/// The value of "+key=value" in a PROJ string.
std::string parameter(std::string_view parameters, std::string_view key) {
    for (const std::string& word : base::split(parameters, ' ')) {
        const std::string prefix = "+" + std::string(key) + "=";
        if (word.starts_with(prefix)) return word.substr(prefix.size());
    }
    return {};
}

double number(std::string_view parameters, std::string_view key, double otherwise) {
    return base::parse_number(parameter(parameters, key)).value_or(otherwise);
}

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 11> azimuthal{"stere", "sterea", "ups",   "laea", "aeqd", "ortho",
                                                     "gnom",  "nsper",  "tpers", "airy", "geos"};
constexpr std::array<std::string_view, 15> interrupted{"igh",        "igh_o",     "isea",      "healpix",  "rhealpix",
                                                       "qsc",        "s2",        "ob_tran",   "spilhaus", "peirce_q",
                                                       "adams_hemi", "adams_ws1", "adams_ws2", "guyou",    "imw_p"};
constexpr std::array<std::string_view, 2> mercator{"merc", "webmerc"};
/// Continuous across their frame's poles or only made for a region: the strip would be the wrong shape for them.
constexpr std::array<std::string_view, 23> local{"utm",    "tmerc", "etmerc", "gstmerc",    "cass",   "omerc",
                                                 "somerc", "labrd", "krovak", "mod_krovak", "nzmg",   "rouss",
                                                 "ocea",   "tcea",  "tcc",    "tpeqd",      "mil_os", "lee_os",
                                                 "gs48",   "alsk",  "gs50",   "chamb",      "bipc"};

/// Where the projection has its centre.
LonLat center_of(std::string_view parameters, std::string_view projection) {
    LonLat center{number(parameters, "lon_0", number(parameters, "lonc", 0)), number(parameters, "lat_0", 0)};
    const double zone = number(parameters, "zone", 0);
    if (projection == "utm" && zone > 0) center.lon = zone * 6 - 183;
    if (projection == "ups") center.lat = parameters.find("+south") == std::string_view::npos ? 90 : -90;
    center.lon += number(parameters, "pm", 0);
    return {normalize_longitude(center.lon), center.lat};
}

/// Asks PROJ how a candidate frame behaves at some of its latitudes.
class Probe {
public:
    Probe(const ProjTransform& transform, const ProjectionFrame& frame)
        : transform_(transform)
        , map_(frame) {}

    double plane_units_per_degree(double frame_lat) const {
        const auto points = project({{0, frame_lat}, {0, frame_lat - 0.01}});
        return std::hypot(points[0].x - points[1].x, points[0].y - points[1].y) / 0.01;
    }

    /// Along a cap's parallel: lengths on the ground against lengths in the plane, and there and back again.
    bool cap_is_sound(double frame_lat, double largest) const {
        return is_sound(frame_lat, largest, std::cos(frame_lat * std::numbers::pi / 180));
    }
    /// Along a strip's parallel: degrees against lengths in the plane, as the poles are often as long as the equator.
    bool strip_is_sound(double frame_lat, double largest) const { return is_sound(frame_lat, largest, 1); }

private:
    static constexpr int samples = 48;

    std::vector<PlanePoint> project(std::vector<LonLat> places) const {
        std::vector<PlanePoint> points(places.size());
        for (LonLat& place : places)
            place = map_.from_frame(place);
        transform_.forward(places, points);
        return points;
    }

    bool is_sound(double frame_lat, double largest, double degree_of_longitude) const {
        constexpr double step = 0.05;
        const double lat_of_neighbour = frame_lat > 0 ? frame_lat - step : frame_lat + step;
        std::vector<LonLat> places;
        for (const double lat : {frame_lat, lat_of_neighbour}) {
            for (int i = 0; i <= samples; ++i)
                places.push_back({-179.99 + 359.98 * i / samples, lat});
        }
        const std::vector<PlanePoint> points = project(places);
        const auto length = [&](int i, int j) {
            const PlanePoint &a = points[static_cast<std::size_t>(i)], &b = points[static_cast<std::size_t>(j)];
            return std::hypot(a.x - b.x, a.y - b.y);
        };
        for (int i = 0; i <= samples; ++i) {
            // Pseudocylindrical projections may run together at the poles as fast as they like on their outer
            // meridians.
            const bool is_decisive = map_.frame().is_azimuthal || i == samples / 2;
            if (!(length(i, i + samples + 1) <= (is_decisive ? largest : 1e3 * largest) * step)) return false;
            const double along = degree_of_longitude * 359.98 / samples;
            if (i > 0 && !(length(i, i - 1) <= largest * along)) return false;
        }
        return comes_back(places, points);
    }

    bool comes_back(const std::vector<LonLat>& places, const std::vector<PlanePoint>& points) const {
        for (std::size_t i = 1; i < samples; i += 4) {
            if (std::abs(places[i].lat) > 89.9) continue;
            const std::optional<LonLat> found = transform_.inverse(points[i]);
            if (!found) return false;
            const LonLat back = map_.to_frame(*found);
            const double lon_difference = normalize_longitude(back.lon - places[i].lon);
            const double cosine = std::cos(back.lat * std::numbers::pi / 180);
            if (std::hypot(lon_difference * cosine, back.lat - places[i].lat) > 1e-4) return false;
        }
        return true;
    }

    const ProjTransform& transform_;
    FrameMap map_;
};

/// The farthest value between `sound` and `limit` on the way of whole degrees that still passes, to 0.01 degrees.
template <typename Passes> double walk(double sound, double limit, Passes passes) {
    const double step = limit > sound ? 1 : -1;
    double last = sound;
    while (std::abs(limit - last) > 1e-9) {
        const double next = std::abs(limit - last) < 1 ? limit : last + step;
        if (passes(next)) {
            last = next;
            continue;
        }
        double bad = next;
        while (std::abs(bad - last) > 0.01) {
            const double middle = (bad + last) / 2;
            (passes(middle) ? last : bad) = middle;
        }
        break;
    }
    return last;
}

ProjectionFrame find_cap(const ProjTransform& transform, const LonLat& center, const std::string& definition) {
    ProjectionFrame frame;
    frame.pole = center;
    frame.is_azimuthal = true;
    const Probe probe(transform, frame);
    const double largest = largest_cap_stretch * probe.plane_units_per_degree(90);
    const double start = 89.5;
    if (!probe.cap_is_sound(start, largest)) {
        throw base::Error(base::ExitCode::usage, "projection '" + definition +
                                                     "' cannot be drawn around its centre: it has no usable inverse");
    }
    frame.min_lat = walk(start, -89.0, [&](double lat) { return probe.cap_is_sound(lat, largest); });
    return frame;
}

std::optional<ProjectionFrame> find_strip(const ProjTransform& transform, double meridian, double middle) {
    ProjectionFrame frame;
    frame.meridian = meridian;
    const Probe probe(transform, frame);
    const double largest = largest_strip_stretch * probe.plane_units_per_degree(middle);
    const auto passes = [&](double lat) { return probe.strip_is_sound(lat, largest); };
    if (!passes(middle)) return std::nullopt;
    frame.max_lat = walk(middle, 90, passes);
    frame.min_lat = walk(middle, -90, passes);
    if (frame.max_lat - frame.min_lat < 60) return std::nullopt;
    return frame;
}

} // namespace

ProjectionFrame find_frame(const ProjTransform& transform, const std::string& definition) {
    ProjectionFrame frame;
    if (transform.is_geographic()) return frame;
    const std::string& parameters = transform.parameters();
    const std::string projection = parameter(parameters, "proj");
    if (is_one_of(projection, interrupted)) {
        throw base::Error(base::ExitCode::usage, "projection '" + definition + "' (" + projection +
                                                     ") is cut inside the map, which Oreway cannot draw without seams");
    }
    const LonLat center = center_of(parameters, projection);
    if (is_one_of(projection, mercator)) {
        frame.meridian = center.lon;
        frame.min_lat = -web_mercator_latitude;
        frame.max_lat = web_mercator_latitude;
        return frame;
    }
    if (is_one_of(projection, azimuthal)) return find_cap(transform, center, definition);
    const double middle = number(parameters, "lat_1", center.lat);
    if (!is_one_of(projection, local)) {
        if (const auto strip = find_strip(transform, center.lon, middle)) return *strip;
    }
    const auto& area = transform.area_of_use();
    return find_cap(transform, area ? area->center() : center, definition);
}

} // namespace oreway::geo
