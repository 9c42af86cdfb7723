// SPDX-License-Identifier: MIT
#include "geo/projection_spec.h"

#include "base/error.h"
#include "base/text.h"
#include "geo/frame_search.h"

#include <cmath>

namespace oreway::geo {

namespace {

/// The sphere with the Earth's volume, roughly its mean radius (IUGG 1980), for views from space.
constexpr const char* mean_sphere = "+R=6371008.7714";

/// The equatorial radius of WGS 84: plate carree is on this sphere whatever the version of PROJ.
constexpr const char* equatorial_sphere = "+R=6378137";

/// A hair inside the horizon, where places still come back from the plane; 0.1 m on the map.
constexpr double horizon_latitude = 0.01;

std::string degrees_text(double value, const char* positive, const char* negative) {
    std::string text = base::to_grouped(std::abs(value), 4) + "°";
    if (value != 0) text += std::string(" ") + (value > 0 ? positive : negative);
    return text;
}

void check_center(const ProjectionSpec& spec) {
    const LonLat center{spec.central_meridian, spec.central_latitude};
    if (!is_valid(center)) {
        throw base::Error(base::ExitCode::usage, "projection '" + spec.name + "': central meridian " +
                                                     base::to_text(center.lon) + " and central latitude " +
                                                     base::to_text(center.lat) +
                                                     " are not degrees of longitude and latitude");
    }
}

ProjectionRecipe own(const ProjectionSpec& spec, const std::string& title, const std::string& parameters) {
    const double meridian = normalize_longitude(spec.central_meridian);
    ProjectionRecipe recipe;
    recipe.is_own = true;
    recipe.title = title + ", " + degrees_text(meridian, "E", "W");
    recipe.definition = parameters + " +lon_0=" + base::to_text(meridian) + " +units=m +no_defs";
    recipe.frame.emplace().meridian = meridian;
    return recipe;
}

ProjectionRecipe north_polar(const ProjectionSpec& spec) {
    ProjectionRecipe recipe = own(spec, "North polar stereographic", "+proj=stere +lat_0=90 +lat_ts=71 +datum=WGS84");
    recipe.frame.reset();
    return recipe;
}

ProjectionRecipe orthographic(const ProjectionSpec& spec) {
    const std::string latitude = base::to_text(spec.central_latitude);
    ProjectionRecipe recipe = own(spec, "Orthographic, " + degrees_text(spec.central_latitude, "N", "S"),
                                  std::string("+proj=ortho ") + mean_sphere + " +lat_0=" + latitude);
    ProjectionFrame& frame = recipe.frame.emplace();
    frame.pole = {normalize_longitude(spec.central_meridian), spec.central_latitude};
    frame.min_lat = horizon_latitude;
    frame.is_azimuthal = true;
    return recipe;
}

ProjectionRecipe web_mercator(const ProjectionSpec& spec) {
    ProjectionRecipe recipe = own(spec, "Web Mercator", "+proj=webmerc +datum=WGS84");
    recipe.frame->min_lat = -web_mercator_latitude;
    recipe.frame->max_lat = web_mercator_latitude;
    return recipe;
}

} // namespace

ProjectionRecipe read_projection_spec(const ProjectionSpec& spec) {
    check_center(spec);
    if (spec.name == "equal-earth") return own(spec, "Equal Earth", "+proj=eqearth +datum=WGS84");
    if (spec.name == "web-mercator") return web_mercator(spec);
    if (spec.name == "plate-carree")
        return own(spec, "Plate carrée", std::string("+proj=eqc +lat_ts=0 ") + equatorial_sphere);
    if (spec.name == "north-polar") return north_polar(spec);
    if (spec.name == "orthographic") return orthographic(spec);

    const bool is_code = base::to_lower(spec.name).starts_with("epsg:");
    const bool is_proj_string = spec.name.find("+proj=") != std::string::npos;
    if (!is_code && !is_proj_string) {
        throw base::Error(base::ExitCode::usage, "projection '" + spec.name +
                                                     "' is not known: give equal-earth, web-mercator, plate-carree, "
                                                     "north-polar, orthographic, EPSG:n or a PROJ string");
    }
    if (spec.central_meridian != 0) {
        throw base::Error(base::ExitCode::usage, "projection '" + spec.name +
                                                     "' has its own central meridian, which is not to be changed to " +
                                                     base::to_text(spec.central_meridian));
    }
    if (spec.name.find("+proj=pipeline") != std::string::npos) {
        throw base::Error(base::ExitCode::usage,
                          "projection '" + spec.name + "' is a pipeline: give the projection alone");
    }
    ProjectionRecipe recipe;
    recipe.definition = is_code ? "EPSG:" + spec.name.substr(5) : spec.name;
    if (is_proj_string) recipe.title = spec.name;
    return recipe;
}

} // namespace oreway::geo
