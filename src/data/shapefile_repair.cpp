// SPDX-License-Identifier: MIT
#include "data/shapefile_repair.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace oreway::data {

namespace {

namespace fs = std::filesystem;

// ESRI Shapefile Technical Description, 1998: .shp and .shx begin with 100 bytes, lengths are big-endian and count
// words of two bytes; .shx has eight bytes a record, offset and length. dBASE III: record count at byte 4, length of
// the header at 8 and of a record at 10, little-endian.
constexpr std::uint64_t header_bytes = 100, index_record_bytes = 8, record_header_bytes = 8;

/// The companion of `shp` in the spelling that is there; empty when there is none.
fs::path companion(const fs::path& shp, std::string_view lower, std::string_view upper) {
    for (const std::string_view extension : {lower, upper}) {
        fs::path path = fs::path(shp).replace_extension(extension);
        std::error_code ignored;
        if (fs::is_regular_file(path, ignored)) return path;
    }
    return {};
}

std::uint64_t size_of(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    return error ? 0 : size;
}

template <std::size_t Size>
std::optional<std::array<std::uint8_t, Size>> bytes_at(const fs::path& path, std::uint64_t at) {
    std::array<std::uint8_t, Size> bytes{};
    std::ifstream stream(path, std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(at));
    if (!stream.read(reinterpret_cast<char*>(bytes.data()), Size)) return std::nullopt;
    return bytes;
}

std::uint64_t big_endian(const std::uint8_t* bytes) {
    return std::uint64_t{bytes[0]} << 24 | std::uint64_t{bytes[1]} << 16 | std::uint64_t{bytes[2]} << 8 | bytes[3];
}

/// What the index is good for.
enum class Index { good, missing, unfit };

Index judge_index(const fs::path& shp, const fs::path& shx) {
    if (shx.empty()) return Index::missing;
    const std::uint64_t size = size_of(shx);
    const auto header = bytes_at<28>(shx, 0);
    if (!header || size < header_bytes || (size - header_bytes) % index_record_bytes != 0) return Index::unfit;
    constexpr int length_at = 24;
    if (big_endian(&(*header)[length_at]) * 2 != size) return Index::unfit;
    if (size == header_bytes) return size_of(shp) > header_bytes ? Index::unfit : Index::good;
    const auto last = bytes_at<8>(shx, size - index_record_bytes);
    const auto shp_header = bytes_at<28>(shp, 0);
    if (!last || !shp_header) return Index::good; // the .shp is at fault, GDAL says how
    const std::uint64_t end = (big_endian(last->data()) + big_endian(last->data() + 4)) * 2 + record_header_bytes;
    const std::uint64_t shp_end = big_endian(&(*shp_header)[length_at]) * 2;
    return end < shp_end ? Index::unfit : Index::good;
}

struct TableSize {
    std::uint64_t records = 0, header_bytes = 0, record_bytes = 0;
};

std::optional<TableSize> table_size(const fs::path& dbf) {
    const auto header = bytes_at<12>(dbf, 0);
    if (!header) return std::nullopt;
    const auto& h = *header;
    return TableSize{std::uint64_t{h[4]} | std::uint64_t{h[5]} << 8 | std::uint64_t{h[6]} << 16 |
                         std::uint64_t{h[7]} << 24,
                     std::uint64_t{h[8]} | std::uint64_t{h[9]} << 8, std::uint64_t{h[10]} | std::uint64_t{h[11]} << 8};
}

/// Bytes that the table lacks for the rows it announces, as far as there can be shapes for them.
std::uint64_t missing_table_bytes(const fs::path& shp, const fs::path& dbf) {
    const std::optional<TableSize> table = dbf.empty() ? std::nullopt : table_size(dbf);
    if (!table || size_of(dbf) < table->header_bytes) return 0;
    constexpr std::uint64_t smallest_shape = 12; // its header and the type of a null shape
    const std::uint64_t rows = std::min(table->records, size_of(shp) / smallest_shape);
    const std::uint64_t wanted = table->header_bytes + rows * table->record_bytes;
    return wanted > size_of(dbf) ? wanted - size_of(dbf) : 0;
}

void copy(const fs::path& from, const std::string& to) { CPLCopyFile(to.c_str(), from.c_str()); }

void append_spaces(const std::string& path, std::uint64_t count) {
    VSILFILE* file = VSIFOpenL(path.c_str(), "ab");
    if (file == nullptr) return;
    const std::string spaces(4096, ' ');
    for (std::uint64_t left = count; left > 0;) {
        const std::size_t now = static_cast<std::size_t>(std::min<std::uint64_t>(left, spaces.size()));
        VSIFWriteL(spaces.data(), 1, now, file);
        left -= now;
    }
    VSIFCloseL(file);
}

} // namespace

MemoryFolder::MemoryFolder() {
    static std::atomic<unsigned> counter{0};
    path_ = "/vsimem/oreway-" + std::to_string(counter++);
    VSIMkdir(path_.c_str(), 0700);
}

MemoryFolder::~MemoryFolder() { VSIRmdirRecursive(path_.c_str()); }

RestoreIndex::RestoreIndex() { CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", "YES"); }
RestoreIndex::~RestoreIndex() { CPLSetThreadLocalConfigOption("SHAPE_RESTORE_SHX", nullptr); }

RepairedShapefile repair_shapefile(const std::string& path, Findings& findings) {
    const fs::path shp = path;
    const fs::path shx = companion(shp, ".shx", ".SHX"), dbf = companion(shp, ".dbf", ".DBF");
    const Index index = judge_index(shp, shx);
    const std::uint64_t missing_bytes = missing_table_bytes(shp, dbf);
    if (dbf.empty()) {
        findings.add(base::Severity::note, "missing-sidecar",
                     [&] { return "has no table of attributes (.dbf) beside it; the shapes have no names"; });
    }
    if (index == Index::good && missing_bytes == 0) return {};

    if (index != Index::good) {
        findings.add(base::Severity::warning, "shapefile-index", [&] {
            return std::string("its index (.shx) ") +
                   (index == Index::missing ? "is missing" : "does not fit the shapes") +
                   "; it was built anew in memory";
        });
    }
    if (missing_bytes > 0) {
        findings.add(base::Severity::warning, "shapefile-table", [&] {
            return "its table (.dbf) ends " + std::to_string(missing_bytes) +
                   " bytes early; the last shapes have no attributes";
        });
    }
    RepairedShapefile repaired;
    repaired.folder = std::make_unique<MemoryFolder>();
    const std::string stem = repaired.folder->path() + "/" + shp.stem().string();
    repaired.name = stem + ".shp";
    copy(shp, repaired.name);
    if (index == Index::good) copy(shx, stem + ".shx");
    if (!dbf.empty()) copy(dbf, stem + ".dbf");
    if (missing_bytes > 0) append_spaces(stem + ".dbf", missing_bytes);
    for (const auto& [lower, upper] : {std::pair(".prj", ".PRJ"), std::pair(".cpg", ".CPG")}) {
        const fs::path file = companion(shp, lower, upper);
        if (!file.empty()) copy(file, stem + lower);
    }
    return repaired;
}

} // namespace oreway::data
