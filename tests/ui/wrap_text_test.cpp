// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/wrap_text.h"

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
