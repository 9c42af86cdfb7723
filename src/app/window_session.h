// SPDX-License-Identifier: MIT
#pragma once

#include "app/imgui_backend.h"
#include "app/snapshot.h"
#include "app/window.h"
#include "base/image.h"
#include "gl/framebuffer.h"
#include "map/view.h"
#include "map/workspace.h"
#include "render/map_renderer.h"
#include "ui/host.h"
#include "ui/interface.h"
#include "ui/panel_state.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace oreway::app {

/// The window at work: what the user does changes the document and the view; the map is drawn again only when one of
/// them has changed, the panels for a few frames after every event, nothing while nothing happens.
class WindowSession : public ui::Host {
public:
    /// Makes the first view for a map of this size in device-independent pixels.
    using ViewMaker = std::function<map::View(double width, double height)>;

    WindowSession(Window& window, map::Workspace& workspace, const ViewMaker& make_view);
    ~WindowSession() override;

    /// Draws until the window is closed.
    void run();

    /// Takes what has happened and draws one frame. `wait_seconds`: how long to wait for something to happen.
    void step(double wait_seconds);
    /// True while a frame is due although nothing happens.
    bool is_restless() const noexcept { return frames_due_ > 0; }
    bool is_loading() const;
    /// Whether the map in the window is of the document and view as they are.
    bool map_is_current() const;
    /// A frame is drawn at the next step whatever happens.
    void request_frame() noexcept { frames_due_ = 1; }

    ui::PanelContext& context() noexcept { return context_; }
    map::View& view() noexcept { return view_; }
    /// The map's rectangle, window units.
    ui::WindowRect map_rect() const noexcept { return layout_.map; }
    /// What the window shows, panels included.
    base::Image read_window() const;

    // What panels ask for (ui::Host).
    void export_picture(const ui::ExportRequest& request) override;
    std::string export_command(const ui::ExportRequest& request) const override;
    void toggle_full_screen() override { window_.toggle_full_screen(); }
    void quit() override { window_.close(); }
    std::vector<std::pair<std::string, std::string>> versions() const override;
    double now() const override { return window_.time(); }

private:
    void handle(const WindowEvent& event);
    void handle_pointer(const WindowEvent& event);
    ui::Pointer pointer_of(const WindowEvent& event) const;
    void take_click(const ui::MapGestures::Click& click);
    ui::Layout measure_layout();
    void update_layout();
    void update_hover();
    void request_data();
    void draw_map();
    void draw_frame();

    map::MapDocument export_document(const ui::ExportRequest& request) const;
    map::View export_view(const ui::ExportRequest& request) const;

    Window& window_;
    map::Workspace& workspace_;
    ui::PanelState state_;
    bool fonts_changed_ = false; ///< since the last frame
    ui::Interface interface_;
    ImGuiBackend backend_;
    render::MapRenderer renderer_;
    ui::Layout layout_;
    map::View view_;
    ui::PanelContext context_;

    std::optional<map::View> asked_view_; ///< what data was last asked for
    std::uint64_t asked_revision_ = 0;    ///< the same

    gl::Framebuffer map_;
    std::optional<map::View> drawn_view_; ///< what `map_` shows
    std::uint64_t drawn_revision_ = 0;    ///< the same
    double drawn_ratio_ = 0;              ///< the same

    geo::ScreenPoint pointer_; ///< window units
    bool pointer_moved_ = false;
    bool pointer_is_inside_ = false;
    int frames_due_ = 3;
};

} // namespace oreway::app
