// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "tests/catch.h"

#include <clocale>
#include <limits>

using namespace oreway::base;

using Pieces = std::vector<std::string>;

TEST_CASE("A number is the whole text or none") {
    CHECK(parse_number("0.6") == 0.6);
    CHECK(parse_number(" -1.5e3 ") == -1500);
    CHECK(parse_number("+7") == 7);
    for (const char* text : {"", " ", "1,8", "12 t", "0x10", "nan", "inf", "-", "+-3", "1e999"}) {
        INFO(text);
        CHECK_FALSE(parse_number(text).has_value());
    }
}

TEST_CASE("An integer is the whole text and fits, or none") {
    CHECK(parse_integer(" -42 ") == -42);
    CHECK(parse_integer("9223372036854775807") == std::numeric_limits<long long>::max());
    CHECK_FALSE(parse_integer("9223372036854775808").has_value());
    CHECK_FALSE(parse_integer("1.0").has_value());
    CHECK_FALSE(parse_integer("").has_value());
}

TEST_CASE("A decimal comma in the locale changes nothing") {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    std::setlocale(LC_NUMERIC, "de_DE.UTF-8"); // has no effect where that locale is not installed
    CHECK(parse_number("1.5") == 1.5);
    CHECK(to_text(1.5) == "1.5");
    CHECK(to_fixed(1.5, 2) == "1.50");
    std::setlocale(LC_NUMERIC, before.c_str());
}

TEST_CASE("A double becomes the shortest text that reads back as it") {
    CHECK(to_text(0.1) == "0.1");
    CHECK(to_text(28e6) == "28000000");
    CHECK(to_text(0.00001) == "0.00001");
    CHECK(to_text(1e300) == "1e+300");
    CHECK(to_text(-0.5) == "-0.5");
    const double third = 1.0 / 3;
    CHECK(parse_number(to_text(third)) == third);
}

TEST_CASE("Fixed decimals round, and there is no negative zero") {
    CHECK(to_fixed(3.14159, 2) == "3.14");
    CHECK(to_fixed(-0.001, 2) == "0.00");
    CHECK(to_fixed(-0.006, 2) == "-0.01");
    CHECK(to_fixed(1e21, 0) == "1000000000000000000000");
}

TEST_CASE("Twenty million tonnes are written with commas") {
    CHECK(to_grouped(20000000) == "20,000,000");
    CHECK(to_grouped(999) == "999");
    CHECK(to_grouped(1000) == "1,000");
    CHECK(to_grouped(-1234567) == "-1,234,567");
    CHECK(to_grouped(-123456) == "-123,456");
}

TEST_CASE("Grouped decimals lose their trailing zeros") {
    CHECK(to_grouped(1234.5, 2) == "1,234.5");
    CHECK(to_grouped(1234.0, 2) == "1,234");
    CHECK(to_grouped(0.25, 1) == "0.2");
    CHECK(to_grouped(100, 1) == "100");
}

TEST_CASE("Pieces between separators are trimmed, empty ones kept") {
    CHECK(split("Nd; Pr ;Dy", ';') == Pieces{"Nd", "Pr", "Dy"});
    CHECK(split("a,,b,", ',') == Pieces{"a", "", "b", ""});
    CHECK(split("  ", ',').empty());
    CHECK(join({"Nd", "Pr"}, ", ") == "Nd, Pr");
    CHECK(join({}, ", ").empty());
    CHECK(split(join({"Nd", "Pr"}, ";"), ';') == Pieces{"Nd", "Pr"});
}

TEST_CASE("Joined pieces keep their places when the first is empty") { CHECK(join({"", "b", ""}, ",") == ",b,"); }

TEST_CASE("Only ASCII letters become lower case") {
    CHECK(to_lower("Kazakhstan KZ-1") == "kazakhstan kz-1");
    CHECK(to_lower("ÄÖ Қ") == "ÄÖ Қ");
}

TEST_CASE("Names of all scripts are valid UTF-8") {
    for (const char* name : {"Tanbreez", "Кундыбай", "南鳥島", "Kuannersuit ᑯᐊᓐᓂ", "😀"}) {
        CHECK(is_valid_utf8(name));
        CHECK(repair_utf8(name) == name);
        CHECK(to_utf8(to_code_points(name)) == name);
    }
    CHECK(to_code_points("南鳥島").size() == 3);
}

TEST_CASE("Malformed bytes are found and become U+FFFD, what stands between them stays") {
    const std::string_view broken[] = {
        "a\xE9z",             // Latin-1
        "a\xC3",              // cut off
        "a\xC0\xAFz",         // overlong
        "a\xED\xA0\x80z",     // a surrogate
        "a\xF5\x80\x80\x80z", // beyond Unicode
        "a\xF4\x90\x80\x80z", // just beyond Unicode
        "a\x80z",             // a continuation alone
    };
    for (const std::string_view text : broken) {
        CHECK_FALSE(is_valid_utf8(text));
        const std::string repaired = repair_utf8(text);
        CHECK(is_valid_utf8(repaired));
        CHECK(repaired.find("\uFFFD") == 1);
        CHECK(repaired.front() == 'a');
    }
    CHECK(repair_utf8("Qu\xE9"
                      "bec") == "Qu\uFFFD"
                                "bec");
}
