// SPDX-License-Identifier: MIT
// What a reader of shares waits for: a filter, a what-if, a step in time; and the density of many points. Targets on
// two cores: 50 ms for a change with bars, index and map, 200 ms for the density of 100,000 points.
#include "concentration/concentration.h"
#include "concentration/contours.h"
#include "concentration/density.h"
#include "gl/framebuffer.h"
#include "gl/offscreen_context.h"
#include "map/workspace.h"
#include "render/map_renderer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

using namespace oreway;

namespace {

/// Points as they lie in practice, in clusters.
std::vector<concentration::WeightedPoint> clustered_points(std::size_t count) {
    std::mt19937 random(20261122);
    std::uniform_real_distribution<double> lon(-180, 180), sine(-0.95, 0.95);
    std::normal_distribution<double> scatter(0, 3);
    std::vector<concentration::WeightedPoint> points;
    geo::LonLat middle;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 500 == 0) middle = {lon(random), std::asin(sine(random)) * 180 / 3.14159265358979};
        points.push_back(
            {{std::remainder(middle.lon + scatter(random), 360), std::clamp(middle.lat + scatter(random), -89.9, 89.9)},
             1});
    }
    return points;
}

void density_of_hexagons(benchmark::State& state) {
    const auto points = clustered_points(100'000);
    for (auto _ : state) {
        benchmark::DoNotOptimize(concentration::bin_into_hexagons(points, 50));
    }
}

void density_of_kernel(benchmark::State& state, double radius_km) {
    const auto points = clustered_points(100'000);
    for (auto _ : state) {
        benchmark::DoNotOptimize(concentration::kernel_density(points, radius_km));
    }
}

void contours_of_kernel(benchmark::State& state) {
    const auto raster = concentration::kernel_density(clustered_points(100'000), 50);
    const auto breaks = concentration::density_breaks(static_cast<double>(raster.highest));
    for (auto _ : state) {
        benchmark::DoNotOptimize(concentration::areas_above(raster, breaks));
    }
}

concentration::ConcentrationQuery query_of(int variant) {
    concentration::ConcentrationQuery query;
    query.commodity = "REE";
    query.stage = "mine";
    if (variant % 2 == 1) query.without = {"CHN"};
    return query;
}

/// All figures of the panel.
void measure_chain(benchmark::State& state) {
    const map::Workspace workspace({OREWAY_GEODATA, {}});
    int variant = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(concentration::compute_ladder(workspace.atlas(), query_of(variant++)));
    }
}

/// Figures, colours of the countries, and the map drawn with them; or, to compare with, the map drawn once more.
void change_with_map(benchmark::State& state, const geo::LonLatBox* box, bool changes = true) {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    map::View view(geo::Projection::create({}), 1300, 600);
    if (box != nullptr) view.fit(*box);
    workspace.load_for(view);
    const gl::OffscreenContext context;
    render::MapRenderer renderer;
    const gl::Framebuffer target(1300, 600);
    base::Image pixel(1, 1);
    int variant = 0;
    const auto step = [&] {
        map::OverlayWish wish;
        wish.query = query_of(variant++);
        benchmark::DoNotOptimize(concentration::compute_ladder(workspace.atlas(), wish.query));
        workspace.show_overlay(wish, view);
        renderer.draw(workspace.document(), view, 1, target);
        target.read_into(pixel, 0, 0); // waits for the drawing
    };
    step();
    for (auto _ : state) {
        if (changes) {
            step();
        } else {
            renderer.draw(workspace.document(), view, 1, target);
            target.read_into(pixel, 0, 0);
        }
    }
}

void frame_of_the_world(benchmark::State& state) { change_with_map(state, nullptr, false); }
void change_of_the_world(benchmark::State& state) { change_with_map(state, nullptr); }
void change_of_east_asia(benchmark::State& state) {
    const geo::LonLatBox box{95, 15, 145, 50};
    change_with_map(state, &box);
}

} // namespace

BENCHMARK(density_of_hexagons)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(density_of_kernel, of_50_km, 50)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(density_of_kernel, of_250_km, 250)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(contours_of_kernel)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(measure_chain)->Unit(benchmark::kMillisecond);
BENCHMARK(frame_of_the_world)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(change_of_the_world)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(change_of_east_asia)->Unit(benchmark::kMillisecond)->UseRealTime();
