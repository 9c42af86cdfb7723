// SPDX-License-Identifier: MIT
#include "map/site_table.h"

#include "catalogue/atlas.h"
#include "catalogue/choice.h"
#include "catalogue/details.h"
#include "map/record_table.h"

#include <functional>
#include <string_view>
#include <vector>

namespace oreway::map {

namespace {

using catalogue::Atlas;
using catalogue::Site;
using catalogue::SiteKind;
using Type = data::Column::Type;

using SiteField = Field<Site>;

std::vector<SiteField> common_fields(const Atlas& atlas) {
    const auto caution = [&atlas](std::string_view source_id) { return text_value(caution_of(atlas, source_id)); };
    return {
        {"id", Type::text, [](const Site& s) { return text_value(s.id); }},
        {"name", Type::text, [](const Site& s) { return text_value(s.name); }},
        {"aliases", Type::text, [](const Site& s) { return list_value(s.aliases); }},
        {"local_names", Type::text, [](const Site& s) { return list_value(s.local_names); }},
        {"country", Type::text, [](const Site& s) { return text_value(s.country); }},
        {"jurisdiction_note", Type::text, [](const Site& s) { return text_value(s.jurisdiction_note); }},
        {"status", Type::text, [](const Site& s) { return text_value(catalogue::word(s.status)); }},
        {"commodities", Type::text, [](const Site& s) { return list_value(s.commodities); }},
        {"owner", Type::text, [](const Site& s) { return text_value(s.owner); }},
        {"owner_country", Type::text, [](const Site& s) { return text_value(s.owner_country); }},
        {"accuracy_km", Type::real, [](const Site& s) { return data::Value(s.accuracy_km); }},
        {"notes", Type::text, [](const Site& s) { return text_value(s.notes); }},
        {"source_id", Type::text, [](const Site& s) { return text_value(s.source_id); }},
        {"source_caution", Type::text, [caution](const Site& s) { return caution(s.source_id); }},
        {"position_source_id", Type::text, [](const Site& s) { return text_value(s.position_source_id); }},
        {"position_caution", Type::text, [caution](const Site& s) { return caution(s.position_source_id); }},
    };
}

std::vector<SiteField> plant_fields() {
    return {
        {"stage", Type::text,
         [](const Site& s) { return s.stage ? text_value(catalogue::word(*s.stage)) : data::Value(); }},
        {"capacity_t_per_year", Type::real, [](const Site& s) { return optional_value(s.capacity_t_per_year); }},
        {"capacity_of", Type::text, [](const Site& s) { return text_value(s.capacity_of); }},
        {"start_year", Type::integer, [](const Site& s) { return optional_value(s.start_year); }},
    };
}

std::vector<SiteField> port_fields() {
    return {{"serves", Type::text, [](const Site& s) { return list_value(s.serves); }}};
}

/// A field of the claim that stands for a deposit.
SiteField claim_field(const Atlas& atlas, const char* name, Type type,
                      std::function<data::Value(const catalogue::ClaimChoice&)> value) {
    return {name, type, [&atlas, value = std::move(value)](const Site& site) {
                const catalogue::ClaimChoice choice = catalogue::choose_claim(atlas, site.id);
                return choice.claim != nullptr ? value(choice) : data::Value();
            }};
}

std::vector<SiteField> deposit_fields(const Atlas& atlas) {
    using Choice = catalogue::ClaimChoice;
    return {
        {"setting", Type::text, [](const Site& s) { return text_value(catalogue::word(s.setting)); }},
        {"deposit_type", Type::text, [](const Site& s) { return text_value(s.deposit_type); }},
        claim_field(atlas, "claim_id", Type::text, [](const Choice& c) { return text_value(c.claim->id); }),
        claim_field(atlas, "quantity_t", Type::real,
                    [](const Choice& c) { return optional_value(c.claim->quantity_t); }),
        claim_field(atlas, "quantity_basis", Type::text,
                    [](const Choice& c) { return text_value(catalogue::word(c.claim->basis)); }),
        claim_field(atlas, "grade", Type::real, [](const Choice& c) { return optional_value(c.claim->grade); }),
        claim_field(atlas, "grade_unit", Type::text,
                    [](const Choice& c) { return text_value(catalogue::word(c.claim->grade_unit)); }),
        claim_field(atlas, "category", Type::text,
                    [](const Choice& c) { return text_value(catalogue::word(c.claim->claim_class)); }),
        claim_field(atlas, "standard", Type::text,
                    [](const Choice& c) { return text_value(catalogue::word(c.claim->standard)); }),
        claim_field(atlas, "as_of", Type::text, [](const Choice& c) { return date_value(c.claim->as_of); }),
        claim_field(atlas, "confidence", Type::text,
                    [](const Choice& c) { return text_value(catalogue::word(c.claim->confidence)); }),
        claim_field(atlas, "contained_t", Type::real,
                    [](const Choice& c) { return c.content ? data::Value(c.content->tonnes) : data::Value(); }),
        claim_field(atlas, "contained_of", Type::text,
                    [](const Choice& c) { return c.content ? text_value(c.content->substance) : data::Value(); }),
        claim_field(atlas, "formula", Type::text,
                    [](const Choice& c) { return c.content ? text_value(c.content->formula) : data::Value(); }),
        claim_field(atlas, "caveat", Type::text, [](const Choice& c) { return text_value(c.claim->caveat); }),
        claim_field(atlas, "choice_reason", Type::text, [](const Choice& c) { return text_value(c.reason); }),
        claim_field(atlas, "claim_source_id", Type::text,
                    [](const Choice& c) { return text_value(c.claim->source_id); }),
        claim_field(atlas, "claim_caution", Type::text,
                    [&atlas](const Choice& c) { return text_value(caution_of(atlas, c.claim->source_id)); }),
    };
}

const char* table_name(SiteKind kind) {
    return kind == SiteKind::deposit ? "deposits" : kind == SiteKind::plant ? "plants" : "ports";
}

} // namespace

std::shared_ptr<const data::FeatureTable> site_table(const Atlas& atlas, SiteKind kind) {
    std::vector<SiteField> fields = common_fields(atlas);
    const std::vector<SiteField> own = kind == SiteKind::deposit ? deposit_fields(atlas)
                                       : kind == SiteKind::plant ? plant_fields()
                                                                 : port_fields();
    fields.insert(fields.end(), own.begin(), own.end());
    data::FeatureBuilder builder = builder_for(table_name(kind), fields);
    for (const Site& site : atlas.sites()) {
        if (site.kind == kind) builder.add_point(site.place, values_of(site, fields));
    }
    return builder.build();
}

} // namespace oreway::map
