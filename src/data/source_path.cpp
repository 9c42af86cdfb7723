// SPDX-License-Identifier: MIT
#include "data/source_path.h"

#include "base/error.h"
#include "base/text.h"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <vector>

namespace oreway::data {

namespace {

using base::Error;
using base::ExitCode;

/// What to look for in an archive, the best first.
constexpr std::array vector_extensions = {".shp", ".gpkg", ".geojson", ".fgb", ".json", ".kml", ".gml", ".gpx", ".csv"};

std::vector<std::string> files_in(const std::string& folder) {
    const CPLStringList list(VSIReadDirRecursive(folder.c_str()));
    std::vector<std::string> files;
    for (int i = 0; i < list.Count(); ++i) {
        const std::string file = list[i];
        // macOS packs a shadow of every file into such a folder.
        if (!file.empty() && file.back() != '/' && !file.starts_with("__MACOSX")) files.push_back(file);
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string zip_member(const std::string& path) {
    const std::string archive = "/vsizip/{" + path + "}";
    const std::vector<std::string> files = files_in(archive);
    if (files.empty()) throw Error(ExitCode::input, path + ": is not a readable zip archive, or an empty one");
    for (const char* extension : vector_extensions) {
        std::vector<std::string> found;
        std::copy_if(files.begin(), files.end(), std::back_inserter(found),
                     [&](const std::string& file) { return extension_of(file) == extension; });
        if (found.empty()) continue;
        const std::filesystem::path first = found.front();
        const bool is_one_folder = std::all_of(found.begin(), found.end(), [&](const std::string& file) {
            return std::filesystem::path(file).parent_path() == first.parent_path();
        });
        // The shapefiles of one folder are the layers of one source.
        if (found.size() > 1 && is_one_folder && std::string_view(extension) == ".shp") {
            return archive + (first.has_parent_path() ? "/" + first.parent_path().string() : "");
        }
        return archive + "/" + found.front();
    }
    throw Error(ExitCode::input,
                path + ": holds no vector file (" + files.front() + (files.size() > 1 ? " and others" : "") + ")");
}

} // namespace

std::string extension_of(std::string_view path) {
    return base::to_lower(std::filesystem::path(path).extension().string());
}

void check_source_path(const std::string& path) {
    if (path.starts_with("/vsi")) return;
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (path.empty() || status.type() == std::filesystem::file_type::not_found) {
        throw Error(ExitCode::input, path + ": does not exist");
    }
    if (error) throw Error(ExitCode::input, path + ": cannot be opened: " + error.message());
    if (std::filesystem::is_directory(status)) {
        if (extension_of(path) == ".gdb") return;
        throw Error(ExitCode::input, path + ": is a folder; name a file in it");
    }
    if (access(path.c_str(), R_OK) != 0) {
        throw Error(ExitCode::input, path + ": cannot be opened: " + std::strerror(errno));
    }
    if (std::filesystem::is_regular_file(status) && std::filesystem::file_size(path, error) == 0) {
        throw Error(ExitCode::input, path + ": is empty (0 bytes)");
    }
}

std::string gdal_name(const std::string& path) {
    if (path.starts_with("/vsi")) return path;
    const std::string extension = extension_of(path);
    if (extension == ".zip") return zip_member(path);
    if (extension == ".gz") return "/vsigzip/" + path;
    return path;
}

} // namespace oreway::data
