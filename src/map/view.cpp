// SPDX-License-Identifier: MIT
#include "map/view.h"

#include "geo/geodesic.h"

#include <algorithm>
#include <cmath>

namespace oreway::map {

namespace {

constexpr double earth_circumference_m = 40075016.6855785;
constexpr double zoom_zero_pixels = 256;
constexpr double max_zoom = 22;
constexpr double single_place_zoom = 6;

/// Plane units of one turn around the Earth: metres, or degrees for a projection that was asked for in degrees.
double circumference_units(const geo::Projection& projection) {
    const bool in_degrees = projection.extent().width() <= 361 && projection.extent().height() <= 181;
    return in_degrees ? 360 : earth_circumference_m;
}

double units_at_zoom(const geo::Projection& projection, double zoom) {
    return circumference_units(projection) / (zoom_zero_pixels * std::exp2(zoom));
}

/// Places on the border and inside of a box, dense enough to follow curved edges.
std::vector<geo::LonLat> sample_box(const geo::LonLatBox& box, const geo::Projection& projection) {
    constexpr int steps = 24;
    // A box that goes all the way round has the map's two ends for sides, a hair inside of the meridian that they
    // share.
    const bool goes_round = box.width() >= 360;
    const double inset = goes_round ? 1e-9 : 0;
    const double west = goes_round ? projection.from_frame({-180, 0}).lon : box.west;
    std::vector<geo::LonLat> places;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const double lon = west + inset + (box.width() - 2 * inset) * i / steps;
            places.push_back({geo::normalize_longitude(lon), box.south + box.height() * j / steps});
        }
    }
    return places;
}

/// Where the map shows a place. Some projections give numbers for places far off that their maps do not show: those do
/// not lead back.
std::optional<geo::PlanePoint> shown_point(const geo::Projection& projection, const geo::LonLat& place) {
    constexpr double nearby_m = 50'000;
    const auto point = projection.forward(place);
    const auto back = point ? projection.inverse(*point) : std::nullopt;
    return back && geo::distance_m(place, *back) < nearby_m ? point : std::nullopt;
}

} // namespace

View::View(std::shared_ptr<const geo::Projection> projection, double width, double height)
    : projection_(std::move(projection))
    , width_(std::max(width, 1.0))
    , height_(std::max(height, 1.0)) {
    fit_world();
}

double View::zoom() const {
    return std::log2(circumference_units(*projection_) / (zoom_zero_pixels * units_per_pixel_));
}

geo::ScreenPoint View::to_screen(const geo::PlanePoint& point) const {
    return {width_ / 2 + (point.x - center_.x) / units_per_pixel_,
            height_ / 2 - (point.y - center_.y) / units_per_pixel_};
}

std::optional<geo::ScreenPoint> View::to_screen(const geo::LonLat& place) const {
    const std::optional<geo::PlanePoint> point = projection_->forward(place);
    if (!point) return std::nullopt;
    return to_screen(*point);
}

geo::PlanePoint View::to_plane(const geo::ScreenPoint& point) const {
    return {center_.x + (point.x - width_ / 2) * units_per_pixel_,
            center_.y - (point.y - height_ / 2) * units_per_pixel_};
}

std::optional<geo::LonLat> View::to_lonlat(const geo::ScreenPoint& point) const {
    return projection_->inverse(to_plane(point));
}

geo::PlaneBox View::visible_plane() const {
    geo::PlaneBox box;
    box.extend(to_plane({0, 0}));
    box.extend(to_plane({width_, height_}));
    return box;
}

geo::LonLatBox View::visible_box() const {
    constexpr int steps = 16;
    std::vector<geo::LonLat> places;
    bool whole_screen = true;
    for (int i = 0; i <= steps; ++i) {
        for (int j = 0; j <= steps; ++j) {
            const std::optional<geo::LonLat> place = to_lonlat({width_ * i / steps, height_ * j / steps});
            if (place) {
                places.push_back(*place);
            } else {
                whole_screen = false;
            }
        }
    }
    if (!whole_screen || places.empty()) return geo::LonLatBox::world();
    const geo::PlaneBox plane = visible_plane();
    const auto shows_pole = [&](double lat) {
        const std::optional<geo::PlanePoint> pole = projection_->forward(geo::LonLat{0, lat});
        return pole && plane.intersects({pole->x, pole->y, pole->x, pole->y});
    };
    geo::LonLatBox box = geo::bounding_box(places);
    const double margin_lat = box.height() / steps + 0.01;
    const double margin_lon = box.width() / steps + 0.01;
    box.south = shows_pole(-90) ? -90 : std::max(-90.0, box.south - margin_lat);
    box.north = shows_pole(90) ? 90 : std::min(90.0, box.north + margin_lat);
    const bool all_around = box.width() + 2 * margin_lon >= 360 || shows_pole(90) || shows_pole(-90);
    box.west = all_around ? -180 : geo::normalize_longitude(box.west - margin_lon);
    box.east = all_around ? 180 : geo::normalize_longitude(box.east + margin_lon);
    return box;
}

double View::ground_metres_per_pixel() const {
    const std::optional<geo::LonLat> middle = projection_->inverse(center_);
    if (middle) {
        if (const auto scale = projection_->ground_scale(*middle)) return scale->east * units_per_pixel_;
    }
    return units_per_pixel_ * earth_circumference_m / circumference_units(*projection_);
}

void View::resize(double width, double height) {
    width_ = std::max(width, 1.0);
    height_ = std::max(height, 1.0);
    limit();
}

void View::center_on(const geo::PlanePoint& point) {
    center_ = point;
    limit();
}

bool View::center_on(const geo::LonLat& place) {
    const std::optional<geo::PlanePoint> point = projection_->forward(place);
    if (point) center_on(*point);
    return point.has_value();
}

void View::set_zoom(double zoom) {
    units_per_pixel_ = units_at_zoom(*projection_, zoom);
    limit();
}

void View::pan(const geo::ScreenPoint& delta) {
    center_.x -= delta.x * units_per_pixel_;
    center_.y += delta.y * units_per_pixel_;
    limit();
}

void View::zoom_at(const geo::ScreenPoint& fixed, double factor) {
    const double smallest = units_at_zoom(*projection_, max_zoom);
    const double largest =
        std::max(projection_->extent().width() / width_, projection_->extent().height() / height_) * 2;
    const double units = std::clamp(units_per_pixel_ / factor, smallest, std::max(smallest, largest));
    const geo::PlanePoint under = to_plane(fixed);
    units_per_pixel_ = units;
    center_ = {under.x - (fixed.x - width_ / 2) * units, under.y + (fixed.y - height_ / 2) * units};
}

bool View::fit(const geo::LonLatBox& box, double padding) {
    geo::PlaneBox plane;
    for (const geo::LonLat& place : sample_box(box, *projection_)) {
        if (const auto point = shown_point(*projection_, place)) plane.extend(*point);
    }
    if (plane.is_empty()) {
        fit_world();
        return false;
    }
    center_ = plane.center();
    const double room_x = std::max(width_ - 2 * padding, width_ / 2);
    const double room_y = std::max(height_ - 2 * padding, height_ / 2);
    const double units = std::max(plane.width() / room_x, plane.height() / room_y);
    units_per_pixel_ = units > 0 ? std::max(units, units_at_zoom(*projection_, max_zoom))
                                 : units_at_zoom(*projection_, single_place_zoom);
    return true;
}

void View::fit_world(double padding) {
    const geo::PlaneBox& extent = projection_->extent();
    center_ = extent.center();
    const double room_x = std::max(width_ - 2 * padding, width_ / 2);
    const double room_y = std::max(height_ - 2 * padding, height_ / 2);
    units_per_pixel_ = std::max(extent.width() / room_x, extent.height() / room_y);
}

bool View::shows_whole_map() const { return *this == View(projection_, width_, height_); }

void View::close_gaps() {
    const geo::PlaneBox& extent = projection_->extent();
    const auto settled = [this](double center, double pixels, double low, double high) {
        const double half = std::max(pixels / 2 - whole_map_padding, 0.0) * units_per_pixel_;
        return high - low <= 2 * half ? (low + high) / 2 : std::clamp(center, low + half, high - half);
    };
    center_ = {settled(center_.x, width_, extent.min_x, extent.max_x),
               settled(center_.y, height_, extent.min_y, extent.max_y)};
}

void View::set_projection(std::shared_ptr<const geo::Projection> projection) {
    const std::optional<geo::LonLat> middle = projection_->inverse(center_);
    const double kept_zoom = zoom();
    const geo::PlaneBox& extent = projection_->extent();
    const bool shows_all = extent.width() / units_per_pixel_ <= width_ && extent.height() / units_per_pixel_ <= height_;
    projection_ = std::move(projection);
    const std::optional<geo::PlanePoint> point = middle ? projection_->forward(*middle) : std::nullopt;
    if (!point || shows_all) return fit_world();
    center_ = *point;
    set_zoom(kept_zoom);
}

void View::limit() {
    const geo::PlaneBox& extent = projection_->extent();
    center_.x = std::clamp(center_.x, extent.min_x, extent.max_x);
    center_.y = std::clamp(center_.y, extent.min_y, extent.max_y);
}

} // namespace oreway::map
