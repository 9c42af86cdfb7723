// SPDX-License-Identifier: MIT
#include "routing/world_ports.h"

#include "base/edit_distance.h"
#include "base/text.h"
#include "routing/network_table.h"
#include "routing/place_names.h"

#include <algorithm>
#include <utility>

namespace oreway::routing {

WorldPorts WorldPorts::read(const std::filesystem::path& path) {
    std::vector<Port> ports;
    read_rows(path, {"locode", "name", "country_iso3", "lon", "lat"}, [&](base::CsvRow& row) {
        ports.push_back({row.required_text("locode"),
                         row.required_text("name"),
                         row.required_text("country_iso3"),
                         {row.required_number("lon"), row.required_number("lat")}});
    });
    return WorldPorts(std::move(ports));
}

std::vector<const WorldPorts::Port*> WorldPorts::find(std::string_view code_or_name) const {
    const std::string wanted = base::to_lower(std::string(base::trim(code_or_name)));
    std::vector<const Port*> found;
    for (const Port& port : ports_) {
        if (base::to_lower(port.locode) == wanted) return {&port};
        if (base::to_lower(port.name) == wanted || short_name(port.name) == wanted) found.push_back(&port);
    }
    return found;
}

std::vector<const WorldPorts::Port*> WorldPorts::find_beginning(std::string_view text, std::size_t limit) const {
    const std::string wanted = base::to_lower(std::string(base::trim(text)));
    std::vector<const Port*> of_code, of_name, of_word;
    for (const Port& port : ports_) {
        const std::string name = base::to_lower(port.name);
        if (base::to_lower(port.locode) == wanted) {
            of_code.push_back(&port);
        } else if (name.starts_with(wanted)) {
            of_name.push_back(&port);
        } else if (name.find(" " + wanted) != std::string::npos || name.find("(" + wanted) != std::string::npos) {
            of_word.push_back(&port);
        }
    }
    std::vector<const Port*> found = std::move(of_code);
    for (const auto* others : {&of_name, &of_word}) {
        found.insert(found.end(), others->begin(), others->end());
    }
    found.resize(std::min(limit, found.size()));
    return found;
}

std::vector<const WorldPorts::Port*> WorldPorts::find_like(std::string_view text, std::size_t limit) const {
    const std::string wanted = base::to_lower(std::string(base::trim(text)));
    const std::size_t most_slips = wanted.size() < 6 ? 1 : 2;
    std::vector<std::pair<std::size_t, const Port*>> near;
    for (const Port& port : ports_) {
        const std::size_t slips = base::edit_distance(wanted, short_name(port.name));
        if (slips <= most_slips) near.emplace_back(slips, &port);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Port*> found;
    for (const auto& [slips, port] : near) {
        if (found.size() < limit) found.push_back(port);
    }
    return found;
}

} // namespace oreway::routing
