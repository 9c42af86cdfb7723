// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "base/image.h"
#include "tests/app/run_oreway.h"
#include "tests/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace oreway;
using nlohmann::json;
using test::run_oreway;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool is_one_line(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n') == 1 && text.back() == '\n';
}

} // namespace

TEST_CASE("Details of the Kazakh deposit show both readings of its twenty million tonnes") {
    const auto outcome = run_oreway("details zhana-kazakhstan");
    CHECK(outcome.code == 0);
    CHECK(has(outcome.out, "20,000,000 t"));
    CHECK(has(outcome.out, "700 g/t"));
    CHECK(has(outcome.out, "14,000 t"));
    CHECK(has(outcome.out, "contested"));
}

TEST_CASE("Details are found by another script, an alias and a name") {
    for (const char* name : {"tanbreez", "Tanbreez", "Kringlerne", "'Killavaat Alannguat'"}) {
        INFO(name);
        const auto outcome = run_oreway(std::string("details --json ") + name);
        REQUIRE(outcome.code == 0);
        CHECK(json::parse(outcome.out).at("id") == "tanbreez");
    }
}

TEST_CASE("An unknown site is exit code 5 with the nearest names") {
    const auto outcome = run_oreway("details tanbres");
    CHECK(outcome.code == 5);
    CHECK(is_one_line(outcome.err));
    CHECK(has(outcome.err, "Tanbreez"));
    CHECK(outcome.out.empty());
}

TEST_CASE("Every claim in the JSON details leads to a source with a title") {
    const json details = json::parse(run_oreway("details kvanefjeld --json").out);
    REQUIRE_FALSE(details.at("claims").empty());
    for (const json& claim : details.at("claims")) {
        REQUIRE_FALSE(claim.at("source_ids").empty());
        const std::string id = claim.at("source_ids").at(0);
        const auto& sources = details.at("sources");
        const auto source =
            std::find_if(sources.begin(), sources.end(), [&](const json& s) { return s.at("source_id") == id; });
        REQUIRE(source != sources.end());
        CHECK_FALSE(source->at("title").get<std::string>().empty());
    }
}

TEST_CASE("What lies at Tanbreez is Tanbreez and Greenland") {
    const auto outcome = run_oreway("identify --at -45.83 60.87 --tolerance-km 5 --json");
    REQUIRE(outcome.code == 0);
    const json hits = json::parse(outcome.out).at("hits");
    REQUIRE(hits.size() >= 2);
    CHECK(hits.front().at("id") == "tanbreez");
    CHECK(hits.back().at("kind") == "country");
    CHECK(hits.back().at("id") == "GRL");
}

TEST_CASE("Identify names a passage of the hidden layer it is told to show, its state, its limits and its source") {
    const auto outcome = run_oreway("identify --at 32.4 30.3 --tolerance-km 20 --show passages --json");
    REQUIRE(outcome.code == 0);
    const json hits = json::parse(outcome.out).at("hits");
    CHECK(hits.front().at("layer") == "passages");
    const json& attributes = hits.front().at("attributes");
    CHECK(attributes.at("name") == "Suez Canal");
    CHECK(attributes.at("state") == "open");
    CHECK(attributes.at("max_draught_m") == 20.1);
    CHECK(attributes.at("source_id") == "wiki-suez");
}

TEST_CASE("Details tell the ways to chosen plants when asked to") {
    const auto outcome = run_oreway("details zhana-kazakhstan --routes --avoid CHN --json");
    REQUIRE(outcome.code == 0);
    const json details = json::parse(outcome.out);
    const json& routes = details.at("routes");
    CHECK(routes.size() >= 5);
    CHECK(routes.front().at("distance_km") > 5000);
}

TEST_CASE("A route is written in any format, a feature a leg") {
    const auto folder = test::fresh_folder("route");
    const std::string file = (folder / "way.gpkg").string();
    REQUIRE(run_oreway("route KZAAU AZBAK -o " + file).code == 0);
    const auto layers = run_oreway("layers " + file);
    CHECK(layers.out.find("LineString") != std::string::npos);
    CHECK(run_oreway("route KZAAU AZBAK -o " + file).code == 1);
}

TEST_CASE("A picture of a route carries the options that draw it again") {
    const auto folder = test::fresh_folder("route_picture");
    const std::string file = (folder / "way.png").string();
    const auto outcome =
        run_oreway("snapshot -v --size 300x200 --route KZAAU AZBAK --mode sea --avoid suez -o " + file);
    REQUIRE(outcome.code == 0);
    CHECK(outcome.err.find("--route KZAAU AZBAK --avoid suez --mode sea") != std::string::npos);
    CHECK(outcome.err.find("borders,route") == std::string::npos);
}

TEST_CASE("A picture fitted to a way over the Caspian Sea shows little else") {
    const auto folder = test::fresh_folder("route_fit");
    const auto outcome = run_oreway("snapshot -v --size 300x200 --route KZAAU AZBAK --mode sea --fit route -o " +
                                    (folder / "way.png").string());
    REQUIRE(outcome.code == 0);
    const std::string option = "--zoom ";
    const std::size_t at = outcome.err.find(option);
    REQUIRE(at != std::string::npos);
    CHECK(std::stod(outcome.err.substr(at + option.size())) > 4);
}

TEST_CASE("Nothing in the middle of the Pacific is exit code 5") {
    const auto outcome = run_oreway("identify --at -130 -30 --tolerance-km 10");
    CHECK(outcome.code == 5);
    CHECK(is_one_line(outcome.err));
}

TEST_CASE("A snapshot has exactly the size asked for and carries its recipe") {
    const auto folder = test::fresh_folder("snapshot");
    const std::string file = (folder / "map.png").string();
    REQUIRE(run_oreway("snapshot -o " + file + " --size 333x217 --bbox 170 -20 -170 -10").code == 0);
    const std::string bytes = base::read_file(file);
    const base::Image image = base::decode_png(bytes, file);
    CHECK(image.width() == 333);
    CHECK(image.height() == 217);
    bool has_command = false;
    for (const auto& [key, value] : base::decode_png_text(bytes, file)) {
        if (key == "oreway:command") has_command = has(value, "oreway snapshot") && has(value, "--size 333x217");
    }
    CHECK(has_command);
}

TEST_CASE("The recipe in a picture makes the same picture again") {
    const auto folder = test::fresh_folder("recipe");
    const std::string first = (folder / "a.png").string();
    REQUIRE(
        run_oreway("snapshot -o " + first + " --size 400x300 --preset arctic --theme dark --select tanbreez kvanefjeld")
            .code == 0);
    std::string command;
    for (const auto& [key, value] : base::decode_png_text(base::read_file(first), first)) {
        if (key == "oreway:command") command = value;
    }
    const std::string words = "oreway snapshot -o map.png ";
    REQUIRE(command.rfind(words, 0) == 0);
    CHECK(has(command, "tanbreez"));
    CHECK(has(command, "kvanefjeld"));
    const std::string second = (folder / "b.png").string();
    REQUIRE(run_oreway("snapshot -o " + second + " " + command.substr(words.size())).code == 0);
    CHECK(base::decode_png(base::read_file(first), first).bytes() ==
          base::decode_png(base::read_file(second), second).bytes());
}

TEST_CASE("The same command gives the same bytes, to a file and to stdout") {
    const auto folder = test::fresh_folder("bytes");
    const std::string file = (folder / "map.png").string();
    REQUIRE(run_oreway("snapshot -o " + file + " --size 300x200").code == 0);
    const auto streamed = run_oreway("snapshot -o - --size 300x200");
    REQUIRE(streamed.code == 0);
    CHECK(streamed.out == base::read_file(file));
}

TEST_CASE("Bad usage is one line and exit code 2") {
    for (const char* arguments : {"snapshot",
                                  "snapshot -o map.jpg",
                                  "snapshot -o m.png --size 10",
                                  "snapshot -o m.png --bbox 1 2 3",
                                  "snapshot -o m.png --theme pink",
                                  "snapshot -o m.png --projection nonsense",
                                  "snapshot -o m.png --layers moon",
                                  "snapshot -o m.png --center 10 95",
                                  "snapshot -o m.png --bbox 0 50 10 40",
                                  "snapshot -o m.png --bbox -400 0 400 10",
                                  "snapshot -o m.png --projection north-polar --bbox -180 -90 180 -60",
                                  "export deposits -o sites.geojson --bbox 1 2 3 4",
                                  "--theme dark layers",
                                  "layers --projection orthographic",
                                  "frobnicate",
                                  "identify",
                                  "snapshot -o m.png --preset moon",
                                  "snapshot -o m.png --ratio 0",
                                  "snapshot -o m.tif --world-file",
                                  "snapshot -o - --world-file",
                                  "route CNTXG NLRTM --json --geojson",
                                  "route CNTXG NLRTM --text --json",
                                  "route CNTXG NLRTM --json -o way.geojson",
                                  "route CNTXG NLRTM --overwrite",
                                  "route CNTXG NLRTM --alternatives -1",
                                  "route CNTXG NLRTM --open foo",
                                  "route CNTXG NLRTM --via ''",
                                  "route '' NLRTM",
                                  "matrix --from '' --to NLRTM -o -",
                                  "matrix --from CNTXG --to , -o -",
                                  "snapshot --route '' NLRTM -o nowhere.png"}) {
        INFO(arguments);
        const auto outcome = run_oreway(arguments);
        CHECK(outcome.code == 2);
        CHECK(is_one_line(outcome.err));
        CHECK(outcome.err.rfind("oreway: error: ", 0) == 0);
    }
}

TEST_CASE("An answer that finds no room on the disk is a failure") {
    for (const char* arguments :
         {"sources", "layers", "details tanbreez", "identify --at -45.83 60.87 --json",
          "concentration --commodity REE --stage mine_production", "snapshot -o - --size 99x66"}) {
        INFO(arguments);
        const auto outcome = test::run_shell(std::string("{ '") + OREWAY_BINARY + "' " + arguments + " > /dev/full; }");
        CHECK(outcome.code == 1);
        CHECK(is_one_line(outcome.err));
    }
}

TEST_CASE("A missing or unreadable input is one line and exit code 3") {
    const auto folder = test::fresh_folder("inputs");
    base::write_file(folder / "empty.geojson", "");
    for (const std::string& file :
         {std::string("/no/such/file.shp"), folder.string(), (folder / "empty.geojson").string()}) {
        INFO(file);
        const auto outcome = run_oreway("snapshot -o " + (folder / "m.png").string() + " --add " + file);
        CHECK(outcome.code == 3);
        CHECK(is_one_line(outcome.err));
        CHECK(has(outcome.err, file));
        CHECK_FALSE(std::filesystem::exists(folder / "m.png"));
    }
}

TEST_CASE("A picture never overwrites an input") {
    const auto folder = test::fresh_folder("overwrite");
    const auto file = folder / "points.png";
    base::write_file(file, R"({"type":"Point","coordinates":[1,2]})");
    const auto outcome = run_oreway("snapshot -o " + file.string() + " --add " + file.string());
    CHECK(outcome.code != 0);
    CHECK(base::read_file(file) == R"({"type":"Point","coordinates":[1,2]})");
}

TEST_CASE("A picture for a folder that does not exist is a failure at run time") {
    const auto outcome = run_oreway("snapshot -o /no/such/folder/map.png --size 100x100");
    CHECK(outcome.code == 1);
    CHECK(is_one_line(outcome.err));
}

TEST_CASE("A world file holds the six numbers of the picture's place") {
    const auto folder = test::fresh_folder("world");
    const std::string file = (folder / "2013.08.16 map.png").string();
    REQUIRE(run_oreway("snapshot -o '" + file +
                       "' --size 360x180 --projection plate-carree --bbox -180 -90 180 90 --world-file --no-furniture")
                .code == 0);
    CHECK(std::filesystem::exists(folder / "2013.08.16 map.pgw"));
    CHECK(has(base::read_file(folder / "2013.08.16 map.prj"), "Equidistant_Cylindrical"));
}

TEST_CASE("Two different pictures compare as different with exit code 4") {
    const auto folder = test::fresh_folder("compare");
    base::write_file(folder / "a.png", base::encode_png(base::Image(40, 30, {255, 255, 255, 255})));
    base::write_file(folder / "b.png", base::encode_png(base::Image(40, 30, {200, 255, 255, 255})));
    const std::string a = (folder / "a.png").string();
    const std::string b = (folder / "b.png").string();
    CHECK(run_oreway("compare " + a + " " + a).code == 0);
    CHECK(run_oreway("compare " + a + " " + b + " --difference-to " + folder.string()).code == 4);
    CHECK(std::filesystem::exists(folder / "b.difference.png"));
    CHECK(run_oreway("compare " + a + " /no/such.png").code == 3);
}

TEST_CASE("Layers of the map and of a file are listed") {
    const auto shipped = run_oreway("layers");
    CHECK(shipped.code == 0);
    CHECK(has(shipped.out, "deposits"));
    const auto inside = run_oreway("layers --json " OREWAY_GEODATA "/atlas/deposits.geojson");
    REQUIRE(inside.code == 0);
    CHECK(json::parse(inside.out).at("layers").at(0).at("features") == 124);
}

TEST_CASE("Deposits of one country are exported with their sources, and not over a file that exists") {
    const auto folder = test::fresh_folder("export");
    const std::string file = (folder / "kaz.geojson").string();
    REQUIRE(run_oreway("export deposits -o " + file + " --where \"country = 'KAZ'\"").code == 0);
    const json written = json::parse(base::read_file(file));
    CHECK(written.at("features").size() == 3);
    for (const json& feature : written.at("features")) {
        CHECK_FALSE(feature.at("properties").at("source_id").get<std::string>().empty());
    }
    CHECK(run_oreway("export deposits -o " + file).code == 1);
    CHECK(run_oreway("export deposits -o " + file + " --overwrite").code == 0);
}

TEST_CASE("Tables of the atlas are exported as they are, general knowledge marked") {
    const auto folder = test::fresh_folder("export_tables");
    const std::string claims = (folder / "claims.csv").string();
    REQUIRE(run_oreway("export claims -o " + claims + " --where \"site_id = 'zhana-kazakhstan'\"").code == 0);
    CHECK(has(base::read_file(claims), "zhana-kazakhstan-1,zhana-kazakhstan,"));
    CHECK_FALSE(has(base::read_file(claims), "tanbreez"));
    const std::string sources = (folder / "sources.csv").string();
    REQUIRE(run_oreway("export sources -o " + sources).code == 0);
    CHECK(has(base::read_file(sources), "not verified against a document"));
    const auto shapes = run_oreway("export sources -o " + (folder / "sources.shp").string());
    CHECK(shapes.code == 2);
    CHECK(is_one_line(shapes.err));
    const auto unknown = run_oreway("export claim -o " + (folder / "x.csv").string());
    CHECK(unknown.code == 2);
    CHECK(has(unknown.err, "claims"));
    CHECK(has(unknown.err, "deposits"));
}

TEST_CASE("A landlocked country has no 200-mile zone, and is told so") {
    const auto outcome = run_oreway("snapshot -o - --zones KAZ");
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "no sea coast"));
}

TEST_CASE("Help and version are not errors") {
    CHECK(run_oreway("--help").code == 0);
    CHECK(run_oreway("snapshot --help").code == 0);
    const auto version = run_oreway("--version");
    CHECK(version.code == 0);
    CHECK(version.out.rfind("oreway ", 0) == 0);
}

TEST_CASE("The shipped atlas has no errors") {
    const auto outcome = run_oreway("check --on 2026-11-22 --json");
    CHECK(outcome.code == 0);
    CHECK(json::parse(outcome.out).at("errors") == 0);
    CHECK(run_oreway("check --strict --on 2026-11-22").code == 4);
}

TEST_CASE("A source leads to what rests on it") {
    const auto outcome = run_oreway("sources miningcom-tanbreez");
    CHECK(outcome.code == 0);
    CHECK(has(outcome.out, "tanbreez-3"));
    CHECK(run_oreway("sources no-such-source").code == 5);
}

TEST_CASE("China mines seven tenths of the rare earths, and the index says what it covers") {
    const auto outcome = run_oreway("concentration --commodity REE --stage mine --json");
    REQUIRE(outcome.code == 0);
    const json result = json::parse(outcome.out);
    CHECK(result.at("shares").at(0).at("id") == "CHN");
    CHECK(result.at("shares").at(0).at("share").get<double>() == Approx(0.692).margin(0.002));
    CHECK(result.at("hhi").get<double>() == Approx(5054).margin(5));
    CHECK(result.at("coverage").get<double>() > 0.99);
    CHECK(run_oreway("concentration --commodity Unobtainium --stage mine").code == 5);
    CHECK(run_oreway("concentration --stage mine --by planet").code == 2);
}

TEST_CASE("Tianjin lies 11,100 nautical miles from Rotterdam by Suez, and 2,600 more without it") {
    const auto open = run_oreway("route 117.8,38.95 4.0,51.98 --mode sea --json");
    REQUIRE(open.code == 0);
    const double by_suez = json::parse(open.out).at("distance_nm");
    CHECK(by_suez == Approx(11100).epsilon(0.03));
    const auto closed = run_oreway("route 117.8,38.95 4.0,51.98 --mode sea --avoid suez --json");
    REQUIRE(closed.code == 0);
    CHECK(json::parse(closed.out).at("distance_nm").get<double>() - by_suez == Approx(2600).epsilon(0.1));
}

TEST_CASE("Poti has no way to Savannah while the Bosporus is closed, and the closure is named") {
    const auto outcome = run_oreway("route 41.65,42.155 -81.1,32.08 --mode sea --avoid bosporus");
    CHECK(outcome.code == 5);
    CHECK(is_one_line(outcome.err));
    CHECK(has(outcome.err, "Bosporus"));
    CHECK(outcome.out.empty());
}

TEST_CASE("A way ends at the port of its end, whatever ports it changed ships at before") {
    const auto to_kuantan = run_oreway("route zhana-kazakhstan MYKUA --json");
    REQUIRE(to_kuantan.code == 0);
    CHECK(json::parse(to_kuantan.out)["last_port"] == "Kuantan");
    const auto by_sea = run_oreway("route CNTXG NLRTM --json");
    REQUIRE(by_sea.code == 0);
    CHECK(json::parse(by_sea.out)["first_port"] == "Tianjin (Xingang)");
    CHECK(json::parse(by_sea.out)["last_port"] == "Rotterdam");
    const auto from_the_sea_bed = run_oreway("route minamitorishima-mud JPSMZ --json");
    REQUIRE(from_the_sea_bed.code == 0);
    CHECK(json::parse(from_the_sea_bed.out)["first_port"] == "");
}

TEST_CASE("Places of a matrix are parted by spaces or commas, and a name with a comma is one place") {
    const auto rows = [](const std::string& to) {
        const auto outcome = run_oreway("matrix --from tanbreez --to " + to + " -o -");
        REQUIRE(outcome.code == 0);
        return std::count(outcome.out.begin(), outcome.out.end(), '\n') - 1;
    };
    CHECK(rows("MYKUA,NLRTM") == 2);
    CHECK(rows("MYKUA NLRTM") == 2);
    CHECK(rows("76.1,49.95") == 1);
    CHECK(rows("'Kyrgyz Chemical-Metallurgical Plant, Orlovka'") == 1);
}

TEST_CASE("A table in which no pair has a way finds nothing, and every answer says of which network") {
    CHECK(run_oreway("matrix --from KZAAU --to NLRTM --mode sea -o -").code == 5);
    const auto table = run_oreway("matrix --from KZAAU --to NLRTM,AZBAK --mode sea -o -");
    REQUIRE(table.code == 0);
    CHECK(table.out.find(",network_version,network_hash\n") != std::string::npos);
    const auto folder = test::fresh_folder("network_hash");
    const std::string file = (folder / "way.csv").string();
    REQUIRE(run_oreway("route KZAAU AZBAK -o " + file).code == 0);
    const auto answer = json::parse(run_oreway("route KZAAU AZBAK --json").out);
    CHECK(base::read_file(file).find(answer["network_hash"].get<std::string>()) != std::string::npos);
}

TEST_CASE("A table of distances for a file that exists is refused before anything is looked up") {
    const auto folder = test::fresh_folder("matrix");
    const std::string file = (folder / "table.csv").string();
    base::write_file(file, "old");
    const auto refused = run_oreway("matrix --from nowhere-at-all --to NLRTM -o " + file);
    CHECK(refused.code == 1);
    CHECK(has(refused.err, "exists already; pass --overwrite"));
    CHECK(run_oreway("matrix --from nowhere-at-all --to NLRTM --overwrite -o " + file).code == 5);
    CHECK(base::read_file(file) == "old");
    REQUIRE(run_oreway("matrix --from GBSOU --to NLRTM --overwrite -o " + file).code == 0);
    CHECK(has(base::read_file(file), "NLRTM"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
}
