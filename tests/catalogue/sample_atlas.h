// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "catalogue/atlas_reader.h"
#include "catalogue/site_reader.h"
#include "catalogue/table_reader.h"
#include "tests/temp_folder.h"

#include <memory>
#include <stdexcept>
#include <string>

/// Small worlds for the tests of the catalogue.
namespace oreway::catalogue {

using tests::TempFolder;

inline const std::string claim_header =
    "claim_id,site_id,quantity_t,quantity_basis,quantity_of,grade_value,grade_unit,grade_of,contained_t,category,"
    "standard,as_of,confidence,state,source_id,quote_or_locator,caveat\n";

/// A claims table of rows without their last two cells ("…,source_id").
inline std::vector<Claim> claims_from(const std::string& rows, base::TableProblems& problems) {
    return read_claims(base::CsvTable(claim_header + rows, "claims.csv", problems), problems);
}

/// An atlas of one deposit "site" with the claims given as rows, a source "doc" and a recalled source "gk-memory".
inline std::unique_ptr<Atlas> atlas_with_claims(const std::string& rows, const std::string& choices = "") {
    base::TableProblems problems;
    AtlasTables tables;
    Site site;
    site.id = "site";
    site.name = "Site";
    site.country = "FIN";
    site.place = {25, 62};
    site.commodities = {"REE"};
    tables.sites = {site};
    tables.claims = claims_from(rows, problems);
    tables.sources = read_sources(
        base::CsvTable("source_id,title,publisher,date,locator,retrieved_from,read_as,licence_note\n"
                       "doc,A document,A company,2025-03-12,page 3,public page,,\n"
                       "gk-memory,What the compiler remembers,compiler,2026,not retrieved,general knowledge,memory,\n",
                       "sources.csv", problems),
        problems);
    tables.substances =
        read_substances(base::CsvTable("code,name,commodity,element_fraction,is_content,note\n"
                                       "TREO,total rare earth oxides,REE,,yes,\nREE,rare earths,REE,,yes,\n"
                                       "Cu,copper,Cu,1,yes,\nHM,heavy minerals,,,no,\nLCE,carbonate,Li,0.1879,yes,\n",
                                       "substances.csv", problems),
                        problems);
    if (!choices.empty()) {
        tables.choices =
            read_choices(base::CsvTable("site_id,claim_id,reason\n" + choices, "choices.csv", problems), problems);
    }
    if (!problems.empty()) throw std::runtime_error(to_text(problems.front()));
    return std::make_unique<Atlas>(std::move(tables));
}

/// The shipped atlas, read once a test program.
inline const Atlas& shipped_atlas() {
    static const LoadedAtlas loaded = load_atlas(OREWAY_GEODATA);
    return *loaded.atlas;
}

} // namespace oreway::catalogue
