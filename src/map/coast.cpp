// SPDX-License-Identifier: MIT
#include "map/coast.h"

#include <cmath>
#include <cstddef>
#include <cstring>
#include <functional>
#include <unordered_set>

namespace oreway::map {

namespace {

constexpr geo::LonLatBox caspian_sea{46.4, 36.4, 55.0, 47.4};

struct PlaceHash {
    std::size_t operator()(const geo::LonLat& place) const noexcept {
        const std::hash<double> hash;
        return hash(place.lon) * 31 + hash(place.lat);
    }
};
using Places = std::unordered_set<geo::LonLat, PlaceHash>;

/// The vertices of all other countries near this one.
Places foreign_vertices(const data::FeatureTable& countries, const data::Column& codes, std::size_t country) {
    Places places;
    for (std::size_t i = 0; i < countries.size(); ++i) {
        if (codes.texts[i] == codes.texts[country] || !countries.box(i).intersects(countries.box(country))) continue;
        const std::size_t last = countries.rings(countries.parts(i).last - 1).last;
        for (std::size_t ring = countries.rings(countries.parts(i).first).first; ring < last; ++ring) {
            const auto vertices = countries.ring(ring);
            places.insert(vertices.begin(), vertices.end());
        }
    }
    return places;
}

bool is_coast(const geo::LonLat& vertex, const Places& foreign) {
    return std::abs(vertex.lon) < 180 && !caspian_sea.contains(vertex) && foreign.count(vertex) == 0;
}

/// Cuts a ring into the runs of its vertices that are coast; a ring that is coast all around stays closed.
void add_coasts(std::span<const geo::LonLat> ring, const Places& foreign,
                std::vector<std::vector<geo::LonLat>>& coasts) {
    std::vector<geo::LonLat> run;
    for (const geo::LonLat& vertex : ring) {
        if (is_coast(vertex, foreign)) {
            run.push_back(vertex);
        } else if (!run.empty()) {
            coasts.push_back(std::move(run));
            run.clear();
        }
    }
    if (run.size() == ring.size()) run.push_back(ring.front());
    if (!run.empty()) coasts.push_back(std::move(run));
}

} // namespace

CountryShape shape_of(const data::FeatureTable& countries, std::string_view code) {
    CountryShape shape;
    const data::Column* codes = countries.attribute("iso_a3");
    for (std::size_t i = 0; codes != nullptr && i < countries.size(); ++i) {
        if (codes->texts[i] != code) continue;
        const Places foreign = foreign_vertices(countries, *codes, i);
        for (std::size_t part = countries.parts(i).first; part < countries.parts(i).last; ++part) {
            const auto ring = countries.ring(countries.rings(part).first);
            shape.land.emplace_back(ring.begin(), ring.end());
            add_coasts(ring, foreign, shape.coasts);
        }
    }
    return shape;
}

} // namespace oreway::map
