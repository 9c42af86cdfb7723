// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace oreway::data {

/// Throws Error(input) with the plain reason when `path` is missing, unreadable, empty or a folder (a file geodatabase,
/// *.gdb, is one). Paths of GDAL's virtual file systems ("/vsizip/…") pass.
void check_source_path(const std::string& path);

/// The name that GDAL opens `path` by: a layer inside a zip archive is found ("/vsizip/a.zip/sub/b.shp"), gzip is
/// undone. Throws Error(input) when an archive holds nothing that could be opened.
std::string gdal_name(const std::string& path);

/// ".geojson": lower case, with the dot; empty without one.
std::string extension_of(std::string_view path);

} // namespace oreway::data
