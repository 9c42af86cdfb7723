// SPDX-License-Identifier: MIT
#include "catalogue/detail_tables.h"

#include "base/text.h"

#include <algorithm>
#include <tuple>

namespace oreway::catalogue {

namespace {

std::vector<std::string> cited(const std::string& source_id) {
    return source_id.empty() ? std::vector<std::string>() : std::vector<std::string>{source_id};
}

DetailCell quantity_cell(const Claim& claim) {
    if (!claim.quantity_t) return text_cell("not stated");
    return number_cell(*claim.quantity_t, tonnes_text(*claim.quantity_t));
}

DetailCell basis_cell(const Claim& claim) {
    DetailCell cell = word_cell(claim.basis);
    if (claim.basis == QuantityBasis::contained_other) cell.text = "contained " + claim.quantity_of;
    return cell;
}

DetailCell grade_cell(const Claim& claim) {
    if (!claim.grade) return {};
    return number_cell(*claim.grade, grade_text(*claim.grade, claim.grade_unit) +
                                         (claim.grade_of.empty() ? "" : " " + claim.grade_of));
}

DetailCell content_cell(const std::optional<Content>& content) {
    if (!content) return text_cell("content unknown");
    return number_cell(content->tonnes, tonnes_text(content->tonnes) + " " + content->substance);
}

std::vector<std::string> lines_below(const Claim& claim, const Atlas& atlas) {
    std::vector<std::string> lines = arithmetic_of(claim, atlas);
    if (claim.state == ClaimState::superseded) lines.emplace_back("Superseded by a newer statement.");
    if (claim.state == ClaimState::uncomputable) lines.emplace_back("Not to be computed with.");
    if (!claim.quote.empty()) lines.push_back("In the source: " + claim.quote);
    if (!claim.caveat.empty()) lines.push_back("Caveat: " + claim.caveat);
    if (atlas.is_general_knowledge(claim.source_id)) {
        lines.emplace_back("General knowledge, not verified against a document.");
    }
    return lines;
}

std::string value_text(const Statistic& statistic) {
    if (!statistic.value) {
        std::string text = base::join(statistic.quality, ", ");
        std::replace(text.begin(), text.end(), '_', ' ');
        return text.empty() ? "not given" : text;
    }
    std::string text = base::to_grouped(*statistic.value, 3);
    if (statistic.value_high) text += " to " + base::to_grouped(*statistic.value_high, 3);
    if (statistic.has_quality("lower_bound")) text = "more than " + text;
    text += " " + statistic.unit;
    return statistic.has_quality("estimated") ? text + ", estimated" : text;
}

std::string stage_text(std::string stage) {
    std::replace(stage.begin(), stage.end(), '_', ' ');
    return stage;
}

DetailTable::Row statistic_row(const Atlas& atlas, const Statistic& statistic) {
    DetailTable::Row row;
    DetailCell value = text_cell(value_text(statistic));
    if (!statistic.value_high) value.number = statistic.value;
    std::string basis = statistic.product;
    if (!statistic.basis.empty()) basis += (basis.empty() ? "" : ", ") + statistic.basis;
    row.cells = {{stage_text(statistic.stage), std::nullopt, statistic.stage, {}},
                 commodities_cell(atlas, statistic.commodities),
                 number_cell(statistic.year, std::to_string(statistic.year)),
                 value,
                 text_cell(statistic.unit),
                 text_cell(basis),
                 text_cell(statistic.edition)};
    if (statistic.value_high) row.lines.push_back("The source gives a range: " + value_text(statistic) + ".");
    row.superseded = !statistic.superseded_by.empty();
    if (row.superseded) row.lines.push_back("Superseded by " + statistic.superseded_by + ".");
    if (!statistic.note.empty()) row.lines.push_back(statistic.note);
    row.source_ids = cited(statistic.source_id);
    return row;
}

std::string flow_value_text(const Flow& flow) {
    return flow.value ? base::to_grouped(*flow.value, 3) + " " + flow.unit : flow.unit;
}

} // namespace

DetailCell country_cell(const Atlas& atlas, const std::string& code) {
    if (code.empty()) return {};
    const std::string name = atlas.country_name(code);
    return {name == code ? code : name + " (" + code + ")", std::nullopt, code, {}};
}

DetailCell commodities_cell(const Atlas& atlas, const std::vector<std::string>& codes) {
    std::vector<std::string> names;
    for (const std::string& code : codes) {
        names.push_back(atlas.commodity_name(code));
    }
    return list_cell(codes, base::join(names, ", "));
}

DetailCell date_cell(const std::optional<Date>& date) { return date ? text_cell(to_text(*date)) : DetailCell{}; }

DetailTable claim_table(const Atlas& atlas, const Site& site, const ClaimChoice& choice) {
    DetailTable table{"claims", "Claims, never to be added together", {}, {}, 1};
    table.columns = {{"claim_id", "claim"},        {"quantity_t", "quantity"}, {"quantity_basis", "basis"},
                     {"grade_value", "grade"},     {"grade_unit", "unit"},     {"contained_t", "contained"},
                     {"category", "class"},        {"standard", "standard"},   {"as_of", "date"},
                     {"confidence", "confidence"}, {"state", "state"},         {"source_id", "source"}};
    for (const Claim* claim : atlas.claims_of(site.id)) {
        DetailTable::Row row;
        row.cells = {text_cell(claim->id),
                     quantity_cell(*claim),
                     basis_cell(*claim),
                     grade_cell(*claim),
                     word_cell(claim->grade_unit),
                     content_cell(content_of(*claim, atlas)),
                     word_cell(claim->claim_class),
                     word_cell(claim->standard),
                     date_cell(claim->as_of),
                     word_cell(claim->confidence),
                     word_cell(claim->state),
                     text_cell(claim->source_id)};
        row.lines = lines_below(*claim, atlas);
        row.source_ids = cited(claim->source_id);
        row.marked = claim == choice.claim;
        table.rows.push_back(std::move(row));
    }
    std::stable_partition(table.rows.begin(), table.rows.end(), [](const DetailTable::Row& row) { return row.marked; });
    return table;
}

DetailTable agreement_table(const Atlas& atlas, const std::vector<const Agreement*>& agreements) {
    DetailTable table{"agreements", "Agreements", {}, {}, 1};
    table.columns = {{"agreement_id", "id"}, {"name", "name"},       {"date", "date"},       {"kind", "kind"},
                     {"parties", "parties"}, {"value_usd", "value"}, {"binding", "binding"}, {"until", "until"}};
    for (const Agreement* agreement : agreements) {
        std::vector<std::string> names;
        for (const std::string& party : agreement->parties) {
            names.push_back(atlas.country_name(party));
        }
        DetailCell value;
        if (agreement->value_usd)
            value = number_cell(*agreement->value_usd, "US$" + base::to_grouped(*agreement->value_usd));
        DetailTable::Row row;
        row.cells = {text_cell(agreement->id),
                     text_cell(agreement->name),
                     date_cell(agreement->date),
                     word_cell(agreement->kind),
                     list_cell(agreement->parties, base::join(names, ", ")),
                     value,
                     word_cell(agreement->binding),
                     date_cell(agreement->until)};
        if (!agreement->summary.empty()) row.lines.push_back(agreement->summary);
        row.source_ids = cited(agreement->source_id);
        table.rows.push_back(std::move(row));
    }
    return table;
}

DetailTable site_table(const Atlas& atlas, std::string key, std::string title, const std::vector<const Site*>& sites) {
    DetailTable table{std::move(key), std::move(title), {}, {}, 1};
    table.columns = {{"site_id", "id"},
                     {"name", "name"},
                     {"status", "status"},
                     {"stage", "stage"},
                     {"commodities", "commodities"},
                     {"contained_t", "contained"},
                     {"capacity_t_per_year", "capacity"},
                     {"evidence", "evidence"}};
    for (const Site* site : sites) {
        DetailTable::Row row;
        DetailCell contained, capacity, evidence;
        row.source_ids = cited(site->source_id);
        if (site->kind == SiteKind::deposit) {
            const ClaimChoice choice = choose_claim(atlas, site->id);
            contained = content_cell(choice.content);
            const bool is_elsewhere = choice.claim != nullptr && choice.claim->source_id != site->source_id;
            if (is_elsewhere) row.source_ids.push_back(choice.claim->source_id);
            evidence = word_cell(evidence_of(atlas, site->id, choice));
        }
        if (site->capacity_t_per_year) {
            capacity = number_cell(*site->capacity_t_per_year,
                                   base::to_grouped(*site->capacity_t_per_year, 2) + " t/y " + site->capacity_of);
        }
        row.cells = {text_cell(site->id),
                     text_cell(site->name),
                     site->kind == SiteKind::port ? DetailCell{} : word_cell(site->status),
                     site->stage ? word_cell(*site->stage) : DetailCell{},
                     commodities_cell(atlas, site->commodities),
                     contained,
                     capacity,
                     evidence};
        row.site_id = site->id;
        table.rows.push_back(std::move(row));
    }
    return table;
}

DetailTable statistic_table(const Atlas& atlas, const std::vector<const Statistic*>& statistics) {
    DetailTable table{"statistics", "Statistics by stage and year", {}, {}, 1};
    table.columns = {{"stage", "stage"}, {"commodity", "commodity"}, {"year", "year"},      {"value", "value"},
                     {"unit", "unit"},   {"basis", "basis"},         {"edition", "edition"}};
    std::vector<const Statistic*> sorted = statistics;
    const auto order = [](const Statistic* s) {
        return std::tuple(!s->superseded_by.empty(), s->stage, s->commodities, s->product, -s->year);
    };
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Statistic* a, const Statistic* b) { return order(a) < order(b); });
    for (const Statistic* statistic : sorted) {
        table.rows.push_back(statistic_row(atlas, *statistic));
    }
    return table;
}

DetailTable flow_table(const Atlas& atlas, const std::vector<const Flow*>& flows) {
    DetailTable table{"flows", "Flows", {}, {}, 2};
    table.columns = {{"from", "from"}, {"to", "to"},       {"commodity", "commodity"},
                     {"year", "year"}, {"value", "value"}, {"unit", "unit"}};
    for (const Flow* flow : flows) {
        DetailTable::Row row;
        row.cells = {country_cell(atlas, flow->from),
                     country_cell(atlas, flow->to),
                     commodities_cell(atlas, flow->commodities),
                     number_cell(flow->year, std::to_string(flow->year)),
                     {flow_value_text(*flow), flow->value, {}, {}},
                     text_cell(flow->unit)};
        row.title = atlas.country_name(flow->from) + " to " + atlas.country_name(flow->to);
        if (!flow->note.empty()) row.lines.push_back(flow->note);
        row.source_ids = cited(flow->source_id);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<DetailNote> conflict_notes(const std::vector<const Conflict*>& conflicts) {
    std::vector<DetailNote> notes;
    for (const Conflict* conflict : conflicts) {
        notes.push_back({conflict->id, conflict->title, conflict->text, conflict->source_ids});
    }
    return notes;
}

} // namespace oreway::catalogue
