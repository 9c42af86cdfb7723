// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The steps of a mineral's chain and the stages that statistics and plants name.
///
///   reserves -> mine -> separation and refining -> metal -> magnets
///   (in the ground)  (every year)
namespace oreway::concentration {

enum class Step { reserves, mine, separation, metal, magnets };

inline constexpr std::array steps = {Step::reserves, Step::mine, Step::separation, Step::metal, Step::magnets};

/// "reserves", "mine", "separation", "metal", "magnets": the words of the command line.
std::string_view word(Step step);
/// "separation and refining".
std::string_view label(Step step);

/// The step that a stage of the statistics ("refinery_production") belongs to; nothing for trade, prices, capacity.
std::optional<Step> step_of_statistic(std::string_view stage);
std::optional<Step> step_of_plant(catalogue::Stage stage);

/// What kind of figure a stage holds. Figures of two kinds never enter one index.
enum class Measure { reserves, resources, production, capacity, trade, other };
Measure measure_of_statistic(std::string_view stage);
std::string_view label(Measure measure);

/// The stage under which plant capacities are asked for: "separation_capacity".
std::string plant_stage_name(catalogue::Stage stage);

/// Tonnes, or per cent of the world: the units from which shares can be computed.
bool is_tonnes(std::string_view unit);
bool is_percent_of_world(std::string_view unit);

/// What a plant's capacity counts, without the remarks: "NdPr oxide (nameplate)" and "NdPr oxide, planned" are both
/// "NdPr oxide". Output given in place of a capacity is kept apart: "NdPr oxide, actual output".
std::string capacity_product(std::string_view capacity_of);

/// One thing that can be asked for.
struct StageOffer {
    std::string stage;   ///< "mine_production", "separation_capacity"
    std::string product; ///< "ilmenite", "NdFeB magnets"; empty: the commodity as such
    std::string unit, basis;
    std::optional<Step> step;
    std::vector<int> years; ///< ascending; empty for capacities
    int holders = 0;        ///< countries in the fullest year, or plants with a capacity
};

/// All that can be asked for a commodity, in the order of the chain; empty for an unknown commodity.
std::vector<StageOffer> stages_of(const catalogue::Atlas& atlas, std::string_view commodity);

/// Commodities with at least one offer, sorted.
std::vector<std::string> commodities_with_stages(const catalogue::Atlas& atlas);

} // namespace oreway::concentration
