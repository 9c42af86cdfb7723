// SPDX-License-Identifier: MIT
#include "map/site_table.h"

#include "base/text.h"
#include "catalogue/atlas.h"
#include "catalogue/choice.h"
#include "data/feature_builder.h"

#include <functional>
#include <string>
#include <vector>

namespace oreway::map {

namespace {

using catalogue::Atlas;
using catalogue::Site;
using catalogue::SiteKind;
using Type = data::Column::Type;

template <typename T> data::Value optional_value(const std::optional<T>& value) {
    if (!value) return {};
    if constexpr (std::is_integral_v<T>) {
        return std::int64_t{*value};
    } else {
        return *value;
    }
}

data::Value text_value(std::string_view text) {
    if (text.empty()) return {};
    return std::string(text);
}

/// What one site gives for one column.
struct Field {
    const char* name;
    Type type;
    std::function<data::Value(const Site&)> value;
};

std::vector<Field> common_fields() {
    return {
        {"id", Type::text, [](const Site& s) { return text_value(s.id); }},
        {"name", Type::text, [](const Site& s) { return text_value(s.name); }},
        {"aliases", Type::text, [](const Site& s) { return text_value(base::join(s.aliases, ";")); }},
        {"country", Type::text, [](const Site& s) { return text_value(s.country); }},
        {"status", Type::text, [](const Site& s) { return text_value(catalogue::word(s.status)); }},
        {"commodities", Type::text, [](const Site& s) { return text_value(base::join(s.commodities, ";")); }},
        {"owner", Type::text, [](const Site& s) { return text_value(s.owner); }},
        {"owner_country", Type::text, [](const Site& s) { return text_value(s.owner_country); }},
        {"accuracy_km", Type::real, [](const Site& s) { return data::Value(s.accuracy_km); }},
        {"notes", Type::text, [](const Site& s) { return text_value(s.notes); }},
        {"source_id", Type::text, [](const Site& s) { return text_value(s.source_id); }},
        {"position_source_id", Type::text, [](const Site& s) { return text_value(s.position_source_id); }},
    };
}

std::vector<Field> plant_fields() {
    return {
        {"stage", Type::text,
         [](const Site& s) { return s.stage ? text_value(catalogue::word(*s.stage)) : data::Value(); }},
        {"capacity_t_per_year", Type::real, [](const Site& s) { return optional_value(s.capacity_t_per_year); }},
        {"capacity_of", Type::text, [](const Site& s) { return text_value(s.capacity_of); }},
        {"start_year", Type::integer, [](const Site& s) { return optional_value(s.start_year); }},
    };
}

std::vector<Field> port_fields() {
    return {{"serves", Type::text, [](const Site& s) { return text_value(base::join(s.serves, ";")); }}};
}

/// A field of the claim that stands for a deposit.
Field claim_field(const Atlas& atlas, const char* name, Type type,
                  std::function<data::Value(const catalogue::ClaimChoice&)> value) {
    return {name, type, [&atlas, value = std::move(value)](const Site& site) {
                const catalogue::ClaimChoice choice = catalogue::choose_claim(atlas, site.id);
                return choice.claim != nullptr ? value(choice) : data::Value();
            }};
}

std::vector<Field> deposit_fields(const Atlas& atlas) {
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
        claim_field(
            atlas, "as_of", Type::text,
            [](const Choice& c) { return c.claim->as_of ? text_value(to_text(*c.claim->as_of)) : data::Value(); }),
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
    };
}

const char* table_name(SiteKind kind) {
    return kind == SiteKind::deposit ? "deposits" : kind == SiteKind::plant ? "plants" : "ports";
}

} // namespace

std::shared_ptr<const data::FeatureTable> site_table(const Atlas& atlas, SiteKind kind) {
    std::vector<Field> fields = common_fields();
    const std::vector<Field> own = kind == SiteKind::deposit ? deposit_fields(atlas)
                                   : kind == SiteKind::plant ? plant_fields()
                                                             : port_fields();
    fields.insert(fields.end(), own.begin(), own.end());
    std::vector<data::FeatureBuilder::ColumnSpec> columns;
    for (const Field& field : fields) {
        columns.emplace_back(field.name, field.type);
    }
    data::FeatureBuilder builder(table_name(kind), std::move(columns));
    for (const Site& site : atlas.sites()) {
        if (site.kind != kind) continue;
        std::vector<data::Value> values;
        for (const Field& field : fields) {
            values.push_back(field.value(site));
        }
        builder.add_point(site.place, std::move(values));
    }
    return builder.build();
}

} // namespace oreway::map
