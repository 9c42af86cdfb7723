// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace oreway::catalogue {
class Atlas;
struct Agreement;
struct Flow;
} // namespace oreway::catalogue

namespace oreway::map {

/// Agreements of more parties have no arcs: a mesh of lines that nobody can read, and the atlas does not say who leads.
inline constexpr std::size_t most_arc_parties = 4;

/// Which rows a table has.
enum class Drawn {
    only,        ///< what has an arc, for the map
    if_possible, ///< every row, those that cannot be drawn without geometry, for export
};

/// Agreements with geodesic arcs between the label points of every two of their parties, one feature an agreement.
/// Export controls have no arcs: they bind nobody together.
std::shared_ptr<const data::FeatureTable> agreement_table(const catalogue::Atlas& atlas, Drawn drawn);

/// One feature for each party of each agreement too large for arcs: its polygon in `countries` (attribute iso_a3), no
/// geometry where there is none. A feature's number means the same party at every detail of the base map.
std::shared_ptr<const data::FeatureTable> alliance_table(const catalogue::Atlas& atlas,
                                                         const data::FeatureTable& countries);

/// Trade with a geodesic arc from the seller's label point to the buyer's. Drawn are flows that are more than nothing
/// in tonnes a year or dollars.
std::shared_ptr<const data::FeatureTable> flow_table(const catalogue::Atlas& atlas, Drawn drawn);

/// What the width of a flow's arc is measured in.
enum class FlowMeasure { tonnes_per_year, dollars };

/// Nothing for flows that cannot be compared with others: shares, words, totals over several years, unknown values.
std::optional<FlowMeasure> measure_of(const catalogue::Flow& flow);
/// The same by unit alone.
std::optional<FlowMeasure> flow_measure(std::string_view unit);

} // namespace oreway::map
