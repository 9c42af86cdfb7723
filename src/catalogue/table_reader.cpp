// SPDX-License-Identifier: MIT
#include "catalogue/table_reader.h"

#include "base/text.h"

namespace oreway::catalogue {

namespace {

using base::CsvRow;

/// Reads every row with `read`, keeps those without a problem and notes where they stand.
template <typename T, typename Read>
std::vector<T> read_rows(const base::CsvTable& table, base::TableProblems& problems, Read read) {
    const auto file = std::make_shared<const std::string>(table.name());
    std::vector<T> records;
    records.reserve(table.row_count());
    for (std::size_t i = 0; i < table.row_count(); ++i) {
        CsvRow row(table, i, problems);
        T record = read(row);
        if (!row.ok()) continue;
        if constexpr (requires { record.origin; }) record.origin = {file, row.line()};
        records.push_back(std::move(record));
    }
    return records;
}

std::optional<Date> date_in(CsvRow& row, std::string_view column) {
    const std::string text = row.text(column);
    if (text.empty()) return std::nullopt;
    const std::optional<Date> date = parse_date(text);
    if (!date) row.problem(column, "\"" + text + "\" is not a date; write 2025, 2025-03 or 2025-03-12");
    return date;
}

template <typename T> T word_in(CsvRow& row, std::string_view column) { return row.one_of<T>(column, words<T>()); }

int year_in(CsvRow& row, std::string_view column) {
    const std::optional<double> year = row.number_between(column, 1800, 2200);
    return year ? static_cast<int>(*year) : 0;
}

std::optional<double> tonnes_in(CsvRow& row, std::string_view column) { return row.number_between(column, 0, 1e15); }

/// "47-87" is a range; a number is one value.
void read_value(CsvRow& row, Statistic& statistic) {
    const std::string text = row.text("value");
    const std::size_t dash = text.find('-', 1);
    if (dash == std::string::npos) {
        statistic.value = row.number("value");
        return;
    }
    statistic.value = base::parse_number(std::string_view(text).substr(0, dash));
    statistic.value_high = base::parse_number(std::string_view(text).substr(dash + 1));
    if (!statistic.value || !statistic.value_high || *statistic.value > *statistic.value_high) {
        row.problem("value", "\"" + text + "\" is neither a number nor a range such as 47-87");
    }
}

Claim read_claim(CsvRow& row) {
    Claim claim;
    claim.id = row.required_text("claim_id");
    claim.site_id = row.required_text("site_id");
    claim.quantity_t = tonnes_in(row, "quantity_t");
    claim.basis = word_in<QuantityBasis>(row, "quantity_basis");
    claim.quantity_of = row.text("quantity_of");
    claim.grade_unit = word_in<GradeUnit>(row, "grade_unit");
    claim.grade = row.number_between("grade_value", 0, claim.grade_unit == GradeUnit::percent ? 100 : 1e6);
    claim.grade_of = row.text("grade_of");
    claim.contained_t = tonnes_in(row, "contained_t");
    claim.claim_class = word_in<ClaimClass>(row, "category");
    claim.standard = word_in<Standard>(row, "standard");
    claim.as_of = date_in(row, "as_of");
    claim.confidence = word_in<Confidence>(row, "confidence");
    claim.state = row.text("state").empty() ? ClaimState::current : word_in<ClaimState>(row, "state");
    claim.source_id = row.text("source_id");
    claim.quote = row.text("quote_or_locator");
    claim.caveat = row.text("caveat");
    return claim;
}

Source read_source(CsvRow& row) {
    Source source;
    source.id = row.required_text("source_id");
    source.title = row.required_text("title");
    source.publisher = row.text("publisher");
    source.date_text = row.text("date");
    source.date = parse_date(source.date_text);
    source.locator = row.text("locator");
    source.retrieved_from = row.text("retrieved_from");
    source.licence_note = row.text("licence_note");
    source.checked_on = date_in(row, "checked_on");
    if (!row.text("read_as").empty()) source.read_as = word_in<ReadAs>(row, "read_as");
    if (source.retrieved_from == "general knowledge" && source.read_as != ReadAs::memory) {
        row.problem("read_as", "what was retrieved from general knowledge is no document; write memory");
    }
    return source;
}

Agreement read_agreement(CsvRow& row) {
    Agreement agreement;
    agreement.id = row.required_text("id");
    agreement.name = row.required_text("name");
    agreement.date = date_in(row, "date");
    agreement.until = date_in(row, "until");
    agreement.parties = row.list("parties_iso3");
    agreement.kind = word_in<AgreementKind>(row, "kind");
    agreement.value_usd = row.number_between("value_usd", 0, 1e15);
    agreement.binding = word_in<Binding>(row, "binding");
    agreement.site_ids = row.list("site_ids");
    agreement.source_id = row.text("source_id");
    agreement.summary = row.text("summary");
    return agreement;
}

Statistic read_statistic(CsvRow& row) {
    Statistic statistic;
    statistic.country = row.required_text("country_iso3");
    statistic.commodities = row.list("commodity");
    statistic.stage = row.required_text("stage");
    statistic.product = row.text("product");
    read_value(row, statistic);
    statistic.unit = row.required_text("unit");
    statistic.basis = row.text("basis");
    statistic.year = year_in(row, "year");
    statistic.quality = row.list("quality");
    statistic.edition = row.text("edition");
    statistic.superseded_by = row.text("superseded_by");
    statistic.source_id = row.text("source_id");
    statistic.note = row.text("note");
    return statistic;
}

Flow read_flow(CsvRow& row) {
    Flow flow;
    flow.from = row.required_text("from_iso3");
    flow.to = row.required_text("to_iso3");
    flow.commodities = row.list("commodity");
    flow.value = row.number("value");
    flow.unit = row.required_text("unit");
    flow.year = year_in(row, "year");
    flow.source_id = row.text("source_id");
    flow.note = row.text("note");
    return flow;
}

Conflict read_conflict(CsvRow& row) {
    Conflict conflict;
    conflict.id = row.required_text("conflict_id");
    conflict.section = row.text("section");
    conflict.title = row.required_text("title");
    conflict.text = row.required_text("text");
    conflict.site_ids = row.list("site_ids");
    conflict.claim_ids = row.list("claim_ids");
    conflict.source_ids = row.list("source_ids");
    conflict.agreement_ids = row.list("agreement_ids");
    conflict.countries = row.list("countries_iso3");
    return conflict;
}

Country read_country(CsvRow& row) {
    Country country;
    country.code = row.required_text("iso_a3");
    country.code2 = row.text("iso_a2");
    country.numeric = row.text("iso_n3");
    country.name = row.required_text("name");
    country.alt_names = row.list("alt_names");
    country.region = row.text("m49_region");
    country.subregion = row.text("m49_subregion");
    country.sovereign = row.text("sovereign_a3");
    const std::optional<double> lon = row.number_between("label_lon", -180, 180);
    const std::optional<double> lat = row.number_between("label_lat", -90, 90);
    if (lon && lat) country.label = geo::LonLat{*lon, *lat};
    country.label_rank = row.number("label_rank").value_or(0);
    return country;
}

} // namespace

std::vector<Claim> read_claims(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"claim_id", "site_id", "quantity_t", "quantity_basis", "grade_value", "grade_unit", "category",
                        "standard", "confidence", "source_id"},
                       problems)) {
        return {};
    }
    return read_rows<Claim>(table, problems, read_claim);
}

std::vector<Source> read_sources(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"source_id", "title"}, problems)) return {};
    return read_rows<Source>(table, problems, read_source);
}

std::vector<Agreement> read_agreements(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"id", "name", "date", "parties_iso3", "kind", "binding", "source_id"}, problems)) return {};
    return read_rows<Agreement>(table, problems, read_agreement);
}

std::vector<Statistic> read_statistics(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"country_iso3", "commodity", "stage", "value", "unit", "year", "source_id"}, problems)) {
        return {};
    }
    return read_rows<Statistic>(table, problems, read_statistic);
}

std::vector<Flow> read_flows(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"from_iso3", "to_iso3", "commodity", "value", "unit", "year", "source_id"}, problems))
        return {};
    return read_rows<Flow>(table, problems, read_flow);
}

std::vector<Conflict> read_conflicts(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"conflict_id", "title", "text"}, problems)) return {};
    return read_rows<Conflict>(table, problems, read_conflict);
}

std::vector<Choice> read_choices(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"site_id", "claim_id", "reason"}, problems)) return {};
    return read_rows<Choice>(table, problems, [](CsvRow& row) {
        return Choice{row.required_text("site_id"), row.text("claim_id"), row.required_text("reason"), {}};
    });
}

std::vector<KnownFinding> read_known_findings(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"rule", "subject", "reason"}, problems)) return {};
    return read_rows<KnownFinding>(table, problems, [](CsvRow& row) {
        return KnownFinding{row.required_text("rule"),
                            row.required_text("subject"),
                            row.text("about"),
                            row.required_text("reason"),
                            {}};
    });
}

std::vector<Commodity> read_commodities(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"code", "name"}, problems)) return {};
    return read_rows<Commodity>(table, problems, [](CsvRow& row) {
        return Commodity{row.required_text("code"), row.required_text("name"), row.text("group"), row.text("note"), {}};
    });
}

std::vector<Substance> read_substances(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"code", "name", "commodity", "is_content"}, problems)) return {};
    return read_rows<Substance>(table, problems, [](CsvRow& row) {
        Substance substance;
        substance.code = row.required_text("code");
        substance.name = row.required_text("name");
        substance.commodity = row.text("commodity");
        substance.element_fraction = row.number_between("element_fraction", 0, 1);
        const std::string content = row.text("is_content");
        if (content != "yes" && content != "no") {
            row.problem("is_content", "\"" + content + "\" is unknown; expected yes, no");
        }
        substance.is_content = content == "yes";
        return substance;
    });
}

std::vector<BlocMember> read_blocs(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"bloc", "iso_a3", "since", "until", "source_id"}, problems)) return {};
    return read_rows<BlocMember>(table, problems, [](CsvRow& row) {
        BlocMember member;
        member.bloc = row.required_text("bloc");
        member.country = row.required_text("iso_a3");
        member.since = date_in(row, "since");
        member.until = date_in(row, "until");
        member.source_id = row.text("source_id");
        return member;
    });
}

std::vector<Country> read_countries(const base::CsvTable& table, base::TableProblems& problems) {
    if (!table.require({"iso_a3", "name"}, problems)) return {};
    return read_rows<Country>(table, problems, read_country);
}

} // namespace oreway::catalogue
