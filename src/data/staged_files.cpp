// SPDX-License-Identifier: MIT
#include "data/staged_files.h"

#include "base/error.h"
#include "data/source_path.h"

#include <array>
#include <system_error>
#include <vector>

namespace oreway::data {

namespace {

namespace fs = std::filesystem;

/// The files beside `file` that share its name but not its extension.
std::vector<fs::path> companions(const fs::path& file) {
    std::vector<fs::path> found;
    std::error_code ignored;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
        if (entry.path().stem() == file.stem() && entry.path().extension() != file.extension()) {
            found.push_back(entry.path());
        }
    }
    return found;
}

/// What other programs leave beside a file, wrong once the file is replaced.
void remove_stale(const fs::path& target) {
    static constexpr std::array shapefile = {".qix", ".sbn", ".sbx", ".qpj", ".cpg", ".prj", ".idm", ".ind"};
    static constexpr std::array database = {"-wal", "-shm", "-journal"};
    std::error_code ignored;
    if (extension_of(target.string()) == ".shp") {
        for (const char* extension : shapefile) {
            fs::remove(fs::path(target).replace_extension(extension), ignored);
        }
    } else {
        for (const char* ending : database) {
            fs::remove(target.string() + ending, ignored);
        }
    }
}

} // namespace

StagedFiles::StagedFiles(const fs::path& target, base::AtomicFile::Existing existing)
    : target_(target)
    , file_(target, existing) {}

StagedFiles::~StagedFiles() {
    if (temporary_path().empty()) return;
    std::error_code ignored;
    for (const fs::path& companion : companions(temporary_path())) {
        fs::remove(companion, ignored);
    }
}

void StagedFiles::commit() {
    remove_stale(target_);
    for (const fs::path& companion : companions(temporary_path())) {
        const fs::path place = fs::path(target_).replace_extension(companion.extension());
        std::error_code error;
        fs::rename(companion, place, error);
        if (error) {
            throw base::Error(base::ExitCode::failure, place.string() + ": cannot be written: " + error.message());
        }
    }
    file_.commit();
}

} // namespace oreway::data
