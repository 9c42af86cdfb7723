// SPDX-License-Identifier: MIT
#include "geo/projection.h"

#include "geo/frame_map.h"
#include "geo/frame_search.h"
#include "geo/map_outline.h"
#include "geo/proj_transform.h"
#include "geo/projection_spec.h"
#include "geo/stretch_table.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace oreway::geo {

namespace {

/// Keeps PROJ from folding the two sides of the cut onto each other; 10 micrometres on the map.
constexpr double side_of_cut = 180 - 1e-10;

std::unique_ptr<const ProjTransform> make_transform(const ProjectionRecipe& recipe) {
    return recipe.is_own ? ProjTransform::from_projection(recipe.definition)
                         : ProjTransform::from_reference_system(recipe.definition);
}

} // namespace

struct Projection::State {
    State(const ProjectionSpec& wanted, const ProjectionRecipe& recipe)
        : spec(wanted)
        , transform(make_transform(recipe))
        , map(recipe.frame ? *recipe.frame : find_frame(*transform, recipe.definition))
        , title(recipe.title.empty() ? transform->name() : recipe.title)
        , definition(recipe.definition) {
        if (!recipe.is_own && title != recipe.definition && !recipe.definition.starts_with("+"))
            title += " (" + recipe.definition + ")";
    }

    ProjectionSpec spec;
    std::unique_ptr<const ProjTransform> transform;
    FrameMap map;
    std::string title, definition;
    PlaneLine outline;
    PlaneBox extent;
    FrameShape shape;
    StretchTable stretches;
};

std::shared_ptr<const Projection> Projection::create(const ProjectionSpec& spec) {
    std::shared_ptr<Projection> projection(new Projection(std::make_unique<State>(spec, read_projection_spec(spec))));
    State& state = *projection->state_;
    state.shape = find_shape(*projection);
    state.outline = make_outline(*projection);
    for (const PlanePoint& point : state.outline)
        state.extent.extend(point);
    state.stretches = StretchTable(*projection);
    return projection;
}

Projection::Projection(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
Projection::~Projection() = default;

const ProjectionSpec& Projection::spec() const noexcept { return state_->spec; }
const ProjectionFrame& Projection::frame() const noexcept { return state_->map.frame(); }
const std::string& Projection::title() const noexcept { return state_->title; }
const std::string& Projection::definition() const noexcept { return state_->definition; }
std::string Projection::wkt() const { return state_->transform->wkt(); }
const PlaneBox& Projection::extent() const noexcept { return state_->extent; }
const PlaneLine& Projection::outline() const noexcept { return state_->outline; }
bool Projection::is_cylindrical() const noexcept { return state_->shape.is_cylindrical; }
bool Projection::has_straight_parallels() const noexcept { return state_->shape.has_straight_parallels; }
LonLat Projection::to_frame(const LonLat& place) const { return state_->map.to_frame(place); }
LonLat Projection::from_frame(const LonLat& frame_place) const { return state_->map.from_frame(frame_place); }
Projection::Stretch Projection::stretch(double south, double north) const {
    return state_->stretches.between(south, north);
}

std::optional<PlanePoint> Projection::forward(const LonLat& place) const {
    PlanePoint point;
    forward({&place, 1}, {&point, 1});
    if (std::isnan(point.x)) return std::nullopt;
    return point;
}

std::optional<LonLat> Projection::inverse(const PlanePoint& point) const {
    std::optional<LonLat> place = state_->transform->inverse(point);
    if (!place) return std::nullopt;
    if (place->lon < -180 || place->lon > 180) place->lon = normalize_longitude(place->lon);
    // Outside the map PROJ answers with some place all the same: only one that leads back is the right one.
    const std::optional<PlanePoint> again = forward(*place);
    const double allowed = 1e-8 * (state_->extent.width() + state_->extent.height());
    if (!again || std::hypot(again->x - point.x, again->y - point.y) > allowed) return std::nullopt;
    return place;
}

void Projection::forward(std::span<const LonLat> places, std::span<PlanePoint> points) const {
    state_->transform->forward(places, points);
    const ProjectionFrame& frame = state_->map.frame();
    if (frame.min_lat <= -90 && frame.max_lat >= 90) return;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!state_->map.shows(places[i])) points[i].x = points[i].y = std::numeric_limits<double>::quiet_NaN();
    }
}

void Projection::forward_frame(std::span<const LonLat> frame_places, std::span<PlanePoint> points) const {
    std::vector<LonLat> places(frame_places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        LonLat place = frame_places[i];
        if (!frame().is_azimuthal) place.lon = std::clamp(place.lon, -side_of_cut, side_of_cut);
        places[i] = state_->map.from_frame(place);
    }
    state_->transform->forward(places, points);
}

bool Projection::is_near_horizon(const LonLat& place) const {
    constexpr double step = 0.5, least_share = 1.0 / 6, far_from_edge = 45;
    if (!frame().is_azimuthal) return false;
    const LonLat at = to_frame(place);
    if (at.lat > frame().min_lat + far_from_edge) return false;
    const std::array<LonLat, 4> places{{{0, 90}, {0, 90 - step}, {at.lon, at.lat + step}, at}};
    std::array<PlanePoint, 4> points;
    forward_frame(places, points);
    const auto length = [&](std::size_t i, std::size_t j) {
        return std::hypot(points[i].x - points[j].x, points[i].y - points[j].y);
    };
    return length(2, 3) < least_share * length(0, 1);
}

std::optional<Projection::Scale> Projection::ground_scale(const LonLat& place) const {
    if (!forward(place)) return std::nullopt;
    // WGS 84's radii of curvature: across the meridian (n) and along it (m).
    constexpr double equatorial_radius = 6378137, squared_eccentricity = 0.00669437999014;
    constexpr double step = 1e-4;
    constexpr double radians = std::numbers::pi / 180;
    const double lat = std::clamp(place.lat, -89.99, 89.99);
    const double sine = std::sin(lat * radians);
    const double w = 1 - squared_eccentricity * sine * sine;
    const double n = equatorial_radius / std::sqrt(w), m = n * (1 - squared_eccentricity) / w;

    const auto units_per_degree = [&](const LonLat& before, const LonLat& after) -> std::optional<double> {
        const auto a = forward(before), middle = forward({place.lon, lat}), b = forward(after);
        if (!middle) return std::nullopt;
        // At the horizon and at the cut one of the two sides is missing or far away.
        const double infinity = std::numeric_limits<double>::infinity();
        const double left = a ? std::hypot(a->x - middle->x, a->y - middle->y) : infinity;
        const double right = b ? std::hypot(b->x - middle->x, b->y - middle->y) : infinity;
        const double length =
            std::min(left, right) * 10 < std::max(left, right) ? std::min(left, right) : (left + right) / 2;
        if (!std::isfinite(length) || length <= 0) return std::nullopt;
        return length / step;
    };
    const auto along_parallel = units_per_degree({place.lon - step, lat}, {place.lon + step, lat});
    const auto along_meridian = units_per_degree({place.lon, lat - step}, {place.lon, lat + step});
    if (!along_parallel || !along_meridian) return std::nullopt;
    return Scale{n * std::cos(lat * radians) * radians / *along_parallel, m * radians / *along_meridian};
}

} // namespace oreway::geo
