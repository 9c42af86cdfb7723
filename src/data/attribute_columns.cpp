// SPDX-License-Identifier: MIT
#include "data/attribute_columns.h"

#include "base/text.h"

#include <cpl_conv.h>
#include <ogr_feature.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

namespace oreway::data {

namespace {

Column::Type column_type(OGRFieldType type) {
    if (type == OFTInteger || type == OFTInteger64) return Column::Type::integer;
    return type == OFTReal ? Column::Type::real : Column::Type::text;
}

/// ISO 8601, as precise as what is stored: "2024-05-01", "13:45:00", "2024-05-01T13:45:00.250Z".
std::string iso_date(const OGRFeature& feature, int field, OGRFieldType type) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone);
    char date[32], time[32], offset[16] = "";
    std::snprintf(date, sizeof date, "%04d-%02d-%02d", year, month, day);
    if (type == OFTDate) return date;
    const int milliseconds = static_cast<int>(std::lround(second * 1000));
    std::snprintf(time, sizeof time, "%02d:%02d:%02d", hour, minute, milliseconds / 1000);
    if (milliseconds % 1000 != 0) {
        std::snprintf(time, sizeof time, "%02d:%02d:%02d.%03d", hour, minute, milliseconds / 1000, milliseconds % 1000);
    }
    if (type == OFTTime) return time;
    constexpr int utc = 100, minutes_a_step = 15; // OGR counts quarters of an hour from there; below 2 it knows no zone
    const int minutes = (zone - utc) * minutes_a_step;
    if (zone == utc) {
        std::snprintf(offset, sizeof offset, "Z");
    } else if (zone > 1) {
        std::snprintf(offset, sizeof offset, "%c%02d:%02d", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                      std::abs(minutes) % 60);
    }
    return std::string(date) + "T" + time + offset;
}

/// Lists as JSON: ["Nd","Pr"].
std::string list_text(const OGRFeature& feature, int field) {
    const std::unique_ptr<char, decltype(&VSIFree)> json(feature.GetFieldAsSerializedJSon(field), &VSIFree);
    return json ? json.get() : std::string();
}

} // namespace

AttributeColumns::AttributeColumns(const OGRFeatureDefn& definition, const std::vector<std::string>& wanted,
                                   TextDecoder decoder, Findings& findings)
    : decoder_(std::move(decoder)) {
    const auto is_wanted = [&](const std::string& name) {
        return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
                   return base::to_lower(one) == base::to_lower(name);
               });
    };
    for (int field = 0; field < definition.GetFieldCount(); ++field) {
        const OGRFieldDefn& field_definition = *definition.GetFieldDefn(field);
        Column column;
        column.name = base::repair_utf8(field_definition.GetNameRef());
        column.type = column_type(field_definition.GetType());
        if (!is_wanted(column.name)) continue;
        columns_.push_back(std::move(column));
        fields_.push_back(field);
    }
    for (const std::string& name : wanted) {
        const bool is_there = std::any_of(columns_.begin(), columns_.end(), [&](const Column& column) {
            return base::to_lower(column.name) == base::to_lower(name);
        });
        if (is_there) continue;
        findings.add(base::Severity::warning, "missing-attribute",
                     [&] { return "has no attribute " + name + ", which was asked for"; });
    }
}

void AttributeColumns::append(const OGRFeature& feature, std::size_t rows) {
    for (; rows > 0; --rows) {
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            append_field(column, feature);
        }
    }
}

void AttributeColumns::append_field(std::size_t column, const OGRFeature& feature) {
    const int field = fields_[column];
    if (!feature.IsFieldSetAndNotNull(field)) return append_null(column);
    const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
    switch (type) {
    case OFTInteger:
    case OFTInteger64:
        return append_integer(column, feature.GetFieldAsInteger64(field));
    case OFTReal:
        return append_real(column, feature.GetFieldAsDouble(field));
    case OFTDate:
    case OFTTime:
    case OFTDateTime:
        return append_text(column, iso_date(feature, field, type), feature.GetFID());
    case OFTIntegerList:
    case OFTInteger64List:
    case OFTRealList:
    case OFTStringList:
        return append_text(column, list_text(feature, field), feature.GetFID());
    default:
        return append_text(column, feature.GetFieldAsString(field), feature.GetFID());
    }
}

void AttributeColumns::append_null(std::size_t column) {
    Column& values = columns_[column];
    switch (values.type) {
    case Column::Type::integer:
        values.integers.push_back(0);
        break;
    case Column::Type::real:
        values.reals.push_back(0);
        break;
    case Column::Type::text:
        values.texts.emplace_back();
        break;
    }
    values.is_set.push_back(false);
}

void AttributeColumns::append_integer(std::size_t column, std::int64_t value) {
    columns_[column].integers.push_back(value);
    columns_[column].is_set.push_back(true);
}

void AttributeColumns::append_real(std::size_t column, double value) {
    if (std::isnan(value)) return append_null(column);
    columns_[column].reals.push_back(value);
    columns_[column].is_set.push_back(true);
}

void AttributeColumns::append_text(std::size_t column, std::string_view bytes, std::int64_t source_id) {
    columns_[column].texts.push_back(decoder_.decode(bytes, columns_[column].name, source_id));
    columns_[column].is_set.push_back(true);
}

} // namespace oreway::data
