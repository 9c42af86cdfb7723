// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

namespace oreway::gl {

/// OpenGL 3.3 core without a window, through EGL: first without any display (Mesa's surfaceless platform), then on the
/// first device that works, then on the default display with a tiny hidden surface. Current on the thread that made it.
class OffscreenContext {
public:
    /// Throws Error(failure) with what each way answered and the packages to install.
    OffscreenContext();
    ~OffscreenContext();
    OffscreenContext(const OffscreenContext&) = delete;
    OffscreenContext& operator=(const OffscreenContext&) = delete;

    /// A context is current on one thread at a time: release it there before another thread takes it.
    void make_current();
    void release();

    /// "EGL surfaceless, OpenGL 4.5 (Core Profile) Mesa 22.3.6, llvmpipe (LLVM 15.0.6, 256 bits)"
    const std::string& description() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Version and renderer of the context that is current: "OpenGL 4.5 …, llvmpipe (LLVM 15.0.6, 256 bits)".
std::string describe_current_context();

} // namespace oreway::gl
