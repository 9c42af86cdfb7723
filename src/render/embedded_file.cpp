// SPDX-License-Identifier: MIT
#include "render/embedded_file.h"

#include <cassert>

namespace {

struct Entry {
    std::string_view name;
    const char* begin;
    const char* end;
};

} // namespace

// Written by embed.cmake: the table `entries`.
#include "embedded_table.inc"

namespace oreway::render {

std::string_view embedded_file(std::string_view name) {
    for (const Entry& entry : entries)
        if (entry.name == name) return {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)};
    assert(false && "no such embedded file");
    return {};
}

} // namespace oreway::render
