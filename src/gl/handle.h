// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

namespace oreway::gl {

/// The name of one OpenGL object, owned: moving leaves 0 behind, destruction calls `release` unless 0. Destroy it on
/// the thread whose context made it.
template <void (*release)(unsigned)> class Handle {
public:
    Handle() = default;
    explicit Handle(unsigned id)
        : id_(id) {}
    ~Handle() { reset(); }
    Handle(Handle&& other) noexcept
        : id_(std::exchange(other.id_, 0)) {}
    Handle& operator=(Handle&& other) noexcept {
        if (this != &other) {
            reset();
            id_ = std::exchange(other.id_, 0);
        }
        return *this;
    }

    unsigned id() const noexcept { return id_; }

private:
    void reset() noexcept {
        if (id_ != 0) release(std::exchange(id_, 0));
    }

    unsigned id_ = 0;
};

} // namespace oreway::gl
