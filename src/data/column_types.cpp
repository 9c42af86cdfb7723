// SPDX-License-Identifier: MIT
#include "data/column_types.h"

#include "base/text.h"

#include <algorithm>
#include <string_view>

namespace oreway::data {

namespace {

/// "0105", "-007", "+5": codes, not quantities.
bool is_code(std::string_view text) {
    if (text.starts_with('+')) return true;
    if (text.starts_with('-')) text.remove_prefix(1);
    return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

bool is_exact_integer(std::string_view text) { return !is_code(text) && base::parse_integer(text).has_value(); }

bool is_exact_real(std::string_view text) {
    constexpr std::size_t exact_digits = 15; // what a double keeps of any decimal number
    const auto digits =
        std::count_if(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
    return !is_code(text) && static_cast<std::size_t>(digits) <= exact_digits && base::parse_number(text).has_value();
}

template <typename Test> bool all_values(const Column& column, const Test& test) {
    bool has_value = false;
    for (std::size_t row = 0; row < column.texts.size(); ++row) {
        if (!column.is_set[row]) continue;
        has_value = true;
        if (!test(column.texts[row])) return false;
    }
    return has_value;
}

} // namespace

void infer_type(Column& column) {
    if (column.type != Column::Type::text) return;
    if (all_values(column, is_exact_integer)) {
        column.type = Column::Type::integer;
        for (const std::string& text : column.texts) {
            column.integers.push_back(base::parse_integer(text).value_or(0));
        }
    } else if (all_values(column, is_exact_real)) {
        column.type = Column::Type::real;
        for (const std::string& text : column.texts) {
            column.reals.push_back(base::parse_number(text).value_or(0));
        }
    } else {
        return;
    }
    column.texts = {};
}

} // namespace oreway::data
