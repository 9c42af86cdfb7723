// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/wrap_text.h"

#include <algorithm>

using namespace oreway::ui;

namespace {

std::string wrapped(std::string_view text, float width) {
    return wrapped_at_spaces(text, width, [](std::string_view line) { return static_cast<float>(line.size()); });
}

} // namespace

TEST_CASE("Lines break at spaces and never inside a number") {
    CHECK(wrapped("lanthanum · 7,000,000 t TREO", 20) == "lanthanum ·\n7,000,000 t TREO");
    CHECK(wrapped("short", 20) == "short");
    CHECK(wrapped("", 20).empty());
    CHECK(wrapped("one two three", 7) == "one two\nthree");
}

TEST_CASE("A word wider than the line stays whole, and breaks of the text stay") {
    CHECK(wrapped("a 12,345,678,901 b", 8) == "a\n12,345,678,901\nb");
    CHECK(wrapped("one\ntwo three", 9) == "one\ntwo three");
}

TEST_CASE("Numbers with separators are told from commas of a sentence") {
    CHECK(has_grouped_number("about 4,390,000 t"));
    CHECK(has_grouped_number("0.4 %"));
    CHECK_FALSE(has_grouped_number("graphite, cobalt. In 2025, none"));
}

TEST_CASE("What is too wide ends in an ellipsis, between whole characters and without a space before it") {
    const auto count = [](std::string_view text) {
        return static_cast<float>(std::count_if(
            text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
    };
    CHECK(cut_to_width("Bayan Obo", 9, count) == "Bayan Obo");
    CHECK(cut_to_width("Bayan Obo", 8, count) == "Bayan O…");
    CHECK(cut_to_width("Bayan Obo", 7, count) == "Bayan…");
    CHECK(cut_to_width("Кринглерне", 5, count) == "Крин…");
    CHECK(cut_to_width("Кринглерне", 0, count) == "…");
}
