// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "base/image.h"
#include "tests/app/run_oreway.h"
#include "tests/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace oreway;
using test::run_oreway;

namespace {

/// The command that a picture made with `options` carries makes the same picture. Returns the command.
std::string check_recipe(const std::string& options) {
    INFO(options);
    const auto folder = test::fresh_folder("recipe");
    const std::string first = (folder / "a.png").string(), second = (folder / "b.png").string();
    REQUIRE(run_oreway("snapshot -o " + first + " --size 400x260 " + options).code == 0);
    std::string command;
    for (const auto& [key, value] : base::decode_png_text(base::read_file(first), first))
        if (key == "oreway:command") command = value;
    const std::string words = "oreway snapshot -o map.png ";
    REQUIRE(command.rfind(words, 0) == 0);
    REQUIRE(run_oreway("snapshot -o " + second + " " + command.substr(words.size())).code == 0);
    CHECK(base::decode_png(base::read_file(first), first).bytes() ==
          base::decode_png(base::read_file(second), second).bytes());
    return command;
}

std::string data_of(const std::string& options) {
    const std::string file = (test::fresh_folder("recipe-data") / "a.png").string();
    REQUIRE(run_oreway("snapshot -o " + file + " --size 100x80 " + options).code == 0);
    for (const auto& [key, value] : base::decode_png_text(base::read_file(file), file))
        if (key == "oreway:data") return value;
    return {};
}

} // namespace

TEST_CASE("The recipe of a picture with an overlay lays it over the map again") {
    const std::string weights = (test::fresh_folder("weights") / "weights.csv").string();
    base::write_file(weights, "country,governance\nCHN,6\n");
    for (const std::string& overlay :
         std::vector<std::string>{"--overlay share --commodity REE --stage mine --without CHN",
                                  "--overlay share --commodity REE --stage mine --governance " + weights,
                                  "--overlay hhi --commodity Co --stage mine",
                                  "--overlay density --density-layer plants --kernel --radius-km 400"})
        CHECK(check_recipe(overlay).find(overlay) != std::string::npos);
}

TEST_CASE("The recipe of a picture reads users' files again as they were read, in the same styles") {
    const auto folder = test::fresh_folder("recipe-files");
    base::write_file(folder / "utm.csv", "x,y,name\n500000,5500000,a\n600000,5600000,b\n");
    base::write_file(folder / "look.json", R"({"utm": {"fill": "#D55E00", "size": 30}})");
    const std::string file = (folder / "utm.csv").string();
    const std::string command =
        check_recipe("--add " + file + " --source-crs EPSG:32642 --where \"name = 'b'\" --style " +
                     (folder / "look.json").string() + " --geodata '" OREWAY_GEODATA "'");
    CHECK(command.find(" --where ") != std::string::npos);
    CHECK(command.find(" --source-crs EPSG:32642 --style ") != std::string::npos);
}

TEST_CASE("A recipe draws the same pixels again wherever the view is, an unsaved what-if among them") {
    for (const char* view : {"--bbox -50 59 -42 63", "--preset pacific", "--fit tanbreez",
                             "--center 76.123456789 49.987654321 --zoom 6.37",
                             "--projection orthographic --central-meridian 67.3 --central-latitude 45.7",
                             "--preset arctic", "--projection EPSG:3035 --fit norra-karr",
                             "--overlay share --commodity REE --stage mine --change 'merge country MMR into CHN'"})
        check_recipe(view);
}

TEST_CASE("A recipe's hash tells data apart that lies in the same places") {
    const auto folder = test::fresh_folder("recipe-hash");
    const std::string file = (folder / "sites.csv").string();
    base::write_file(file, "lon,lat,grade\n10,20,1\n");
    const std::string before = data_of("--add " + file);
    CHECK(before == data_of("--add " + file));
    CHECK(before.find("\"deposits\"") != std::string::npos);
    base::write_file(file, "lon,lat,grade\n10,20,2\n");
    CHECK(before != data_of("--add " + file));
}

TEST_CASE("Overlays that cannot be are refused in one line") {
    for (const auto& [options, code] :
         std::initializer_list<std::pair<const char*, int>>{{"--overlay heat", 2},
                                                            {"--overlay share", 2},
                                                            {"--overlay share --stage mine --commodity XX", 5},
                                                            {"--overlay share --stage mine --year 1999", 5},
                                                            {"--overlay density --density-layer nonsense", 2},
                                                            {"--overlay density --density-of name", 2},
                                                            {"--overlay density --density-commodity Xx", 2},
                                                            {"--overlay density --density-of accuracy_km", 2},
                                                            {"--overlay density --radius-km 1", 2}}) {
        INFO(options);
        const auto run = run_oreway(std::string("snapshot -o x.png --size 100x80 ") + options);
        CHECK(run.code == code);
        CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    }
}

TEST_CASE("Options that an answer would not heed are refused") {
    for (const char* options : {"--by passage --stage mine", "--by passage --without CHN", "--stage mine --avoid suez",
                                "--stage mine --flow-unit t"}) {
        INFO(options);
        const auto run = run_oreway(std::string("concentration --commodity REE ") + options);
        CHECK(run.code == 2);
        CHECK(run.err.find("--by passage") != std::string::npos);
    }
    for (const char* options : {"--by passage --flows f.csv --year 2024", "--by passage --flows f.csv --flow-unit t",
                                "--ladder --stage mine", "--bloc-chain EU27 --stage mine"}) {
        INFO(options);
        const auto run = run_oreway(std::string("concentration --commodity REE ") + options);
        CHECK(run.code == 2);
        CHECK(run.err.find("excludes") != std::string::npos);
    }
    const auto by = run_oreway("concentration --stage mine --by nation");
    CHECK(by.code == 2);
    CHECK(by.err.find("passage") != std::string::npos);
    CHECK(run_oreway("concentration --stage mine --text").out == run_oreway("concentration --stage mine").out);
}

TEST_CASE("The difference of two what-ifs says what becomes of the indices") {
    const auto folder = test::fresh_folder("scenario-diff");
    const std::string a = (folder / "a.txt").string(), b = (folder / "b.txt").string();
    base::write_file(a, "# as things are\n");
    base::write_file(b, "without country CHN # all of it\n");
    const auto run = run_oreway("scenario diff " + a + " " + b);
    CHECK(run.code == 0);
    CHECK(run.out.find("+ without country CHN") != std::string::npos);
    CHECK(run.out.find("HHI") != std::string::npos);
    for (const char* option : {"--commodity Li", "--year 2024", "--by region", "--claims all", "--planned",
                               "--without KAZ", "--stage mine --scenario c.txt", "--stage mine --governance w.csv"}) {
        INFO(option);
        const auto unheeded = run_oreway("scenario diff " + a + " " + b + " " + option);
        CHECK(unheeded.code == 2);
        CHECK(std::count(unheeded.err.begin(), unheeded.err.end(), '\n') == 1);
    }
    const auto lithium = run_oreway("scenario diff " + a + " " + b + " --commodity Li --stage mine");
    CHECK(lithium.code == 0);
    CHECK(lithium.out.find("lithium") != std::string::npos);
    base::write_file(b, "\nwithout plant nowhere\n");
    const auto bad = run_oreway("scenario diff " + a + " " + b);
    CHECK(bad.code == 3);
    CHECK(bad.err.find("b.txt: line 2: unknown plant \"nowhere\"") != std::string::npos);
}

TEST_CASE("Of two flows from Ningbo the one to Rotterdam passes Suez, so half is left without it") {
    const auto folder = test::fresh_folder("passages");
    const std::string flows = (folder / "flows.csv").string();
    base::write_file(flows, "from,to,amount\n\"122,29.9\",\"4.0,51.98\",50\n\"122,29.9\",\"139.8,35.4\",50\n");
    const auto run = run_oreway("concentration --by passage --json --flows " + flows);
    REQUIRE(run.code == 0);
    const auto json = nlohmann::json::parse(run.out);
    CHECK(json["total"] == 100);
    const auto& passages = json["passages"];
    const auto suez =
        std::find_if(passages.begin(), passages.end(), [](const auto& passage) { return passage["id"] == "suez"; });
    REQUIRE(suez != passages.end());
    CHECK((*suez)["share"] == Approx(0.5));
    CHECK((*suez)["n_minus_1"] == Approx(0.5));
    CHECK_FALSE(json["assumptions"].empty());
}
