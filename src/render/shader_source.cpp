// SPDX-License-Identifier: MIT
#include "render/shader_source.h"

#include "base/file.h"
#include "render/embedded_file.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace oreway::render {
namespace {

#ifdef OREWAY_SHADER_FOLDER
std::string read_shader(const std::string& name) {
    return base::read_file(std::filesystem::path(OREWAY_SHADER_FOLDER) / name);
}
#else
std::string read_shader(const std::string& name) { return std::string(embedded_file(name)); }
#endif

} // namespace

std::string shader_source(const std::string& name) {
    constexpr std::string_view directive = "#include \"";
    std::istringstream lines(read_shader(name));
    std::string result;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(directive))
            result += shader_source(line.substr(directive.size(), line.find('"', directive.size()) - directive.size()));
        else
            result += line + "\n";
    }
    return result;
}

gl::Program load_program(const std::string& name) {
    return {name, shader_source(name + ".vert"), shader_source(name + ".frag")};
}

#ifdef OREWAY_SHADER_FOLDER
std::int64_t shader_revision() {
    std::int64_t newest = 0;
    for (const auto& entry : std::filesystem::directory_iterator(OREWAY_SHADER_FOLDER))
        newest = std::max(newest, static_cast<std::int64_t>(entry.last_write_time().time_since_epoch().count()));
    return newest;
}
#else
std::int64_t shader_revision() { return 0; }
#endif

} // namespace oreway::render
