// SPDX-License-Identifier: MIT
#include "routing/transport_tables.h"

#include "base/error.h"
#include "base/text.h"
#include "routing/network_table.h"

#include <array>
#include <utility>

namespace oreway::routing {

namespace {

constexpr std::array<std::string_view, mode_count> mode_names{"sea", "rail", "road", "ferry", "river"};

/// The classes of the emission table for bulk carriers, by deadweight.
std::string_view bulk_vehicle(double dwt) {
    if (dwt < 10000) return "bulk carrier, 0-9999 dwt";
    if (dwt < 35000) return "bulk carrier, 10,000-34,999 dwt";
    if (dwt < 60000) return "bulk carrier, 35,000-59,999 dwt";
    if (dwt < 100000) return "bulk carrier, 60,000-99,999 dwt";
    if (dwt < 200000) return "bulk carrier, 100,000-199,999 dwt";
    return "bulk carrier, 200,000+ dwt";
}

std::string_view sea_vehicle(const VesselClass* vessel) {
    if (vessel == nullptr) return "container ship, average";
    if (vessel->name == "container-feeder") return "container ship, 1000-1999 TEU";
    if (vessel->name == "container-panamax") return "container ship, 3000-4999 TEU";
    if (vessel->name.starts_with("container")) return "container ship, 8000+ TEU";
    if (vessel->name == "river-sea" || vessel->name == "coaster") return "general cargo ship, 5000-9999 dwt";
    return bulk_vehicle(vessel->dwt);
}

} // namespace

std::string_view to_text(Mode mode) { return mode_names[static_cast<std::size_t>(mode)]; }

std::optional<Mode> parse_mode(std::string_view text) {
    for (std::size_t i = 0; i < mode_names.size(); ++i) {
        if (mode_names[i] == text) return static_cast<Mode>(i);
    }
    return std::nullopt;
}

std::optional<std::string> limit_broken(const Passage& passage, const VesselClass& vessel) {
    const auto compare = [](std::string_view what, double has, const std::optional<double>& allowed) {
        if (!allowed || has <= *allowed) return std::optional<std::string>();
        return std::optional(std::string(what) + " " + base::to_grouped(has, 1) + " m, " +
                             base::to_grouped(*allowed, 1) + " m allowed");
    };
    if (auto broken = compare("draught", vessel.draught_m, passage.max_draught_m)) return broken;
    if (auto broken = compare("beam", vessel.beam_m, passage.max_beam_m)) return broken;
    return compare("length", vessel.loa_m, passage.max_loa_m);
}

TransportTables TransportTables::read(const std::filesystem::path& geodata) {
    const auto network = geodata / "network";
    TransportTables tables;
    read_rows(network / "vessel_classes.csv", {"class", "dwt", "draught_m", "beam_m", "loa_m", "service_speed_kn"},
              [&](base::CsvRow& row) {
                  tables.vessels_.push_back({row.required_text("class"), row.required_number("dwt"),
                                             row.required_number("draught_m"), row.required_number("beam_m"),
                                             row.required_number("loa_m"), row.required_number("service_speed_kn")});
              });
    read_rows(network / "emission_factors.csv", {"mode", "vehicle", "g_co2e_per_tkm_wtw", "year", "source_id"},
              [&](base::CsvRow& row) {
                  const auto mode = parse_mode(row.required_text("mode"));
                  if (!mode) {
                      row.problem("mode", "is none of sea, rail, road, ferry, river");
                      return;
                  }
                  tables.factors_.push_back({*mode, row.required_text("vehicle"),
                                             row.required_number("g_co2e_per_tkm_wtw"),
                                             static_cast<int>(row.required_number("year")), row.text("source_id")});
              });
    read_rows(network / "handling.csv", {"kind", "hours"},
              [&](base::CsvRow& row) { tables.handling_[row.required_text("kind")] = row.required_number("hours"); });
    read_rows(network / "settings.csv", {"name", "value"},
              [&](base::CsvRow& row) { tables.settings_[row.required_text("name")] = row.required_number("value"); });
    read_rows(network / "customs_unions.csv", {"customs_union", "countries"}, [&](base::CsvRow& row) {
        const std::vector<std::string> members = row.list("countries");
        tables.unions_.emplace_back(members.begin(), members.end());
    });
    return tables;
}

const VesselClass* TransportTables::vessel(std::string_view name) const {
    const std::string wanted = base::to_lower(base::trim(name));
    for (const VesselClass& vessel : vessels_) {
        if (vessel.name == wanted) return &vessel;
    }
    const VesselClass* found = nullptr;
    for (const VesselClass& vessel : vessels_) {
        for (const std::string& word : base::split(vessel.name, '-')) {
            if (word != wanted) continue;
            if (found != nullptr) return nullptr;
            found = &vessel;
        }
    }
    return found;
}

const EmissionFactor& TransportTables::factor(Mode mode, std::string_view vehicle) const {
    for (const EmissionFactor& factor : factors_) {
        if (factor.mode == mode && factor.vehicle == vehicle) return factor;
    }
    throw base::Error(base::ExitCode::input,
                      "emission_factors.csv: no row for " + std::string(to_text(mode)) + ", " + std::string(vehicle));
}

const EmissionFactor& TransportTables::emission(Mode mode, const VesselClass* vessel) const {
    switch (mode) {
    case Mode::sea:
        return factor(mode, sea_vehicle(vessel));
    case Mode::rail:
        return factor(mode, "freight train");
    case Mode::road:
        return factor(mode, "articulated lorry over 33 t, average load");
    case Mode::ferry:
        return factor(mode, "ro-ro ferry, average");
    case Mode::river:
        return factor(mode, "river-sea ship or barge train");
    }
    throw base::Error(base::ExitCode::failure, "no such mode");
}

double TransportTables::handling_h(std::string_view kind) const {
    const auto at = handling_.find(kind);
    if (at == handling_.end()) {
        throw base::Error(base::ExitCode::input, "handling.csv: no row for " + std::string(kind));
    }
    return at->second;
}

double TransportTables::setting(std::string_view name) const {
    const auto at = settings_.find(name);
    if (at == settings_.end()) {
        throw base::Error(base::ExitCode::input, "settings.csv: no row for " + std::string(name));
    }
    return at->second;
}

bool TransportTables::in_one_customs_union(const std::string& a, const std::string& b) const {
    for (const std::set<std::string>& members : unions_) {
        if (members.contains(a) && members.contains(b)) return true;
    }
    return false;
}

} // namespace oreway::routing
