// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::routing {

/// Ports of the world by UN/LOCODE and name, to begin and end routes at (network/world_ports.csv). They are places:
/// what is known of the ports that matter for ore is in the atlas, where their ways to the sea are charted beforehand.
class WorldPorts {
public:
    struct Port {
        std::string locode, name, country; ///< country: ISO 3166-1 alpha-3
        geo::LonLat place;                 ///< at times the town's
    };

    WorldPorts() = default;
    explicit WorldPorts(std::vector<Port> ports)
        : ports_(std::move(ports)) {}

    /// Throws Error(input).
    static WorldPorts read(const std::filesystem::path& path);

    /// The port of a UN/LOCODE, or every port of a name; upper and lower case the same. "Penang" also finds "Penang
    /// (Georgetown)".
    std::vector<const Port*> find(std::string_view code_or_name) const;

    /// Ports whose names are a slip or two from the text, the nearest first.
    std::vector<const Port*> find_like(std::string_view text, std::size_t limit) const;

    /// Ports that a text being typed may mean: of that UN/LOCODE first, then those whose names begin with it, then
    /// those in whose names a later word does.
    std::vector<const Port*> find_beginning(std::string_view text, std::size_t limit) const;

    const std::vector<Port>& all() const noexcept { return ports_; }

private:
    std::vector<Port> ports_;
};

} // namespace oreway::routing
