// SPDX-License-Identifier: MIT
#include "render/stroke_mesh.h"

#include <cmath>

namespace oreway::render {
namespace {

struct Vector {
    double x = 0, y = 0;

    friend Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y}; }
    friend Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y}; }
    friend Vector operator*(Vector a, double by) { return {a.x * by, a.y * by}; }
};
double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y; }
double cross(Vector a, Vector b) { return a.x * b.y - a.y * b.x; }
Vector left_of(Vector direction) { return {-direction.y, direction.x}; }

/// A turn of 120 degrees: the miter would stick out by two half widths.
constexpr double sharpest_miter = -0.5;
/// Below 37 degrees a round join cannot be told from a miter.
constexpr double gentlest_round = 0.8;
constexpr double fan_step = 3.14159265358979323846 / 6;

/// Points in order without repetitions, relative to the origin, with their distance from the start.
struct Path {
    std::vector<Vector> points;
    std::vector<double> along;
    bool is_closed = false;

    Vector direction(std::size_t segment) const {
        const Vector step = points[segment + 1] - points[segment];
        return step * (1 / std::hypot(step.x, step.y));
    }
};

template <typename Point> Path make_path(std::span<const Point> line, const Point& origin) {
    Path path;
    path.points.reserve(line.size());
    path.along.reserve(line.size());
    double along = 0;
    for (const Point& point : line) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) continue;
        const Vector at{point.x - origin.x, point.y - origin.y};
        if (!path.points.empty()) {
            const Vector step = at - path.points.back();
            const double length = std::hypot(step.x, step.y);
            if (length == 0) continue;
            along += length;
        }
        path.points.push_back(at);
        path.along.push_back(along);
    }
    path.is_closed = path.points.size() > 3 && line.front() == line.back();
    return path;
}

class Stroker {
public:
    Stroker(const Path& path, const StrokeShape& shape, StrokeMesh& mesh)
        : path_(path)
        , shape_(shape)
        , mesh_(mesh) {}

    void run() {
        const std::size_t segments = path_.points.size() - 1;
        Vector direction = path_.direction(0);
        const Vector first = direction;
        start(first, path_.is_closed ? path_.direction(segments - 1) : first);
        for (std::size_t i = 1; i < segments; ++i) {
            const Vector next = path_.direction(i);
            join(i, direction, next);
            direction = next;
        }
        finish(segments, direction, first);
    }

private:
    /// Both edges of the line at point `i`; returns the number of the left one, the right one follows.
    std::uint32_t add_pair(std::size_t i, Vector left, Vector right) {
        const auto number = add(i, left, 1);
        add(i, right, -1);
        return number;
    }

    std::uint32_t add(std::size_t i, Vector outward, float side) {
        mesh_.vertices.push_back({static_cast<float>(path_.points[i].x), static_cast<float>(path_.points[i].y),
                                  static_cast<float>(outward.x), static_cast<float>(outward.y), side,
                                  static_cast<float>(path_.along[i])});
        return static_cast<std::uint32_t>(mesh_.vertices.size() - 1);
    }

    void add_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        mesh_.indices.insert(mesh_.indices.end(), {a, b, c});
    }

    /// The segment from the open pair to `pair`, which is open from now on unless `next` is given.
    void close_segment(std::uint32_t pair, std::uint32_t next) {
        add_triangle(open_, open_ + 1, pair);
        add_triangle(pair, open_ + 1, pair + 1);
        open_ = next;
    }

    static Vector miter(Vector before, Vector after) {
        const Vector sum = left_of(before) + left_of(after);
        return sum * (1 / (1 + dot(before, after)));
    }

    void start(Vector direction, Vector last_direction) {
        const Vector left = left_of(direction);
        if (path_.is_closed) {
            starts_mitered_ = dot(last_direction, direction) >= sharpest_miter && shape_.join != Join::round;
            const Vector edge = starts_mitered_ ? miter(last_direction, direction) : left;
            open_ = add_pair(0, edge, edge * -1);
            return;
        }
        const Vector back = shape_.cap == Cap::square ? direction * -1 : Vector{};
        open_ = add_pair(0, left + back, left * -1 + back);
        if (shape_.cap == Cap::round) add_fan(0, left, M_PI);
    }

    void finish(std::size_t last, Vector direction, Vector first_direction) {
        const Vector left = left_of(direction);
        if (path_.is_closed) {
            if (starts_mitered_) {
                const Vector edge = miter(direction, first_direction);
                close_segment(add_pair(last, edge, edge * -1), 0);
            } else {
                join(last, direction, first_direction);
            }
            return;
        }
        const Vector forth = shape_.cap == Cap::square ? direction : Vector{};
        close_segment(add_pair(last, left + forth, left * -1 + forth), 0);
        if (shape_.cap == Cap::round) add_fan(last, left * -1, M_PI);
    }

    void join(std::size_t i, Vector before, Vector after) {
        const double cosine = dot(before, after);
        const bool is_mitered = shape_.join == Join::miter   ? cosine >= sharpest_miter
                                : shape_.join == Join::round ? cosine >= gentlest_round
                                                             : cosine >= 0.95;
        if (is_mitered) {
            const Vector edge = miter(before, after);
            const auto pair = add_pair(i, edge, edge * -1);
            close_segment(pair, pair);
            return;
        }
        const Vector left_before = left_of(before), left_after = left_of(after);
        const auto pair = add_pair(i, left_before, left_before * -1);
        const auto next = add_pair(i, left_after, left_after * -1);
        close_segment(pair, next);
        const double turn = std::atan2(cross(before, after), cosine);
        if (shape_.join == Join::round) {
            add_fan(i, turn > 0 ? left_before * -1 : left_before, turn);
        } else {
            const auto middle = add(i, {}, 0);
            const std::uint32_t outer = turn > 0 ? 1 : 0;
            add_triangle(middle, pair + outer, next + outer);
        }
    }

    /// A piece of a disc around point `i`, from `edge` on through `angle` (counter-clockwise).
    void add_fan(std::size_t i, Vector edge, double angle) {
        const auto middle = add(i, {}, 0);
        const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / fan_step)));
        std::uint32_t previous = add(i, edge, 1);
        for (int step = 1; step <= steps; ++step) {
            const double by = angle * step / steps;
            const Vector turned{edge.x * std::cos(by) - edge.y * std::sin(by),
                                edge.x * std::sin(by) + edge.y * std::cos(by)};
            const auto next = add(i, turned, 1);
            add_triangle(middle, previous, next);
            previous = next;
        }
    }

    const Path& path_;
    const StrokeShape shape_;
    StrokeMesh& mesh_;
    std::uint32_t open_ = 0; ///< the pair where the current segment begins
    bool starts_mitered_ = false;
};

} // namespace

template <typename Point>
void append_stroke(std::span<const Point> line, const Point& origin, const StrokeShape& shape, StrokeMesh& mesh) {
    const Path path = make_path(line, origin);
    if (path.points.size() >= 2) Stroker(path, shape, mesh).run();
}

template void append_stroke(std::span<const geo::PlanePoint>, const geo::PlanePoint&, const StrokeShape&, StrokeMesh&);
template void append_stroke(std::span<const geo::ScreenPoint>, const geo::ScreenPoint&, const StrokeShape&,
                            StrokeMesh&);

} // namespace oreway::render
