// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Text and numbers, independent of the locale. Files and the command line always use a decimal point.
namespace oreway::base {

/// The whole of `text` as a finite number; nothing if anything else is in it.
std::optional<double> parse_number(std::string_view text);
std::optional<long long> parse_integer(std::string_view text);

/// Shortest text that reads back as the same double: "0.1", "1e+21".
std::string to_text(double value);

/// Fixed decimals: to_fixed(3.14159, 2) is "3.14"; "-0.00" becomes "0.00".
std::string to_fixed(double value, int decimals);

/// Thousands separated by commas, at most `decimals` decimals, trailing zeros dropped: "20,000,000", "1,234.5".
std::string to_grouped(double value, int decimals = 0);

/// Pieces between separators, spaces trimmed off each; no pieces for an empty text.
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& pieces, std::string_view separator);
std::string_view trim(std::string_view text);

/// ASCII letters only.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

bool is_valid_utf8(std::string_view text);

/// Copies `text` with every malformed byte replaced by U+FFFD.
std::string repair_utf8(std::string_view text);

/// Code points of valid UTF-8.
std::u32string to_code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);

} // namespace oreway::base
