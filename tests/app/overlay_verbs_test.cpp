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

TEST_CASE("The recipe of a picture with an overlay lays it over the map again") {
    const auto folder = test::fresh_folder("overlay-recipe");
    const std::string first = (folder / "a.png").string(), second = (folder / "b.png").string();
    const std::string weights = (folder / "weights.csv").string();
    base::write_file(weights, "country,governance\nCHN,6\n");
    for (const std::string& overlay :
         std::vector<std::string>{"--overlay share --commodity REE --stage mine --without CHN",
                                  "--overlay share --commodity REE --stage mine --governance " + weights,
                                  "--overlay hhi --commodity Co --stage mine",
                                  "--overlay density --density-layer plants --kernel --radius-km 400"}) {
        INFO(overlay);
        REQUIRE(run_oreway("snapshot -o " + first + " --size 400x260 " + overlay).code == 0);
        std::string command;
        for (const auto& [key, value] : base::decode_png_text(base::read_file(first), first))
            if (key == "oreway:command") command = value;
        CHECK(command.find(overlay) != std::string::npos);
        const std::string words = "oreway snapshot -o map.png ";
        REQUIRE(command.rfind(words, 0) == 0);
        REQUIRE(run_oreway("snapshot -o " + second + " " + command.substr(words.size())).code == 0);
        CHECK(base::decode_png(base::read_file(first), first).bytes() ==
              base::decode_png(base::read_file(second), second).bytes());
    }
}

TEST_CASE("Overlays that cannot be are refused in one line") {
    for (const auto& [options, code] :
         std::initializer_list<std::pair<const char*, int>>{{"--overlay heat", 2},
                                                            {"--overlay share", 2},
                                                            {"--overlay share --stage mine --commodity XX", 5},
                                                            {"--overlay share --stage mine --year 1999", 5},
                                                            {"--overlay density --density-layer nonsense", 2},
                                                            {"--overlay density --density-of name", 2},
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
