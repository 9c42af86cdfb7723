// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/check_rules.h"
#include "geo/geodesic.h"

#include <algorithm>

namespace oreway::catalogue {

namespace {

using base::Severity;

constexpr double base_map_error_m = 5000;     // of coasts and borders at 1:10 million
constexpr double harbour_allowance_m = 10000; // a quay or roadstead off the generalised coast
constexpr double zone_m = 200 * geo::metres_per_nautical_mile;
constexpr double duplicate_m = 2000;

/// How far from its country's land a site may be.
double allowance_of(const Site& site) {
    const double accuracy_m = site.accuracy_km * 1000;
    if (site.setting == Setting::seabed) return accuracy_m + zone_m;
    return accuracy_m + (site.kind == SiteKind::port ? harbour_allowance_m : base_map_error_m);
}

void check_country(const Atlas& atlas, const Site& site, const Ground& ground, Findings& findings) {
    const double allowance_m = allowance_of(site);
    if (ground.distance_to(site.country, site.place, allowance_m)) return;
    const std::string slip = ground.slip_of(site.country, site.place, allowance_m);
    if (!slip.empty()) {
        findings.push_back(finding_at(Severity::error, "swapped-coordinates", site.origin, site.id,
                                      geo::to_display(site.place) + " is not in " + atlas.country_name(site.country) +
                                          "; it would be if " + slip,
                                      "write [longitude, latitude]", "coordinates"));
        return;
    }
    const std::string found = ground.country_at(site.place);
    findings.push_back(finding_at(
        Severity::error, "outside-country", site.origin, site.id,
        geo::to_display(site.place) + " is " + (found.empty() ? "at sea" : "in " + atlas.country_name(found)) +
            ", more than " + base::to_grouped(allowance_m / 1000, 0) + " km from " + atlas.country_name(site.country),
        "correct the place or the country, or say in coord_accuracy_km how far off it may be", "coordinates"));
}

void check_seabed(const Atlas& atlas, const Site& site, const Ground& ground, Findings& findings) {
    if (site.setting != Setting::seabed) return;
    const std::string found = ground.country_at(site.place);
    if (found.empty()) return;
    findings.push_back(finding_at(Severity::error, "seabed-on-land", site.origin, site.id,
                                  "a seabed site on the land of " + atlas.country_name(found),
                                  "correct the place or the setting", "coordinates"));
}

/// Several plants of one owner at one place are one works, not a duplicate.
bool are_one_works(const Site& a, const Site& b) {
    return a.kind == SiteKind::plant && !a.owner.empty() && a.owner == b.owner;
}

} // namespace

void check_places(const Atlas& atlas, const Ground& ground, Findings& findings) {
    for (const Site& site : atlas.sites()) {
        check_country(atlas, site, ground, findings);
        check_seabed(atlas, site, ground, findings);
    }
}

void check_duplicates(const Atlas& atlas, Findings& findings) {
    // Sorted by latitude, only neighbours within 2 km of it (0.02 degrees) need a look.
    std::vector<const Site*> sites;
    for (const Site& site : atlas.sites()) {
        sites.push_back(&site);
    }
    std::stable_sort(sites.begin(), sites.end(),
                     [](const Site* a, const Site* b) { return a->place.lat < b->place.lat; });
    for (std::size_t i = 0; i < sites.size(); ++i) {
        for (std::size_t j = i + 1; j < sites.size() && sites[j]->place.lat - sites[i]->place.lat < 0.02; ++j) {
            const Site& a = *sites[i];
            const Site& b = *sites[j];
            if (a.kind != b.kind || are_one_works(a, b)) continue;
            const double distance_m = geo::distance_m(a.place, b.place);
            if (distance_m > duplicate_m) continue;
            findings.push_back(finding_at(Severity::warning, "near-duplicate", b.origin, b.id,
                                          base::to_grouped(distance_m / 1000, 1) + " km from the " +
                                              std::string(label(a.kind)) + " " + a.id,
                                          "keep one, or make their places more exact", "coordinates"));
        }
    }
}

} // namespace oreway::catalogue
