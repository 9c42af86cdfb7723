// SPDX-License-Identifier: MIT
#pragma once

#include "gl/buffer.h"
#include "gl/handle.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace oreway::gl {

void delete_vertex_array(unsigned id);

/// One input of a vertex shader, as it lies in a buffer of vertices.
struct Attribute {
    enum class Type {
        float32,
        byte_share,  ///< unsigned bytes, 255 read as 1
        short_share, ///< signed shorts, 32767 read as 1
        whole32,     ///< unsigned whole numbers, for a `uint`
    };

    unsigned location = 0;
    int components = 1;
    Type type = Type::float32;
    std::size_t offset = 0; ///< bytes from the start of a vertex
};

/// A mesh: vertices, their layout and the triangles between them.
class Mesh {
public:
    /// An empty mesh, without OpenGL. Draws nothing.
    Mesh() = default;

    template <typename Vertex>
    Mesh(std::span<const Vertex> vertices, std::span<const std::uint32_t> indices,
         std::span<const Attribute> attributes, Buffer::Usage usage = Buffer::Usage::once)
        : Mesh(sizeof(Vertex), attributes, usage) {
        fill(vertices, indices);
    }

    /// A mesh to be filled later. `stride`: bytes from one vertex to the next.
    Mesh(std::size_t stride, std::span<const Attribute> attributes, Buffer::Usage usage);

    template <typename Vertex> void fill(std::span<const Vertex> vertices, std::span<const std::uint32_t> indices) {
        fill_bytes(std::as_bytes(vertices), indices);
    }

    /// False for a default-made mesh, which cannot be filled.
    bool exists() const noexcept { return handle_.id() != 0; }
    bool is_empty() const noexcept { return index_count_ == 0; }
    std::size_t index_count() const noexcept { return index_count_; }
    std::size_t byte_size() const noexcept { return vertices_.size() + indices_.size(); }

    /// Draws all triangles with the program in use.
    void draw() const { draw(0, index_count_); }
    /// Draws the triangles of indices [first, first + count).
    void draw(std::size_t first, std::size_t count) const;

private:
    void fill_bytes(std::span<const std::byte> vertices, std::span<const std::uint32_t> indices);

    Handle<delete_vertex_array> handle_;
    Buffer vertices_;
    Buffer indices_;
    std::size_t index_count_ = 0;
};

} // namespace oreway::gl
