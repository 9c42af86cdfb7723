// SPDX-License-Identifier: MIT
#include "data/staged_files.h"

#include "base/error.h"
#include "data/source_path.h"

#include <set>
#include <string>
#include <system_error>
#include <vector>

namespace oreway::data {

namespace {

namespace fs = std::filesystem;

struct Companion {
    fs::path file;
    std::string ending; ///< ".dbf", ".tif.aux.xml"
};

/// The files beside `file` whose names begin like its own up to the extension.
std::vector<Companion> companions(const fs::path& file) {
    std::vector<Companion> found;
    std::error_code ignored;
    const std::string stem = file.stem().string();
    const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(stem + ".") && name != file.filename()) {
            found.push_back({entry.path(), name.substr(stem.size())});
        }
    }
    return found;
}

fs::path with_ending(const fs::path& target, const std::string& ending) {
    return target.parent_path() / (target.stem().string() + ending);
}

bool is_shapefile(const fs::path& target) { return extension_of(target.string()) == ".shp"; }

/// What programs leave beside a file, wrong once the file is replaced by one that has none of its own.
std::vector<fs::path> stale_companions(const fs::path& target) {
    std::vector<fs::path> found;
    if (is_shapefile(target)) {
        for (const char* ending : {".qix", ".sbn", ".sbx", ".qpj", ".cpg", ".prj", ".idm", ".ind"})
            found.push_back(with_ending(target, ending));
    }
    for (const char* ending : {"-wal", "-shm", "-journal", ".aux.xml"})
        found.emplace_back(target.string() + ending);
    return found;
}

void refuse_existing_companions(const fs::path& target) {
    if (!is_shapefile(target)) return;
    for (const char* ending : {".shx", ".dbf", ".prj", ".cpg"}) {
        const fs::path companion = with_ending(target, ending);
        std::error_code ignored;
        if (fs::exists(companion, ignored))
            throw base::Error(base::ExitCode::failure,
                              companion.string() + ": exists already; pass --overwrite to replace it");
    }
}

} // namespace

StagedFiles::StagedFiles(const fs::path& target, base::AtomicFile::Existing existing)
    : target_(target)
    , file_(target, existing) {
    if (existing == base::AtomicFile::Existing::refuse) refuse_existing_companions(target);
}

StagedFiles::~StagedFiles() {
    if (temporary_path().empty()) return;
    std::error_code ignored;
    for (const Companion& companion : companions(temporary_path()))
        fs::remove(companion.file, ignored);
}

void StagedFiles::commit() {
    std::set<fs::path> placed;
    for (const Companion& companion : companions(temporary_path())) {
        const fs::path place = with_ending(target_, companion.ending);
        std::error_code error;
        fs::rename(companion.file, place, error);
        if (error) {
            throw base::Error(base::ExitCode::failure, place.string() + ": cannot be written: " + error.message());
        }
        placed.insert(place);
    }
    file_.commit();
    std::error_code ignored;
    for (const fs::path& stale : stale_companions(target_))
        if (!placed.contains(stale)) fs::remove(stale, ignored);
}

} // namespace oreway::data
