// SPDX-License-Identifier: MIT
#include "catalogue/date.h"
#include "tests/catch.h"

using namespace oreway::catalogue;

TEST_CASE("A date is a year, a month or a day, and nothing else is one") {
    CHECK(parse_date("2025") == Date{2025, 0, 0});
    CHECK(parse_date("2025-03") == Date{2025, 3, 0});
    CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
    for (const char* text : {"", "25", "2025-3", "2025-13", "2025-02-29", "2025-04-31", "2025-00", "12.03.2025", "n.d.",
                             "2016-2017", "2025-03-12T10:00", "20250312", "not stated", "-025"}) {
        INFO(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("A date reads back as it was written") {
    for (const char* text : {"2025", "2025-03", "2025-03-12", "0999-01"}) {
        CHECK(to_text(*parse_date(text)) == text);
    }
}

TEST_CASE("A coarse date comes before the days in it") {
    CHECK(*parse_date("2025") < *parse_date("2025-01"));
    CHECK(*parse_date("2025-01") < *parse_date("2025-01-01"));
    CHECK(*parse_date("2024-12-31") < *parse_date("2025"));
}

TEST_CASE("Only a date that cannot have come yet lies ahead") {
    const Date today{2026, 11, 22};
    CHECK(is_after({2026, 12, 0}, today));
    CHECK(is_after({2026, 11, 23}, today));
    CHECK(is_after({2027, 0, 0}, today));
    CHECK_FALSE(is_after({2026, 0, 0}, today));
    CHECK_FALSE(is_after({2026, 11, 0}, today));
    CHECK_FALSE(is_after({2026, 11, 22}, today));
}

TEST_CASE("Age is counted in whole years from the last day a date can mean") {
    const Date today{2026, 11, 22};
    CHECK(years_between({2016, 11, 22}, today) == 10);
    CHECK(years_between({2016, 11, 23}, today) == 9);
    CHECK(years_between({2016, 0, 0}, today) == 9);
    CHECK(years_between({2015, 0, 0}, today) == 10);
    CHECK(years_between({2026, 0, 0}, today) <= 0);
}

TEST_CASE("Days are counted between the ends that two dates may have in common") {
    CHECK(days_between({2022, 5, 18}, {2022, 5, 19}) == 1);
    CHECK(days_between({2021, 12, 2}, {2026, 4, 13}) == 1593);
    CHECK(days_between({2025, 0, 0}, {2025, 3, 12}) < 0);
    CHECK(days_between({2025, 3, 12}, {2025, 0, 0}) < 0);
    CHECK(days_between({2025, 0, 0}, {2026, 0, 0}) == 1);
    CHECK(days_between({2024, 2, 0}, {2024, 3, 1}) == 1);
}
