// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "geo/lonlat_box.h"
#include "geo/plane.h"
#include "geo/projection.h"

#include <memory>
#include <optional>

namespace oreway::map {

/// Which part of which projection is seen: a rectangle of the projected plane, north up.
///
///   plane: y up, metres                      screen: y down, device-independent pixels
///        +-----------+  centre + size/2          (0,0)-----------+
///        |  center   |                             |   width     |
///        +-----------+                             +----------(width, height)
///
class View {
public:
    /// Shows the whole map of the projection.
    View(std::shared_ptr<const geo::Projection> projection, double width, double height);

    const geo::Projection& projection() const noexcept { return *projection_; }
    const std::shared_ptr<const geo::Projection>& projection_handle() const noexcept { return projection_; }
    double width() const noexcept { return width_; }
    double height() const noexcept { return height_; }
    geo::PlanePoint center() const noexcept { return center_; }

    /// Plane units per device-independent pixel.
    double units_per_pixel() const noexcept { return units_per_pixel_; }

    /// Zoom as web maps count it: at 0 the Earth's circumference (in the plane's units) is 256 pixels long, and every
    /// step halves the scale. The world fills a 1600-pixel window at about 2.6.
    double zoom() const;

    geo::ScreenPoint to_screen(const geo::PlanePoint& point) const;
    std::optional<geo::ScreenPoint> to_screen(const geo::LonLat& place) const;
    geo::PlanePoint to_plane(const geo::ScreenPoint& point) const;
    std::optional<geo::LonLat> to_lonlat(const geo::ScreenPoint& point) const;

    geo::PlaneBox visible_plane() const;

    /// A box of the globe that holds everything visible, perhaps more. Crosses 180 degrees where the view does.
    geo::LonLatBox visible_box() const;

    /// Metres on the ground per pixel at the middle of the view, west-east; of the plane where the middle is off the
    /// map.
    double ground_metres_per_pixel() const;

    void resize(double width, double height);
    void center_on(const geo::PlanePoint& point);
    /// False when the projection does not show the place.
    bool center_on(const geo::LonLat& place);
    void set_zoom(double zoom);

    /// The map follows the pointer by `delta` pixels.
    void pan(const geo::ScreenPoint& delta);

    /// Scales by `factor` (> 1 zooms in); the place under `fixed` stays under it.
    void zoom_at(const geo::ScreenPoint& fixed, double factor);

    /// Shows all of `box` with `padding` pixels around it; a single place gets zoom 6. False, and the whole map, when
    /// the projection shows nothing of it.
    bool fit(const geo::LonLatBox& box, double padding = 20);
    void fit_world(double padding = whole_map_padding);
    /// True when it shows the whole map as a new view does.
    bool shows_whole_map() const;
    /// Moves the map as little as possible, at the same scale, so that nothing beyond its edge is seen on one side
    /// while map is left out on the other; what fits as a whole comes into the middle.
    void close_gaps();

    /// The same centre and zoom in another projection, or the whole map where the centre is not shown by it.
    void set_projection(std::shared_ptr<const geo::Projection> projection);

    friend bool operator==(const View&, const View&) = default;

private:
    static constexpr double whole_map_padding = 8; ///< pixels

    void limit();

    std::shared_ptr<const geo::Projection> projection_;
    geo::PlanePoint center_;
    double units_per_pixel_ = 1;
    double width_ = 1, height_ = 1;
};

} // namespace oreway::map
