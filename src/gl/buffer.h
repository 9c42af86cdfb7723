// SPDX-License-Identifier: MIT
#pragma once

#include "gl/handle.h"

#include <cstddef>
#include <span>

namespace oreway::gl {

void delete_buffer(unsigned id);

/// Bytes that OpenGL draws from.
class Buffer {
public:
    enum class Content { vertices, indices };
    enum class Usage { once, every_frame }; ///< how often it is filled

    /// An empty buffer, without OpenGL.
    Buffer() = default;
    explicit Buffer(Content content, Usage usage = Usage::once);

    template <typename T> static Buffer of(Content content, std::span<const T> items) {
        Buffer buffer(content);
        buffer.fill(std::as_bytes(items));
        return buffer;
    }

    /// Replaces everything.
    void fill(std::span<const std::byte> bytes);

    unsigned id() const noexcept { return handle_.id(); }
    std::size_t size() const noexcept { return size_; }

private:
    Handle<delete_buffer> handle_;
    Content content_ = Content::vertices;
    Usage usage_ = Usage::once;
    std::size_t size_ = 0;
};

} // namespace oreway::gl
