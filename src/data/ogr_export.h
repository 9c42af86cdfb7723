// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"

#include <ogr_feature.h>
#include <ogr_geometry.h>

#include <cstddef>
#include <span>

namespace oreway::data {

/// The fields of `columns` in OGR's terms.
OGRFieldDefn field_definition(const Column& column);

/// Sets the fields of `row`, the first at `first_field`, in the order of `columns` (numbers of the table's attributes).
void set_fields(OGRFeature& feature, const FeatureTable& table, std::size_t row, std::span<const std::size_t> columns,
                int first_field);

/// The type that fits every one of the features: as single as possible, wkbUnknown for different kinds. Features
/// without geometry fit everywhere; wkbNone when none has one.
OGRwkbGeometryType common_type(const FeatureTable& table, std::span<const std::size_t> features);

/// The geometry of a feature, rings closed; a multi-geometry when `type` is one or the feature has several parts.
OGRGeometryUniquePtr make_geometry(const FeatureTable& table, std::size_t feature, OGRwkbGeometryType type);

} // namespace oreway::data
