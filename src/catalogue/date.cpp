// SPDX-License-Identifier: MIT
#include "catalogue/date.h"

#include "base/text.h"

#include <chrono>
#include <cstdio>

namespace oreway::catalogue {

namespace {

std::optional<int> digits(std::string_view text, std::size_t count) {
    if (text.size() != count || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return static_cast<int>(*base::parse_integer(text));
}

Date first_day(const Date& date) { return {date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day}; }

std::chrono::sys_days calendar_day(const Date& date) {
    return std::chrono::year_month_day{std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(date.day))};
}

Date last_day(Date date) {
    if (date.month == 0) return {date.year, 12, 31};
    if (date.day == 0) {
        const std::chrono::year_month_day_last last{
            std::chrono::year(date.year),
            std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(date.month)))};
        date.day = static_cast<int>(static_cast<unsigned>(last.day()));
    }
    return date;
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    const bool has_month = text.size() > 4;
    const bool has_day = text.size() > 7;
    if ((has_month && text[4] != '-') || (has_day && text[7] != '-')) return std::nullopt;
    const std::optional<int> year = digits(text.substr(0, 4), 4);
    if (!year) return std::nullopt;
    Date date{*year, 0, 0};
    if (has_month) {
        const std::optional<int> month = digits(text.substr(5, has_day ? 2 : std::string_view::npos), 2);
        if (!month || *month < 1 || *month > 12) return std::nullopt;
        date.month = *month;
    }
    if (has_day) {
        const std::optional<int> day = digits(text.substr(8), 2);
        if (!day) return std::nullopt;
        const std::chrono::year_month_day whole{std::chrono::year(date.year),
                                                std::chrono::month(static_cast<unsigned>(date.month)),
                                                std::chrono::day(static_cast<unsigned>(*day))};
        if (!whole.ok()) return std::nullopt;
        date.day = *day;
    }
    return date;
}

std::string to_text(const Date& date) {
    char buffer[48];
    if (date.month == 0) {
        std::snprintf(buffer, sizeof buffer, "%04d", date.year);
    } else if (date.day == 0) {
        std::snprintf(buffer, sizeof buffer, "%04d-%02d", date.year, date.month);
    } else {
        std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
    }
    return buffer;
}

bool is_after(const Date& date, const Date& today) { return first_day(date) > today; }

int years_between(const Date& date, const Date& today) {
    const Date from = last_day(date);
    const bool anniversary_passed = Date{today.year, from.month, from.day} <= today;
    return today.year - from.year - (anniversary_passed ? 0 : 1);
}

int days_between(const Date& from, const Date& to) {
    return static_cast<int>((calendar_day(first_day(to)) - calendar_day(last_day(from))).count());
}

} // namespace oreway::catalogue
