// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "data/feature_reader.h"
#include "data/feature_writer.h"
#include "tests/catch.h"
#include "tests/data/reading.h"
#include "tests/data/tables.h"
#include "tests/temp_folder.h"

#include <cstring>
#include <filesystem>
#include <random>

using namespace oreway;
using tests::feature_of;
using tests::geojson;
using tests::refusal;
using tests::TableMaker;
using tests::TempFolder;

namespace {

/// Exit code 3 and one line that begins with the path and holds `reason`.
void check_refused(const std::string& path, const std::string& reason) {
    INFO(path);
    const std::string line = refusal(path);
    CHECK(line.rfind(path + ": ", 0) == 0);
    CHECK(line.find(reason) != std::string::npos);
    try {
        data::read_features(path);
    } catch (const base::Error& error) {
        CHECK(error.code() == base::ExitCode::input);
    }
}

std::string bytes(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::string text(count, ' ');
    for (char& letter : text) {
        letter = static_cast<char>(random() & 0xFF);
    }
    return text;
}

/// Reads what may be broken in any way: an error of ours or a table, nothing else.
void survive(const std::string& path) {
    try {
        const auto result = data::read_features(path);
        CHECK(result.table != nullptr);
    } catch (const base::Error& error) {
        CHECK(std::string(error.what()).find(path) != std::string::npos);
    }
}

} // namespace

TEST_CASE("A missing file, a folder and an empty file are told apart") {
    const TempFolder folder;
    check_refused(folder / "nothing.geojson", "does not exist");
    check_refused(folder.path().string(), "is a folder; name a file in it");
    check_refused(folder.write("empty.geojson", ""), "is empty");
    CHECK(refusal("").find("does not exist") != std::string::npos);
}

TEST_CASE("Truncated JSON is refused wherever it ends") {
    const TempFolder folder;
    const std::string whole = geojson({feature_of(R"({"type": "Point", "coordinates": [1, 2]})"),
                                       feature_of(R"({"type": "Point", "coordinates": [3, 4]})")});
    for (std::size_t length = 20; length < whole.size(); length += 7) {
        check_refused(folder.write("cut.geojson", whole.substr(0, length)), "cannot be read");
    }
}

TEST_CASE("Text, pictures and archives without a map in them are refused") {
    const TempFolder folder;
    check_refused(folder.write("a.geojson", "hello"), "cannot be read as a vector file");
    check_refused(folder.write("a.json", R"({"a": 1})"), "cannot be read as a vector file");
    check_refused(folder.write("a.gpkg", "\x89PNG\r\n\x1a\n"), "cannot be read as a vector file");
    check_refused(folder.write("a.zip", "PK no more"), "is not a readable zip archive");
    check_refused(folder.write("a.shp", bytes(50, 1)), "cannot be read as a vector file");
}

TEST_CASE("A table without positions is refused with the names to give its columns") {
    const TempFolder folder;
    check_refused(folder.write("a.csv", "site,tonnes\nTanbreez,5\n"), "name them lon and lat");
}

TEST_CASE("A file with the extension of another format is read for what it is") {
    const TempFolder folder;
    const std::string points = geojson({feature_of(R"({"type": "Point", "coordinates": [1, 2]})")});
    CHECK(data::read_features(folder.write("a.gpkg", points)).table->size() == 1);
    CHECK(data::read_features(folder.write("a.txt", points)).table->size() == 1);
    CHECK(data::read_features(folder.write("bom.geojson", "\xEF\xBB\xBF" + points)).table->size() == 1);
}

TEST_CASE("A collection without features is an empty table, and that is said") {
    const TempFolder folder;
    const auto [table, diagnostics] = data::read_features(folder.write("a.geojson", geojson({})));
    CHECK(table->size() == 0);
    CHECK(tests::times(diagnostics, "no-features") == 1);
}

TEST_CASE("A hundred megabytes of rubbish on one line are refused") {
    const TempFolder folder;
    const std::string rubbish(100'000'000, 'x');
    check_refused(folder.write("a.geojson", R"({"type": "FeatureCollection", "features": [)" + rubbish),
                  "cannot be read");
    check_refused(folder.write("a.csv", "lon,lat,name\n1,2," + rubbish), "cannot be read");
    check_refused(folder.write("a.txt", rubbish), "cannot be read");
}

TEST_CASE("Ten thousand brackets in each other are refused") {
    const TempFolder folder;
    check_refused(folder.write("a.geojson", R"({"type": "FeatureCollection", "features": )" + std::string(10'000, '[')),
                  "cannot be read");
}

TEST_CASE("A file that announces more features than it holds gives those it holds") {
    const TempFolder folder;
    const auto table = TableMaker().point({1, 2}).point({3, 4}).text("name", {"a", "b"}).make();

    data::write_features(*table, folder / "a.shp");
    std::string rows = base::read_file(folder / "a.dbf");
    rows[7] = 0x7F; // two billion rows
    folder.write("a.dbf", rows);
    const auto shapefile = data::read_features(folder / "a.shp").table;
    REQUIRE(shapefile->size() == 2);
    CHECK(shapefile->attribute("name")->value(1) == data::Value("b"));

    data::write_features(*table, folder / "a.fgb");
    std::string flat = base::read_file(folder / "a.fgb");
    const std::uint64_t two = 2, many = 1'000'000'000'000;
    const std::size_t count_at = flat.find(std::string(reinterpret_cast<const char*>(&two), sizeof two));
    REQUIRE(count_at != std::string::npos);
    std::memcpy(&flat[count_at], &many, sizeof many);
    survive(folder.write("lying.fgb", flat));
}

TEST_CASE("Files damaged anywhere never end the program") {
    const TempFolder folder;
    const auto table = TableMaker()
                           .polygon({{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{1, 1}, {2, 1}, {2, 2}}})
                           .polygon({{{20, 0}, {29, 0}, {29, 9}}})
                           .text("name", {"one", "two"})
                           .make();
    for (const char* name : {"a.fgb", "a.shp", "a.geojson", "a.gpkg"}) {
        data::write_features(*table, folder / name);
        const std::string whole = base::read_file(folder / name);
        std::mt19937 random(11);
        for (int round = 0; round < 60; ++round) {
            std::string broken = whole;
            if (round % 3 == 0) broken.resize(1 + random() % whole.size());
            for (int hit = round % 3; hit > 0; --hit) {
                // The first kilobyte holds what everything else hangs on.
                broken[random() % std::min<std::size_t>(broken.size(), 1024)] = static_cast<char>(random());
            }
            survive(folder.write(name, broken));
        }
    }
}
