// SPDX-License-Identifier: MIT
#include "routing/sea_approach.h"

#include "geo/geodesic.h"
#include "routing/approach_grid.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <unordered_map>

namespace oreway::routing {

namespace {

constexpr double ashore_cost = 8, exit_spacing_m = 15000;
constexpr std::size_t most_exits = 4;
/// Longer legs would be seen to differ from the great circle.
constexpr double longest_leg_m = 20000;
constexpr double infinite = std::numeric_limits<double>::infinity();

double distance_m(const GlobePoint& a, const GlobePoint& b) { return angle(a.direction, b.direction) * mean_radius_m; }

class ApproachSearch {
public:
    ApproachSearch(const Obstacles& obstacles, const GateWalls& walls, const Shore& shore,
                   std::span<const ChannelBend> bends, const GlobePoint& place, const ApproachLimits& limits)
        : obstacles_(obstacles)
        , walls_(walls)
        , shore_(shore)
        , place_(place)
        , limits_(limits)
        , grid_(shore, place.place, limits.water_km) {
        mark_bends(bends);
    }

    std::vector<SeaApproach> run() {
        const SeaPoint sea_point = find_sea_point();
        if (sea_point.bend != nullptr) return {straight_to(*sea_point.bend)};
        if (sea_point.cell < 0) return {};
        grid_.clear_costs();
        queue_ = {};
        begin_at(sea_point.cell, 0);
        std::vector<SeaApproach> found;
        double limit = infinite;
        while (!queue_.empty() && found.size() < most_exits) {
            const Entry entry = take();
            if (entry.cost > limit) break;
            if (entry.cost > grid_.at(entry.cell).cost) continue;
            const ChannelBend* bend = bend_at(entry.cell);
            if (bend != nullptr || is_open(entry.cell)) {
                if (found.empty()) limit = 1.3 * entry.cost + 20000;
                if (is_new(entry.cell, bend, found)) found.push_back(approach_over(entry.cell, bend));
                continue;
            }
            spread(entry.cell);
        }
        return found;
    }

private:
    struct Entry {
        float cost;
        int cell;
        bool operator<(const Entry& other) const { return cost > other.cost; }
    };
    struct SeaPoint {
        int cell = -1;                     ///< in water
        const ChannelBend* bend = nullptr; ///< or a bend
    };

    void mark_bends(std::span<const ChannelBend> bends) {
        for (const ChannelBend& bend : bends) {
            if (distance_m(bend.point, place_) > limits_.water_km * 1000) continue;
            bends_.push_back(bend);
        }
        for (const ChannelBend& bend : bends_) {
            const int center = grid_.cell_of(bend.point.place);
            for (int dy = -2; dy <= 2; ++dy) {
                for (int dx = -2; dx <= 2; ++dx) {
                    const int cell = center < 0 ? -1 : grid_.neighbour(center, dx, dy);
                    if (cell >= 0) bends_near_[cell] = &bend;
                }
            }
        }
    }

    /// Eight times the way ashore is the cost a cell in water begins with; rings of cells around the place are looked
    /// at as the search over water gets as dear.
    SeaPoint find_sea_point() {
        const ChannelBend* nearest = nearest_bend();
        const double bend_cost = nearest != nullptr ? ashore_cost * distance_m(place_, nearest->point) : infinite;
        const int rings = std::min(static_cast<int>(limits_.ashore_km * 1000 / grid_.cell_m()), grid_.half_size());
        int ring = 0;
        const auto ring_cost = [&] { return ring > rings ? infinite : 0.95 * ashore_cost * ring * grid_.cell_m(); };
        while (true) {
            while (ring_cost() < infinite && (queue_.empty() || ring_cost() <= queue_.top().cost)) {
                begin_on_ring(ring++);
            }
            if (queue_.empty() || queue_.top().cost > bend_cost) return {-1, nearest};
            const Entry entry = take();
            if (entry.cost > grid_.at(entry.cell).cost) continue;
            if (bend_at(entry.cell) != nullptr || is_open(entry.cell)) return {way_to(entry.cell).front(), nullptr};
            spread(entry.cell);
        }
    }

    const ChannelBend* nearest_bend() const {
        const ChannelBend* nearest = nullptr;
        double least = limits_.ashore_km * 1000;
        for (const ChannelBend& bend : bends_) {
            const double away = distance_m(place_, bend.point);
            if (away > least || is_walled(place_.place, bend.point.place)) continue;
            least = away;
            nearest = &bend;
        }
        return nearest;
    }

    void begin_on_ring(int ring) {
        for (int dy = -ring; dy <= ring; ++dy) {
            const int step = std::abs(dy) == ring ? 1 : 2 * ring;
            for (int dx = -ring; dx <= ring; dx += std::max(1, step)) {
                const int cell = grid_.neighbour(grid_.start(), dx, dy);
                if (cell < 0 || grid_.is_land(cell)) continue;
                const double away = distance_m(place_, GlobePoint(grid_.place(cell)));
                if (away > limits_.ashore_km * 1000 || is_walled(place_.place, grid_.place(cell))) continue;
                begin_at(cell, ashore_cost * away);
            }
        }
    }

    void begin_at(int cell, double cost) {
        ApproachGrid::Cell& known = grid_.at(cell);
        if (static_cast<float>(cost) >= known.cost) return;
        known = {static_cast<float>(cost), -1};
        queue_.push({known.cost, cell});
    }

    Entry take() {
        const Entry entry = queue_.top();
        queue_.pop();
        return entry;
    }

    void spread(int cell) {
        const float cost = grid_.at(cell).cost;
        const geo::LonLat here = grid_.place(cell);
        const auto& lengths_m = grid_.lengths_m(cell);
        for (std::size_t i = 0; i < ApproachGrid::moves.size(); ++i) {
            const int next = grid_.neighbour(cell, ApproachGrid::moves[i].dx, ApproachGrid::moves[i].dy);
            if (next < 0) continue;
            const auto next_cost = static_cast<float>(cost + lengths_m[i]);
            if (next_cost >= grid_.at(next).cost || grid_.is_land(next)) continue;
            const geo::LonLat there = grid_.place(next);
            if (!shore_.is_clear(here, there) || is_walled(here, there)) continue;
            grid_.at(next) = {next_cost, cell};
            queue_.push({next_cost, next});
        }
    }

    bool is_walled(const geo::LonLat& from, const geo::LonLat& to) const {
        return !walls_.is_empty() && walls_.crossed(GlobePoint(from), GlobePoint(to));
    }

    bool is_open(int cell) const { return !obstacles_.contains(GlobePoint(grid_.place(cell))); }

    /// The bend of a channel that a ship at the cell is as good as at.
    const ChannelBend* bend_at(int cell) const {
        const auto at = bends_near_.find(cell);
        if (at == bends_near_.end()) return nullptr;
        const geo::LonLat here = grid_.place(cell), there = at->second->point.place;
        return shore_.is_clear(here, there) && !is_walled(here, there) ? at->second : nullptr;
    }

    bool is_new(int cell, const ChannelBend* bend, const std::vector<SeaApproach>& found) const {
        const GlobePoint exit(grid_.place(cell));
        return std::none_of(found.begin(), found.end(), [&](const SeaApproach& other) {
            if (bend != nullptr && other.channel == bend->node) return true;
            return distance_m(other.exit, exit) < exit_spacing_m;
        });
    }

    std::vector<int> way_to(int cell) {
        std::vector<int> way;
        for (int at = cell; at >= 0; at = grid_.at(at).before) {
            way.push_back(at);
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

    SeaApproach straight_to(const ChannelBend& bend) const {
        SeaApproach approach{bend.point, bend.node, 0, 0, {place_.place, bend.point.place}};
        approach.length_m = approach.ashore_m = geo::length_m(approach.line);
        return approach;
    }

    SeaApproach approach_over(int cell, const ChannelBend* bend) {
        std::vector<geo::LonLat> water;
        for (const int at : way_to(cell)) {
            water.push_back(at == grid_.start() ? place_.place : grid_.place(at));
        }
        SeaApproach approach;
        approach.exit = bend != nullptr ? bend->point : GlobePoint(water.back());
        if (bend != nullptr) {
            approach.channel = bend->node;
            water.push_back(bend->point.place);
        }
        const std::vector<geo::LonLat> ashore{place_.place, water.front()};
        approach.ashore_m = geo::length_m(ashore);
        approach.line = straightened(water);
        if (approach.ashore_m > 0) approach.line.insert(approach.line.begin(), place_.place);
        approach.length_m = geo::length_m(approach.line);
        return approach;
    }

    /// The line without the bends that the grid put in: each leg goes as far as it can over water.
    std::vector<geo::LonLat> straightened(const std::vector<geo::LonLat>& line) const {
        const auto cells = static_cast<std::size_t>(longest_leg_m / grid_.cell_m());
        std::vector<geo::LonLat> result{line.front()};
        std::size_t from = 0;
        while (from + 1 < line.size()) {
            std::size_t to = std::min(line.size() - 1, from + cells);
            while (to > from + 1 && (is_walled(line[from], line[to]) || !shore_.is_clear(line[from], line[to]))) {
                --to;
            }
            result.push_back(line[to]);
            from = to;
        }
        return result;
    }

    const Obstacles& obstacles_;
    const GateWalls walls_;
    const Shore& shore_;
    const GlobePoint& place_;
    const ApproachLimits& limits_;
    ApproachGrid grid_;
    std::vector<ChannelBend> bends_;
    std::unordered_map<int, const ChannelBend*> bends_near_;
    std::priority_queue<Entry> queue_;
};

} // namespace

std::vector<SeaApproach> find_approaches(const Obstacles& obstacles, const GateWalls& walls, const Shore& shore,
                                         std::span<const ChannelBend> bends, const GlobePoint& place,
                                         const ApproachLimits& limits) {
    if (!obstacles.contains(place)) {
        SeaApproach here;
        here.exit = place;
        here.line = {place.place};
        return {here};
    }
    const GateWalls near = walls.near(place, (limits.water_km + 20) * 1000 * 1.5);
    return ApproachSearch(obstacles, near, shore, bends, place, limits).run();
}

} // namespace oreway::routing
