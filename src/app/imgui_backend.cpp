// SPDX-License-Identifier: MIT
#include "app/imgui_backend.h"

#include "base/error.h"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace oreway::app {

ImGuiBackend::ImGuiBackend(GLFWwindow* window) {
    const bool works = ImGui_ImplGlfw_InitForOpenGL(window, true) && ImGui_ImplOpenGL3_Init("#version 330 core");
    if (!works) throw base::Error(base::ExitCode::failure, "Dear ImGui cannot draw with this OpenGL");
}

ImGuiBackend::~ImGuiBackend() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
}

void ImGuiBackend::begin_frame(bool fonts_changed) {
#if IMGUI_VERSION_NUM < 19200
    if (fonts_changed) ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_NewFrame();
    if (fonts_changed) ImGui_ImplOpenGL3_CreateFontsTexture();
#else
    static_cast<void>(fonts_changed);
    ImGui_ImplOpenGL3_NewFrame();
#endif
    ImGui_ImplGlfw_NewFrame();
}

void ImGuiBackend::render() { ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData()); }

} // namespace oreway::app
