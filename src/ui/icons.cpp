// SPDX-License-Identifier: MIT
#include "ui/icons.h"

#include <imgui.h>

#include <cmath>
#include <numbers>

namespace oreway::ui {

namespace {

/// A canvas with (0, 0) in the middle of the sign, y down, its edge at 1.
struct Pen {
    ImDrawList* canvas;
    float x, y, radius;
    ImU32 color;

    ImVec2 at(float u, float v) const { return {x + u * radius, y + v * radius}; }
    float width() const { return std::max(radius * 0.22F, 1.2F); }
    void line(float u0, float v0, float u1, float v1) const { canvas->AddLine(at(u0, v0), at(u1, v1), color, width()); }
    void circle(float u, float v, float r) const { canvas->AddCircle(at(u, v), r * radius, color, 0, width()); }
    void arc(float u, float v, float r, float from, float to) const {
        canvas->PathArcTo(at(u, v), r * radius, from, to, 24);
    }
};

constexpr float pi = std::numbers::pi_v<float>;

void draw_globe(const Pen& pen) {
    pen.circle(0, 0, 1);
    pen.line(-1, 0, 1, 0);
    for (const float side : {-1.0F, 1.0F}) {
        pen.canvas->PathClear();
        for (int i = 0; i <= 16; ++i) {
            const float angle = pi * static_cast<float>(i) / 16 - pi / 2;
            pen.canvas->PathLineTo(pen.at(side * 0.45F * std::cos(angle), std::sin(angle)));
        }
        pen.canvas->PathStroke(pen.color, 0, pen.width());
    }
}

/// Four corners that point outwards.
void draw_fit(const Pen& pen) {
    for (const float u : {-1.0F, 1.0F}) {
        for (const float v : {-1.0F, 1.0F}) {
            pen.line(u, v, u * 0.4F, v);
            pen.line(u, v, u, v * 0.4F);
        }
    }
    pen.canvas->AddCircleFilled(pen.at(0, 0), pen.radius * 0.22F, pen.color);
}

/// A dashed box with a plus in it.
void draw_box(const Pen& pen) {
    for (const float side : {-1.0F, 1.0F}) {
        for (const float from : {-1.0F, -0.2F, 0.6F}) {
            pen.line(from, side, from + 0.4F, side);
            pen.line(side, from, side, from + 0.4F);
        }
    }
    pen.line(-0.4F, 0, 0.4F, 0);
    pen.line(0, -0.4F, 0, 0.4F);
}

void draw_arrow(const Pen& pen, float direction) {
    pen.line(-0.9F, 0, 0.9F, 0);
    pen.line(direction * 0.9F, 0, direction * 0.2F, -0.65F);
    pen.line(direction * 0.9F, 0, direction * 0.2F, 0.65F);
}

/// A framed landscape.
void draw_picture(const Pen& pen) {
    pen.canvas->AddRect(pen.at(-1, -0.8F), pen.at(1, 0.8F), pen.color, pen.radius * 0.2F, 0, pen.width());
    pen.line(-0.8F, 0.5F, -0.2F, -0.1F);
    pen.line(-0.2F, -0.1F, 0.2F, 0.3F);
    pen.line(0.2F, 0.3F, 0.45F, 0.05F);
    pen.line(0.45F, 0.05F, 0.85F, 0.5F);
    pen.canvas->AddCircleFilled(pen.at(0.4F, -0.35F), pen.radius * 0.16F, pen.color);
}

void draw_half_moon(const Pen& pen) {
    pen.circle(0, 0, 0.95F);
    pen.canvas->PathClear();
    pen.arc(0, 0, 0.95F, -pi / 2, pi / 2);
    pen.canvas->PathFillConvex(pen.color);
}

} // namespace

void draw_icon(ImDrawList* canvas, Icon icon, float x, float y, float radius, base::Color color) {
    const Pen pen{canvas, std::floor(x) + 0.5F, std::floor(y) + 0.5F, std::round(radius),
                  IM_COL32(color.r, color.g, color.b, color.a)};
    switch (icon) {
    case Icon::plus:
        pen.line(0, -1, 0, 1);
        [[fallthrough]];
    case Icon::minus:
        pen.line(-1, 0, 1, 0);
        break;
    case Icon::globe:
        draw_globe(pen);
        break;
    case Icon::fit:
        draw_fit(pen);
        break;
    case Icon::box:
        draw_box(pen);
        break;
    case Icon::back:
        draw_arrow(pen, -1);
        break;
    case Icon::forward:
        draw_arrow(pen, 1);
        break;
    case Icon::picture:
        draw_picture(pen);
        break;
    case Icon::half_moon:
        draw_half_moon(pen);
        break;
    }
}

} // namespace oreway::ui
