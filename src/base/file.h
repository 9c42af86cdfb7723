// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace oreway::base {

/// The whole file. Throws Error(input) with the system's reason.
std::string read_file(const std::filesystem::path& path);

/// A file that appears under its name only when it is complete: written beside the target under a temporary name, then
/// renamed. Destroyed without commit(), it leaves nothing behind and the old file as it was.
class AtomicFile {
public:
    enum class Existing { replace, refuse };

    /// Throws Error(failure) when the folder does not exist or cannot be written, or when the target exists and is to
    /// be refused.
    explicit AtomicFile(std::filesystem::path target, Existing existing = Existing::replace);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Where to write. It has the extension of the target, as some libraries choose the format by it.
    const std::filesystem::path& temporary_path() const noexcept { return temporary_; }

    /// Writes the whole of the temporary file. Throws Error(failure).
    void write(std::string_view bytes) const;

    /// Renames the temporary file to the target. Throws Error(failure).
    void commit();

private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
};

/// Writes `bytes` to `path` by way of an AtomicFile.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// XXH3 (xxhash.com), 64 bits: names contents in recipes and caches, the same on every machine. With the hash of what
/// comes before as seed it names a sequence, in which "ab", "c" and "a", "bc" differ. Not for security.
std::uint64_t content_hash(std::string_view bytes, std::uint64_t seed = 0);

/// 16 lower-case hexadecimal digits.
std::string to_hex_text(std::uint64_t value);

} // namespace oreway::base
