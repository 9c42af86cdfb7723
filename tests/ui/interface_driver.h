// SPDX-License-Identifier: MIT
#pragma once

#include "map/workspace.h"
#include "render/font.h"
#include "ui/command.h"
#include "ui/interface.h"

#include <imgui.h>

#include <stdexcept>
#include <string>

namespace oreway::ui {

/// A host that remembers what it was asked for.
class FakeHost : public Host {
public:
    void export_picture(const ExportRequest& request) override { exported.push_back(request); }
    std::string export_command(const ExportRequest& request) const override {
        return "oreway snapshot -o " + request.file;
    }
    void toggle_full_screen() override { ++full_screen_toggles; }
    void quit() override { ++quits; }
    std::vector<std::pair<std::string, std::string>> versions() const override { return {{"Oreway", "test"}}; }
    double now() const override { return clock; }

    std::vector<ExportRequest> exported;
    int full_screen_toggles = 0;
    int quits = 0;
    double clock = 1;
};

/// The panels without a window: frames are drawn to nowhere, things are pressed by name.
class InterfaceDriver {
public:
    InterfaceDriver()
        : workspace(map::Workspace::Options{OREWAY_GEODATA, {}})
        , view(geo::Projection::create({}), 1000, 700)
        , interface({render::font_bytes(render::FontFace::regular), render::font_bytes(render::FontFace::bold),
                     render::font_bytes(render::FontFace::fallback)})
        , context{workspace, view, state, host} {
        state.records_items = true;
        map_keys();
        frames(3);
    }

    void frame() {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {width, height};
        io.DeltaTime = 1.0F / 30;
        host.clock += 1.0 / 30;
        if (interface.prepare({1, 1}, state, workspace.document().theme)) take_font_sheet();
        interface.draw(context);
    }

    void frames(int count) {
        for (int i = 0; i < count; ++i) {
            frame();
        }
    }

    const RecordedItem* find(const std::string& name) const {
        for (const RecordedItem& item : state.items) {
            if (item.name == name) return &item;
        }
        return nullptr;
    }

    /// Presses the middle of a widget of the last frame.
    void press(const std::string& name) {
        const RecordedItem* item = find(name);
        if (item == nullptr) throw std::runtime_error("there is no widget " + name);
        move_mouse(item->x + item->width / 2, item->y + item->height / 2);
        frames(2);
        mouse_button(true);
        frame();
        mouse_button(false);
        frames(3);
    }

    void key(const KeyChord& chord) {
        interface.press_key(chord, context);
        frames(3);
    }

    /// Types into the field that has the keys.
    void type(const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
        frames(3);
    }

    /// Presses a key for Dear ImGui alone, as within a field.
    void field_key(ImGuiKey key) {
        imgui_key(key, true);
        frame();
        imgui_key(key, false);
        frames(3);
    }

    float width = 1600, height = 900; ///< of the window
    map::Workspace workspace;
    map::View view;
    PanelState state;
    FakeHost host;
    Interface interface;
    PanelContext context;

private:
    /// Before 1.87 Dear ImGui asked the platform for the numbers of its keys.
    static void map_keys() {
#if IMGUI_VERSION_NUM < 18700
        for (int key = 0; key < ImGuiKey_COUNT; ++key) {
            ImGui::GetIO().KeyMap[key] = key;
        }
#endif
    }

    /// What a renderer would do: look at the sheet and give it a number.
    static void take_font_sheet() {
#if IMGUI_VERSION_NUM < 19200
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
        ImGui::GetIO().Fonts->SetTexID(reinterpret_cast<ImTextureID>(1));
#else
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#endif
    }

    static void imgui_key(ImGuiKey key, bool down) {
#if IMGUI_VERSION_NUM >= 18700
        ImGui::GetIO().AddKeyEvent(key, down);
#else
        ImGui::GetIO().KeysDown[key] = down;
#endif
    }

    static void move_mouse(float x, float y) {
#if IMGUI_VERSION_NUM >= 18700
        ImGui::GetIO().AddMousePosEvent(x, y);
#else
        ImGui::GetIO().MousePos = {x, y};
#endif
    }

    static void mouse_button(bool down) {
#if IMGUI_VERSION_NUM >= 18700
        ImGui::GetIO().AddMouseButtonEvent(0, down);
#else
        ImGui::GetIO().MouseDown[0] = down;
#endif
    }
};

} // namespace oreway::ui
