// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "catalogue/atlas_reader.h"

#include <memory>
#include <string>

/// Small worlds for the tests of concentration, and the shipped one.
namespace oreway::concentration {

inline catalogue::Statistic figure(const std::string& country, const std::string& stage, std::optional<double> value,
                                   int year, const std::string& source = "table") {
    catalogue::Statistic row;
    row.country = country;
    row.commodities = {"REE"};
    row.stage = stage;
    row.value = value;
    row.unit = "t";
    row.basis = "REO";
    row.year = year;
    row.source_id = source;
    if (!value) row.quality = {"withheld"};
    return row;
}

inline catalogue::Statistic share_of_world(const std::string& country, double percent, int year,
                                           const std::string& source) {
    auto row = figure(country, "refining", percent, year, source);
    row.unit = "% of world";
    row.basis = "";
    return row;
}

inline catalogue::Site plant(const std::string& id, const std::string& country, const std::string& owner_country,
                             double capacity_t) {
    catalogue::Site site;
    site.kind = catalogue::SiteKind::plant;
    site.id = site.name = id;
    site.country = country;
    site.owner_country = owner_country;
    site.commodities = {"REE"};
    site.stage = catalogue::Stage::magnet;
    site.capacity_t_per_year = capacity_t;
    site.capacity_of = "NdFeB magnets (nameplate)";
    site.status = catalogue::SiteStatus::operating;
    site.start_year = 2020;
    return site;
}

inline catalogue::Site deposit(const std::string& id, const std::string& country) {
    catalogue::Site site;
    site.id = site.name = id;
    site.country = country;
    site.commodities = {"REE"};
    return site;
}

inline catalogue::Claim content_claim(const std::string& id, const std::string& site, double tonnes,
                                      catalogue::ClaimClass claim_class, catalogue::Confidence confidence) {
    catalogue::Claim claim;
    claim.id = id;
    claim.site_id = site;
    claim.quantity_t = tonnes;
    claim.basis = catalogue::QuantityBasis::contained_treo;
    claim.quantity_of = "TREO";
    claim.claim_class = claim_class;
    claim.standard = catalogue::Standard::jorc;
    claim.confidence = confidence;
    claim.source_id = "table";
    return claim;
}

inline catalogue::Country country(const std::string& code, const std::string& region) {
    catalogue::Country result;
    result.code = code;
    result.name = code;
    result.region = region;
    return result;
}

/// Mining in 2020 of A 600, B 250, C 100, D 0, E withheld, others 30, world 1,000; reserves of A and B.
inline catalogue::AtlasTables sample_tables() {
    catalogue::AtlasTables tables;
    tables.statistics = {figure("AAA", "mine_production", 600, 2020),
                         figure("BBB", "mine_production", 250, 2020),
                         figure("CCC", "mine_production", 100, 2020),
                         figure("DDD", "mine_production", 0, 2020),
                         figure("EEE", "mine_production", std::nullopt, 2020),
                         figure("OTH", "mine_production", 30, 2020),
                         figure("WLD", "mine_production", 1000, 2020),
                         figure("AAA", "mine_production", 500, 2018),
                         figure("BBB", "mine_production", 500, 2018),
                         figure("CCC", "mine_production", 100, 2018),
                         figure("EEE", "mine_production", 40, 2018),
                         figure("AAA", "reserves", 700, 2020),
                         figure("BBB", "reserves", 300, 2020),
                         figure("DDD", "reserves", 0, 2020),
                         figure("WLD", "reserves", 1000, 2020),
                         share_of_world("AAA", 90, 2020, "news"),
                         share_of_world("AAA", 70, 2020, "older news")};
    tables.countries = {country("AAA", "Asia"),   country("BBB", "Europe"), country("CCC", "Asia"),
                        country("DDD", "Africa"), country("EEE", "Africa"), country("FFF", "Africa")};
    tables.blocs = {{"Club", "AAA", catalogue::Date{2000}, std::nullopt, "charter"},
                    {"Club", "CCC", catalogue::Date{2000}, std::nullopt, "charter"},
                    {"League", "BBB", catalogue::Date{2000}, std::nullopt, "charter"},
                    {"League", "CCC", catalogue::Date{2019}, std::nullopt, "charter"}};
    catalogue::Source news, older;
    news.id = "news";
    news.date = catalogue::Date{2020, 12};
    older.id = "older news";
    older.date = catalogue::Date{2020, 1};
    tables.sources = {news, older};
    tables.sites = {plant("one", "AAA", "AAA", 300), plant("two", "BBB", "AAA", 100), plant("three", "BBB", "BBB", 100),
                    deposit("hill", "FFF")};
    tables.claims = {
        content_claim("hill-1", "hill", 50, catalogue::ClaimClass::reserve, catalogue::Confidence::verified),
        content_claim("hill-2", "hill", 80, catalogue::ClaimClass::reserve, catalogue::Confidence::reported),
        content_claim("hill-3", "hill", 900, catalogue::ClaimClass::press_claim, catalogue::Confidence::contested),
        content_claim("hill-4", "hill", 5000, catalogue::ClaimClass::inferred, catalogue::Confidence::verified)};
    catalogue::Substance treo;
    treo.code = "TREO";
    treo.commodity = "REE";
    tables.substances = {treo};
    return tables;
}

inline std::unique_ptr<catalogue::Atlas> sample_atlas() { return std::make_unique<catalogue::Atlas>(sample_tables()); }

/// The shipped atlas, read once a test program.
inline const catalogue::Atlas& shipped() {
    static const catalogue::LoadedAtlas loaded = catalogue::load_atlas(OREWAY_GEODATA);
    return *loaded.atlas;
}

} // namespace oreway::concentration
