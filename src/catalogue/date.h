// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace oreway::catalogue {

/// A date as exact as its source gives it: a year, a month or a day (ISO 8601: "2025", "2025-03", "2025-03-12").
struct Date {
    int year = 0;
    int month = 0; ///< 1 to 12; 0: not given
    int day = 0;   ///< 1 to 31; 0: not given

    /// A coarser date counts as its first day: 2025 is before 2025-03, which is before 2025-03-12.
    friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// Nothing when the text is not such a date, "2025-02-30" included.
std::optional<Date> parse_date(std::string_view text);

std::string to_text(const Date& date);

/// The first day of the date is later than `today`: 2026-12 lies ahead of 2026-11-22, 2026 does not.
bool is_after(const Date& date, const Date& today);

/// Whole years from the last day `date` can mean to `today`; negative when it lies ahead.
int years_between(const Date& date, const Date& today);

/// Days from the last day `from` can mean to the first day `to` can mean; 0 or less when they may be the same.
int days_between(const Date& from, const Date& to);

} // namespace oreway::catalogue
