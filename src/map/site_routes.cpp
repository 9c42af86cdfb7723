// SPDX-License-Identifier: MIT
#include "map/site_routes.h"

#include "base/error.h"
#include "base/text.h"
#include "catalogue/atlas.h"
#include "routing/network_table.h"
#include "routing/router.h"

namespace oreway::map {

namespace {

using Cell = catalogue::DetailCell;

Cell number_cell(double value, int decimals, const char* unit) {
    return {base::to_grouped(value, decimals) + " " + unit, value, "", {}};
}

routing::RouteAnswer find_way(const routing::Router& router, const catalogue::Site& from, const catalogue::Site& to,
                              const RouteWish& wish) {
    try {
        routing::RouteRequest request = make_request(wish);
        request.via.clear();
        request.alternatives = 0;
        request.from = to_route_place(from);
        request.to = to_route_place(to);
        return router.route(request);
    } catch (const base::Error& error) {
        routing::RouteAnswer answer;
        answer.reason = error.what();
        return answer;
    }
}

catalogue::DetailTable::Row row_of(const catalogue::Atlas& atlas, const catalogue::Site& to,
                                   const routing::RouteAnswer& answer) {
    catalogue::DetailTable::Row row;
    row.site_id = to.id;
    row.cells = {{to.id, {}, "", {}}, {to.name, {}, "", {}}, {atlas.country_name(to.country), {}, to.country, {}}};
    if (!answer.route) {
        row.cells.resize(8);
        row.cells[3].text = "no way";
        row.lines.push_back(answer.reason);
        return row;
    }
    const routing::Route& route = *answer.route;
    row.cells.push_back(number_cell(route.length_m / 1000, 0, "km"));
    row.cells.push_back(number_cell(route.nautical_miles(), 0, "nm"));
    row.cells.push_back(number_cell(route.time.days(), 1, "days"));
    row.cells.push_back(number_cell(route.co2e_kg_per_t, 0, "kg CO2e/t"));
    row.cells.push_back({base::join(route.passages, ", "), {}, "", route.passages});
    return row;
}

/// "Ways to chosen plants by sea only, Panamax, 12 kn, avoiding suez, RUS": whatever is not as usual.
std::string title_for(const RouteWish& wish) {
    const RouteWish usual;
    std::string title = "Ways to chosen plants";
    if (wish.mode == "sea") title += " by sea only";
    if (!wish.vessel.empty()) title += ", " + wish.vessel;
    if (wish.speed_kn) title += ", " + base::to_text(*wish.speed_kn) + " kn";
    if (wish.objective != usual.objective) title += ", best in " + wish.objective;
    if (!wish.open.empty()) title += ", opening " + base::join(wish.open, ", ");
    if (!wish.avoid.empty()) title += ", avoiding " + base::join(wish.avoid, ", ");
    return title;
}

} // namespace

std::vector<const catalogue::Site*> chosen_destinations(const std::filesystem::path& geodata,
                                                        const catalogue::Atlas& atlas) {
    std::vector<const catalogue::Site*> chosen;
    routing::read_rows(geodata / "network" / "destinations.csv", {"site_id"}, [&](base::CsvRow& row) {
        const catalogue::Site* site = atlas.site(row.required_text("site_id"));
        if (site != nullptr) chosen.push_back(site);
    });
    return chosen;
}

catalogue::DetailTable distance_table(const routing::Router& router, const catalogue::Atlas& atlas,
                                      const catalogue::Site& site,
                                      const std::vector<const catalogue::Site*>& destinations, const RouteWish& wish) {
    catalogue::DetailTable table;
    table.key = "routes";
    table.title = title_for(wish);
    table.columns = {{"site_id", "id"},     {"name", "name"}, {"country", "country"},         {"distance_km", "km"},
                     {"distance_nm", "nm"}, {"days", "days"}, {"co2e_kg_per_t", "emissions"}, {"passages", "passages"}};
    for (const catalogue::Site* to : destinations) {
        if (to->id != site.id) table.rows.push_back(row_of(atlas, *to, find_way(router, site, *to, wish)));
    }
    return table;
}

} // namespace oreway::map
