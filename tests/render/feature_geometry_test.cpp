// SPDX-License-Identifier: MIT
#include "render/feature_geometry.h"
#include "tests/catch.h"
#include "tests/render/sample_document.h"

#include <cmath>
#include <numeric>

using namespace oreway;
using tests::box_ring;

namespace {

std::shared_ptr<const geo::Projection> plate_carree() {
    geo::ProjectionSpec spec;
    spec.name = "plate-carree";
    return geo::Projection::create(spec);
}

render::FeatureGeometry build(const data::FeatureTable& table, const render::GeometryOptions& options = {}) {
    std::vector<std::uint32_t> all(table.size());
    std::iota(all.begin(), all.end(), 0U);
    return render::build_geometry(table, all, *plate_carree(), options);
}

double area(const render::FeatureGeometry& geometry) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < geometry.area_indices.size(); i += 3) {
        const auto& a = geometry.areas[geometry.area_indices[i]];
        const auto& b = geometry.areas[geometry.area_indices[i + 1]];
        const auto& c = geometry.areas[geometry.area_indices[i + 2]];
        sum += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    }
    return sum;
}

/// Of one square degree in plate carree.
double square_degree() {
    const auto projection = plate_carree();
    return projection->extent().width() * projection->extent().height() / 360 / 180;
}

} // namespace

TEST_CASE("an area's triangles cover it without its hole") {
    const auto table =
        tests::make_table(data::GeometryKind::polygon, {{box_ring(0, 0, 20, 10), box_ring(5, 2, 10, 6)}});
    CHECK(area(build(*table)) == Approx(180 * square_degree()).epsilon(1e-3));
}

TEST_CASE("an area across 180 degrees keeps its area and gets no line along the map's edge") {
    const auto whole = tests::make_table(data::GeometryKind::polygon, {{box_ring(0, 0, 20, 10)}});
    const auto torn = tests::make_table(data::GeometryKind::polygon, {{box_ring(170, 0, 190, 10)}});
    CHECK(area(build(*torn)) == Approx(area(build(*whole))).epsilon(1e-3));
    const double edge = plate_carree()->extent().max_x;
    const auto geometry = build(*torn);
    int along_edge = 0;
    for (std::size_t i = 0; i + 1 < geometry.lines.vertices.size(); i += 2) {
        const auto& a = geometry.lines.vertices[i].stroke;
        const bool level = std::abs(std::abs(a.x + geometry.origin.x) - edge) < 1 && std::abs(a.ny) < 0.1;
        along_edge += level ? 1 : 0;
    }
    CHECK(along_edge == 0);
}

TEST_CASE("lines are drawn in the widths and dashes of their features") {
    const auto table =
        tests::make_table(data::GeometryKind::line, {{{{0, 0}, {10, 0}}}, {{{0, 5}, {10, 5}}}, {{{0, 9}, {10, 9}}}});
    map::FeatureLooks looks;
    looks.stroke_widths = {1, 4, 1};
    looks.dashed = {0, 0, 1};
    render::GeometryOptions options;
    options.looks = &looks;
    const auto geometry = build(*table, options);
    REQUIRE(geometry.lines.batches.size() == 3);
    std::size_t indices = 0;
    for (const auto& batch : geometry.lines.batches) {
        indices += batch.count;
        const std::uint32_t feature = geometry.lines.vertices[geometry.lines.indices[batch.first]].feature;
        CHECK((feature == 1) == (batch.width == 4));
        CHECK((feature == 2) == batch.is_dashed);
    }
    CHECK(indices == geometry.lines.indices.size());
}

TEST_CASE("an arrow head points along the last step of its line") {
    const auto table = tests::make_table(data::GeometryKind::line, {{{{0, 0}, {10, 0}, {10, 10}}}});
    map::FeatureLooks looks;
    looks.arrows = {1};
    render::GeometryOptions options;
    options.looks = &looks;
    const auto geometry = build(*table, options);
    REQUIRE(geometry.arrows.size() == 1);
    CHECK(geometry.arrows[0].dx == Approx(0).margin(1e-6));
    CHECK(geometry.arrows[0].dy == Approx(1));
}

TEST_CASE("of many points on one pixel one is drawn") {
    std::vector<std::vector<tests::Ring>> features(1000, {{{12.5, 41.9}}});
    features.push_back({{{13.5, 41.9}}});
    const auto table = tests::make_table(data::GeometryKind::point, features);
    render::GeometryOptions options;
    const auto every = build(*table, options);
    options.project.tolerance = 100;
    const auto thinned = build(*table, options);
    CHECK(every.points.indices.size() == 1001 * thinned.points.indices.size() / 2);
}

TEST_CASE("vertices are small numbers near their origin, even far from the map's middle") {
    const auto table = tests::make_table(data::GeometryKind::polygon, {{box_ring(150, -40, 150.001, -39.999)}});
    const auto geometry = build(*table);
    for (const auto& vertex : geometry.areas)
        CHECK(std::hypot(vertex.x, vertex.y) < 500);
}
