// SPDX-License-Identifier: MIT
#include "render/label_placer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <unordered_map>

namespace oreway::render {
namespace {

/// Boxes by the cells of a grid they touch.
class Occupied {
public:
    void add(const ScreenBox& box, std::size_t owner) {
        const auto number = static_cast<std::uint32_t>(boxes_.size());
        boxes_.push_back({box, owner});
        for_cells(box, [&](std::uint64_t cell) {
            cells_[cell].push_back(number);
            return true;
        });
    }

    bool is_free(const ScreenBox& box, std::size_t own_obstacle) const {
        return for_cells(box, [&](std::uint64_t cell) {
            const auto found = cells_.find(cell);
            if (found == cells_.end()) return true;
            return std::none_of(found->second.begin(), found->second.end(), [&](std::uint32_t number) {
                return boxes_[number].owner != own_obstacle && boxes_[number].box.intersects(box);
            });
        });
    }

private:
    struct Entry {
        ScreenBox box;
        std::size_t owner;
    };
    static constexpr double cell_size = 64;

    /// Calls visit(cell) until it returns false; returns whether it never did.
    template <typename Visit> static bool for_cells(const ScreenBox& box, const Visit& visit) {
        const auto index = [](double at) { return static_cast<std::int64_t>(std::floor(at / cell_size)); };
        for (std::int64_t y = index(box.y); y <= index(box.bottom()); ++y)
            for (std::int64_t x = index(box.x); x <= index(box.right()); ++x)
                if (!visit((static_cast<std::uint64_t>(y) << 32) ^ static_cast<std::uint32_t>(x))) return false;
        return true;
    }

    std::vector<Entry> boxes_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
};

/// Labels are never numbered like an obstacle.
constexpr std::size_t no_obstacle = LabelWish::npos - 1;
/// Pixels by which a text moves from its anchor at a time: long ones and those of several lines would leave their
/// country with a step of their own size.
constexpr double farthest_step = 15;
/// Free space around every label.
constexpr double gap = 2;

ScreenBox box_beside(const LabelWish& wish, double to_right, double to_bottom) {
    const bool is_corner = to_right != 0 && to_bottom != 0;
    const double reach = wish.clearance * (is_corner ? 0.75 : 1);
    const geo::ScreenPoint center{wish.anchor.x + to_right * (reach + wish.width / 2),
                                  wish.anchor.y + to_bottom * (reach + wish.height / 2)};
    return ScreenBox::around(center, wish.width, wish.height);
}

/// On the anchor or, where that is taken, near it: the name of a country may stand anywhere in its middle.
std::vector<ScreenBox> boxes_around(const LabelWish& wish) {
    constexpr std::array<std::array<double, 2>, 11> shifts{
        {{0, 0}, {0, -1}, {0, 1}, {-1, 0}, {1, 0}, {-1, -1}, {1, -1}, {-1, 1}, {1, 1}, {0, -2}, {0, 2}}};
    const double line = std::min(wish.height, farthest_step), aside = std::min(0.6 * wish.width, farthest_step);
    std::vector<ScreenBox> boxes;
    for (const auto& shift : shifts) {
        const geo::ScreenPoint middle{wish.anchor.x + shift[0] * aside, wish.anchor.y + shift[1] * line};
        boxes.push_back(ScreenBox::around(middle, wish.width, wish.height));
    }
    // Farther away: on sixteen sides, each time a line's height farther; half as far up and down, as most countries are
    // wide, and then as far.
    constexpr int sides = 16;
    for (const double steepness : {0.5, 1.0}) {
        for (double reach = 2 * line; reach <= wish.roam; reach += line) {
            for (int side = 0; side < sides; ++side) {
                const double angle = side * 2 * std::numbers::pi / sides;
                const geo::ScreenPoint middle{wish.anchor.x + reach * std::cos(angle),
                                              wish.anchor.y + reach * std::sin(angle) * steepness};
                boxes.push_back(ScreenBox::around(middle, wish.width, wish.height));
            }
        }
    }
    return boxes;
}

std::vector<ScreenBox> boxes_for(const LabelWish& wish) {
    if (wish.is_centered) return boxes_around(wish);
    constexpr std::array<std::array<double, 2>, 8> sides{
        {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}}};
    std::vector<ScreenBox> boxes;
    for (const auto& side : sides)
        boxes.push_back(box_beside(wish, side[0], side[1]));
    return boxes;
}

} // namespace

std::vector<LabelPlace> place_labels(std::span<const LabelWish> wishes, std::span<const ScreenBox> obstacles,
                                     const MayStand& may_stand) {
    Occupied occupied;
    for (std::size_t i = 0; i < obstacles.size(); ++i)
        occupied.add(obstacles[i], i);

    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wishes[a].priority > wishes[b].priority; });

    std::vector<LabelPlace> places;
    std::vector<bool> is_placed(wishes.size(), false);
    for (const std::size_t number : order) {
        const std::size_t other_form = wishes[number].instead_of;
        if (other_form != LabelWish::npos && is_placed[other_form]) {
            is_placed[number] = true;
            continue;
        }
        for (const ScreenBox& box : boxes_for(wishes[number])) {
            if (!occupied.is_free(box.grown(gap), wishes[number].obstacle)) continue;
            if (may_stand && !may_stand(wishes[number], box)) continue;
            occupied.add(box, no_obstacle);
            places.push_back({number, box});
            is_placed[number] = true;
            break;
        }
    }
    return places;
}

} // namespace oreway::render
