// SPDX-License-Identifier: MIT
#pragma once

#include "data/feature_table.h"
#include "data/findings.h"
#include "data/text_decoder.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

class OGRFeature;
class OGRFeatureDefn;

namespace oreway::data {

/// Gathers the attributes of features one by one into columns.
class AttributeColumns {
public:
    /// `wanted`: names, upper and lower case the same; empty: all. A wanted one that is missing is reported.
    AttributeColumns(const OGRFeatureDefn& definition, const std::vector<std::string>& wanted, TextDecoder decoder,
                     Findings& findings);

    /// Appends `rows` equal rows.
    void append(const OGRFeature& feature, std::size_t rows);

    /// One row of one column; a row is complete when each column has got its value.
    void append_null(std::size_t column);
    void append_integer(std::size_t column, std::int64_t value);
    void append_real(std::size_t column, double value);
    void append_text(std::size_t column, std::string_view bytes, std::int64_t source_id);

    /// The numbers of the fields in the layer's definition, one a column.
    const std::vector<int>& fields() const noexcept { return fields_; }
    const std::vector<Column>& columns() const noexcept { return columns_; }

    /// The columns are empty afterwards.
    std::vector<Column> take() { return std::move(columns_); }

private:
    void append_field(std::size_t column, const OGRFeature& feature);

    TextDecoder decoder_;
    std::vector<int> fields_;
    std::vector<Column> columns_;
};

} // namespace oreway::data
