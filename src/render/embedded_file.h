// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace oreway::render {

/// The bytes of a file that was built into the program: a shader or a font, by its name without folders. Asserts that
/// it exists. The bytes live as long as the program.
std::string_view embedded_file(std::string_view name);

} // namespace oreway::render
