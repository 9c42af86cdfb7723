// SPDX-License-Identifier: MIT
#pragma once

#include "concentration/density.h"
#include "map/overlay.h"
#include "map/overlay_wish.h"

#include <vector>

namespace oreway::map {

/// The points of a table with their weights: the attribute's value, or 1. A multi-point's weight is spread over its
/// points. Features without a value weigh "not a number" and are counted as skipped. Throws Error(usage) for an
/// attribute that is none of number_attributes() and for a table without points.
std::vector<concentration::WeightedPoint> density_points(const data::FeatureTable& table, const DensityWish& wish);

/// Names of the attributes that hold numbers; of sites of the atlas those alone that are amounts of one kind.
std::vector<std::string> number_attributes(const data::FeatureTable& table);

/// Codes of the commodities that its sites have, sorted; none for points that do not say.
std::vector<std::string> commodities_of(const data::FeatureTable& table);

/// Hexagons or areas between contours, in classes that depend on the densest place alone and never on the view. `title`
/// is the layer's. Throws Error(usage) as density_points() does and for a radius out of range.
Overlay density_overlay(const data::FeatureTable& table, const std::string& title, const DensityWish& wish,
                        const Theme& theme);

} // namespace oreway::map
