// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "catalogue/choice.h"
#include "geo/lonlat.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What is known of one thing, ready to be shown: a panel, a terminal and a JSON file print the same rows. Others may
/// add rows and tables of their own (ports, distances) before it is shown.
namespace oreway::catalogue {

/// One value: for a reader, and for a machine when that differs.
struct DetailCell {
    std::string text;              ///< "45,000,000 t"
    std::optional<double> number;  ///< 45000000, in the unit the key names
    std::string word;              ///< "SK-1300" where the text says "S-K 1300"; empty: the text serves for both
    std::vector<std::string> list; ///< the pieces of a list, as the machine takes them
};

struct DetailRow {
    std::string key;   ///< stable, snake_case, with its unit: "capacity_t_per_year"
    std::string label; ///< "capacity"
    DetailCell value;
    std::vector<std::string> source_ids;
};

struct DetailTable {
    struct Row {
        std::vector<DetailCell> cells;
        std::vector<std::string> lines; ///< sentences that belong below the row: arithmetic, quote, caveat
        std::vector<std::string> source_ids;
        bool marked = false;     ///< the chosen claim
        bool superseded = false; ///< kept to show the revision
        std::string title;       ///< says what the first cells say, where a row has no columns; empty: the first cell
        std::string site_id;     ///< the site or country the row is about, to be followed by a click; empty: none
    };

    std::string key;
    std::string title;
    std::vector<std::pair<std::string, std::string>> columns; ///< key and label
    std::vector<Row> rows;
    std::size_t title_columns = 1; ///< the first cells, which Row::title says
};

/// A case of disagreeing sources or another thing to know before a number is used.
struct DetailNote {
    std::string id;
    std::string title;
    std::string text;
    std::vector<std::string> source_ids;
};

struct Details {
    std::string id;
    std::string kind; ///< "deposit", "plant", "port", "country" or "agreement"
    std::string title;
    std::string subtitle; ///< "deposit, Greenland"
    std::optional<geo::LonLat> place;
    std::vector<DetailRow> rows;
    std::vector<DetailTable> tables; ///< "claims" first where there are any
    std::string choice_reason;       ///< why the marked claim stands for the deposit; empty: not a deposit
    std::optional<Content> content;  ///< of the chosen claim
    std::optional<Confidence> evidence;
    std::vector<DetailNote> conflicts;
    std::vector<Source> sources; ///< every source cited above, in the order of first mention

    const DetailTable* table(std::string_view key) const;
};

Details describe_site(const Atlas& atlas, const Site& site);

/// A country's deposits, plants and ports, statistics by stage and year, agreements and flows. A code that the atlas
/// does not know gives details without rows.
Details describe_country(const Atlas& atlas, std::string_view code);

Details describe_agreement(const Atlas& atlas, const Agreement& agreement);

/// Fills Details::sources from everything cited in it; call it again after adding rows or tables.
void gather_sources(Details& details, const Atlas& atlas);

/// As plain text with its sources, for the terminal and the clipboard.
std::string to_text(const Details& details);

/// As a JSON object (schema "oreway.details.1"), keys in snake_case with their units.
std::string to_json(const Details& details);

/// "not verified against a document" for what rests on general knowledge, "the document itself was not opened" for an
/// abstract, "" for the rest.
std::string_view caution_of(const Source& source);
/// The same by id; a source that is not in the atlas counts as general knowledge, no id at all as nothing to say.
std::string_view caution_of(const Atlas& atlas, std::string_view source_id);

} // namespace oreway::catalogue
