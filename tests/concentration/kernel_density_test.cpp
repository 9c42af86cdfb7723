// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "concentration/density.h"
#include "tests/catch.h"

#include <cmath>
#include <numbers>
#include <random>

using namespace oreway::concentration;

namespace {

/// Integral of a raster over the sphere, in weight.
double mass(const DensityRaster& raster) {
    constexpr double radius_km = 6371.0072, radians = std::numbers::pi / 180;
    double sum = 0;
    for (int row = 0; row < raster.rows; ++row) {
        const double north = 90 - row * raster.cell_deg, south = north - raster.cell_deg;
        const double area =
            radius_km * radius_km * raster.cell_deg * radians * (std::sin(north * radians) - std::sin(south * radians));
        for (int column = 0; column < raster.columns; ++column)
            sum += raster.value(column, row) / density_unit_km2 * area;
    }
    return sum;
}

} // namespace

TEST_CASE("A tonne spread by a kernel is a tonne wherever it lies") {
    for (const auto place : {oreway::geo::LonLat{10, 0}, {-46, 61}, {179.9, 24}, {0, 89.5}, {30, -75}}) {
        const WeightedPoint tonne{place, 1};
        const auto raster = kernel_density({&tonne, 1}, 300);
        // The sphere of equal area stands for the ellipsoid here: its cells differ by up to 0.7 %.
        CHECK(mass(raster) == Approx(1).epsilon(0.01));
    }
}

TEST_CASE("One point is as dense at 60 degrees north as at the equator") {
    // Peak of the quartic kernel in the plane: 3 / (π r²); the curvature changes it by less than 0.1 %.
    const double peak = 3 / (std::numbers::pi * 500 * 500) * density_unit_km2;
    for (const double lat : {0.0, 60.0, -80.0}) {
        const WeightedPoint point{{20, lat}, 1};
        const auto raster = kernel_density({&point, 1}, 500);
        CHECK(raster.highest == Approx(peak).epsilon(0.03)); // the nearest cell centre is up to 0.35 cells away
    }
}

TEST_CASE("Halfway to the radius the quartic kernel is down to 9/16") {
    for (const double lat : {0.0, 45.0, 70.0}) {
        const WeightedPoint point{{20, lat}, 1};
        const auto raster = kernel_density({&point, 1}, 1000);
        const double peak = 3 / (std::numbers::pi * 1000 * 1000) * density_unit_km2;
        const double north = 500 / 111.2; // degrees
        const int column = static_cast<int>((20 + 180) / raster.cell_deg);
        const int row = static_cast<int>((90 - lat - north) / raster.cell_deg);
        const auto center = raster.center(column, row);
        const double km = std::hypot((center.lat - lat) * 111.2,
                                     (center.lon - 20) * 111.2 * std::cos(center.lat * std::numbers::pi / 180));
        const double left = 1 - km * km / 1e6;
        CHECK(raster.value(column, row) == Approx(peak * left * left).epsilon(0.02));
    }
}

TEST_CASE("A kernel reaches across 180 degrees") {
    const WeightedPoint point{{179.9, 10}, 1};
    const auto raster = kernel_density({&point, 1}, 300);
    CHECK(raster.value_at({-179.5, 10}) > 0.8F * raster.highest);
    CHECK(raster.value_at({175, 10}) == 0);
}

TEST_CASE("Densities add up and do not depend on the order of the points beyond rounding") {
    std::mt19937 random(3);
    std::vector<WeightedPoint> points;
    for (int i = 0; i < 3000; ++i)
        points.push_back(
            {{std::uniform_real_distribution<>(-180, 180)(random), std::uniform_real_distribution<>(-89, 89)(random)},
             std::uniform_real_distribution<>(0, 10)(random)});
    const auto one = kernel_density(points, 400);
    std::reverse(points.begin(), points.end());
    const auto other = kernel_density(points, 400);
    CHECK(mass(one) == Approx(one.tally.weight).epsilon(0.01));
    float difference = 0;
    for (std::size_t i = 0; i < one.values.size(); ++i)
        difference = std::max(difference, std::abs(one.values[i] - other.values[i]));
    CHECK(difference < 1e-5F * one.highest);
}

TEST_CASE("Points without a weight or a place are skipped and counted") {
    const std::vector<WeightedPoint> points = {
        {{0, 0}, 2}, {{0, 0}, -1}, {{0, 0}, std::nan("")}, {{0, 95}, 1}, {{5, 5}, 0}};
    const auto raster = kernel_density(points, 300);
    CHECK(raster.tally.used == 2);
    CHECK(raster.tally.skipped == 3);
    CHECK(raster.tally.weight == 2);
}

TEST_CASE("No points are an empty field, and a radius of a metre is refused") {
    CHECK(kernel_density({}, 300).highest == 0);
    CHECK_THROWS_AS(kernel_density({}, 0.001), oreway::base::Error);
    CHECK_THROWS_AS(kernel_density({}, std::nan("")), oreway::base::Error);
}

TEST_CASE("The legend's unit says what a density counts") {
    CHECK(density_unit_text("t") == "t per 10,000 km²");
    CHECK(density_unit_text("") == "points per 10,000 km²");
}
