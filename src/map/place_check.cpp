// SPDX-License-Identifier: MIT
#include "map/place_check.h"

#include "base/text.h"
#include "catalogue/atlas.h"
#include "geo/geodesic.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oreway::map {

namespace {

using catalogue::Atlas;

/// Positions of districts and of towns are coarse, and coasts at 1:10 million are off; beyond this something is wrong.
constexpr double allowance_m = 60000;
/// Offshore terminals and seabed deposits lie in their country's zone.
constexpr double sea_allowance_m = 200 * geo::metres_per_nautical_mile;
constexpr std::size_t most_named = 5;

/// The codes of countries by all that they may be called.
class CountryNames {
public:
    explicit CountryNames(const Atlas& atlas) {
        for (const catalogue::Country& country : atlas.countries()) {
            add(country.code, country.code);
            add(country.name, country.code);
            for (const std::string& name : country.alt_names) {
                add(name, country.code);
            }
        }
    }

    /// Empty for a name that nobody has.
    std::string code_of(const std::string& name) const {
        const auto found = codes_.find(base::to_lower(name));
        return found == codes_.end() ? std::string() : found->second;
    }

private:
    void add(const std::string& name, const std::string& code) { codes_.emplace(base::to_lower(name), code); }

    std::unordered_map<std::string, std::string> codes_;
};

/// Is the place where the country says, or in a territory or the motherland of it?
bool is_at_home(const Atlas& atlas, const catalogue::Ground& ground, const std::string& code,
                const geo::LonLat& place) {
    const std::string found = ground.country_at(place);
    if (found == code) return true;
    const double radius_m = found.empty() ? sea_allowance_m : allowance_m;
    const catalogue::Country* country = atlas.country(code);
    for (const catalogue::Country& other : atlas.countries()) {
        const bool is_kin = other.code == code || (country != nullptr && other.sovereign == country->sovereign);
        if (is_kin && ground.distance_to(other.code, place, radius_m)) return true;
    }
    return false;
}

const data::Column* country_column(const data::FeatureTable& table) {
    constexpr std::array names = {"iso_a3",       "iso_a3_eh", "iso3",    "country_iso3",
                                  "country_code", "adm0_a3",   "country", "country_name"};
    for (const char* name : names) {
        const data::Column* column = table.attribute(name);
        if (column != nullptr && column->type == data::Column::Type::text) return column;
    }
    return nullptr;
}

std::string title_of(const data::FeatureTable& table, std::size_t feature) {
    const data::Column* name = table.attribute("name");
    const std::string text = name != nullptr ? data::to_text(name->value(feature)) : "";
    return "feature " + std::to_string(table.source_id(feature)) + (text.empty() ? "" : " (" + text + ")");
}

std::string complaint(const Atlas& atlas, const catalogue::Ground& ground, const std::string& title,
                      const std::string& code, const geo::LonLat& place) {
    const std::string found = ground.country_at(place);
    std::string text = title + " of " + atlas.country_name(code) + " lies " +
                       (found.empty() ? "at sea" : "in " + atlas.country_name(found)) + " at " +
                       geo::to_display(place, 2);
    const std::string slip = ground.slip_of(code, place, allowance_m);
    return slip.empty() ? text : text + ", and would not if " + slip;
}

} // namespace

void check_places(const data::FeatureTable& table, const Atlas& atlas,
                  const std::function<std::shared_ptr<const catalogue::Ground>()>& read_ground,
                  base::Diagnostics& diagnostics) {
    const data::Column* countries = country_column(table);
    const bool has_points = table.size() > 0 && table.kind(0) == data::GeometryKind::point;
    if (countries == nullptr || !has_points) return;
    const CountryNames names(atlas);
    const std::shared_ptr<const catalogue::Ground> ground = read_ground();
    std::vector<std::string> named;
    std::size_t wrong = 0;
    for (std::size_t feature = 0; feature < table.size(); ++feature) {
        if (table.kind(feature) != data::GeometryKind::point || !countries->is_set[feature]) continue;
        const std::string code = names.code_of(countries->texts[feature]);
        const geo::LonLat place = table.box(feature).center();
        if (code.empty() || is_at_home(atlas, *ground, code, place)) continue;
        if (++wrong <= most_named) named.push_back(complaint(atlas, *ground, title_of(table, feature), code, place));
    }
    if (wrong == 0) return;
    const std::string rest = wrong > most_named ? "; and " + std::to_string(wrong - most_named) + " more" : "";
    diagnostics.add(base::Severity::warning, table.source(), "outside-country-" + table.name(),
                    std::to_string(wrong) + " of " + std::to_string(table.size()) +
                        " points do not lie in the country that the column " + countries->name +
                        " names: " + base::join(named, "; ") + rest);
}

} // namespace oreway::map
