// SPDX-License-Identifier: MIT
#include "base/csv.h"
#include "base/error.h"
#include "tests/catch.h"

#include <array>

using namespace oreway::base;

namespace {

struct Parsed {
    TableProblems problems;
    CsvTable table;

    explicit Parsed(const std::string& text)
        : table(text, "t.csv", problems) {}
};

} // namespace

TEST_CASE("A table has a header and rows of text") {
    const Parsed parsed("id,name\na,Alpha\nb,Beta\n");
    REQUIRE(parsed.problems.empty());
    CHECK(parsed.table.columns() == std::vector<std::string>{"id", "name"});
    REQUIRE(parsed.table.row_count() == 2);
    CHECK(parsed.table.cell(1, 1) == "Beta");
    CHECK(parsed.table.line(0) == 2);
    CHECK(parsed.table.column("name") == 1u);
    CHECK_FALSE(parsed.table.column("Name"));
}

TEST_CASE("Quotes hold commas, quotes and line breaks, and lines are still counted") {
    const Parsed parsed("id,name\na,\"one, \"\"two\"\"\nthree\"\nb,last\n");
    REQUIRE(parsed.problems.empty());
    REQUIRE(parsed.table.row_count() == 2);
    CHECK(parsed.table.cell(0, 1) == "one, \"two\"\nthree");
    CHECK(parsed.table.line(1) == 4);
}

TEST_CASE("A byte order mark, CRLF, blank lines and a missing last line break change nothing") {
    const Parsed parsed("\xEF\xBB\xBFid,name\r\n\r\na,Alpha\r\nb,\"Be\r\nta\"");
    REQUIRE(parsed.problems.empty());
    CHECK(parsed.table.columns().front() == "id");
    REQUIRE(parsed.table.row_count() == 2);
    CHECK(parsed.table.cell(0, 1) == "Alpha");
    CHECK(parsed.table.line(0) == 3);
    CHECK(parsed.table.cell(1, 1) == "Be\r\nta");
}

TEST_CASE("A row with the wrong number of cells is skipped and named") {
    const Parsed parsed("id,name\na,one,two\nb\nc,fine\n");
    REQUIRE(parsed.table.row_count() == 1);
    CHECK(parsed.table.cell(0, 0) == "c");
    REQUIRE(parsed.problems.size() == 2);
    CHECK(parsed.problems[0].line == 2);
    CHECK(to_text(parsed.problems[0]) ==
          "t.csv: line 2: 3 cells where the header has 2; the row is skipped, put a text "
          "with a comma between quotes");
    CHECK(parsed.problems[1].line == 3);
}

TEST_CASE("A quote that never closes costs its own line only") {
    const Parsed parsed("id,name\na,\"open\nb,fine\nc,plain\n");
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].line == 2);
    REQUIRE(parsed.table.row_count() == 2);
    CHECK(parsed.table.cell(0, 1) == "fine");
    CHECK(parsed.table.line(1) == 4);
}

TEST_CASE("Bytes that are not UTF-8 are replaced and the line is named") {
    const Parsed parsed("id,name\na,Norra K\xE4rr\nb,fine\n");
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].severity == Severity::warning);
    CHECK(parsed.problems[0].line == 2);
    CHECK(parsed.problems[0].message.find("0xE4") != std::string::npos);
    REQUIRE(parsed.table.row_count() == 2);
    CHECK(parsed.table.cell(0, 1) == "Norra K\xEF\xBF\xBDrr");
}

TEST_CASE("UTF-16 and empty files are refused by name") {
    const Parsed wide(std::string("\xFF\xFEi\0d\0", 6));
    REQUIRE_FALSE(wide.problems.empty());
    CHECK(wide.problems[0].message == "UTF-16 text; save the file as UTF-8");
    const Parsed empty("\n\n");
    REQUIRE(empty.problems.size() == 1);
    CHECK(empty.problems[0].message == "empty: a header line is expected");
}

TEST_CASE("Missing and doubled columns are reported once") {
    Parsed parsed("id,id,name\na,b,c\n");
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].column == "id");
    CHECK(parsed.table.require({"id", "name"}, parsed.problems));
    CHECK_FALSE(parsed.table.require({"id", "grade"}, parsed.problems));
    CHECK(to_text(parsed.problems.back()) ==
          "t.csv: line 1, column grade: the column is missing; the header has id, id, "
          "name");
}

TEST_CASE("A row reads numbers, words and lists, and says what it expected") {
    Parsed parsed("id,tonnes,basis,list\na,1200.5,ore,x; y;\nb,\"1,2\",oer,\n");
    static constexpr std::array<std::pair<std::string_view, int>, 2> words = {{{"ore", 1}, {"metal", 2}}};
    CsvRow good(parsed.table, 0, parsed.problems);
    CHECK(good.number("tonnes") == 1200.5);
    CHECK(good.one_of<int>("basis", words) == 1);
    CHECK(good.list("list") == std::vector<std::string>{"x", "y"});
    CHECK_FALSE(good.number("no such column"));
    CHECK(good.ok());

    CsvRow bad(parsed.table, 1, parsed.problems);
    CHECK_FALSE(bad.number("tonnes"));
    bad.one_of<int>("basis", words);
    bad.required_text("list");
    CHECK_FALSE(bad.ok());
    REQUIRE(parsed.problems.size() == 3);
    CHECK(to_text(parsed.problems[0]) == "t.csv: line 3, column tonnes: \"1,2\" is not a number; write digits with a "
                                         "decimal point and no thousands separators");
    CHECK(parsed.problems[1].message == "\"oer\" is unknown; expected ore, metal");
    CHECK(parsed.problems[2].message == "empty; a text is expected");
}

TEST_CASE("A number outside its range is refused with the range") {
    Parsed parsed("id,lat\na,91\n");
    CsvRow row(parsed.table, 0, parsed.problems);
    CHECK_FALSE(row.number_between("lat", -90, 90));
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].message == "91 is out of range; -90 to 90 is expected");
}

TEST_CASE("A missing table is an input error that names it") {
    TableProblems problems;
    try {
        CsvTable::read("/nowhere/claims.csv", problems);
        FAIL("a missing file was read");
    } catch (const Error& error) {
        CHECK(error.code() == ExitCode::input);
        CHECK(std::string(error.what()).find("/nowhere/claims.csv") != std::string::npos);
    }
}

TEST_CASE("A cell is quoted only when it must be, and reads back") {
    CHECK(csv_quoted("plain") == "plain");
    CHECK(csv_quoted("a,b") == "\"a,b\"");
    CHECK(csv_quoted("say \"x\"") == "\"say \"\"x\"\"\"");
    const std::string cell = "a \"b\",\nc ";
    const Parsed parsed("id,x\n1," + csv_quoted(cell) + "\n");
    REQUIRE(parsed.table.row_count() == 1);
    CHECK(parsed.table.cell(0, 1) == cell);
}

TEST_CASE("Columns that are missing are named together, and a table parted by semicolons is recognised") {
    TableProblems problems;
    CHECK_FALSE(CsvTable("id,name\n", "t.csv", problems).require({"id", "grade", "unit"}, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].column == "grade, unit");
    CHECK(problems[0].message == "the columns are missing; the header has id, name");
    problems.clear();
    CHECK_FALSE(CsvTable("id;grade;unit\na;1;%\n", "t.csv", problems).require({"id", "grade"}, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.find("use commas") != std::string::npos);
}

TEST_CASE("An empty table is one problem, not one for each of its columns") {
    TableProblems problems;
    const CsvTable table("", "t.csv", problems);
    const std::size_t told = problems.size();
    CHECK(told == 1);
    CHECK_FALSE(table.require({"id", "grade"}, problems));
    CHECK(problems.size() == told);
}

TEST_CASE("Every problem of a table is told, also two without a line or two of one cell") {
    const TableProblems problems = {{Severity::error, "a.geojson", 0, "status", "feature 1: \"bogus\" is unknown"},
                                    {Severity::error, "a.geojson", 0, "status", "feature 2: \"worse\" is unknown"},
                                    {Severity::warning, "a.csv", 7, "", "the id x is taken"},
                                    {Severity::warning, "a.csv", 7, "", "it is too long"}};
    Diagnostics diagnostics;
    add_to(diagnostics, problems);
    REQUIRE(diagnostics.entries().size() == 4);
    CHECK(to_line(diagnostics.entries()[1]) == "error: a.geojson: column status: feature 2: \"worse\" is unknown");
    CHECK(to_line(diagnostics.entries()[3]) == "warning: a.csv: line 7: it is too long");
    for (const Diagnostic& entry : diagnostics.entries())
        CHECK(entry.code == "table-problem");
}
