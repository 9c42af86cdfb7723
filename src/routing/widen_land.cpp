// SPDX-License-Identifier: MIT
#include "routing/widen_land.h"

#include "geo/planar_area.h"
#include "routing/parallel.h"
#include "routing/simplify_ring.h"

#include <map>
#include <mutex>
#include <set>

namespace oreway::routing {

namespace {

using geo::PlanarArea;
using geo::PlaneBox;
using geo::PlanePoint;

constexpr double tile_degrees = 5, tile_overlap_degrees = 0.02, seam_degrees = 0.01;
constexpr int rounding = 3;

PlaneBox box_of(double west, double south, double east, double north) { return {west, south, east, north}; }

/// A tile's own plane: kilometres east and north of its middle.
struct TilePlane {
    double lon, lat, km_per_lon;

    explicit TilePlane(const PlaneBox& box)
        : lon(box.center().x)
        , lat(box.center().y)
        , km_per_lon(km_per_degree * std::cos(box.center().y * radians)) {}

    PlanePoint to_km(const PlanePoint& p) const { return {(p.x - lon) * km_per_lon, (p.y - lat) * km_per_degree}; }
    PlanePoint to_degrees(const PlanePoint& p) const { return {p.x / km_per_lon + lon, p.y / km_per_degree + lat}; }
};

template <typename Move> PlanarArea moved(const PlanarArea& area, const Move& move) {
    PlanarArea result = area;
    for (geo::PlanarPolygon& polygon : result) {
        for (PlanePoint& point : polygon.outer) {
            point = move(point);
        }
        for (geo::PlaneLine& hole : polygon.holes) {
            for (PlanePoint& point : hole) {
                point = move(point);
            }
        }
    }
    return result;
}

void add(PlanarArea& area, PlanarArea more) {
    area.insert(area.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// A disc of the tile's plane around a listed clearance. It reaches past the strait by the usual clearance, or the
/// opened strait would end in a wall.
PlanarArea disc(const TilePlane& plane, const Clearance& clearance) {
    const PlanePoint center = plane.to_km({clearance.center.lon, clearance.center.lat});
    const double radius = clearance.radius_km + usual_clearance_km;
    geo::PlanarPolygon polygon;
    for (int i = 0; i < 36; ++i) {
        const double turn = i * 10 * radians;
        polygon.outer.push_back({center.x + radius * std::cos(turn), center.y + radius * std::sin(turn)});
    }
    return {polygon};
}

bool touches(const TilePlane& plane, const PlaneBox& tile, const Clearance& clearance) {
    const double reach = clearance.radius_km + 2 * usual_clearance_km;
    const double half_width = tile.width() / 2 * plane.km_per_lon + reach;
    const double half_height = tile.height() / 2 * km_per_degree + reach;
    const PlanePoint center = plane.to_km({clearance.center.lon, clearance.center.lat});
    return std::abs(center.x) < half_width && std::abs(center.y) < half_height;
}

/// Land of the tile (with its margin) widened by every clearance where it is in force. `land` and the result are in
/// degrees.
PlanarArea widen_tile(const PlanarArea& land, const PlaneBox& tile, const std::vector<Clearance>& clearances) {
    const TilePlane plane(tile);
    const PlanarArea local = moved(land, [&](const PlanePoint& p) { return plane.to_km(p); });
    const auto widened = [&](double km) {
        return geo::widen(geo::simplify(local, std::max(0.05, km / 12)), km, rounding);
    };
    std::map<double, PlanarArea> discs; // by clearance, the smallest first
    for (const Clearance& clearance : clearances) {
        if (touches(plane, tile, clearance)) add(discs[clearance.clearance_km], disc(plane, clearance));
    }
    PlanarArea result, narrower;
    for (auto& [km, area] : discs) {
        const PlanarArea region = narrower.empty() ? geo::unite(area) : geo::subtract(geo::unite(area), narrower);
        add(result, geo::intersect(widened(km), region));
        add(narrower, area);
    }
    const PlanarArea usual = widened(usual_clearance_km);
    add(result, narrower.empty() ? usual : geo::subtract(usual, geo::unite(narrower)));
    const double overlap = tile_overlap_degrees;
    return geo::clip(geo::unite(moved(result, [&](const PlanePoint& p) { return plane.to_degrees(p); })),
                     box_of(std::max(-180 - seam_degrees, tile.min_x - overlap), tile.min_y - overlap,
                            std::min(180 + seam_degrees, tile.max_x + overlap), tile.max_y + overlap));
}

/// Land with copies beyond 180 degrees, so that clearances reach over the seam.
PlanarArea with_copies_at_seam(const PlanarArea& land) {
    PlanarArea result = land;
    const auto shifted = [](double degrees) {
        return [degrees](const PlanePoint& p) { return PlanePoint{p.x + degrees, p.y}; };
    };
    add(result, moved(geo::clip(land, box_of(-180.5, -90, -177, 90)), shifted(360)));
    add(result, moved(geo::clip(land, box_of(177, -90, 180.5, 90)), shifted(-360)));
    return result;
}

struct Tile {
    PlaneBox box;
    PlanarArea land;
};

/// Cuts land down to tiles by halving, so that no ring is walked more often than there are halvings.
void cut(const PlanarArea& land, const PlaneBox& box, std::vector<Tile>& tiles) {
    if (land.empty()) return;
    if (box.width() <= tile_degrees && box.height() <= tile_degrees) {
        tiles.push_back({box, land});
        return;
    }
    const bool upright = box.width() >= box.height();
    const double columns = std::round(box.width() / tile_degrees), rows = std::round(box.height() / tile_degrees);
    PlaneBox first = box, second = box;
    if (upright) {
        first.max_x = second.min_x = box.min_x + std::floor(columns / 2) * tile_degrees;
    } else {
        first.max_y = second.min_y = box.min_y + std::floor(rows / 2) * tile_degrees;
    }
    for (const PlaneBox& half : {first, second}) {
        const double most = std::max(std::abs(half.min_y), std::abs(half.max_y));
        const double margin = 2.5 * usual_clearance_km / km_per_degree;
        const double lon_margin = margin / std::cos(std::min(most, 84.0) * radians);
        cut(geo::clip(land, box_of(half.min_x - lon_margin, half.min_y - margin, half.max_x + lon_margin,
                                   half.max_y + margin)),
            half, tiles);
    }
}

/// Unites areas pairwise, neighbours first, on all cores.
PlanarArea unite_all(std::vector<PlanarArea> areas) {
    while (areas.size() > 1) {
        std::vector<PlanarArea> merged((areas.size() + 7) / 8);
        parallel_for(merged.size(), [&](std::size_t i) {
            PlanarArea all;
            for (std::size_t j = i * 8; j < std::min(areas.size(), (i + 1) * 8); ++j) {
                add(all, std::move(areas[j]));
            }
            merged[i] = geo::unite(all);
        });
        areas = std::move(merged);
    }
    return areas.empty() ? PlanarArea{} : std::move(areas[0]);
}

/// Everything beyond a parallel. A place every two degrees makes its edge a parallel for ships, not a great circle.
PlanarArea cap(double lat, double pole) {
    geo::PlanarPolygon polygon;
    polygon.outer.push_back({-180 - seam_degrees, lat});
    for (double lon = -178; lon < 180; lon += 2) {
        polygon.outer.push_back({lon, lat});
    }
    polygon.outer.push_back({180 + seam_degrees, lat});
    polygon.outer.push_back({180 + seam_degrees, pole});
    polygon.outer.push_back({-180 - seam_degrees, pole});
    return {polygon};
}

PlanarArea closed_water(const SeaInputs& inputs) {
    PlanarArea area = cap(north_cap_lat, 90);
    add(area, cap(south_cap_lat, -90));
    for (const auto& wall : inputs.walls) {
        geo::PlaneLine line;
        for (const geo::LonLat& place : wall) {
            line.push_back({place.lon, place.lat});
        }
        add(area, geo::widen_line(line, 0.004, 1));
    }
    for (const auto& ring : inputs.closed_areas) {
        geo::PlanarPolygon polygon;
        for (const geo::LonLat& place : ring) {
            polygon.outer.push_back({place.lon, place.lat});
        }
        area.push_back(std::move(polygon));
    }
    return area;
}

bool is_inside(const geo::PlaneLine& ring, const geo::LonLat& place) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PlanePoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
        if ((a.y > place.lat) == (b.y > place.lat)) continue;
        if (place.lon < a.x + (b.x - a.x) * (place.lat - a.y) / (b.y - a.y)) inside = !inside;
    }
    return inside;
}

/// Water closed in by the widened shore is of use only when a channel leads into it or when it is a sea of its own.
bool is_kept(const geo::PlaneLine& hole, const SeaInputs& inputs) {
    constexpr double inland_sea_square_degrees = 10; // the Caspian has 38, no closed bay has 2
    if (geo::area_of({{hole, {}}}) > inland_sea_square_degrees) return true;
    for (const Channel& channel : inputs.channels) {
        for (const geo::LonLat& place : channel.line) {
            if (is_inside(hole, place)) return true;
        }
    }
    return false;
}

} // namespace

double clearance_km_at(const std::vector<Clearance>& clearances, const geo::LonLat& place) {
    double km = usual_clearance_km;
    const Direction here = to_direction(place);
    for (const Clearance& clearance : clearances) {
        const double away = angle(here, to_direction(clearance.center)) * mean_radius_m / 1000;
        if (away <= clearance.radius_km + usual_clearance_km) km = std::min(km, clearance.clearance_km);
    }
    return km;
}

std::vector<Obstacles::Ring> widen_land(const SeaInputs& inputs, const std::function<void(double)>& progress) {
    std::vector<Tile> tiles;
    cut(with_copies_at_seam(inputs.land), box_of(-180, south_cap_lat - tile_degrees, 180, north_cap_lat + tile_degrees),
        tiles);
    std::vector<PlanarArea> widened(tiles.size());
    std::mutex mutex;
    std::size_t done = 0;
    parallel_for(tiles.size(), [&](std::size_t i) {
        widened[i] = widen_tile(tiles[i].land, tiles[i].box, inputs.clearances);
        const std::scoped_lock lock(mutex);
        if (progress) progress(static_cast<double>(++done) / static_cast<double>(tiles.size()));
    });
    widened.push_back(closed_water(inputs));
    const PlanarArea all = unite_all(std::move(widened));
    std::vector<const geo::PlaneLine*> rings;
    for (const geo::PlanarPolygon& polygon : all) {
        rings.push_back(&polygon.outer);
        for (const geo::PlaneLine& hole : polygon.holes) {
            if (is_kept(hole, inputs)) rings.push_back(&hole);
        }
    }
    std::vector<Obstacles::Ring> result(rings.size());
    parallel_for(rings.size(), [&](std::size_t i) { result[i] = simplify_ring(*rings[i], inputs.clearances); });
    std::erase_if(result, [](const Obstacles::Ring& ring) { return ring.size() < 3; });
    return result;
}

} // namespace oreway::routing
