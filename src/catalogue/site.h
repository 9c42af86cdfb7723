// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/origin.h"
#include "catalogue/vocabulary.h"
#include "geo/lonlat.h"

#include <optional>
#include <string>
#include <vector>

namespace oreway::catalogue {

/// A deposit, a plant or a port. Empty texts and nothing mean that the atlas does not say.
struct Site {
    SiteKind kind = SiteKind::deposit;
    std::string id; ///< "tanbreez"; of a port the UN/LOCODE, checked or not as the notes say
    std::string name;
    std::vector<std::string> aliases;
    std::vector<std::string> local_names; ///< in the local script; general knowledge
    geo::LonLat place;
    double accuracy_km = 0; ///< how far off the place may be; of a district drawn as one point its radius; 0: not said
    std::string country;    ///< ISO 3166-1 alpha-3
    std::string jurisdiction_note; ///< region, depth of a seabed site, who holds the ground
    Setting setting = Setting::onshore;
    SiteStatus status = SiteStatus::unknown;
    std::vector<std::string> commodities; ///< codes of tables/commodities.csv, the main one first
    std::string owner;
    std::string owner_country; ///< ISO 3166-1 alpha-3
    std::string notes;
    std::string position_source_id;
    std::string source_id;
    Origin origin;

    // Deposits
    std::string deposit_type;

    // Plants
    std::optional<Stage> stage;
    std::optional<double> capacity_t_per_year;
    std::string capacity_of; ///< what the capacity counts: "NdPr oxide (nameplate)"
    std::optional<int> start_year;

    // Ports
    std::vector<std::string> serves; ///< ids of the sites it is judged to serve
};

} // namespace oreway::catalogue
