// SPDX-License-Identifier: MIT
#include "base/file.h"

#include "base/error.h"

#include <unistd.h>
#include <xxhash.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <system_error>

namespace oreway::base {

namespace {

std::string reason() { return std::strerror(errno); }

} // namespace

std::string read_file(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw Error(ExitCode::input, path.string() + ": is a directory, not a file");
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) throw Error(ExitCode::input, path.string() + ": cannot be opened: " + reason());
    std::string bytes;
    const auto size = std::filesystem::file_size(path, ignored); // not known of pipes and the like
    if (!ignored) bytes.reserve(size);
    char chunk[65536];
    while (const std::size_t count = std::fread(chunk, 1, sizeof chunk, file.get())) {
        bytes.append(chunk, count);
    }
    if (std::ferror(file.get()) != 0) throw Error(ExitCode::input, path.string() + ": cannot be read: " + reason());
    return bytes;
}

AtomicFile::AtomicFile(std::filesystem::path target, Existing existing)
    : target_(std::move(target)) {
    static std::atomic<unsigned> counter{0};
    std::error_code ignored;
    if (existing == Existing::refuse && std::filesystem::exists(target_, ignored)) {
        throw Error(ExitCode::failure, target_.string() + ": exists already; pass --overwrite to replace it");
    }
    if (std::filesystem::is_symlink(target_, ignored) && !std::filesystem::exists(target_, ignored)) {
        throw Error(ExitCode::failure, target_.string() + ": is a link to " +
                                           std::filesystem::read_symlink(target_, ignored).string() +
                                           ", which does not exist; remove the link or make what it names");
    }
    const std::filesystem::path folder = target_.has_parent_path() ? target_.parent_path() : ".";
    if (!std::filesystem::is_directory(folder, ignored)) {
        throw Error(ExitCode::failure, target_.string() + ": the folder " + folder.string() + " does not exist");
    }
    if (access(folder.c_str(), W_OK) != 0) {
        throw Error(ExitCode::failure, target_.string() + ": cannot be written: " + reason());
    }
    temporary_ = folder / ("." + target_.stem().string() + "." + std::to_string(getpid()) + "-" +
                           std::to_string(counter++) + target_.extension().string());
}

AtomicFile::~AtomicFile() {
    std::error_code ignored;
    if (!temporary_.empty()) std::filesystem::remove(temporary_, ignored);
}

void AtomicFile::write(std::string_view bytes) const {
    std::ofstream stream(temporary_, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) throw Error(ExitCode::failure, target_.string() + ": cannot be written: " + reason());
}

void AtomicFile::commit() {
    std::error_code error;
    std::filesystem::rename(temporary_, target_, error);
    if (error) throw Error(ExitCode::failure, target_.string() + ": cannot be written: " + error.message());
    temporary_.clear();
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

std::uint64_t content_hash(std::string_view bytes, std::uint64_t seed) {
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::string to_hex_text(std::uint64_t value) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
    return text;
}

} // namespace oreway::base
