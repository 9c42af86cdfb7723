// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "base/image.h"
#include "tests/app/run_oreway.h"
#include "tests/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

using namespace oreway;
using nlohmann::json;
using test::run_oreway;
using test::run_shell;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool is_one_line(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n') == 1 && text.back() == '\n';
}

} // namespace

TEST_CASE("Every JSON answer says by which schema it is written") {
    for (const auto& [command, schema] :
         {std::pair{"concentration --commodity REE --stage mine --json", "oreway.concentration.1"},
          std::pair{"concentration --commodity REE --json", "oreway.ladder.1"},
          std::pair{"concentration --commodity REE --bloc-chain G7 --json", "oreway.bloc-chain.1"},
          std::pair{"identify --at -45.83 60.87 --json", "oreway.identify.1"},
          std::pair{"layers --json", "oreway.layers.1"}, std::pair{"details tanbreez --json", "oreway.details.1"},
          std::pair{"route CNTXG NLRTM --mode sea --json", "oreway.route.1"}}) {
        INFO(command);
        const auto outcome = run_oreway(command);
        REQUIRE(outcome.code == 0);
        const json answer = json::parse(outcome.out);
        CHECK(outcome.out.starts_with("{\n  \"schema\""));
        CHECK(answer.at("schema") == schema);
    }
    const auto folder = test::fresh_folder("schema");
    const std::string file = (folder / "way.json").string();
    REQUIRE(run_oreway("matrix --from CNTXG --to NLRTM -o " + file).code == 0);
    CHECK(json::parse(base::read_file(file)).at("schema") == "oreway.matrix.1");
}

TEST_CASE("Two scenarios are compared as JSON: lines, indices and shares before and after") {
    const auto folder = test::fresh_folder("scenarios");
    base::write_file(folder / "a.txt", "without country CHN\n");
    base::write_file(folder / "b.txt", "# why\nwithout country USA\nset capacity lynas-gebeng 11000\n");
    const std::string command = "scenario diff " + (folder / "a.txt").string() + " " + (folder / "b.txt").string();
    const auto outcome = run_oreway(command + " --commodity ree --stage mine --json");
    REQUIRE(outcome.code == 0);
    const json answer = json::parse(outcome.out);
    CHECK(answer.at("schema") == "oreway.scenario-diff.1");
    CHECK(answer.at("only_in_a") == json::parse(R"([{"line": 1, "change": "without country CHN"}])"));
    CHECK(answer.at("only_in_b").size() == 2);
    const json& stage = answer.at("stages").at(0);
    CHECK(stage.at("stage") == "mine_production");
    CHECK(stage.at("after").at("hhi") > stage.at("before").at("hhi"));
    for (const json& share : stage.at("shares"))
        if (share.at("id") == "CHN") CHECK((share.at("before").is_null() && share.at("after") > 0.7));
    CHECK(has(answer.at("warnings").dump(), "b.txt: line 3"));
    const auto whole = run_oreway(command + " --json");
    REQUIRE(whole.code == 0);
    CHECK(json::parse(whole.out).at("stages").size() > 10);
}

TEST_CASE("A broken atlas gives no answer: what is wrong in it, and the exit code of unreadable input") {
    const auto folder = test::fresh_folder("broken_atlas");
    base::write_file(folder / "claims.csv", "claim_id,site_id,quantity_t\nx-1,tanbreez,many\n");
    const std::string atlas = " --atlas " + folder.string();
    for (const std::string& command :
         {"concentration --commodity REE --stage mine" + atlas, "identify --at -45.83 60.87" + atlas,
          "snapshot -o picture.png --size 100x60" + atlas, "export deposits -o deposits.csv" + atlas,
          "details tanbreez" + atlas}) {
        INFO(command);
        const auto outcome = run_oreway(command);
        CHECK(outcome.code == 3);
        CHECK(outcome.out.empty());
        CHECK(has(outcome.err, "claims.csv"));
        CHECK(has(outcome.err, "the atlas has the errors named above"));
    }
}

TEST_CASE("An unknown verb is told the verbs, the nearest first") {
    const auto outcome = run_oreway("snapshto -o x.png");
    CHECK(outcome.code == 2);
    CHECK(is_one_line(outcome.err));
    CHECK(has(outcome.err, "there is no verb \"snapshto\"; there are snapshot, "));
    CHECK(has(outcome.err, "concentration"));
    CHECK(has(run_oreway("frobnicate").err, "there is no verb \"frobnicate\"; there are "));
    CHECK(run_oreway("details tanbreez nonsense").code == 2);
}

TEST_CASE("Help that cannot be written is a failure, as is any other answer") {
    for (const char* arguments : {"--help", "snapshot --help", "--version", "sources"}) {
        INFO(arguments);
        const auto outcome = run_shell(std::string("{ '" OREWAY_BINARY "' ") + arguments + " > /dev/full; }");
        CHECK(outcome.code == 1);
        CHECK(is_one_line(outcome.err));
        CHECK(has(outcome.err, "standard output: cannot be written"));
    }
}

TEST_CASE("A link to nowhere is no place for an answer") {
    const auto folder = test::fresh_folder("dangling");
    for (const char* command : {"snapshot --size 100x60 -o ", "export deposits -o "}) {
        const auto link = folder / (command[0] == 's' ? "a.png" : "a.geojson");
        std::filesystem::create_symlink("/no/such/place/a", link);
        const auto outcome = run_oreway(command + link.string());
        CHECK(outcome.code == 1);
        CHECK(is_one_line(outcome.err));
        CHECK(has(outcome.err, "is a link to /no/such/place/a, which does not exist"));
        CHECK(std::filesystem::is_symlink(link));
    }
}

TEST_CASE("Without PROJ's database there is one line, and no map") {
    const auto outcome =
        run_shell("PROJ_DATA=/none PROJ_LIB=/none '" OREWAY_BINARY "' snapshot -o a.png --size 100x60");
    CHECK(outcome.code == 1);
    CHECK(is_one_line(outcome.err));
    CHECK(has(outcome.err, "PROJ does not find its database proj.db by PROJ_DATA=/none"));
}

TEST_CASE("What is written into a file is written to a pipe too: GeoJSON, or CSV of what has no places") {
    const auto deposits = run_oreway("export deposits -o - --where \"country = 'KAZ'\"");
    REQUIRE(deposits.code == 0);
    CHECK(json::parse(deposits.out).at("features").size() == 3);
    const auto sources = run_oreway("export sources -o -");
    REQUIRE(sources.code == 0);
    CHECK(sources.out.starts_with("source_id,title,"));
    const auto way = run_oreway("route CNTXG NLRTM --mode sea -o -");
    REQUIRE(way.code == 0);
    CHECK(json::parse(way.out).at("type") == "FeatureCollection");
}

TEST_CASE("Contained tonnes mean the same in every answer, what the source says beside the ore apart") {
    const auto claims = run_oreway("export claims -o - --where \"claim_id = 'zhana-kazakhstan-1'\"");
    REQUIRE(claims.code == 0);
    const json properties = json::parse(claims.out).at("features").at(0).at("properties");
    const json details = json::parse(run_oreway("details zhana-kazakhstan --json").out);
    for (const json& claim : details.at("claims"))
        if (claim.at("claim_id") == "zhana-kazakhstan-1")
            CHECK(claim.at("contained_t") == properties.at("contained_t"));
    CHECK(properties.contains("stated_contained_t"));
    CHECK(properties.contains("contained_of"));
    CHECK(properties.contains("formula"));
}

TEST_CASE("A table of points without a coordinate system is told as what it is taken") {
    const auto folder = test::fresh_folder("taken_as");
    base::write_file(folder / "mines.csv", "name,lon,lat\nA,70,50\n");
    const auto outcome = run_oreway("layers " + (folder / "mines.csv").string());
    CHECK(outcome.code == 0);
    CHECK(has(outcome.out, "unknown CRS, taken as WGS 84 by the names of its columns"));
}

TEST_CASE("A feature has one number, the file's own, wherever it is named") {
    const auto folder = test::fresh_folder("feature_number");
    base::write_file(folder / "mines.csv", "name,lon,lat\nA,70,50\nB,80,50\n");
    const auto outcome =
        run_oreway("identify --add " + (folder / "mines.csv").string() + " --at 80 50 --tolerance-km 1 --json");
    REQUIRE(outcome.code == 0);
    const json hit = json::parse(outcome.out).at("hits").at(0);
    CHECK(hit.at("feature") == 2);
    CHECK(hit.at("title") == "B");
}

TEST_CASE("A what-if without a file is written line by line, and read again") {
    const auto outcome = run_oreway("concentration --commodity REE --stage mine --json --change 'title Plan B' "
                                    "--change 'merge country MMR into CHN' --change 'set year iluka-eneabba 2028'");
    REQUIRE(outcome.code == 0);
    const json answer = json::parse(outcome.out);
    CHECK(has(answer.at("title"), "what if: Plan B"));
    CHECK(has(answer.at("warnings").at(0), "what-if: line 3: \"set year iluka-eneabba 2028\" changes nothing here"));
    CHECK(run_oreway("concentration --stage mine --change 'forget CHN'").code == 3);
}
