// SPDX-License-Identifier: MIT
#pragma once

#include "base/file.h"

#include <filesystem>

namespace oreway::data {

/// A file and its companions of the same name (a shapefile's .shx, .dbf, .prj, .cpg; a picture's .tif.aux.xml), written
/// aside and renamed at the end, the file itself last. Destroyed without commit(), it leaves nothing behind. Every file
/// appears whole; a disk that fails between two renames leaves new companions beside the old file.
class StagedFiles {
public:
    /// As AtomicFile; a shapefile's companions count as existing too.
    StagedFiles(const std::filesystem::path& target, base::AtomicFile::Existing existing);
    ~StagedFiles();
    StagedFiles(const StagedFiles&) = delete;
    StagedFiles& operator=(const StagedFiles&) = delete;

    const std::filesystem::path& temporary_path() const noexcept { return file_.temporary_path(); }

    /// Throws Error(failure).
    void commit();

private:
    std::filesystem::path target_;
    base::AtomicFile file_;
};

} // namespace oreway::data
