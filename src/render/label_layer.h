// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "geo/plane.h"
#include "geo/projection.h"
#include "map/document.h"
#include "map/view.h"
#include "render/screen_box.h"
#include "render/sketch.h"

#include <memory>
#include <string>
#include <vector>

namespace oreway::render {

/// The names on the map: of countries, seas, cities, sites and features of user layers.
///
/// Labels are placed for the whole map at half steps of the zoom, and keep their places in between and while the map
/// moves: what is shown depends on the view alone, not on how one came there.
class LabelLayer {
public:
    /// Draws the labels of a view. Labels that would be cut by the picture's edge or meet one of `taken` are left out.
    void add(Sketch& sketch, const map::MapDocument& document, const map::View& view,
             const std::vector<ScreenBox>& taken);

    /// One label with its place.
    struct Placed {
        geo::PlanePoint anchor;
        geo::ScreenPoint offset; ///< from the anchor to the box's top left, device-independent pixels
        double width = 0, height = 0;
        std::vector<std::string> lines;
        TextFont font;
        map::LabelClass kind = map::LabelClass::feature;
        bool is_site = false;
        bool has_dot = false;
    };

private:
    /// What the placement depends on. The pointers keep the data alive, so that equal pointers mean equal data.
    struct Key {
        std::shared_ptr<const geo::Projection> projection;
        double step = 0;
        std::shared_ptr<const std::vector<map::Label>> labels;
        std::vector<std::shared_ptr<const void>> layers;
        std::vector<map::Selection> selection; ///< selected sites are named first
        std::vector<std::string> fields;
        std::vector<double> sizes;

        friend bool operator==(const Key&, const Key&) = default;
    };
    static Key key_for(const map::MapDocument& document, const map::View& view);

    Key key_;
    std::vector<Placed> placed_;
};

} // namespace oreway::render
