// SPDX-License-Identifier: MIT
#pragma once

#include "base/text.h"
#include "catalogue/date.h"
#include "data/feature_builder.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// How records of the atlas become rows of an exported table: one field a column, nothing for what is not said.
namespace oreway::map {

/// What one record gives for one column.
template <typename Record> struct Field {
    const char* name;
    data::Column::Type type;
    std::function<data::Value(const Record&)> value;
};

inline data::Value text_value(std::string_view text) {
    if (text.empty()) return {};
    return std::string(text);
}

inline data::Value list_value(const std::vector<std::string>& pieces) { return text_value(base::join(pieces, ";")); }

inline data::Value date_value(const std::optional<catalogue::Date>& date) {
    return date ? text_value(to_text(*date)) : data::Value();
}

template <typename T> data::Value optional_value(const std::optional<T>& value) {
    if (!value) return {};
    if constexpr (std::is_integral_v<T>) {
        return std::int64_t{*value};
    } else {
        return *value;
    }
}

template <typename Record>
data::FeatureBuilder builder_for(const char* table, const std::vector<Field<Record>>& fields) {
    std::vector<data::FeatureBuilder::ColumnSpec> columns;
    for (const Field<Record>& field : fields) {
        columns.emplace_back(field.name, field.type);
    }
    return {table, std::move(columns)};
}

template <typename Record>
std::vector<data::Value> values_of(const Record& record, const std::vector<Field<Record>>& fields) {
    std::vector<data::Value> values;
    for (const Field<Record>& field : fields) {
        values.push_back(field.value(record));
    }
    return values;
}

} // namespace oreway::map
