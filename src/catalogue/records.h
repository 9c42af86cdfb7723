// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/date.h"
#include "catalogue/origin.h"
#include "catalogue/vocabulary.h"
#include "geo/lonlat.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the tables of the atlas hold beside its sites, one struct a table. geodata/README.md describes the columns.
namespace oreway::catalogue {

/// One statement by one source about the size of one deposit.
struct Claim {
    std::string id; ///< "tanbreez-3"
    std::string site_id;
    std::optional<double> quantity_t;
    QuantityBasis basis = QuantityBasis::unknown;
    std::string quantity_of; ///< substance of a contained quantity: "TREO", "LCE"; empty for ore
    std::optional<double> grade;
    GradeUnit grade_unit = GradeUnit::none;
    std::string grade_of;              ///< substance of the grade, and of contained_t
    std::optional<double> contained_t; ///< of grade_of, as the source itself states it for this ore
    ClaimClass claim_class = ClaimClass::press_claim;
    Standard standard = Standard::none;
    std::optional<Date> as_of;
    Confidence confidence = Confidence::unverified;
    ClaimState state = ClaimState::current;
    std::string source_id;
    std::string quote; ///< the words of the source, or where in it they stand
    std::string caveat;
    Origin origin;
};

/// A document, page or data set.
struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::string date_text; ///< as given: "2025-03-12", "2016-2017", "not stated"
    std::optional<Date> date;
    std::string locator; ///< address, accession number
    std::string retrieved_from;
    std::string licence_note;
    std::optional<Date> checked_on; ///< when someone last read it again
    ReadAs read_as = ReadAs::document;
    Origin origin;
};

struct Agreement {
    std::string id;
    std::string name;
    std::optional<Date> date;
    std::optional<Date> until;        ///< the last day of a measure that ends
    std::vector<std::string> parties; ///< ISO 3166-1 alpha-3
    AgreementKind kind = AgreementKind::declaration;
    std::optional<double> value_usd;
    Binding binding = Binding::unknown;
    std::vector<std::string> site_ids;
    std::string source_id;
    std::string summary;
    Origin origin;
};

/// One figure for one country, commodity, stage and year.
struct Statistic {
    std::string country; ///< ISO 3166-1 alpha-3, "EUU", "WLD" the world or "OTH" other countries together
    std::vector<std::string> commodities; ///< nearly always one
    std::string stage;                    ///< "mine_production", "reserves", "refining", …
    std::string product;                  ///< part of the commodity: "ilmenite", "sponge"; empty: all of it
    std::optional<double> value;          ///< nothing: not available, withheld or not given, see quality
    std::optional<double> value_high;     ///< of a range
    std::string unit;                     ///< "t", "% of world", "USD"
    std::string basis;                    ///< what is weighed: "REO", "Li content", "gross weight"; empty: not said
    int year = 0;
    std::vector<std::string> quality; ///< "estimated", "rounded_total", "lower_bound", "not_available", "withheld", …
    std::string edition;              ///< "USGS MCS 2026"; empty: none
    std::string superseded_by;        ///< id of the source that replaced the figure; empty: in force
    std::string source_id;
    std::string note;
    Origin origin;

    bool has_quality(std::string_view word) const {
        for (const std::string& known : quality) {
            if (known == word) return true;
        }
        return false;
    }
};

/// One figure for trade between two countries.
struct Flow {
    std::string from; ///< ISO 3166-1 alpha-3
    std::string to;   ///< ISO 3166-1 alpha-3, "EUU" or "WLD"
    std::vector<std::string> commodities;
    std::optional<double> value;
    std::string unit; ///< "t", "USD", "% of US imports", or words where no figure was read
    int year = 0;
    std::string source_id;
    std::string note;
    Origin origin;
};

/// One case of sources that disagree, and how the atlas treats it.
struct Conflict {
    std::string id;
    std::string section;
    std::string title;
    std::string text;
    std::vector<std::string> site_ids, claim_ids, source_ids, agreement_ids, countries;
    Origin origin;
};

/// A site whose chosen claim is set by hand.
struct Choice {
    std::string site_id;
    std::string claim_id; ///< empty: no claim is fit to be chosen
    std::string reason;
    Origin origin;
};

/// A warning of the check that was looked at and stays, with the reason.
struct KnownFinding {
    std::string rule;    ///< "near-duplicate"
    std::string subject; ///< id of the record it is about
    std::string about;   ///< words that the message must hold, such as the other site's id; empty: any message
    std::string reason;
    Origin origin;
};

struct Commodity {
    std::string code; ///< "REE", "Nd", "C" (graphite)
    std::string name;
    std::string group;
    std::string note;
    Origin origin;

    friend bool operator==(const Commodity&, const Commodity&) = default;
};

/// What a grade or a content is stated in.
struct Substance {
    std::string code; ///< "TREO", "Li2O"
    std::string name;
    std::string commodity;                  ///< whose content it is; empty for a mixture of minerals
    std::optional<double> element_fraction; ///< tonnes of the element in a tonne of it
    bool is_content = true;                 ///< false: nothing is computed from a grade of it
    Origin origin;

    friend bool operator==(const Substance&, const Substance&) = default;
};

struct BlocMember {
    std::string bloc;
    std::string country; ///< ISO 3166-1 alpha-3
    std::optional<Date> since, until;
    std::string source_id;
    Origin origin;
};

struct Country {
    std::string code; ///< ISO 3166-1 alpha-3
    std::string code2, numeric;
    std::string name;
    std::vector<std::string> alt_names;
    std::string region, subregion;    ///< UN M49
    std::string sovereign;            ///< alpha-3 of the state it belongs to; its own code for a state
    std::optional<geo::LonLat> label; ///< where its name is written
    double label_rank = 0;            ///< 0 is the most important
    Origin origin;

    friend bool operator==(const Country&, const Country&) = default;
};

} // namespace oreway::catalogue
