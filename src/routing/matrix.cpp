// SPDX-License-Identifier: MIT
#include "routing/matrix.h"

#include "base/error.h"
#include "routing/parallel.h"

#include <mutex>

namespace oreway::routing {

namespace {

MatrixCell to_cell(const RouteAnswer& answer) {
    MatrixCell cell;
    if (!answer.route) {
        cell.reason = answer.reason;
        return cell;
    }
    const Route& route = *answer.route;
    cell.is_reached = true;
    cell.distance_m = route.length_m;
    cell.days = route.time.days();
    cell.co2e_kg_per_t = route.co2e_kg_per_t;
    cell.first_port = route.first_port;
    cell.last_port = route.last_port;
    cell.passages = route.passages;
    return cell;
}

} // namespace

RouteMatrix make_matrix(const Router& router, std::span<const RoutePlace> from, std::span<const RoutePlace> to,
                        const RouteRequest& request, const std::function<bool(double)>& progress) {
    RouteMatrix matrix;
    matrix.from.assign(from.begin(), from.end());
    matrix.to.assign(to.begin(), to.end());
    matrix.cells.resize(from.size() * to.size());
    matrix.network_version = router.version();
    matrix.network_hash = router.hash();
    std::mutex mutex;
    std::size_t done = 0;
    parallel_for(matrix.cells.size(), [&](std::size_t i) {
        RouteRequest one = request;
        one.from = from[i / to.size()];
        one.to = to[i % to.size()];
        one.alternatives = 0;
        matrix.cells[i] = to_cell(router.route(one));
        if (!progress) return;
        const std::scoped_lock lock(mutex);
        if (!progress(static_cast<double>(++done) / static_cast<double>(matrix.cells.size()))) {
            throw base::Error(base::ExitCode::failure, "the matrix was given up");
        }
    });
    return matrix;
}

} // namespace oreway::routing
