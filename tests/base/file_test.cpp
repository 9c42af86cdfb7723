// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/file.h"
#include "tests/catch.h"
#include "tests/temp_folder.h"

#include <filesystem>
#include <fstream>

using namespace oreway::base;
using oreway::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const TempFolder& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
}

template <typename Action> std::pair<ExitCode, std::string> error_of(const Action& action) {
    try {
        action();
        return {ExitCode::ok, {}};
    } catch (const Error& error) {
        return {error.code(), error.what()};
    }
}

} // namespace

TEST_CASE("A file comes back byte by byte, zeros and line ends included") {
    const TempFolder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    write_file(folder / "a.bin", bytes);
    CHECK(read_file(folder / "a.bin") == bytes);
    write_file(folder / "large", std::string(200'000, 'x'));
    CHECK(read_file(folder / "large").size() == 200'000);
    write_file(folder / "empty", "");
    CHECK(read_file(folder / "empty").empty());
}

TEST_CASE("A file that cannot be read is an input error that names it and the reason") {
    const TempFolder folder;
    const auto [code, line] = error_of([&] { read_file(folder / "missing"); });
    CHECK(code == ExitCode::input);
    CHECK(line.rfind(folder / "missing", 0) == 0);
    CHECK(line.find("No such file") != std::string::npos);
    CHECK(error_of([&] { read_file(folder.path()); }).second.find("is a directory") != std::string::npos);
}

TEST_CASE("An atomic file appears under its name only when it is committed") {
    const TempFolder folder;
    {
        AtomicFile file(folder / "a.png");
        CHECK(file.temporary_path().extension() == ".png");
        std::ofstream(file.temporary_path()) << "new";
        CHECK_FALSE(fs::exists(folder / "a.png"));
        file.commit();
    }
    CHECK(read_file(folder / "a.png") == "new");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("An abandoned atomic file leaves the old one as it was and nothing else") {
    const TempFolder folder;
    folder.write("a.txt", "old");
    {
        const AtomicFile file(folder / "a.txt");
        std::ofstream(file.temporary_path()) << "half";
    }
    CHECK(read_file(folder / "a.txt") == "old");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("Two atomic files of one target do not share their temporary file") {
    const TempFolder folder;
    const AtomicFile one(folder / "a.txt"), other(folder / "a.txt");
    CHECK(one.temporary_path() != other.temporary_path());
}

TEST_CASE("An existing target is refused on request") {
    const TempFolder folder;
    const std::string target = folder.write("a.txt", "old");
    const auto [code, line] = error_of([&] { AtomicFile(target, AtomicFile::Existing::refuse); });
    CHECK(code == ExitCode::failure);
    CHECK(line.find("--overwrite") != std::string::npos);
    CHECK(error_of([&] { AtomicFile(folder / "b.txt", AtomicFile::Existing::refuse); }).first == ExitCode::ok);
}

TEST_CASE("A link to nothing is no target, and stays") {
    const TempFolder folder;
    std::filesystem::create_symlink("/no/such/file", folder / "link.txt");
    const auto [code, line] = error_of([&] { write_file(folder / "link.txt", "x"); });
    CHECK(code == ExitCode::failure);
    CHECK(line.find("is a link to /no/such/file, which does not exist") != std::string::npos);
    CHECK(std::filesystem::is_symlink(folder / "link.txt"));
}

TEST_CASE("A folder that does not exist is named") {
    const TempFolder folder;
    const auto [code, line] = error_of([&] { write_file(folder / "no/such/a.txt", "x"); });
    CHECK(code == ExitCode::failure);
    CHECK(line.find("the folder " + (folder / "no/such") + " does not exist") != std::string::npos);
}

TEST_CASE("The content hash is XXH3, and where one content ends and the next begins counts") {
    CHECK(content_hash("") == 0x2d06800538d394c2ULL);
    CHECK(content_hash("a") == 0xe6c632b61e964e1fULL);
    CHECK(content_hash("foobar") == 0xd78fda63144c5c84ULL);
    CHECK(content_hash("c", content_hash("ab")) != content_hash("bc", content_hash("a")));
    CHECK(to_hex_text(0xabc) == "0000000000000abc");
}
