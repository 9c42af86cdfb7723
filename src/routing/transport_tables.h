// SPDX-License-Identifier: MIT
#pragma once

#include "routing/passages.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::routing {

/// How a leg is travelled.
enum class Mode { sea, rail, road, ferry, river };
inline constexpr std::size_t mode_count = 5;
std::string_view to_text(Mode mode);
std::optional<Mode> parse_mode(std::string_view text);

/// A row of vessel_classes.csv.
struct VesselClass {
    std::string name;
    double dwt = 0, draught_m = 0, beam_m = 0, loa_m = 0, service_speed_kn = 0;
};

/// Why a passage does not take a vessel, "draught 12.8 m, 9.5 m allowed"; nothing when it does.
std::optional<std::string> limit_broken(const Passage& passage, const VesselClass& vessel);

/// A row of emission_factors.csv.
struct EmissionFactor {
    Mode mode = Mode::sea;
    std::string vehicle;
    double g_co2e_per_tkm_wtw = 0;
    int year = 0;
    std::string source_id;
};

/// What carrying takes besides distance: ships, hours, emissions, preferences. The tables of geodata/network, all
/// editable.
class TransportTables {
public:
    /// Throws Error(input).
    static TransportTables read(const std::filesystem::path& geodata);

    const std::vector<VesselClass>& vessels() const noexcept { return vessels_; }
    /// By name or by a word of the name that no other class has ("supramax"); nothing when there is no such class.
    const VesselClass* vessel(std::string_view name) const;

    /// The factor used for a mode, at sea for the vessel (none: the average container ship, as concentrates move in
    /// boxes and bags).
    const EmissionFactor& emission(Mode mode, const VesselClass* vessel = nullptr) const;

    /// Hours of a row of handling.csv. Throws Error(input) when there is none.
    double handling_h(std::string_view kind) const;
    /// A value of settings.csv. Throws Error(input) when there is none.
    double setting(std::string_view name) const;

    bool in_one_customs_union(const std::string& a, const std::string& b) const;

private:
    const EmissionFactor& factor(Mode mode, std::string_view vehicle) const;

    std::vector<VesselClass> vessels_;
    std::vector<EmissionFactor> factors_;
    std::map<std::string, double, std::less<>> handling_, settings_;
    std::vector<std::set<std::string>> unions_;
};

} // namespace oreway::routing
