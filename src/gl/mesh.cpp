// SPDX-License-Identifier: MIT
#include "gl/mesh.h"

#include "gl/check.h"

#include <epoxy/gl.h>

namespace oreway::gl {
namespace {

unsigned make_vertex_array() {
    GLuint id = 0;
    glGenVertexArrays(1, &id);
    return id;
}

GLenum type_of(Attribute::Type type) {
    switch (type) {
    case Attribute::Type::byte_share:
        return GL_UNSIGNED_BYTE;
    case Attribute::Type::short_share:
        return GL_SHORT;
    case Attribute::Type::whole32:
        return GL_UNSIGNED_INT;
    case Attribute::Type::float32:
        break;
    }
    return GL_FLOAT;
}

} // namespace

void delete_vertex_array(unsigned id) { glDeleteVertexArrays(1, &id); }

Mesh::Mesh(std::size_t stride, std::span<const Attribute> attributes, Buffer::Usage usage)
    : handle_(make_vertex_array())
    , vertices_(Buffer::Content::vertices, usage)
    , indices_(Buffer::Content::indices, usage) {
    glBindVertexArray(handle_.id());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    for (const Attribute& attribute : attributes) {
        glEnableVertexAttribArray(attribute.location);
        const auto* offset = reinterpret_cast<const void*>(attribute.offset); // NOLINT(performance-no-int-to-ptr)
        if (attribute.type == Attribute::Type::whole32)
            glVertexAttribIPointer(attribute.location, attribute.components, GL_UNSIGNED_INT,
                                   static_cast<GLsizei>(stride), offset);
        else
            glVertexAttribPointer(attribute.location, attribute.components, type_of(attribute.type),
                                  attribute.type != Attribute::Type::float32, static_cast<GLsizei>(stride), offset);
    }
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
    glBindVertexArray(0);
    check_errors("laying out a mesh");
}

void Mesh::fill_bytes(std::span<const std::byte> vertices, std::span<const std::uint32_t> indices) {
    vertices_.fill(vertices);
    indices_.fill(std::as_bytes(indices));
    index_count_ = indices.size();
}

void Mesh::draw(std::size_t first, std::size_t count) const {
    if (count == 0) return;
    glBindVertexArray(handle_.id());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT,
                   reinterpret_cast<const void*>(first * sizeof(std::uint32_t))); // NOLINT(performance-no-int-to-ptr)
    glBindVertexArray(0);
    check_errors("drawing a mesh");
}

} // namespace oreway::gl
