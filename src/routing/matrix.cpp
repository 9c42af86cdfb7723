// SPDX-License-Identifier: MIT
#include "routing/matrix.h"

#include "base/error.h"
#include "routing/parallel.h"
#include "routing/router_rows.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <utility>

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
    cell.warnings = route.warnings;
    return cell;
}

/// Rows from the table of stations, for ports of the network when only passages are closed: no way needs to be drawn.
class StationRows {
public:
    StationRows(const Router& router, std::span<const RoutePlace> from, std::span<const RoutePlace> to,
                const RouteRequest& request)
        : router_(router)
        , from_(from)
        , to_(to)
        , vessel_(router.tables().vessel(request.vessel)) {
        is_usable_ = request.sea_only && request.via.empty();
        for (const Closure& closure : router.closures(request)) {
            if (closure.kind != Closure::Kind::passage) {
                is_usable_ = false;
            } else {
                closed_.set(*router.passages().find(closure.id));
            }
        }
        for (const RoutePlace& place : to) {
            goals_.push_back(station_of(place));
        }
        speed_kn_ = request.speed_kn     ? *request.speed_kn
                    : vessel_ != nullptr ? vessel_->service_speed_kn
                                         : router.tables().setting("sea_speed");
        g_per_tkm_ = router.tables().emission(Mode::sea, vessel_).g_co2e_per_tkm_wtw;
    }

    /// Ways from the port of a row to all stations; nothing when its pairs must be searched one by one.
    std::optional<SeaStations::Reach> reach(std::size_t row) const {
        const SeaStations& stations = router_.sea().stations();
        const std::size_t start = station_of(from_[row]);
        if (!is_usable_ || start == stations.size()) return std::nullopt;
        const std::array<SeaStations::Start, 1> starts{{{start, 0}}};
        return stations.reach(starts, closed_, stations.size());
    }

    /// The cell of a column; nothing when it has to be searched.
    std::optional<MatrixCell> cell(const SeaStations::Reach& reach, std::size_t row, std::size_t column) const {
        const SeaStations& stations = router_.sea().stations();
        const std::size_t goal = goals_[column];
        if (goal == stations.size()) return std::nullopt;
        if (reach.distance_m[goal] == SeaStations::unreachable) return std::nullopt; // the search tells what cuts it
        if (reach.before[goal] < 0) return std::nullopt;                             // both ends in one place
        MatrixCell cell;
        cell.is_reached = true;
        cell.distance_m = reach.distance_m[goal];
        double canals_m = 0, canal_hours = 0;
        for (auto at = static_cast<std::int32_t>(goal); at >= 0; at = reach.before[static_cast<std::size_t>(at)]) {
            const std::uint8_t gate = stations.gate(static_cast<std::size_t>(at));
            if (gate == no_gate) continue;
            const Passage& passage = router_.passages()[gate];
            if (!cell.passages.empty() && cell.passages.front() == passage.id) continue;
            cell.passages.insert(cell.passages.begin(), passage.id);
            if (passage.transit_hours <= 0) continue;
            canals_m += passage.length_km * 1000;
            canal_hours += passage.transit_hours;
        }
        cell.days = (std::max(0.0, cell.distance_m - canals_m) / 1852 / speed_kn_ + canal_hours) / 24;
        cell.co2e_kg_per_t = g_per_tkm_ * cell.distance_m / 1e6;
        cell.first_port = router_.land().told_apart(from_[row].name, from_[row].country);
        cell.last_port = router_.land().told_apart(to_[column].name, to_[column].country);
        cell.warnings = router_.ship_warnings(cell.passages, vessel_);
        return cell;
    }

private:
    std::size_t station_of(const RoutePlace& place) const {
        const SeaStations& stations = router_.sea().stations();
        const auto node = place.id.empty() ? std::nullopt : router_.sea().terminal(place.id);
        return node ? stations.station_at(*node) : stations.size();
    }

    const Router& router_;
    std::span<const RoutePlace> from_, to_;
    const VesselClass* vessel_ = nullptr;
    bool is_usable_ = false;
    PassageSet closed_;
    std::vector<std::size_t> goals_;
    double speed_kn_ = 0, g_per_tkm_ = 0;
};

} // namespace

RouteMatrix make_matrix(const Router& router, std::span<const RoutePlace> from, std::span<const RoutePlace> to,
                        const RouteRequest& request, const std::function<bool(double)>& progress) {
    RouteMatrix matrix;
    matrix.from.assign(from.begin(), from.end());
    matrix.to.assign(to.begin(), to.end());
    matrix.cells.resize(from.size() * to.size());
    matrix.network_version = router.version();
    matrix.network_hash = router.hash();
    const Router::Rows rows(router, from, to, request);
    const StationRows stations(router, from, to, request);
    std::mutex mutex;
    std::size_t done = 0;
    parallel_for(from.size(), [&](std::size_t row) {
        const auto reach = stations.reach(row);
        std::vector<RouteAnswer> answers;
        for (std::size_t column = 0; column < to.size(); ++column) {
            MatrixCell& cell = matrix.cells[row * to.size() + column];
            if (auto known = reach ? stations.cell(*reach, row, column) : std::nullopt) {
                cell = std::move(*known);
            } else if (reach) {
                cell = to_cell(rows.answer(row, column));
            } else {
                if (answers.empty()) answers = rows.row(row);
                cell = to_cell(answers[column]);
            }
        }
        if (!progress) return;
        const std::scoped_lock lock(mutex);
        if (!progress(static_cast<double>(++done) / static_cast<double>(from.size()))) {
            throw base::Error(base::ExitCode::failure, "the matrix was given up");
        }
    });
    return matrix;
}

} // namespace oreway::routing
