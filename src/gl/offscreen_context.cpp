// SPDX-License-Identifier: MIT
#include "gl/offscreen_context.h"

#include "base/error.h"

#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <array>
#include <string_view>

namespace oreway::gl {

// The display is never terminated: EGL hands out one a process, and terminating it would pull the ground from under
// another context on it. A surface exists only where EGL cannot do without.
struct OffscreenContext::State {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    EGLSurface surface = EGL_NO_SURFACE;
    std::string description;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        if (display == EGL_NO_DISPLAY) return;
        if (eglGetCurrentContext() == context) eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (surface != EGL_NO_SURFACE) eglDestroySurface(display, surface);
        if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
    }
};

namespace {

std::string egl_error() {
    const EGLint error = eglGetError();
    switch (error) {
    case EGL_NOT_INITIALIZED:
        return "EGL_NOT_INITIALIZED";
    case EGL_BAD_MATCH:
        return "EGL_BAD_MATCH";
    case EGL_BAD_CONFIG:
        return "EGL_BAD_CONFIG";
    case EGL_BAD_ALLOC:
        return "EGL_BAD_ALLOC";
    case EGL_BAD_DISPLAY:
        return "EGL_BAD_DISPLAY";
    default:
        return "EGL error " + std::to_string(error);
    }
}

bool display_has(EGLDisplay display, const char* extension) { return epoxy_has_egl_extension(display, extension); }
bool client_has(const char* extension) { return epoxy_has_egl_extension(EGL_NO_DISPLAY, extension); }

constexpr std::array<EGLint, 11> config_wishes{EGL_SURFACE_TYPE,
                                               EGL_PBUFFER_BIT,
                                               EGL_RENDERABLE_TYPE,
                                               EGL_OPENGL_BIT,
                                               EGL_RED_SIZE,
                                               8,
                                               EGL_GREEN_SIZE,
                                               8,
                                               EGL_BLUE_SIZE,
                                               8,
                                               EGL_NONE};
constexpr std::array<EGLint, 7> context_wishes{EGL_CONTEXT_MAJOR_VERSION_KHR,
                                               3,
                                               EGL_CONTEXT_MINOR_VERSION_KHR,
                                               3,
                                               EGL_CONTEXT_OPENGL_PROFILE_MASK_KHR,
                                               EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT_KHR,
                                               EGL_NONE};

} // namespace

std::string describe_current_context() {
    const auto text = [](GLenum name) {
        const auto* bytes = glGetString(name);
        return bytes ? std::string(reinterpret_cast<const char*>(bytes)) : std::string("unknown");
    };
    return "OpenGL " + text(GL_VERSION) + ", " + text(GL_RENDERER);
}

namespace {

/// Makes a context current on `state.display`. What failed, or an empty text.
template <typename State> std::string start(State& state) {
    if (state.display == EGL_NO_DISPLAY) return "no such display";
    if (!eglInitialize(state.display, nullptr, nullptr)) return egl_error();
    if (!eglBindAPI(EGL_OPENGL_API)) return "no desktop OpenGL";
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(state.display, config_wishes.data(), &config, 1, &count) || count == 0) config = nullptr;
    if (!config && !display_has(state.display, "EGL_KHR_no_config_context")) return "no RGB configuration";
    state.context = eglCreateContext(state.display, config, EGL_NO_CONTEXT, context_wishes.data());
    if (state.context == EGL_NO_CONTEXT) return "no OpenGL 3.3 core (" + egl_error() + ")";
    if (!display_has(state.display, "EGL_KHR_surfaceless_context")) {
        constexpr std::array<EGLint, 5> size{EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
        state.surface = eglCreatePbufferSurface(state.display, config, size.data());
        if (state.surface == EGL_NO_SURFACE) return "no hidden surface (" + egl_error() + ")";
    }
    if (!eglMakeCurrent(state.display, state.surface, state.surface, state.context)) return egl_error();
    return {};
}

EGLDisplay surfaceless_display() {
    if (!client_has("EGL_EXT_platform_base") || !client_has("EGL_MESA_platform_surfaceless")) return EGL_NO_DISPLAY;
    return eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
}

EGLDisplay device_display() {
    if (!client_has("EGL_EXT_platform_device") || !client_has("EGL_EXT_device_enumeration")) return EGL_NO_DISPLAY;
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (!eglQueryDevicesEXT(static_cast<EGLint>(devices.size()), devices.data(), &count)) return EGL_NO_DISPLAY;
    for (EGLint i = 0; i < count; ++i) {
        EGLDisplay display =
            eglGetPlatformDisplayEXT(EGL_PLATFORM_DEVICE_EXT, devices[static_cast<std::size_t>(i)], nullptr);
        if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr)) return display;
    }
    return EGL_NO_DISPLAY;
}

EGLDisplay default_display() { return eglGetDisplay(EGL_DEFAULT_DISPLAY); }

} // namespace

OffscreenContext::OffscreenContext() {
    struct Way {
        const char* name;
        EGLDisplay (*display)();
    };
    constexpr std::array<Way, 3> ways{
        {{"surfaceless", surfaceless_display}, {"device", device_display}, {"default display", default_display}}};
    std::string answers;
    for (const Way& way : ways) {
        auto state = std::make_unique<State>();
        state->display = way.display();
        const std::string failure = start(*state);
        if (failure.empty()) {
            state->description = std::string("EGL ") + way.name + ", " + describe_current_context();
            state_ = std::move(state);
            return;
        }
        answers += std::string(answers.empty() ? "" : "; ") + way.name + ": " + failure;
    }
    throw base::Error(base::ExitCode::failure,
                      "no OpenGL 3.3 without a display (" + answers + "): install libegl1 and libgl1-mesa-dri");
}

OffscreenContext::~OffscreenContext() = default;

void OffscreenContext::make_current() {
    // The client API is a setting of the thread.
    eglBindAPI(EGL_OPENGL_API);
    if (!eglMakeCurrent(state_->display, state_->surface, state_->surface, state_->context))
        throw base::Error(base::ExitCode::failure, "the OpenGL context cannot be used on this thread: " + egl_error());
}

void OffscreenContext::release() { eglMakeCurrent(state_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT); }

const std::string& OffscreenContext::description() const noexcept { return state_->description; }

} // namespace oreway::gl
