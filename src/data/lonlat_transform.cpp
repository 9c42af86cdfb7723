// SPDX-License-Identifier: MIT
#include "data/lonlat_transform.h"

#include "base/error.h"
#include "base/text.h"

#include <cpl_error.h>
#include <ogr_spatialref.h>

#include <limits>

namespace oreway::data {

OGRSpatialReference wgs84() {
    OGRSpatialReference system;
    system.SetWellKnownGeogCS("WGS84");
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

void LonLatTransform::Deleter::operator()(OGRCoordinateTransformation* transformation) const {
    OGRCoordinateTransformation::DestroyCT(transformation);
}

LonLatTransform::LonLatTransform(const OGRSpatialReference& source, const std::string& path) {
    OGRSpatialReference from(source);
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const OGRSpatialReference to = wgs84();
    // The same system, told apart only by the order of axes or by a name, needs no transformation.
    const char* const ignore_axes[] = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
                                       "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS", nullptr};
    if (from.IsGeographic() && from.IsSame(&to, ignore_axes) != 0) return;
    transformation_.reset(OGRCreateCoordinateTransformation(&from, &to));
    if (!transformation_) {
        throw base::Error(base::ExitCode::input, path + ": PROJ knows no way from " + system_name(&source) +
                                                     " to WGS 84: " + CPLGetLastErrorMsg());
    }
    if (from.IsProjected()) metres_per_unit_ = from.GetLinearUnits();
}

LonLatTransform LonLatTransform::from_definition(const std::string& definition, const std::string& path) {
    OGRSpatialReference system;
    if (system.SetFromUserInput(definition.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) !=
        OGRERR_NONE) {
        throw base::Error(base::ExitCode::usage,
                          "--source-crs " + definition +
                              ": is not a coordinate system that PROJ knows; pass EPSG:n, a PROJ string or WKT");
    }
    return LonLatTransform(system, path);
}

void LonLatTransform::apply(std::span<geo::LonLat> vertices) {
    if (!transformation_) return;
    constexpr std::size_t chunk = 100'000; // PROJ wants separate arrays; these stay small
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t start = 0; start < vertices.size(); start += chunk) {
        const std::span<geo::LonLat> part = vertices.subspan(start, std::min(chunk, vertices.size() - start));
        x_.resize(part.size());
        y_.resize(part.size());
        done_.resize(part.size());
        for (std::size_t i = 0; i < part.size(); ++i) {
            x_[i] = part[i].lon;
            y_[i] = part[i].lat;
        }
        transformation_->Transform(static_cast<int>(part.size()), x_.data(), y_.data(), nullptr, done_.data());
        for (std::size_t i = 0; i < part.size(); ++i) {
            part[i] = done_[i] != 0 ? geo::LonLat{x_[i], y_[i]} : geo::LonLat{nan, nan};
        }
    }
}

bool is_on_earth(const OGRSpatialReference* system) {
    if (system == nullptr || system->IsEmpty() || system->IsLocal()) return false;
    // GeoPackage's "undefined" entries (srs_id -1 and 0) carry such names.
    const char* name = system->GetName();
    return name == nullptr || !base::to_lower(name).starts_with("undefined");
}

std::string system_name(const OGRSpatialReference* system) {
    if (!is_on_earth(system)) return {};
    const char* authority = system->GetAuthorityName(nullptr);
    const char* code = system->GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) return std::string(authority) + ":" + code;
    const char* name = system->GetName();
    return name != nullptr ? name : "an unnamed system";
}

} // namespace oreway::data
