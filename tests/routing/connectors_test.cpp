// SPDX-License-Identifier: MIT
#include "data/feature_reader.h"
#include "geo/geodesic.h"
#include "geo/planar_area.h"
#include "routing/sea_inputs.h"
#include "tests/catch.h"
#include "tests/routing/shared_router.h"

#include <cmath>
#include <map>

using namespace oreway;

namespace {

/// The base map's land near a line, and what GEOS says of the two. Lines are thickened by a centimetre, as areas meet.
class LandByGeos {
public:
    explicit LandByGeos(geo::PlanarArea land)
        : land_(std::move(land)) {
        for (const geo::PlanarPolygon& polygon : land_) {
            geo::PlaneBox box;
            for (const geo::PlanePoint& point : polygon.outer) {
                box.extend(point);
            }
            boxes_.push_back(box);
        }
    }

    /// Metres of the line on land.
    double metres_on_land(std::span<const geo::LonLat> line) const {
        constexpr double half_width = 1e-7, metres_per_degree = 111195;
        geo::PlaneLine plane;
        geo::PlaneBox box;
        for (const geo::LonLat& place : line) {
            const double lon =
                plane.empty() ? place.lon : plane.back().x + geo::normalize_longitude(place.lon - plane.back().x);
            plane.push_back({lon, place.lat});
            box.extend(plane.back());
        }
        geo::PlanarArea near;
        for (const double turn : {-360.0, 0.0, 360.0}) {
            for (std::size_t i = 0; i < land_.size(); ++i) {
                const geo::PlaneBox& other = boxes_[i];
                if (other.min_x + turn > box.max_x || other.max_x + turn < box.min_x || other.min_y > box.max_y ||
                    other.max_y < box.min_y) {
                    continue;
                }
                near.push_back(land_[i]);
                for (geo::PlanePoint& point : near.back().outer) {
                    point.x += turn;
                }
                for (geo::PlaneLine& hole : near.back().holes) {
                    for (geo::PlanePoint& point : hole) {
                        point.x += turn;
                    }
                }
            }
        }
        const geo::PlaneBox window{box.min_x - 0.01, box.min_y - 0.01, box.max_x + 0.01, box.max_y + 0.01};
        const geo::PlanarArea on_land = geo::intersect(geo::widen_line(plane, half_width, 1), geo::clip(near, window));
        return geo::area_of(on_land) / (2 * half_width) * metres_per_degree;
    }

private:
    geo::PlanarArea land_;
    std::vector<geo::PlaneBox> boxes_;
};

const routing::SeaInputs& inputs() {
    static const routing::SeaInputs inputs = routing::read_sea_inputs(OREWAY_GEODATA);
    return inputs;
}

const LandByGeos& land() {
    static const LandByGeos land(inputs().land);
    return land;
}

/// The line without its stretch ashore.
std::span<const geo::LonLat> on_water(const std::vector<geo::LonLat>& line, double ashore_m) {
    return std::span(line).subspan(ashore_m > 0 ? 1 : 0);
}

} // namespace

TEST_CASE("GEOS finds land where a line crosses Zealand and none where it crosses the Kattegat") {
    CHECK(land().metres_on_land(std::vector<geo::LonLat>{{11.2, 55.6}, {12.0, 55.6}}) > 30000);
    CHECK(land().metres_on_land(std::vector<geo::LonLat>{{11.3, 56.6}, {11.4, 57.0}}) == 0);
    CHECK(land().metres_on_land(std::vector<geo::LonLat>{{179.9, 67.5}, {-179.9, 67.5}}) > 5000); // Chukotka
}

TEST_CASE("No connector of a port crosses land of the base map, by GEOS, from its sea point on") {
    const routing::SeaNetwork& sea = tests::shared_router().sea();
    REQUIRE(sea.content().connectors.size() > 400);
    for (const routing::ConnectorLine& connector : sea.content().connectors) {
        const auto line = on_water(connector.line, connector.ashore_m);
        INFO("a port at " << geo::to_display(connector.line.front(), 2));
        if (line.size() > 1) CHECK(land().metres_on_land(line) < 1);
    }
    REQUIRE(sea.content().world_ports.size() > 1000);
    for (std::size_t i = 0; i < sea.content().world_ports.size(); ++i) {
        for (const routing::SeaApproach& approach : sea.content().world_ports[i]) {
            const auto line = on_water(approach.line, approach.ashore_m);
            INFO(sea.content().world_port_ids[i]);
            if (line.size() > 1) CHECK(land().metres_on_land(line) < 1);
        }
    }
}

TEST_CASE("No port where cargo changes from land to sea lies farther than four kilometres from its sea point") {
    for (const routing::ConnectorLine& connector : tests::shared_router().sea().content().connectors) {
        INFO("a port at " << geo::to_display(connector.line.front(), 2));
        CHECK(connector.ashore_m < 4000);
    }
}

TEST_CASE("The length of a connector is that of its line, and all connectors of a port share its sea point") {
    const routing::SeaNetwork& sea = tests::shared_router().sea();
    std::map<routing::NodeId, geo::LonLat> sea_points;
    for (const routing::ConnectorLine& connector : sea.content().connectors) {
        const routing::SeaEdge& edge = sea.edges()[connector.edge];
        CHECK(edge.length_m == Approx(geo::length_m(connector.line)).margin(0.1));
        if (connector.ashore_m == 0) continue;
        CHECK(connector.ashore_m == Approx(geo::distance_m(connector.line[0], connector.line[1])).margin(0.1));
        const auto [known, is_first] = sea_points.try_emplace(edge.a, connector.line[1]);
        CHECK((is_first || known->second == connector.line[1]));
    }
    CHECK(sea_points.size() > 60);
}
