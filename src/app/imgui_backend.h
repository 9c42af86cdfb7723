// SPDX-License-Identifier: MIT
#pragma once

struct GLFWwindow;

namespace oreway::app {

/// Dear ImGui's own GLFW and OpenGL parts: input goes in, triangles come out.
class ImGuiBackend {
public:
    /// Needs a Dear ImGui context and the window's OpenGL context. Throws Error(failure).
    explicit ImGuiBackend(GLFWwindow* window);
    ~ImGuiBackend();
    ImGuiBackend(const ImGuiBackend&) = delete;
    ImGuiBackend& operator=(const ImGuiBackend&) = delete;

    /// `fonts_changed`: the font sheets were drawn again.
    void begin_frame(bool fonts_changed);
    /// Draws the panels over what is in the window's framebuffer, which is bound.
    void render();
};

} // namespace oreway::app
