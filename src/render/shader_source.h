// SPDX-License-Identifier: MIT
#pragma once

#include "gl/program.h"

#include <cstdint>
#include <string>

namespace oreway::render {

/// The text of shaders/NAME ready to compile: its #include lines replaced by the files they name. Taken from the
/// program itself; developer builds (OREWAY_SHADERS_FROM_DISK) read shaders/ each time.
std::string shader_source(const std::string& name);

/// NAME.vert and NAME.frag, linked.
gl::Program load_program(const std::string& name);

/// Changes when a file in shaders/ does; always 0 in builds that carry their shaders.
std::int64_t shader_revision();

} // namespace oreway::render
