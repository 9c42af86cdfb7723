// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oreway::base {

/// Something wrong in a table: where, what was found, what is expected.
struct TableProblem {
    Severity severity = Severity::error;
    std::string file;
    std::size_t line = 0; ///< of the file, from 1; 0: the file as a whole
    std::string column;   ///< or several, "a, b"; empty: the row as a whole
    std::string message;
};
using TableProblems = std::vector<TableProblem>;

/// "claims.csv: line 7, column grade_value: "1,8" is not a number, write 1.8"
std::string to_text(const TableProblem& problem);

/// Every problem as a diagnostic of its own (code "table-problem"), so that none is hidden behind a count.
void add_to(Diagnostics& diagnostics, const TableProblems& problems);

/// A table of text with a header line: RFC 4180 with the liberties editors and spreadsheets take (byte order mark, CRLF
/// or LF, line breaks and doubled quotes inside quotes, blank lines). Cells are text; CsvRow reads values from them.
///
/// What cannot be read is a problem and skipped, the rest is there: a row with too few or too many cells, a quote that
/// never closes (the rows after its line are read again), bytes that are not UTF-8 (replaced by U+FFFD).
class CsvTable {
public:
    /// `name` stands for the file in messages.
    CsvTable(std::string text, std::string name, TableProblems& problems);

    /// Reads a file. Throws Error(input) when it is missing or unreadable.
    static CsvTable read(const std::filesystem::path& path, TableProblems& problems);

    const std::string& name() const noexcept { return name_; }
    std::size_t row_count() const noexcept { return lines_.size(); }
    const std::vector<std::string>& columns() const noexcept { return columns_; }
    std::optional<std::size_t> column(std::string_view name) const;
    std::string_view cell(std::size_t row, std::size_t column) const;
    /// The line of the file on which the row begins, from 1.
    std::size_t line(std::size_t row) const { return lines_[row]; }

    /// True when all the columns are there; else one problem that names those that are not.
    bool require(std::initializer_list<std::string_view> names, TableProblems& problems) const;

private:
    struct Cell {
        std::uint32_t start = 0, length = 0;
    };
    struct Record;

    void check_encoding(TableProblems& problems);
    void take_header(const Record& record, TableProblems& problems);
    void take_row(const Record& record, TableProblems& problems);
    std::string_view view(const Cell& cell) const { return std::string_view(text_).substr(cell.start, cell.length); }

    std::string name_;
    std::string text_; ///< quoted cells are unquoted in place
    std::vector<std::string> columns_;
    std::vector<Cell> cells_; ///< row_count x columns
    std::vector<std::size_t> lines_;
};

/// The cells of one row by name. A cell that does not hold what it should is a problem, and ok() is false from then on.
/// A column the table does not have reads as empty (CsvTable::require reports it once).
class CsvRow {
public:
    CsvRow(const CsvTable& table, std::size_t row, TableProblems& problems)
        : table_(table)
        , row_(row)
        , problems_(problems) {}

    bool ok() const noexcept { return ok_; }
    std::size_t line() const { return table_.line(row_); }

    /// Trimmed; "" when the cell is empty.
    std::string text(std::string_view column) const;
    /// A problem when the cell is empty.
    std::string required_text(std::string_view column);
    /// Nothing when the cell is empty; a problem when it is not a number.
    std::optional<double> number(std::string_view column);
    std::optional<double> number_between(std::string_view column, double lowest, double highest);
    double required_number(std::string_view column);
    /// Pieces between semicolons.
    std::vector<std::string> list(std::string_view column) const;

    /// The value of the word in the cell; a problem that lists the words when it is none of them.
    template <typename T> T one_of(std::string_view column, std::span<const std::pair<std::string_view, T>> words) {
        const std::string_view found = raw(column);
        for (const auto& [word, value] : words) {
            if (word == found) return value;
        }
        std::vector<std::string> expected;
        for (const auto& [word, value] : words) {
            expected.emplace_back(word);
        }
        not_a_word(column, found, expected);
        return words.front().second;
    }

    void problem(std::string_view column, std::string message);

private:
    std::string_view raw(std::string_view column) const;
    void not_a_word(std::string_view column, std::string_view found, const std::vector<std::string>& expected);

    const CsvTable& table_;
    std::size_t row_;
    TableProblems& problems_;
    bool ok_ = true;
};

/// The cell as it must stand in a file: quoted when it holds a comma, a quote or a line break.
std::string csv_quoted(std::string_view cell);

} // namespace oreway::base
