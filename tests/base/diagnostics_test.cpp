// SPDX-License-Identifier: MIT
#include "base/diagnostics.h"
#include "tests/catch.h"

using namespace oreway::base;

TEST_CASE("The same oddity of a source is counted, with the words of the first") {
    Diagnostics diagnostics;
    diagnostics.add(Severity::warning, "a.csv", "null-geometry", "row 7: has no position");
    diagnostics.add(Severity::warning, "a.csv", "null-geometry", "row 9: has no position");
    diagnostics.add(Severity::warning, "b.csv", "null-geometry", "row 1: has no position");
    REQUIRE(diagnostics.entries().size() == 2);
    CHECK(diagnostics.entries()[0].count == 2);
    CHECK(to_line(diagnostics.entries()[0]) == "warning: a.csv: row 7: has no position (2 times)");
    CHECK(to_line(diagnostics.entries()[1]) == "warning: b.csv: row 1: has no position");
}

TEST_CASE("An oddity is as severe as its worst occurrence") {
    Diagnostics diagnostics;
    diagnostics.add(Severity::note, "a", "x", "first");
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.add(Severity::error, "a", "x", "second");
    CHECK(diagnostics.has_errors());
    diagnostics.add(Severity::note, "a", "x", "third");
    CHECK(diagnostics.entries()[0].severity == Severity::error);
    CHECK(to_line(diagnostics.entries()[0]) == "error: a: first (3 times)");
}

TEST_CASE("Merging adds the counts") {
    Diagnostics one, other;
    one.add(Severity::warning, "a", "x", "first", 3);
    other.add(Severity::warning, "a", "x", "later", 4);
    other.add(Severity::note, "", "y", "alone");
    one.merge(other);
    REQUIRE(one.entries().size() == 2);
    CHECK(one.entries()[0].count == 7);
    CHECK(to_line(one.entries()[1]) == "note: alone");
    one.merge({});
    CHECK(one.entries().size() == 2);
}

TEST_CASE("An oddity by itself is told beside others of its code, also after merging") {
    Diagnostics one, other;
    one.add(Severity::warning, "a", "x", "counted");
    one.add_single(Severity::error, "a", "x", "first");
    one.add_single(Severity::error, "a", "x", "second");
    one.add(Severity::warning, "a", "x", "counted again");
    other.merge(one);
    other.merge(one);
    REQUIRE(other.entries().size() == 5);
    CHECK(to_line(other.entries()[0]) == "warning: a: counted (4 times)");
    CHECK(to_line(other.entries()[1]) == "error: a: first");
    CHECK(to_line(other.entries()[4]) == "error: a: second");
}

TEST_CASE("Nothing odd is nothing told") {
    CHECK(Diagnostics().empty());
    CHECK_FALSE(Diagnostics().has_errors());
}
