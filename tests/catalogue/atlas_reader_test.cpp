// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "catalogue/atlas_reader.h"
#include "tests/catalogue/sample_atlas.h"
#include "tests/catch.h"

#include <algorithm>
#include <set>

using namespace oreway;
using namespace oreway::catalogue;

namespace {

template <typename Rows, typename Value> double sum(const Rows& rows, Value value) {
    double total = 0;
    for (const auto& row : rows) {
        total += std::optional<double>(value(row)).value_or(0);
    }
    return total;
}

std::vector<Site> sites_of(SiteKind kind) {
    std::vector<Site> sites;
    for (const Site& site : shipped_atlas().sites()) {
        if (site.kind == kind) sites.push_back(site);
    }
    return sites;
}

struct TableTotal {
    const char* file;
    std::size_t rows;
    const char* column;
    double total;
};

} // namespace

// The counts and totals below were taken from the tables the atlas was compiled in, before it got its present form. Who
// adds a record or corrects a figure corrects them in the same commit; whoever did not mean to change them finds out
// here.

TEST_CASE("The shipped atlas reads without a problem") {
    const LoadedAtlas loaded = load_atlas(OREWAY_GEODATA);
    for (const base::TableProblem& problem : loaded.problems) {
        UNSCOPED_INFO(base::to_text(problem));
    }
    CHECK(loaded.problems.empty());
}

TEST_CASE("Every site arrived, with its place, names and commodities") {
    const std::vector<Site> deposits = sites_of(SiteKind::deposit);
    CHECK(deposits.size() == 124);
    CHECK(sum(deposits, [](const Site& site) { return site.place.lon; }) == Approx(3713.64059));
    CHECK(sum(deposits, [](const Site& site) { return site.place.lat; }) == Approx(2019.19753));
    CHECK(sum(deposits, [](const Site& site) { return site.accuracy_km; }) == Approx(2585));
    CHECK(sum(deposits, [](const Site& site) { return site.commodities.size(); }) == 481);
    CHECK(sum(deposits, [](const Site& site) { return site.aliases.size(); }) == 120);

    const std::vector<Site> plants = sites_of(SiteKind::plant);
    CHECK(plants.size() == 87);
    CHECK(sum(plants, [](const Site& site) { return site.place.lon; }) == Approx(3005.03288));
    CHECK(sum(plants, [](const Site& site) { return site.place.lat; }) == Approx(2699.14416));
    CHECK(sum(plants, [](const Site& site) { return site.capacity_t_per_year; }) == 362638);
    CHECK(sum(plants, [](const Site& site) { return site.start_year.value_or(0); }) == 142226);
    CHECK(sum(plants, [](const Site& site) { return site.commodities.size(); }) == 326);

    const std::vector<Site> ports = sites_of(SiteKind::port);
    CHECK(ports.size() == 117);
    CHECK(sum(ports, [](const Site& site) { return site.place.lon; }) == Approx(3632.61));
    CHECK(sum(ports, [](const Site& site) { return site.place.lat; }) == Approx(2508.105));
    CHECK(sum(ports, [](const Site& site) { return site.serves.size(); }) == 265);
}

TEST_CASE("Every claim arrived, unrounded") {
    const std::vector<Claim>& claims = shipped_atlas().claims();
    CHECK(claims.size() == 216);
    CHECK(sum(claims, [](const Claim& claim) { return claim.quantity_t; }) == 60594500472.0);
    CHECK(sum(claims, [](const Claim& claim) { return claim.grade; }) == Approx(45079.31));
    const auto count = [&](Confidence confidence) {
        return std::count_if(claims.begin(), claims.end(), [&](const Claim& c) { return c.confidence == confidence; });
    };
    CHECK(count(Confidence::verified) == 76);
    CHECK(count(Confidence::reported) == 110);
    CHECK(count(Confidence::contested) == 29);
    CHECK(count(Confidence::unverified) == 1);
    std::set<std::string> sites;
    for (const Claim& claim : claims) {
        sites.insert(claim.site_id);
    }
    CHECK(sites.size() == 87);
}

TEST_CASE("Every source, agreement, flow and conflict arrived") {
    const Atlas& atlas = shipped_atlas();
    CHECK(atlas.sources().size() >= 336); // more were added since
    const auto recalled = std::count_if(atlas.sources().begin(), atlas.sources().end(),
                                        [](const Source& source) { return source.read_as == ReadAs::memory; });
    CHECK(recalled >= 6);
    const auto abstracts = std::count_if(atlas.sources().begin(), atlas.sources().end(),
                                         [](const Source& source) { return source.read_as == ReadAs::abstract; });
    CHECK(abstracts == 38);
    CHECK(atlas.agreements().size() == 48);
    CHECK(sum(atlas.agreements(), [](const Agreement& a) { return a.value_usd; }) == 585976600000.0);
    CHECK(sum(atlas.agreements(), [](const Agreement& a) { return a.parties.size(); }) == 136);
    CHECK(atlas.flows().size() == 38);
    CHECK(sum(atlas.flows(), [](const Flow& flow) { return flow.value; }) == Approx(5414552602.7));
    CHECK(atlas.conflicts().size() == 92 + 2); // two notes on the USGS 2026 edition are cases of their own
}

TEST_CASE("Every statistic arrived from both tables") {
    std::vector<Statistic> usgs, rest;
    for (const Statistic& statistic : shipped_atlas().statistics()) {
        (statistic.source_id == "usgs-mcs2026" ? usgs : rest).push_back(statistic);
    }
    CHECK(usgs.size() == 1146);
    CHECK(sum(usgs, [](const Statistic& s) { return s.value; }) == Approx(219410212863.64).epsilon(1e-14));
    CHECK(std::count_if(usgs.begin(), usgs.end(), [](const Statistic& s) { return s.value.has_value(); }) == 1093);
    const auto with = [&](const char* quality) {
        return std::count_if(usgs.begin(), usgs.end(), [&](const Statistic& s) { return s.has_quality(quality); });
    };
    CHECK(with("estimated") == 601);
    CHECK(with("rounded_total") == 89);
    CHECK(with("not_available") == 35);
    CHECK(with("lower_bound") == 14);
    CHECK(rest.size() == 169);
    // One figure is a range, 47-87, which the sum of the single figures leaves out.
    CHECK(sum(rest, [](const Statistic& s) { return s.value_high ? std::nullopt : s.value; }) ==
          Approx(6008010629139.8).epsilon(1e-14));
    CHECK(std::count_if(rest.begin(), rest.end(), [](const Statistic& s) { return s.value_high == 87; }) == 1);
}

TEST_CASE("What the 2026 edition replaced is marked, and no figure of that edition is") {
    for (const Statistic& statistic : shipped_atlas().statistics()) {
        if (statistic.edition == "USGS MCS 2026") CHECK(statistic.superseded_by.empty());
        const bool replaced_2024 =
            statistic.source_id == "usgs-mcs2025-ree" && statistic.year == 2024 && statistic.stage == "mine_production";
        if (replaced_2024) CHECK(statistic.superseded_by == "usgs-mcs2026");
    }
}

TEST_CASE("The tables of the network are complete") {
    const TableTotal totals[] = {
        {"passages", 62, "length_km", 2900.6},
        {"land_nodes", 860, "lon", 28786.29},
        {"land_edges", 1009, "km", 287153},
        {"vessel_classes", 19, "dwt", 1850900},
        {"handling", 26, "hours", 872.3},
        {"published_distances", 73, "nautical_miles", 282689},
        {"emission_factors", 32, "g_co2e_per_tkm_wtw", 1792.12},
    };
    for (const TableTotal& expected : totals) {
        INFO(expected.file);
        base::TableProblems problems;
        const base::CsvTable table =
            base::CsvTable::read(std::string(OREWAY_GEODATA) + "/network/" + expected.file + ".csv", problems);
        CHECK(problems.empty());
        CHECK(table.row_count() == expected.rows);
        double total = 0;
        for (std::size_t row = 0; row < table.row_count(); ++row) {
            total += base::parse_number(table.cell(row, *table.column(expected.column))).value_or(0);
        }
        CHECK(total == Approx(expected.total));
    }
}

TEST_CASE("References of the atlas can be followed") {
    const Atlas& atlas = shipped_atlas();
    REQUIRE(atlas.site("tanbreez") != nullptr);
    CHECK(atlas.claims_of("tanbreez").size() == 5);
    CHECK(atlas.claims_of("no-such-site").empty());
    CHECK(atlas.conflicts_of("tanbreez").size() >= 3);
    CHECK(atlas.agreements_of("tanbreez").front()->id == "us-critical-metals-2025");
    CHECK(atlas.ports_of("tanbreez").front()->name == "Qaqortoq");
    CHECK(atlas.commodity_name("C") == "graphite");
    CHECK(atlas.country_name("EUU") == "European Union");
    CHECK(atlas.is_general_knowledge("gk-coords"));
    CHECK_FALSE(atlas.is_general_knowledge("miningcom-tanbreez"));
}

TEST_CASE("A folder of one's own joins the shipped atlas") {
    const TempFolder folder;
    folder.write("deposits.geojson",
                 R"({"type":"FeatureCollection","features":[
{"type":"Feature","geometry":{"type":"Point","coordinates":[25.5,61.2]},"properties":{"id":"esimerkki","name":"Esimerkki","country_iso3":"FIN","setting":"onshore","status":"exploration","commodities":["REE"],"source_id":"mine"}}
]})");
    folder.write("claims.csv",
                 claim_header +
                     "esimerkki-1,esimerkki,1000,ore,,1,%,TREO,,inferred,JORC,2026,verified,current,mine,,\n"
                     "tanbreez-9,tanbreez,5,contained_TREO,TREO,,,,,press_claim,none,2026,reported,current,mine,,\n");
    const LoadedAtlas loaded = load_atlas(OREWAY_GEODATA, {folder.path()});
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.atlas->site("esimerkki") != nullptr);
    CHECK(loaded.atlas->claims_of("tanbreez").size() == 6);
    CHECK(loaded.atlas->sites().size() == shipped_atlas().sites().size() + 1);
}

TEST_CASE("An id that is taken is reported and its record left out") {
    const TempFolder folder;
    folder.write("atlas/sources.csv", "source_id,title\nmine,Mine\ngk-coords,Other\n");
    const LoadedAtlas loaded = load_atlas(OREWAY_GEODATA, {folder.path()});
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].line == 3);
    CHECK(loaded.problems[0].message == "the id gk-coords is taken; this record is left out, rename it");
    CHECK(loaded.atlas->source("gk-coords")->title != "Other");
    CHECK(loaded.atlas->source("mine") != nullptr);
}

TEST_CASE("Another content of a substance, commodity or country is reported, the same again is not") {
    const Substance* oxide = shipped_atlas().substance("Li2O");
    REQUIRE((oxide != nullptr && oxide->element_fraction));
    const TempFolder folder;
    folder.write("substances.csv", "code,name,commodity,element_fraction,is_content\n"
                                   "Li2O," +
                                       oxide->name + "," + oxide->commodity + "," +
                                       base::to_text(*oxide->element_fraction) +
                                       ",yes\n"
                                       "TREO,total rare earth oxides,REE,0.5,yes\n");
    folder.write("commodities.csv", "code,name\nREE,rare soils\n");
    folder.write("countries.csv", "iso_a3,name\nGRL,Greenland of my own\n");
    const LoadedAtlas loaded = load_atlas(OREWAY_GEODATA, {folder.path()});
    REQUIRE(loaded.problems.size() == 3);
    CHECK(
        base::to_text(loaded.problems[0]).find("commodities.csv: line 2: the id REE is taken with another content; ") !=
        std::string::npos);
    CHECK(base::to_text(loaded.problems[1]).find("substances.csv: line 3: the id TREO is taken") != std::string::npos);
    CHECK(base::to_text(loaded.problems[2]).find("countries.csv: line 2: the id GRL is taken") != std::string::npos);
    CHECK(loaded.atlas->substance("TREO")->element_fraction == shipped_atlas().substance("TREO")->element_fraction);
    const std::filesystem::path shipped(OREWAY_GEODATA);
    for (const char* table : {"substances.csv", "commodities.csv", "countries.csv"})
        folder.write(table, base::read_file(shipped / "tables" / table));
    CHECK(load_atlas(OREWAY_GEODATA, {folder.path()}).problems.empty());
}

TEST_CASE("A folder that is missing or holds no atlas is refused") {
    const TempFolder folder;
    folder.write("readme.txt", "nothing");
    for (const std::filesystem::path& path : {folder.path(), folder.path() / "missing"}) {
        try {
            load_atlas(OREWAY_GEODATA, {path});
            FAIL("a folder without an atlas was taken");
        } catch (const base::Error& error) {
            CHECK(error.code() == base::ExitCode::input);
            CHECK(std::string(error.what()).find(path.string()) == 0);
        }
    }
    CHECK_THROWS_AS(load_atlas(folder.path()), base::Error);
}
