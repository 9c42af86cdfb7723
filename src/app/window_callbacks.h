// SPDX-License-Identifier: MIT
#pragma once

struct GLFWwindow;

namespace oreway::app {

/// Turns what GLFW reports into WindowEvents of the Window that the user pointer leads to. To be installed before Dear
/// ImGui's callbacks, which pass everything on to these.
void install_callbacks(GLFWwindow* window);

} // namespace oreway::app
