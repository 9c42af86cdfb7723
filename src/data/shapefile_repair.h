// SPDX-License-Identifier: MIT
#pragma once

#include "data/findings.h"

#include <memory>
#include <string>

namespace oreway::data {

/// A folder in memory that GDAL can open files in; gone with the object.
class MemoryFolder {
public:
    MemoryFolder();
    ~MemoryFolder();
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;

    const std::string& path() const noexcept { return path_; } ///< "/vsimem/oreway-7"

private:
    std::string path_;
};

/// A shapefile whose index (.shx) is missing or does not fit, or whose table (.dbf) ends early, copied to memory with a
/// new index and the missing rows empty. The files on disk stay as they are.
struct RepairedShapefile {
    std::unique_ptr<MemoryFolder> folder; ///< none when nothing had to be repaired
    std::string name;                     ///< to open instead of the original
};

/// `path` is a .shp on disk. What was wrong is reported. GDAL builds the index if `name` is opened while a
/// RestoreIndex lives.
RepairedShapefile repair_shapefile(const std::string& path, Findings& findings);

/// While one lives, GDAL makes the index of a shapefile opened on this thread when it is missing.
class RestoreIndex {
public:
    RestoreIndex();
    ~RestoreIndex();
    RestoreIndex(const RestoreIndex&) = delete;
    RestoreIndex& operator=(const RestoreIndex&) = delete;
};

} // namespace oreway::data
