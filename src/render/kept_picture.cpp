// SPDX-License-Identifier: MIT
#include "render/kept_picture.h"

#include <algorithm>
#include <cmath>

namespace oreway::render {
namespace {

/// Of a device pixel: what is moved lies no further than this from where it would be drawn.
constexpr double farthest_off = 0.01;

bool have_same_size(const gl::Framebuffer& a, const gl::Framebuffer& b) {
    return a.width() == b.width() && a.height() == b.height();
}

/// What a picture moved by (x, y) pixels leaves open: a strip as wide as the target above or below, and one beside it.
std::vector<gl::PixelBox> open_strips(int x, int y, int width, int height) {
    const int rows = std::abs(y), columns = std::abs(x);
    std::vector<gl::PixelBox> strips;
    if (rows > 0) strips.push_back({0, y > 0 ? 0 : height - rows, width, rows});
    if (columns > 0) strips.push_back({x > 0 ? 0 : width - columns, y > 0 ? rows : 0, columns, height - rows});
    return strips;
}

} // namespace

std::optional<KeptPicture::Shift> KeptPicture::shift_to(const map::View& view) const {
    const geo::ScreenPoint at = view.to_screen(corner_);
    const double x = at.x * shown_.ratio, y = at.y * shown_.ratio;
    if (std::abs(x) >= kept_.width() || std::abs(y) >= kept_.height()) return std::nullopt;
    const Shift shift{static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y))};
    if (std::abs(x - shift.x) > farthest_off || std::abs(y - shift.y) > farthest_off) return std::nullopt;
    return shift;
}

void KeptPicture::draw(LayersShown shown, const map::View& view, const gl::Framebuffer& target,
                       const DrawPart& draw_part) {
    const bool is_known = shown == shown_;
    shown_ = std::move(shown);
    if (!is_known) {
        has_picture_ = false;
        draw_part(target.box());
        return;
    }
    if (!have_same_size(kept_, target)) {
        kept_ = gl::Framebuffer(target.width(), target.height());
        has_picture_ = false;
    }
    const std::optional<Shift> shift = has_picture_ ? shift_to(view) : std::nullopt;
    if (shift) {
        kept_.copy_to(target, shift->x, shift->y);
        for (const gl::PixelBox& strip : open_strips(shift->x, shift->y, target.width(), target.height()))
            draw_part(strip);
        // Not the view's own corner: what lies off by a fraction of a pixel must not add up.
        const geo::ScreenPoint at = view.to_screen(corner_);
        corner_ = view.to_plane({at.x - shift->x / shown_.ratio, at.y - shift->y / shown_.ratio});
        if (shift->x == 0 && shift->y == 0) return;
    } else {
        draw_part(target.box());
        corner_ = view.to_plane(geo::ScreenPoint{0, 0});
        has_picture_ = true;
    }
    target.copy_to(kept_);
}

} // namespace oreway::render
