// SPDX-License-Identifier: MIT
#include "map/site_surroundings.h"

#include "base/text.h"
#include "catalogue/atlas.h"
#include "geo/geodesic.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace oreway::map {

namespace {

using catalogue::Site;
using catalogue::SiteKind;

constexpr std::size_t listed = 5;

std::vector<std::pair<double, const Site*>> nearest(const catalogue::Atlas& atlas, const Site& site, SiteKind kind) {
    std::vector<std::pair<double, const Site*>> found;
    for (const Site& other : atlas.sites()) {
        if (other.kind == kind && other.id != site.id) {
            found.emplace_back(geo::distance_m(site.place, other.place), &other);
        }
    }
    const std::size_t count = std::min(listed, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end());
    found.resize(count);
    return found;
}

catalogue::DetailTable table_of(const catalogue::Atlas& atlas, const Site& site, SiteKind kind, std::string key,
                                std::string title) {
    catalogue::DetailTable table;
    table.key = std::move(key);
    table.title = std::move(title);
    table.columns = {{"id", "id"}, {"name", "name"}, {"country", "country"}, {"distance_km", "distance"}};
    for (const auto& [metres, other] : nearest(atlas, site, kind)) {
        catalogue::DetailTable::Row row;
        const double kilometres = metres / 1000;
        row.cells = {{other->id, std::nullopt, ""},
                     {other->name, std::nullopt, ""},
                     {atlas.country_name(other->country), std::nullopt, other->country},
                     {base::to_grouped(kilometres) + " km", kilometres, ""}};
        row.site_id = other->id;
        if (!other->position_source_id.empty()) row.source_ids = {other->position_source_id};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void add_surroundings(catalogue::Details& details, const catalogue::Atlas& atlas, const Site& site) {
    details.tables.push_back(
        table_of(atlas, site, SiteKind::port, "nearest_ports", "Nearest ports in the atlas, in a straight line"));
    if (site.kind == SiteKind::deposit) {
        details.tables.push_back(table_of(atlas, site, SiteKind::plant, "nearest_plants",
                                          "Nearest plants in the atlas, in a straight line"));
    }
    catalogue::gather_sources(details, atlas);
}

} // namespace oreway::map
