// SPDX-License-Identifier: MIT
#include "map/atlas_tables.h"

#include "catalogue/atlas.h"
#include "catalogue/choice.h"
#include "catalogue/details.h"
#include "map/record_table.h"
#include "map/relation_tables.h"

#include <array>
#include <utility>

namespace oreway::map {

namespace {

using catalogue::Atlas;
using Table = std::shared_ptr<const data::FeatureTable>;
using Type = data::Column::Type;

template <typename Record>
Table plain_table(const char* name, const std::vector<Record>& records, const std::vector<Field<Record>>& fields) {
    data::FeatureBuilder builder = builder_for(name, fields);
    for (const Record& record : records) {
        builder.add_without_geometry(values_of(record, fields));
    }
    return builder.build();
}

std::vector<Field<catalogue::Claim>> claim_fields(const Atlas& atlas) {
    using catalogue::Claim;
    const auto site_text = [&atlas](const Claim& c, std::string catalogue::Site::*field) {
        const catalogue::Site* site = atlas.site(c.site_id);
        return site != nullptr ? text_value(site->*field) : data::Value();
    };
    return {
        {"claim_id", Type::text, [](const Claim& c) { return text_value(c.id); }},
        {"site_id", Type::text, [](const Claim& c) { return text_value(c.site_id); }},
        {"site_name", Type::text, [=](const Claim& c) { return site_text(c, &catalogue::Site::name); }},
        {"country_iso3", Type::text, [=](const Claim& c) { return site_text(c, &catalogue::Site::country); }},
        {"quantity_t", Type::real, [](const Claim& c) { return optional_value(c.quantity_t); }},
        {"quantity_basis", Type::text, [](const Claim& c) { return text_value(word(c.basis)); }},
        {"quantity_of", Type::text, [](const Claim& c) { return text_value(c.quantity_of); }},
        {"grade_value", Type::real, [](const Claim& c) { return optional_value(c.grade); }},
        {"grade_unit", Type::text, [](const Claim& c) { return text_value(word(c.grade_unit)); }},
        {"grade_of", Type::text, [](const Claim& c) { return text_value(c.grade_of); }},
        {"stated_contained_t", Type::real, [](const Claim& c) { return optional_value(c.contained_t); }},
        {"category", Type::text, [](const Claim& c) { return text_value(word(c.claim_class)); }},
        {"standard", Type::text, [](const Claim& c) { return text_value(word(c.standard)); }},
        {"as_of", Type::text, [](const Claim& c) { return date_value(c.as_of); }},
        {"confidence", Type::text, [](const Claim& c) { return text_value(word(c.confidence)); }},
        {"state", Type::text, [](const Claim& c) { return text_value(word(c.state)); }},
        {"chosen", Type::integer,
         [&atlas](const Claim& c) {
             return data::Value(std::int64_t{catalogue::choose_claim(atlas, c.site_id).claim == &c ? 1 : 0});
         }},
        {"contained_t", Type::real,
         [&atlas](const Claim& c) {
             const auto content = content_of(c, atlas);
             return content ? data::Value(content->tonnes) : data::Value();
         }},
        {"contained_of", Type::text,
         [&atlas](const Claim& c) {
             const auto content = content_of(c, atlas);
             return content ? text_value(content->substance) : data::Value();
         }},
        {"formula", Type::text,
         [&atlas](const Claim& c) {
             const auto content = content_of(c, atlas);
             return content ? text_value(content->formula) : data::Value();
         }},
        {"source_id", Type::text, [](const Claim& c) { return text_value(c.source_id); }},
        {"source_caution", Type::text, [&atlas](const Claim& c) { return text_value(caution_of(atlas, c.source_id)); }},
        {"quote_or_locator", Type::text, [](const Claim& c) { return text_value(c.quote); }},
        {"caveat", Type::text, [](const Claim& c) { return text_value(c.caveat); }},
    };
}

Table claims(const Atlas& atlas) {
    const std::vector<Field<catalogue::Claim>> fields = claim_fields(atlas);
    data::FeatureBuilder builder = builder_for("claims", fields);
    for (const catalogue::Claim& claim : atlas.claims()) {
        if (const catalogue::Site* site = atlas.site(claim.site_id)) {
            builder.add_point(site->place, values_of(claim, fields));
        } else {
            builder.add_without_geometry(values_of(claim, fields));
        }
    }
    return builder.build();
}

Table sources(const Atlas& atlas) {
    using catalogue::Source;
    return plain_table<Source>(
        "sources", atlas.sources(),
        {{"source_id", Type::text, [](const Source& s) { return text_value(s.id); }},
         {"title", Type::text, [](const Source& s) { return text_value(s.title); }},
         {"publisher", Type::text, [](const Source& s) { return text_value(s.publisher); }},
         {"date", Type::text, [](const Source& s) { return text_value(s.date_text); }},
         {"locator", Type::text, [](const Source& s) { return text_value(s.locator); }},
         {"retrieved_from", Type::text, [](const Source& s) { return text_value(s.retrieved_from); }},
         {"read_as", Type::text, [](const Source& s) { return text_value(word(s.read_as)); }},
         {"licence_note", Type::text, [](const Source& s) { return text_value(s.licence_note); }},
         {"checked_on", Type::text, [](const Source& s) { return date_value(s.checked_on); }},
         {"source_caution", Type::text, [](const Source& s) { return text_value(caution_of(s)); }}});
}

Table statistics(const Atlas& atlas) {
    using catalogue::Statistic;
    return plain_table<Statistic>(
        "statistics", atlas.statistics(),
        {{"country_iso3", Type::text, [](const Statistic& s) { return text_value(s.country); }},
         {"country", Type::text, [&atlas](const Statistic& s) { return text_value(atlas.country_name(s.country)); }},
         {"commodity", Type::text, [](const Statistic& s) { return list_value(s.commodities); }},
         {"stage", Type::text, [](const Statistic& s) { return text_value(s.stage); }},
         {"product", Type::text, [](const Statistic& s) { return text_value(s.product); }},
         {"value", Type::real, [](const Statistic& s) { return optional_value(s.value); }},
         {"value_high", Type::real, [](const Statistic& s) { return optional_value(s.value_high); }},
         {"unit", Type::text, [](const Statistic& s) { return text_value(s.unit); }},
         {"basis", Type::text, [](const Statistic& s) { return text_value(s.basis); }},
         {"year", Type::integer, [](const Statistic& s) { return data::Value(std::int64_t{s.year}); }},
         {"quality", Type::text, [](const Statistic& s) { return list_value(s.quality); }},
         {"edition", Type::text, [](const Statistic& s) { return text_value(s.edition); }},
         {"superseded_by", Type::text, [](const Statistic& s) { return text_value(s.superseded_by); }},
         {"source_id", Type::text, [](const Statistic& s) { return text_value(s.source_id); }},
         {"source_caution", Type::text,
          [&atlas](const Statistic& s) { return text_value(caution_of(atlas, s.source_id)); }},
         {"note", Type::text, [](const Statistic& s) { return text_value(s.note); }}});
}

Table conflicts(const Atlas& atlas) {
    using catalogue::Conflict;
    return plain_table<Conflict>(
        "conflicts", atlas.conflicts(),
        {{"conflict_id", Type::text, [](const Conflict& c) { return text_value(c.id); }},
         {"section", Type::text, [](const Conflict& c) { return text_value(c.section); }},
         {"title", Type::text, [](const Conflict& c) { return text_value(c.title); }},
         {"text", Type::text, [](const Conflict& c) { return text_value(c.text); }},
         {"site_ids", Type::text, [](const Conflict& c) { return list_value(c.site_ids); }},
         {"claim_ids", Type::text, [](const Conflict& c) { return list_value(c.claim_ids); }},
         {"source_ids", Type::text, [](const Conflict& c) { return list_value(c.source_ids); }},
         {"agreement_ids", Type::text, [](const Conflict& c) { return list_value(c.agreement_ids); }},
         {"countries_iso3", Type::text, [](const Conflict& c) { return list_value(c.countries); }}});
}

Table choices(const Atlas& atlas) {
    using catalogue::Choice;
    return plain_table<Choice>("choices", atlas.choices(),
                               {{"site_id", Type::text, [](const Choice& c) { return text_value(c.site_id); }},
                                {"claim_id", Type::text, [](const Choice& c) { return text_value(c.claim_id); }},
                                {"reason", Type::text, [](const Choice& c) { return text_value(c.reason); }}});
}

Table blocs(const Atlas& atlas) {
    using catalogue::BlocMember;
    return plain_table<BlocMember>(
        "blocs", atlas.blocs(),
        {{"bloc", Type::text, [](const BlocMember& m) { return text_value(m.bloc); }},
         {"iso_a3", Type::text, [](const BlocMember& m) { return text_value(m.country); }},
         {"since", Type::text, [](const BlocMember& m) { return date_value(m.since); }},
         {"until", Type::text, [](const BlocMember& m) { return date_value(m.until); }},
         {"source_id", Type::text, [](const BlocMember& m) { return text_value(m.source_id); }},
         {"source_caution", Type::text,
          [&atlas](const BlocMember& m) { return text_value(caution_of(atlas, m.source_id)); }}});
}

Table commodities(const Atlas& atlas) {
    using catalogue::Commodity;
    return plain_table<Commodity>("commodities", atlas.commodities(),
                                  {{"code", Type::text, [](const Commodity& c) { return text_value(c.code); }},
                                   {"name", Type::text, [](const Commodity& c) { return text_value(c.name); }},
                                   {"group", Type::text, [](const Commodity& c) { return text_value(c.group); }},
                                   {"note", Type::text, [](const Commodity& c) { return text_value(c.note); }}});
}

Table substances(const Atlas& atlas) {
    using catalogue::Substance;
    return plain_table<Substance>(
        "substances", atlas.substances(),
        {{"code", Type::text, [](const Substance& s) { return text_value(s.code); }},
         {"name", Type::text, [](const Substance& s) { return text_value(s.name); }},
         {"commodity", Type::text, [](const Substance& s) { return text_value(s.commodity); }},
         {"element_fraction", Type::real, [](const Substance& s) { return optional_value(s.element_fraction); }},
         {"is_content", Type::text, [](const Substance& s) { return text_value(s.is_content ? "yes" : "no"); }}});
}

using Maker = Table (*)(const Atlas&);
constexpr std::array<std::pair<std::string_view, Maker>, 10> makers = {
    {{"claims", claims},
     {"sources", sources},
     {"statistics", statistics},
     {"agreements", [](const Atlas& atlas) { return agreement_table(atlas, Drawn::if_possible); }},
     {"flows", [](const Atlas& atlas) { return flow_table(atlas, Drawn::if_possible); }},
     {"conflicts", conflicts},
     {"choices", choices},
     {"blocs", blocs},
     {"commodities", commodities},
     {"substances", substances}}};

} // namespace

std::vector<std::string> atlas_table_names() {
    std::vector<std::string> names;
    for (const auto& [name, make] : makers) {
        names.emplace_back(name);
    }
    return names;
}

std::shared_ptr<const data::FeatureTable> atlas_table(const catalogue::Atlas& atlas, std::string_view name) {
    for (const auto& [known, make] : makers) {
        if (known == name) return make(atlas);
    }
    return nullptr;
}

} // namespace oreway::map
