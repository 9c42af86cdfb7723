// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::base {

enum class Severity { note, warning, error };

/// One kind of oddity in one input, however often it occurred, or one oddity by itself.
struct Diagnostic {
    Severity severity = Severity::warning;
    std::string source;  ///< the file or layer concerned
    std::string code;    ///< stable, kebab-case: "null-geometry", "longitude-out-of-range"
    std::string message; ///< of the first occurrence: which feature or row, what is wrong, what to do
    std::size_t count = 1;
    bool is_single = false; ///< one occurrence, never counted together with others of its code
};

/// What was odd about inputs that could be used all the same: skipped features, guesses made, repairs.
/// Nothing that Oreway skips is missing from here.
class Diagnostics {
public:
    /// Adds an oddity. The same (source, code) a second time only raises the count of the first.
    void add(Severity severity, std::string_view source, std::string_view code, std::string_view message,
             std::size_t count = 1);

    /// Adds an oddity that is told by itself, whatever others of its code there are: where each one must be mended.
    void add_single(Severity severity, std::string_view source, std::string_view code, std::string_view message);

    /// Adds everything that `other` holds.
    void merge(const Diagnostics& other);

    const std::vector<Diagnostic>& entries() const noexcept { return entries_; }
    bool empty() const noexcept { return entries_.empty(); }
    bool has_errors() const noexcept;

private:
    std::vector<Diagnostic> entries_;
};

/// "warning: ree.csv: row 7: longitude 412 is out of range, the row is skipped (3 times)"
std::string to_line(const Diagnostic& diagnostic);

} // namespace oreway::base
