// SPDX-License-Identifier: MIT
// How long routes take once the network is there: between ports with any closures, from a free point, over land, a
// matrix of all ports; and how long the network takes to load. Counters tell mean and 95th percentile of single
// queries.
#include "routing/matrix.h"
#include "routing/router.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <random>

using namespace oreway;
using namespace oreway::routing;

namespace {

const Router& router() {
    static const auto loaded = Router::load(OREWAY_GEODATA);
    return *loaded;
}

std::vector<RoutePlace> ports() {
    std::vector<RoutePlace> places;
    for (const LandNode& node : router().land().nodes()) {
        if (node.port_id.empty() || !router().sea().terminal(node.port_id)) continue;
        places.push_back({node.place, node.port_id, node.name, node.country});
    }
    return places;
}

/// Up to four passages closed, as a user may have left them.
std::vector<std::string> closures(std::mt19937& random) {
    std::vector<std::string> closed;
    for (std::size_t i = random() % 5; i > 0; --i) {
        closed.push_back(router().passages()[random() % router().passages().size()].id);
    }
    return closed;
}

template <typename MakeRequest> void time_queries(benchmark::State& state, const MakeRequest& make) {
    std::vector<double> microseconds;
    for (auto _ : state) {
        const RouteRequest request = make();
        const auto before = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(router().route(request));
        const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - before;
        microseconds.push_back(spent.count());
    }
    double sum = 0;
    for (const double one : microseconds) {
        sum += one;
    }
    std::sort(microseconds.begin(), microseconds.end());
    state.counters["mean_us"] = sum / static_cast<double>(microseconds.size());
    state.counters["p95_us"] = microseconds[microseconds.size() * 95 / 100];
}

void load_network(benchmark::State& state) {
    router(); // charted, should that be needed
    for (auto _ : state) {
        benchmark::DoNotOptimize(Router::load(OREWAY_GEODATA));
    }
}

void sea_between_ports(benchmark::State& state, bool with_closures) {
    const std::vector<RoutePlace> places = ports();
    std::mt19937 random(1);
    time_queries(state, [&] {
        RouteRequest request;
        request.from = places[random() % places.size()];
        request.to = places[random() % places.size()];
        request.sea_only = true;
        if (with_closures) request.avoid = closures(random);
        return request;
    });
}

/// From anywhere on the ocean to a port.
void sea_from_free_point(benchmark::State& state) {
    const std::vector<RoutePlace> places = ports();
    std::mt19937 random(2);
    std::uniform_real_distribution<double> lon(-180, 180), lat(-60, 65);
    time_queries(state, [&] {
        RouteRequest request;
        request.sea_only = true;
        do {
            request.from.place = {lon(random), lat(random)};
        } while (router().sea().countries().is_land(request.from.place));
        request.to = places[random() % places.size()];
        return request;
    });
}

/// From inland places of Eurasia and Africa to ports by whatever goes there.
void multimodal(benchmark::State& state) {
    const std::vector<RoutePlace> places = ports();
    std::mt19937 random(3);
    std::uniform_real_distribution<double> lon(0, 110), lat(30, 60);
    time_queries(state, [&] {
        RouteRequest request;
        do {
            request.from.place = {lon(random), lat(random)};
        } while (!router().sea().countries().is_land(request.from.place));
        request.to = places[random() % places.size()];
        return request;
    });
}

void matrix_of_ports(benchmark::State& state) {
    const std::vector<RoutePlace> places = ports();
    RouteRequest request;
    request.sea_only = true;
    for (auto _ : state) {
        benchmark::DoNotOptimize(make_matrix(router(), places, places, request));
    }
    state.counters["ports"] = static_cast<double>(places.size());
}

BENCHMARK(load_network)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sea_between_ports, open, false)->Unit(benchmark::kMicrosecond)->Iterations(3000);
BENCHMARK_CAPTURE(sea_between_ports, closures, true)->Unit(benchmark::kMicrosecond)->Iterations(3000);
BENCHMARK(sea_from_free_point)->Unit(benchmark::kMicrosecond)->Iterations(300);
BENCHMARK(multimodal)->Unit(benchmark::kMicrosecond)->Iterations(1000);
BENCHMARK(matrix_of_ports)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
