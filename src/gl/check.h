// SPDX-License-Identifier: MIT
#pragma once

namespace oreway::gl {

/// Debug builds throw Error(failure) when OpenGL has reported an error since the last check; release builds ask
/// nothing. `where` completes the sentence "OpenGL error GL_INVALID_VALUE while …".
void check_errors(const char* where);

} // namespace oreway::gl
