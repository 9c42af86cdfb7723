// SPDX-License-Identifier: MIT
#include "gl/buffer.h"

#include "gl/check.h"

#include <epoxy/gl.h>

namespace oreway::gl {
namespace {

unsigned make_buffer() {
    GLuint id = 0;
    glGenBuffers(1, &id);
    return id;
}

} // namespace

void delete_buffer(unsigned id) { glDeleteBuffers(1, &id); }

Buffer::Buffer(Content content, Usage usage)
    : handle_(make_buffer())
    , content_(content)
    , usage_(usage) {}

void Buffer::fill(std::span<const std::byte> bytes) {
    // Binding an index buffer would change the bound vertex array: none is bound while filling.
    if (content_ == Content::indices) glBindVertexArray(0);
    const GLenum target = content_ == Content::indices ? GL_ELEMENT_ARRAY_BUFFER : GL_ARRAY_BUFFER;
    glBindBuffer(target, handle_.id());
    glBufferData(target, static_cast<GLsizeiptr>(bytes.size()), bytes.data(),
                 usage_ == Usage::once ? GL_STATIC_DRAW : GL_STREAM_DRAW);
    size_ = bytes.size();
    check_errors("filling a buffer");
}

} // namespace oreway::gl
