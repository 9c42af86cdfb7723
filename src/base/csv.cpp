// SPDX-License-Identifier: MIT
#include "base/csv.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace oreway::base {

/// One line of the table, which may be several lines of the file.
struct CsvTable::Record {
    std::vector<Cell> cells;
    std::size_t line = 0;
    bool quote_open = false; ///< the text ended inside quotes
    bool blank = false;
};

namespace {

constexpr std::size_t largest_table = 0xFFFFFFFF;

std::string hex_byte(unsigned char byte) {
    static constexpr char digits[] = "0123456789ABCDEF";
    return std::string("0x") + digits[byte >> 4] + digits[byte & 0xF];
}

/// Walks over the text cell by cell; quoted cells are written back without their quotes.
class Scanner {
public:
    Scanner(std::string& text, std::size_t start, std::size_t line)
        : text_(text)
        , at_(start)
        , line_(line) {}

    bool at_end() const { return at_ >= text_.size(); }
    std::size_t position() const { return at_; }
    std::size_t line() const { return line_; }
    /// True when the last cell closed its row.
    bool row_ended() const { return row_ended_; }
    bool quote_open() const { return quote_open_; }

    /// Start and length of the next cell.
    std::pair<std::size_t, std::size_t> next_cell() {
        row_ended_ = false;
        const bool quoted = !at_end() && text_[at_] == '"';
        const auto [start, end] = quoted ? take_quoted() : take_plain();
        if (at_end()) {
            row_ended_ = true;
        } else if (text_[at_] == ',') {
            ++at_;
        } else {
            end_line();
        }
        return {start, end - start};
    }

private:
    bool at_break() const { return at_end() || text_[at_] == ',' || text_[at_] == '\n' || text_[at_] == '\r'; }

    std::pair<std::size_t, std::size_t> take_plain() {
        const std::size_t start = at_;
        while (!at_break()) {
            ++at_;
        }
        return {start, at_};
    }

    std::pair<std::size_t, std::size_t> take_quoted() {
        const std::size_t start = ++at_;
        std::size_t write = start;
        for (;; ++at_) {
            if (at_end()) {
                quote_open_ = true;
                return {start, write};
            }
            if (text_[at_] == '"') {
                const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == '"';
                if (!doubled) break;
                ++at_;
            } else if (text_[at_] == '\n') {
                ++line_;
            }
            text_[write++] = text_[at_];
        }
        ++at_;
        // Text after the closing quote belongs to the cell as it stands, as spreadsheets read it.
        while (!at_break()) {
            text_[write++] = text_[at_++];
        }
        return {start, write};
    }

    void end_line() {
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        ++at_;
        ++line_;
        row_ended_ = true;
    }

    std::string& text_;
    std::size_t at_;
    std::size_t line_;
    bool row_ended_ = false;
    bool quote_open_ = false;
};

/// "line 7, column grade_value: what is wrong".
std::string text_in_file(const TableProblem& problem) {
    std::string where = problem.line > 0 ? "line " + std::to_string(problem.line) : "";
    if (!problem.column.empty()) where += (where.empty() ? "column " : ", column ") + problem.column;
    return where.empty() ? problem.message : where + ": " + problem.message;
}

} // namespace

std::string to_text(const TableProblem& problem) { return problem.file + ": " + text_in_file(problem); }

void add_to(Diagnostics& diagnostics, const TableProblems& problems) {
    for (const TableProblem& problem : problems) {
        diagnostics.add_single(problem.severity, problem.file, "table-problem", text_in_file(problem));
    }
}

CsvTable::CsvTable(std::string text, std::string name, TableProblems& problems)
    : name_(std::move(name))
    , text_(std::move(text)) {
    if (text_.size() >= largest_table) {
        problems.push_back({Severity::error, name_, 0, "", "larger than 4 GB, which is no table of Oreway's"});
        return;
    }
    const std::size_t already_told = problems.size();
    check_encoding(problems);
    std::size_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    std::size_t line = 1;
    const std::string original = text_;
    while (at < text_.size()) {
        Record record;
        record.line = line;
        Scanner scanner(text_, at, line);
        const std::size_t row_start = at;
        do {
            const auto [start, length] = scanner.next_cell();
            record.cells.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(length)});
        } while (!scanner.row_ended());
        record.quote_open = scanner.quote_open();
        record.blank = record.cells.size() == 1 && trim(view(record.cells[0])).empty();
        at = scanner.position();
        line = scanner.line();
        if (record.quote_open) {
            problems.push_back({Severity::error, name_, record.line, "",
                                "a quote is opened and never closed; the line is skipped, close the quote"});
            text_.replace(row_start, std::string::npos, original, row_start);
            const std::size_t line_end = text_.find('\n', row_start);
            if (line_end == std::string::npos) break;
            at = line_end + 1;
            line = record.line + 1;
        } else if (record.blank) {
            continue;
        } else if (columns_.empty()) {
            take_header(record, problems);
        } else {
            take_row(record, problems);
        }
    }
    const bool is_told = problems.size() > already_told;
    if (columns_.empty() && !is_told) {
        problems.push_back({Severity::error, name_, 0, "", "empty: a header line is expected"});
    }
}

CsvTable CsvTable::read(const std::filesystem::path& path, TableProblems& problems) {
    return CsvTable(read_file(path), path.string(), problems);
}

void CsvTable::check_encoding(TableProblems& problems) {
    const bool utf16 = text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF");
    if (utf16) {
        problems.push_back({Severity::error, name_, 0, "", "UTF-16 text; save the file as UTF-8"});
        text_.clear();
        return;
    }
    if (is_valid_utf8(text_)) return;
    std::size_t line = 1;
    std::string repaired;
    for (std::size_t at = 0; at < text_.size(); ++line) {
        const std::size_t end = std::min(text_.find('\n', at), text_.size() - 1) + 1;
        const std::string_view piece = std::string_view(text_).substr(at, end - at);
        if (is_valid_utf8(piece)) {
            repaired += piece;
        } else {
            const auto bad =
                std::find_if(piece.begin(), piece.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
            problems.push_back({Severity::warning, name_, line, "",
                                "not UTF-8 (byte " + hex_byte(static_cast<unsigned char>(*bad)) +
                                    "); replaced by \xEF\xBF\xBD, save the file as UTF-8"});
            repaired += repair_utf8(piece);
        }
        at = end;
    }
    text_ = std::move(repaired);
}

void CsvTable::take_header(const Record& record, TableProblems& problems) {
    for (const Cell& cell : record.cells) {
        std::string name(trim(view(cell)));
        if (!name.empty() && column(name)) {
            problems.push_back(
                {Severity::error, name_, record.line, name, "the column appears twice; the first is used"});
        }
        columns_.push_back(std::move(name));
    }
}

void CsvTable::take_row(const Record& record, TableProblems& problems) {
    if (record.cells.size() != columns_.size()) {
        problems.push_back({Severity::error, name_, record.line, "",
                            std::to_string(record.cells.size()) + " cells where the header has " +
                                std::to_string(columns_.size()) +
                                "; the row is skipped, put a text with a comma between quotes"});
        return;
    }
    cells_.insert(cells_.end(), record.cells.begin(), record.cells.end());
    lines_.push_back(record.line);
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    const auto found = std::find(columns_.begin(), columns_.end(), name);
    if (found == columns_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns_.begin());
}

std::string_view CsvTable::cell(std::size_t row, std::size_t column) const {
    return view(cells_[row * columns_.size() + column]);
}

bool CsvTable::require(std::initializer_list<std::string_view> names, TableProblems& problems) const {
    std::vector<std::string> missing;
    for (const std::string_view name : names) {
        if (!column(name)) missing.emplace_back(name);
    }
    if (missing.empty()) return true;
    if (columns_.empty()) return false; // told when it was read
    const bool has_other_separator = columns_.size() == 1 && columns_.front().find_first_of(";\t") != std::string::npos;
    const std::string found = has_other_separator ? "the cells seem to be parted by semicolons or tabs, use commas"
                                                  : "the header has " + join(columns_, ", ");
    problems.push_back({Severity::error, name_, 1, join(missing, ", "),
                        (missing.size() == 1 ? "the column is missing; " : "the columns are missing; ") + found});
    return false;
}

std::string_view CsvRow::raw(std::string_view column) const {
    const std::optional<std::size_t> index = table_.column(column);
    return index ? trim(table_.cell(row_, *index)) : std::string_view();
}

std::string CsvRow::text(std::string_view column) const { return std::string(raw(column)); }

std::string CsvRow::required_text(std::string_view column) {
    const std::string_view found = raw(column);
    if (found.empty() && table_.column(column)) problem(column, "empty; a text is expected");
    return std::string(found);
}

std::optional<double> CsvRow::number(std::string_view column) {
    const std::string_view found = raw(column);
    if (found.empty()) return std::nullopt;
    const std::optional<double> value = parse_number(found);
    if (!value) {
        problem(column, "\"" + std::string(found) +
                            "\" is not a number; write digits with a decimal point and no thousands separators");
    }
    return value;
}

std::optional<double> CsvRow::number_between(std::string_view column, double lowest, double highest) {
    const std::optional<double> value = number(column);
    if (!value || (*value >= lowest && *value <= highest)) return value;
    problem(column, base::to_text(*value) + " is out of range; " + base::to_text(lowest) + " to " +
                        base::to_text(highest) + " is expected");
    return std::nullopt;
}

double CsvRow::required_number(std::string_view column) {
    if (raw(column).empty() && table_.column(column)) problem(column, "empty; a number is expected");
    return number(column).value_or(0);
}

std::vector<std::string> CsvRow::list(std::string_view column) const {
    std::vector<std::string> pieces = split(raw(column), ';');
    std::erase(pieces, "");
    return pieces;
}

void CsvRow::problem(std::string_view column, std::string message) {
    ok_ = false;
    problems_.push_back({Severity::error, table_.name(), line(), std::string(column), std::move(message)});
}

void CsvRow::not_a_word(std::string_view column, std::string_view found, const std::vector<std::string>& expected) {
    if (!table_.column(column)) return;
    problem(column, "\"" + std::string(found) + "\" is unknown; expected " + join(expected, ", "));
}

std::string csv_quoted(std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos && trim(cell) == cell) return std::string(cell);
    std::string quoted = "\"";
    for (const char letter : cell) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

} // namespace oreway::base
