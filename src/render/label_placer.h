// SPDX-License-Identifier: MIT
#pragma once

#include "geo/plane.h"
#include "render/screen_box.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace oreway::render {

/// A text that wants a place.
struct LabelWish {
    int priority = 0;        ///< larger is served first; among equals the earlier wish
    geo::ScreenPoint anchor; ///< what the text names
    double width = 0, height = 0;
    double clearance = 0;          ///< from the anchor to the text, at least (the symbol's radius and a gap)
    bool is_centered = false;      ///< the text stands on its anchor: the name of a country or sea
    double roam = 0;               ///< pixels that a centered text may go from its anchor when nothing nearer is free
    std::size_t obstacle = npos;   ///< number of the obstacle that is the wish's own symbol
    std::size_t instead_of = npos; ///< number of the wish that this is another form of: placed where that finds no room

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

struct LabelPlace {
    std::size_t wish = 0; ///< its number
    ScreenBox box;        ///< where the text goes
};

/// Says whether a text may stand in a box at all, apart from other texts: whether the map is there, for one.
using MayStand = std::function<bool(const LabelWish&, const ScreenBox&)>;

/// Gives as many texts as possible a place where they meet neither each other nor an obstacle (symbols, furniture). A
/// text beside a point tries right, left, above, below and the four corners, in this order; one that stands on its
/// anchor tries that, then a little up and down, to the left and right, a line up and down, and farther as it may roam.
/// The result depends on nothing but the arguments. Pure; about 2 microseconds a wish.
///
/// Places that are free at one scale are free at every larger one, as anchors move apart and texts keep their size.
/// That is how labels stay put: the map renderer places them once for a step of the zoom, over the whole map.
std::vector<LabelPlace> place_labels(std::span<const LabelWish> wishes, std::span<const ScreenBox> obstacles,
                                     const MayStand& may_stand = {});

} // namespace oreway::render
