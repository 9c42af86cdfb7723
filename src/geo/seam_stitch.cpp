// SPDX-License-Identifier: MIT
#include "geo/seam_stitch.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace oreway::geo {

namespace {

/// A part of a ring between two places on the 180 degree line; those places are its ends.
struct Chain {
    std::vector<SourceVertex> vertices;
    bool is_used = false;

    double first_lat() const { return vertices.front().at.lat; }
    double last_lat() const { return vertices.back().at.lat; }
};

/// An edge along the 180 degree line, northwards if from < to.
struct SeamEdge {
    double from, to;
};

bool is_on_180(double lon) { return std::fmod(std::abs(lon), 360) == 180; }

bool is_vertical_seam(const SourceVertex& a, const SourceVertex& b) {
    return a.is_seam && a.at.lon == b.at.lon && is_on_180(a.at.lon);
}

/// A walk along the pole from one side of the 180 degree line to the other: no way at all on the globe.
bool is_pole_walk(const Chain& chain) {
    const double lat = chain.first_lat();
    return std::abs(lat) == 90 && std::all_of(chain.vertices.begin(), chain.vertices.end(),
                                              [&](const SourceVertex& vertex) { return vertex.at.lat == lat; });
}

/// Takes a ring apart; false when it has no edge along the 180 degree line.
bool take_apart(const SourceRing& ring, std::vector<Chain>& chains, std::vector<SeamEdge>& edges) {
    const std::size_t n = ring.vertices.size();
    std::size_t start = 0;
    while (start < n && !is_vertical_seam(ring.vertex(start), ring.vertex(start + 1)))
        ++start;
    if (start == n) return false;
    Chain chain;
    for (std::size_t i = start; i < start + n; ++i) {
        const SourceVertex a = ring.vertex(i), b = ring.vertex(i + 1);
        if (is_vertical_seam(a, b)) {
            if (!chain.vertices.empty()) {
                chain.vertices.push_back({a.at});
                if (!is_pole_walk(chain)) chains.push_back(std::move(chain));
                chain = {};
            }
            edges.push_back({a.at.lat, b.at.lat});
        } else {
            chain.vertices.push_back(a);
        }
    }
    if (!chain.vertices.empty()) {
        chain.vertices.push_back({ring.vertex(start + n).at});
        if (!is_pole_walk(chain)) chains.push_back(std::move(chain));
    }
    return true;
}

/// The places along the 180 degree line where chains end, from south to north, and what of the line is left between
/// them: each entry of `net` is how many more edges go north than south between that place and the next.
class SeamLine {
public:
    SeamLine(const std::vector<Chain>& chains, const std::vector<SeamEdge>& edges) {
        for (const Chain& chain : chains) {
            lats_.push_back(chain.first_lat());
            lats_.push_back(chain.last_lat());
        }
        for (const SeamEdge& edge : edges) {
            lats_.push_back(edge.from);
            lats_.push_back(edge.to);
        }
        std::sort(lats_.begin(), lats_.end());
        lats_.erase(std::unique(lats_.begin(), lats_.end()), lats_.end());
        net_.assign(lats_.size(), 0);
        was_stitched_.assign(lats_.size(), false);
        for (const SeamEdge& edge : edges) {
            const std::size_t from = node(edge.from), to = node(edge.to);
            for (std::size_t i = std::min(from, to); i < std::max(from, to); ++i) {
                net_[i] += from < to ? 1 : -1;
                was_stitched_[i] = net_[i] == 0;
            }
        }
    }

    std::size_t node(double lat) const {
        return static_cast<std::size_t>(std::lower_bound(lats_.begin(), lats_.end(), lat) - lats_.begin());
    }

    /// Goes on along the line from a place. A short rest beside a stitch is where the two sides of a coast meet a
    /// little apart: it closes the gap between them and is drawn; any other rest is a seam.
    struct Step {
        double lat;
        bool is_seam;
    };
    std::optional<Step> step(double lat) {
        const std::size_t at = node(lat);
        if (net_[at] > 0) {
            --net_[at];
            return Step{lats_[at + 1], !is_gap(at)};
        }
        if (at > 0 && net_[at - 1] < 0) {
            ++net_[at - 1];
            return Step{lats_[at - 1], !is_gap(at - 1)};
        }
        return std::nullopt;
    }

private:
    bool is_gap(std::size_t i) const {
        const bool beside_stitch = (i > 0 && was_stitched_[i - 1]) || was_stitched_[i + 1];
        return beside_stitch && lats_[i + 1] - lats_[i] < widest_gap;
    }

    static constexpr double widest_gap = 0.01; // degrees, 1 km

    std::vector<double> lats_;
    std::vector<int> net_; // of the stretch from each latitude to the next; the last is always 0
    std::vector<bool> was_stitched_;
};

/// Joins chains end to end, starting with `first`, until they close.
SourceRing join(std::size_t first, std::vector<Chain>& chains, SeamLine& seam) {
    SourceRing ring;
    const double start_lat = chains[first].first_lat();
    const double start_lon = chains[first].vertices.front().at.lon;
    double lat = start_lat, lon = start_lon;
    std::size_t next = first;
    const std::size_t none = chains.size();
    do {
        if (next != none) {
            Chain& chain = chains[next];
            chain.is_used = true;
            const double shift = lon - chain.vertices.front().at.lon;
            for (std::size_t i = 0; i + 1 < chain.vertices.size(); ++i) {
                SourceVertex vertex = chain.vertices[i];
                vertex.at.lon += shift;
                ring.vertices.push_back(vertex);
            }
            lon = chain.vertices.back().at.lon + shift;
            lat = chain.last_lat();
        } else {
            const auto step = seam.step(lat);
            if (!step) break; // cannot happen: as many chains and edges end at a place as start there
            ring.vertices.push_back({{lon, lat}, step->is_seam});
            lat = step->lat;
        }
        next = none;
        for (std::size_t i = 0; i < chains.size() && next == none; ++i) {
            if (!chains[i].is_used && chains[i].first_lat() == lat) next = i;
        }
    } while (lat != start_lat);
    ring.turns = static_cast<int>(std::lround((lon - start_lon) / 360));
    return ring;
}

} // namespace

std::vector<SourceRing> stitch_seams(std::vector<SourceRing> rings) {
    std::vector<SourceRing> result;
    std::vector<Chain> chains;
    std::vector<SeamEdge> edges;
    for (SourceRing& ring : rings) {
        if (!take_apart(ring, chains, edges)) result.push_back(std::move(ring));
    }
    SeamLine seam(chains, edges);
    for (std::size_t i = 0; i < chains.size(); ++i) {
        if (!chains[i].is_used) result.push_back(join(i, chains, seam));
    }
    return result;
}

} // namespace oreway::geo
