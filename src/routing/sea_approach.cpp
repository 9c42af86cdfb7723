// SPDX-License-Identifier: MIT
#include "routing/sea_approach.h"

#include "geo/geodesic.h"

#include <array>
#include <limits>
#include <queue>

namespace oreway::routing {

namespace {

constexpr double cell_degrees = 0.01, land_cost = 8, exit_spacing_m = 15000;
constexpr std::size_t most_exits = 4;

constexpr std::array<std::array<int, 2>, 16> moves{{{1, 0},
                                                    {-1, 0},
                                                    {0, 1},
                                                    {0, -1},
                                                    {1, 1},
                                                    {1, -1},
                                                    {-1, 1},
                                                    {-1, -1},
                                                    {2, 1},
                                                    {2, -1},
                                                    {-2, 1},
                                                    {-2, -1},
                                                    {1, 2},
                                                    {1, -2},
                                                    {-1, 2},
                                                    {-1, -2}}};
using MoveLengths = std::array<double, moves.size()>;

/// The grid around a place: square cells of about 1.1 km.
class Window {
public:
    Window(const CountryRuns& land, const GlobePoint& center, double reach_km)
        : land_(land)
        , center_(center.place)
        , half_(static_cast<int>(std::ceil(reach_km / km_per_degree / cell_degrees)))
        , lon_step_(cell_degrees / std::cos(center.place.lat * radians))
        , size_(2 * half_ + 1)
        , is_land_(static_cast<std::size_t>(size_) * static_cast<std::size_t>(size_), unknown)
        , lengths_m_(static_cast<std::size_t>(size_)) {}

    int size() const { return size_; }
    int start() const { return half_ * size_ + half_; }
    geo::LonLat place(int cell) const {
        return {geo::normalize_longitude(center_.lon + (cell % size_ - half_) * lon_step_),
                center_.lat + (cell / size_ - half_) * cell_degrees};
    }
    bool is_land(int cell) {
        std::uint8_t& known = is_land_[static_cast<std::size_t>(cell)];
        if (known == unknown) known = land_.is_land(place(cell)) ? 1 : 0;
        return known == 1;
    }
    /// The cell a place falls into; -1 outside the window.
    int cell(const geo::LonLat& at) const {
        const double column = std::round(eastward(center_.lon, at.lon) / lon_step_) + half_;
        const double row = std::round((at.lat - center_.lat) / cell_degrees) + half_;
        if (column < 0 || row < 0 || column >= size_ || row >= size_) return -1;
        return static_cast<int>(row) * size_ + static_cast<int>(column);
    }
    /// Metres from a cell of a row to its neighbour by each of the moves.
    const MoveLengths& lengths_m(int row) {
        MoveLengths& lengths = lengths_m_[static_cast<std::size_t>(row)];
        if (lengths[0] > 0) return lengths;
        for (std::size_t i = 0; i < moves.size(); ++i) {
            const auto& [dx, dy] = moves[i];
            const double lat = std::clamp(place(row * size_).lat + dy * cell_degrees / 2, -89.0, 89.0);
            lengths[i] = 1000 * km_per_degree * std::hypot(dx * lon_step_ * std::cos(lat * radians), dy * cell_degrees);
        }
        return lengths;
    }

private:
    static constexpr std::uint8_t unknown = 2;
    const CountryRuns& land_;
    geo::LonLat center_;
    int half_;
    double lon_step_;
    int size_;
    std::vector<std::uint8_t> is_land_;
    std::vector<MoveLengths> lengths_m_; ///< of rows reached so far; zeros of others
};

class GridSearch {
public:
    GridSearch(const Obstacles& obstacles, const GateWalls& walls, const CountryRuns& land,
               std::span<const ChannelBend> bends, const GlobePoint& place, const ApproachLimits& limits)
        : obstacles_(obstacles)
        , walls_(walls)
        , land_(land)
        , place_(place)
        , limits_(limits)
        , window_(land, place, limits.water_km)
        , cost_(cells(), std::numeric_limits<float>::infinity())
        , land_m_(cells())
        , before_(cells(), -1)
        , bend_(cells(), no_node) {
        mark_bends(bends);
    }

    std::vector<SeaApproach> run() {
        cost_[at(window_.start())] = 0;
        queue_.push({0, window_.start()});
        double limit = std::numeric_limits<double>::infinity();
        while (!queue_.empty() && found_.size() < most_exits) {
            const auto [cost, cell] = queue_.top();
            queue_.pop();
            if (cost > limit) break;
            if (cost > cost_[at(cell)]) continue;
            if (is_exit(cell)) {
                if (found_.empty()) limit = 1.3 * cost + 20000;
                keep(cell);
                continue;
            }
            const MoveLengths& lengths_m = window_.lengths_m(cell / window_.size());
            for (std::size_t i = 0; i < moves.size(); ++i) {
                step(cell, moves[i][0], moves[i][1], lengths_m[i]);
            }
        }
        return std::move(found_);
    }

private:
    struct Entry {
        float cost;
        int cell;
        bool operator<(const Entry& other) const { return cost > other.cost; }
    };

    std::size_t cells() const {
        return static_cast<std::size_t>(window_.size()) * static_cast<std::size_t>(window_.size());
    }
    static std::size_t at(int cell) { return static_cast<std::size_t>(cell); }

    /// A bend is reached from any cell within 2.5 km of it.
    void mark_bends(std::span<const ChannelBend> bends) {
        for (const ChannelBend& bend : bends) {
            if (angle(bend.point.direction, place_.direction) * mean_radius_m > limits_.water_km * 1000) continue;
            const int center = window_.cell(bend.point.place);
            if (center < 0) continue;
            for (int dy = -2; dy <= 2; ++dy) {
                for (int dx = -2; dx <= 2; ++dx) {
                    const int column = center % window_.size() + dx, row = center / window_.size() + dy;
                    if (column < 0 || row < 0 || column >= window_.size() || row >= window_.size()) continue;
                    if (dx * dx + dy * dy > 5) continue;
                    const int cell = row * window_.size() + column;
                    bend_[at(cell)] = bend.node;
                    bend_points_.push_back(bend);
                }
            }
        }
    }

    void step(int cell, int dx, int dy, double length) {
        const int column = cell % window_.size() + dx, row = cell / window_.size() + dy;
        if (column < 0 || row < 0 || column >= window_.size() || row >= window_.size()) return;
        const int next = row * window_.size() + column;
        if (static_cast<float>(cost_[at(cell)] + length) >= cost_[at(next)]) return; // even over water
        const bool on_land = window_.is_land(next) || (window_.is_land(cell) && cell != window_.start());
        const double land = land_m_[at(cell)] + (on_land ? length : 0);
        if (land > limits_.land_km * 1000) return;
        const auto cost = static_cast<float>(cost_[at(cell)] + length * (on_land ? land_cost : 1));
        if (cost >= cost_[at(next)]) return;
        if (is_walled(window_.place(cell), window_.place(next))) return;
        cost_[at(next)] = cost;
        land_m_[at(next)] = static_cast<float>(land);
        before_[at(next)] = cell;
        queue_.push({cost, next});
    }

    bool is_walled(const geo::LonLat& from, const geo::LonLat& to) const {
        return !walls_.is_empty() && walls_.crossed(GlobePoint(from), GlobePoint(to));
    }

    bool is_exit(int cell) const {
        return bend_[at(cell)] != no_node || !obstacles_.contains(GlobePoint(window_.place(cell)));
    }

    void keep(int cell) {
        const GlobePoint exit(window_.place(cell));
        const NodeId channel = bend_[at(cell)];
        for (const SeaApproach& other : found_) {
            if (channel != no_node && other.channel == channel) return;
            if (angle(other.exit.direction, exit.direction) * mean_radius_m < exit_spacing_m) return;
        }
        SeaApproach approach;
        approach.exit = exit;
        approach.channel = channel;
        std::vector<geo::LonLat> line;
        for (int at_cell = cell; at_cell >= 0; at_cell = before_[at(at_cell)]) {
            line.push_back(at_cell == window_.start() ? place_.place : window_.place(at_cell));
        }
        std::reverse(line.begin(), line.end());
        if (channel != no_node) {
            for (const ChannelBend& bend : bend_points_) {
                if (bend.node == channel) approach.exit = bend.point;
            }
            line.push_back(approach.exit.place);
        }
        approach.line = straightened(line);
        approach.length_m = geo::length_m(approach.line);
        approach.land_m = land_.land_m(approach.line);
        found_.push_back(std::move(approach));
    }

    /// The line without the bends that the grid put in: each leg goes as far as it can without more land than before
    /// and without crossing a wall.
    std::vector<geo::LonLat> straightened(const std::vector<geo::LonLat>& line) const {
        std::vector<double> land_m{0}; // from the start to each place
        for (std::size_t i = 1; i < line.size(); ++i) {
            land_m.push_back(land_m.back() + land_.land_m(std::span(line).subspan(i - 1, 2)));
        }
        std::vector<geo::LonLat> result{line.front()};
        std::size_t from = 0;
        while (from + 1 < line.size()) {
            std::size_t to = line.size() - 1;
            for (; to > from + 1; --to) {
                const std::array<geo::LonLat, 2> leg{line[from], line[to]};
                if (is_walled(leg[0], leg[1])) continue;
                if (land_.land_m(leg) <= (land_m[to] - land_m[from]) * 1.02) break;
            }
            result.push_back(line[to]);
            from = to;
        }
        return result;
    }

    const Obstacles& obstacles_;
    const GateWalls walls_;
    const CountryRuns& land_;
    const GlobePoint& place_;
    const ApproachLimits& limits_;
    Window window_;
    std::vector<float> cost_, land_m_;
    std::vector<int> before_;
    std::vector<NodeId> bend_;
    std::vector<ChannelBend> bend_points_;
    std::priority_queue<Entry> queue_;
    std::vector<SeaApproach> found_;
};

} // namespace

std::vector<SeaApproach> find_approaches(const Obstacles& obstacles, const GateWalls& walls, const CountryRuns& land,
                                         std::span<const ChannelBend> bends, const GlobePoint& place,
                                         const ApproachLimits& limits) {
    if (!obstacles.contains(place)) {
        SeaApproach here;
        here.exit = place;
        here.line = {place.place};
        return {here};
    }
    const GateWalls near = walls.near(place, (limits.water_km + 20) * 1000 * 1.5);
    return GridSearch(obstacles, near, land, bends, place, limits).run();
}

} // namespace oreway::routing
