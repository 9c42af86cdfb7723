// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "data/feature_reader.h"
#include "tests/catch.h"
#include "tests/data/reading.h"
#include "tests/temp_folder.h"

#include <filesystem>
#include <initializer_list>

using namespace oreway;
using tests::TempFolder;
using tests::times;

namespace {

std::string original(const std::string& extension) {
    return base::read_file(std::string(OREWAY_TEST_DATA) + "/shapefile/deposits" + extension);
}

/// A copy of the shapefile of three deposits without some of its companions.
class Copy {
public:
    explicit Copy(std::initializer_list<std::string> without = {}) {
        for (const char* extension : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
            if (std::find(without.begin(), without.end(), extension) == without.end())
                put(extension, original(extension));
        }
    }

    void put(const std::string& extension, const std::string& bytes) { folder_.write("deposits" + extension, bytes); }
    data::ReadResult read() const { return data::read_features(folder_ / "deposits.shp"); }
    bool has(const std::string& extension) const { return std::filesystem::exists(folder_ / ("deposits" + extension)); }

private:
    TempFolder folder_;
};

/// The table with one name in other bytes of the same length.
std::string with_name(std::string table, const std::string& old_name, std::string new_name) {
    new_name.resize(old_name.size(), ' ');
    return table.replace(table.find(old_name), old_name.size(), new_name);
}

} // namespace

TEST_CASE("A shapefile with all its companions has nothing to tell") {
    const auto [table, diagnostics] = Copy().read();
    REQUIRE(table->size() == 3);
    CHECK(table->name() == "deposits");
    CHECK(table->attribute("name")->value(1) == data::Value("Кундыбай"));
    CHECK(table->attribute("tonnes")->value(2) == data::Value(std::int64_t{16000000}));
    CHECK(tests::first_vertex(*table, 2) == geo::LonLat{153.98, 24.29});
    CHECK(diagnostics.empty());
}

TEST_CASE("A shapefile without .prj is taken as WGS 84 when its coordinates fit") {
    const auto [table, diagnostics] = Copy({".prj"}).read();
    CHECK(table->size() == 3);
    CHECK(times(diagnostics, "assumed-wgs84") == 1);
}

TEST_CASE("A missing or short index is built anew, in memory only") {
    const Copy missing({".shx"});
    const auto [table, diagnostics] = missing.read();
    CHECK(table->size() == 3);
    CHECK(table->attribute("name")->value(0) == data::Value("Tanbreez"));
    CHECK(times(diagnostics, "shapefile-index") == 1);
    CHECK_FALSE(missing.has(".shx"));

    for (const std::size_t length : {0U, 50U, 100U, 104U, 108U, 116U}) {
        Copy cut;
        cut.put(".shx", original(".shx").substr(0, length));
        const auto result = cut.read();
        CHECK(result.table->size() == 3);
        CHECK(times(result.diagnostics, "shapefile-index") == 1);
    }
}

TEST_CASE("A missing table leaves shapes without attributes, a short one leaves the last without") {
    const auto bare = Copy({".dbf"}).read();
    CHECK(bare.table->size() == 3);
    CHECK(times(bare.diagnostics, "missing-sidecar") == 1);

    Copy cut;
    cut.put(".dbf", original(".dbf").substr(0, original(".dbf").size() - 100));
    const auto result = cut.read();
    REQUIRE(result.table->size() == 3);
    CHECK(result.table->attribute("name")->value(0) == data::Value("Tanbreez"));
    CHECK(result.table->attribute("tonnes")->value(2) == data::Value());
    CHECK(times(result.diagnostics, "shapefile-table") == 1);
}

TEST_CASE("Shapes cut off at the end are told, the others stay") {
    Copy cut;
    cut.put(".shp", original(".shp").substr(0, 100 + 28 + 10));
    const auto result = cut.read();
    CHECK(result.table->size() == 1);
    CHECK(times(result.diagnostics, "null-geometry") == 2);
    CHECK(times(result.diagnostics, "read-error") == 1);
}

TEST_CASE("UTF-8 names are right with a wrong .cpg and without one") {
    const auto without = Copy({".cpg"}).read();
    CHECK(without.table->attribute("name")->value(2) == data::Value("南鳥島"));
    CHECK(without.diagnostics.empty());
    Copy wrong;
    wrong.put(".cpg", "ISO-8859-1");
    const auto result = wrong.read();
    CHECK(result.table->attribute("name")->value(2) == data::Value("南鳥島"));
    CHECK(times(result.diagnostics, "wrong-encoding") == 2);
}

TEST_CASE("Names in another encoding are right when the .cpg says so") {
    Copy latin;
    latin.put(".dbf", with_name(original(".dbf"), "Tanbreez",
                                "Qu\xE9"
                                "bec"));
    latin.put(".cpg", "ISO-8859-1");
    CHECK(latin.read().table->attribute("name")->value(0) == data::Value("Québec"));

    Copy cyrillic({".cpg"});
    cyrillic.put(".dbf", with_name(original(".dbf"), "Tanbreez", "\xC0\xEA\xF2\xE0\xF3")); // Windows-1251
    cyrillic.put(".cpg", "1251");
    CHECK(cyrillic.read().table->attribute("name")->value(0) == data::Value("Актау"));
}

TEST_CASE("Bytes in no known encoding become U+FFFD and are told") {
    Copy latin({".cpg"});
    latin.put(".dbf", with_name(original(".dbf"), "Tanbreez",
                                "Qu\xE9"
                                "bec"));
    const auto result = latin.read();
    CHECK(result.table->attribute("name")->value(0) == data::Value("Qu\uFFFD"
                                                                   "bec"));
    const base::Diagnostic* told = tests::find(result.diagnostics, "wrong-encoding");
    REQUIRE(told != nullptr);
    CHECK(told->message.find("feature 0, attribute name: is not UTF-8") == 0);
}
