// SPDX-License-Identifier: MIT
// What a user waits for, one at a time: opening the atlas, reading the base map, projecting it, a frame while the map
// is dragged, a click.
#include "data/feature_reader.h"
#include "geo/project_geometry.h"
#include "gl/framebuffer.h"
#include "gl/offscreen_context.h"
#include "map/pick.h"
#include "map/workspace.h"
#include "render/map_renderer.h"

#include <benchmark/benchmark.h>

using namespace oreway;

namespace {

map::Workspace::Options shipped() { return {OREWAY_GEODATA, {}}; }

map::View world(double width = 1600, double height = 900) { return {geo::Projection::create({}), width, height}; }

void open_atlas(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(map::Workspace(shipped()));
    }
}

void read_land(benchmark::State& state, const char* scale) {
    data::ReadOptions options;
    options.trusted = true;
    const std::string path = std::string(OREWAY_GEODATA) + "/base/land_" + scale + ".fgb";
    for (auto _ : state) {
        benchmark::DoNotOptimize(data::read_features(path, options));
    }
}

void project_land(benchmark::State& state, const char* scale) {
    data::ReadOptions options;
    options.trusted = true;
    const auto table = data::read_features(std::string(OREWAY_GEODATA) + "/base/land_" + scale + ".fgb", options).table;
    const map::View view = world();
    for (auto _ : state) {
        for (std::size_t part = 0; part < table->parts(table->size() - 1).last; ++part) {
            std::vector<std::span<const geo::LonLat>> rings;
            for (std::size_t ring = table->rings(part).first; ring < table->rings(part).last; ++ring) {
                rings.push_back(table->ring(ring));
            }
            benchmark::DoNotOptimize(geo::project_polygon(rings, view.projection(),
                                                          {geo::EdgeCourse::parallel, view.units_per_pixel() / 2}));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(table->vertex_count()));
}

/// Frames of the map moved by 3 pixels each, as while it is dragged. The window shows the framebuffer as it is; here
/// one pixel is read, to wait for the drawing.
void pan_frame(benchmark::State& state, const geo::LonLat& center, double zoom) {
    map::Workspace workspace(shipped());
    map::View view = world();
    if (zoom > 0) view.set_zoom(zoom);
    view.center_on(center);
    workspace.load_for(view);
    const gl::OffscreenContext context;
    render::MapRenderer renderer;
    const gl::Framebuffer target(1600, 900);
    renderer.draw(workspace.document(), view, 1, target);
    base::Image pixel(1, 1);
    double step = 3;
    for (auto _ : state) {
        view.pan({step, 0});
        step = -step;
        renderer.draw(workspace.document(), view, 1, target);
        target.read_into(pixel, 0, 0);
        benchmark::DoNotOptimize(pixel);
    }
}

/// Frames at two zooms in turn. Half a step apart each places its labels and projects its layers anew.
void zoom_frame(benchmark::State& state, const geo::LonLat& center, double zoom, double by) {
    map::Workspace workspace(shipped());
    map::View view = world();
    view.set_zoom(zoom);
    view.center_on(center);
    workspace.load_for(view);
    const gl::OffscreenContext context;
    render::MapRenderer renderer;
    const gl::Framebuffer target(1600, 900);
    base::Image pixel(1, 1);
    double step = by;
    for (auto _ : state) {
        view.set_zoom(zoom + step);
        step = by - step;
        renderer.draw(workspace.document(), view, 1, target);
        target.read_into(pixel, 0, 0);
        benchmark::DoNotOptimize(pixel);
    }
}

void click(benchmark::State& state) {
    map::Workspace workspace(shipped());
    const map::View view = world();
    workspace.load_for(view);
    workspace.load_for_identify();
    const auto at = view.to_screen(geo::LonLat{-45.83, 60.87});
    for (auto _ : state) {
        benchmark::DoNotOptimize(map::pick(workspace.document(), view, *at));
    }
}

} // namespace

BENCHMARK(open_atlas)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_land, at_50m, "50m")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_land, at_10m, "10m")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(project_land, at_50m, "50m")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(project_land, at_10m, "10m")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pan_frame, of_the_world, geo::LonLat{0, 0}, 0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pan_frame, of_europe, geo::LonLat{15, 50}, 4.6)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pan_frame, of_south_greenland, geo::LonLat{-46, 61}, 7)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(zoom_frame, of_europe, geo::LonLat{15, 50}, 4.1, 0.1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(zoom_frame, to_more_of_europe, geo::LonLat{15, 50}, 4, 0.5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(zoom_frame, of_minami_torishima, geo::LonLat{153.98, 24.29}, 9, 0.5)->Unit(benchmark::kMillisecond);
BENCHMARK(click)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
