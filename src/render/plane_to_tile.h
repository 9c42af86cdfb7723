// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "map/view.h"
#include "render/tile.h"

namespace oreway::render {

/// From the plane to the device pixels of a tile.
class PlaneToTile {
public:
    PlaneToTile(const map::View& view, double ratio, const Tile& tile)
        : view_(&view)
        , ratio_(ratio)
        , tile_(tile) {}

    geo::ScreenPoint operator()(const geo::PlanePoint& point) const {
        const geo::ScreenPoint at = view_->to_screen(point);
        return {at.x * ratio_ - tile_.left, at.y * ratio_ - tile_.top};
    }
    double pixels_per_unit() const { return ratio_ / view_->units_per_pixel(); }
    double ratio() const { return ratio_; }
    const Tile& tile() const { return tile_; }

    /// What of the plane the tile shows, with `margin` device pixels around it.
    geo::PlaneBox visible(double margin = 0) const {
        const auto corner = [&](double x, double y) {
            return view_->to_plane({(tile_.left + x) / ratio_, (tile_.top + y) / ratio_});
        };
        geo::PlaneBox box;
        box.extend(corner(-margin, -margin));
        box.extend(corner(tile_.width + margin, tile_.height + margin));
        return box;
    }

private:
    const map::View* view_;
    double ratio_;
    Tile tile_;
};

} // namespace oreway::render
