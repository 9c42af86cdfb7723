// SPDX-License-Identifier: MIT
#include "app/window.h"

#include "app/window_callbacks.h"
#include "base/error.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace oreway::app {

namespace {

constexpr double longest_wait = 3600;

[[noreturn]] void refuse(const std::string& what) {
    const char* reason = nullptr;
    glfwGetError(&reason);
    std::string message = what;
    if (reason != nullptr) message += " (" + std::string(reason) + ")";
    glfwTerminate();
    throw base::Error(base::ExitCode::failure,
                      message + "; `oreway snapshot -o map.png` makes pictures without a display");
}

/// GLFW 3.4 tries Wayland wherever its library is, which writes to stderr by itself where no session is.
void choose_platform() {
#ifdef GLFW_PLATFORM
    if (std::getenv("WAYLAND_DISPLAY") == nullptr && glfwPlatformSupported(GLFW_PLATFORM_X11) == GLFW_TRUE)
        glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
}

void ask_for_opengl() {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
}

/// No larger than the screen has room for.
void fit_to_screen(GLFWwindow* window) {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (monitor == nullptr) return;
    int x = 0, y = 0, room_width = 0, room_height = 0, width = 0, height = 0;
    glfwGetMonitorWorkarea(monitor, &x, &y, &room_width, &room_height);
    glfwGetWindowSize(window, &width, &height);
    if (room_width <= 0 || room_height <= 0 || (width <= room_width && height <= room_height)) return;
    glfwSetWindowPos(window, x, y);
    glfwSetWindowSize(window, std::min(width, room_width), std::min(height, room_height));
}

} // namespace

Window::Window(const Options& options)
    : ratio_(options.ratio) {
    choose_platform();
    if (glfwInit() != GLFW_TRUE) refuse("there is no display to open a window on");
    ask_for_opengl();
    const double scale = options.ratio > 0 ? options.ratio : 1;
    window_ = glfwCreateWindow(static_cast<int>(options.width * scale), static_cast<int>(options.height * scale),
                               "Oreway", nullptr, nullptr);
    if (window_ == nullptr) refuse("this display has no OpenGL 3.3");
    fit_to_screen(window_);
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(options.waits_for_screen ? 1 : 0);
    glfwSetWindowSizeLimits(window_, 320, 240, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSetWindowUserPointer(window_, this);
    install_callbacks(window_);
}

Window::~Window() {
    glfwDestroyWindow(window_);
    glfwTerminate();
}

std::vector<WindowEvent> Window::wait(double seconds) {
    if (seconds > 0 && events_.empty())
        glfwWaitEventsTimeout(std::min(seconds, longest_wait));
    else
        glfwPollEvents();
    return std::exchange(events_, {});
}

void Window::wake() { glfwPostEmptyEvent(); }

double Window::width() const {
    int width = 0, height = 0;
    glfwGetWindowSize(window_, &width, &height);
    return width;
}

double Window::height() const {
    int width = 0, height = 0;
    glfwGetWindowSize(window_, &width, &height);
    return height;
}

int Window::framebuffer_width() const {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    return width;
}

int Window::framebuffer_height() const {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    return height;
}

ui::WindowScale Window::scale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    const double ratio = ratio_ > 0 ? ratio_ : std::clamp(static_cast<double>(x), 0.5, 8.0);
    const double density = width() > 0 ? framebuffer_width() / width() : 1;
    return {ratio / density, density};
}

void Window::swap() { glfwSwapBuffers(window_); }
bool Window::should_close() const { return glfwWindowShouldClose(window_) == GLFW_TRUE; }
void Window::close() { glfwSetWindowShouldClose(window_, GLFW_TRUE); }
double Window::time() const { return glfwGetTime(); }

void Window::toggle_full_screen() {
    if (glfwGetWindowMonitor(window_) != nullptr) {
        glfwSetWindowMonitor(window_, nullptr, restored_[0], restored_[1], restored_[2], restored_[3], GLFW_DONT_CARE);
        return;
    }
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (monitor == nullptr) return;
    glfwGetWindowPos(window_, &restored_[0], &restored_[1]);
    glfwGetWindowSize(window_, &restored_[2], &restored_[3]);
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

} // namespace oreway::app
