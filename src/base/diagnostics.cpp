// SPDX-License-Identifier: MIT
#include "base/diagnostics.h"

#include <algorithm>

namespace oreway::base {

void Diagnostics::add(Severity severity, std::string_view source, std::string_view code, std::string_view message,
                      std::size_t count) {
    const auto known = std::find_if(entries_.begin(), entries_.end(), [&](const Diagnostic& entry) {
        return !entry.is_single && entry.source == source && entry.code == code;
    });
    if (known != entries_.end()) {
        known->count += count;
        known->severity = std::max(known->severity, severity);
        return;
    }
    entries_.push_back({severity, std::string(source), std::string(code), std::string(message), count, false});
}

void Diagnostics::add_single(Severity severity, std::string_view source, std::string_view code,
                             std::string_view message) {
    entries_.push_back({severity, std::string(source), std::string(code), std::string(message), 1, true});
}

void Diagnostics::merge(const Diagnostics& other) {
    for (const Diagnostic& entry : other.entries_) {
        if (entry.is_single)
            entries_.push_back(entry);
        else
            add(entry.severity, entry.source, entry.code, entry.message, entry.count);
    }
}

bool Diagnostics::has_errors() const noexcept {
    return std::any_of(entries_.begin(), entries_.end(),
                       [](const Diagnostic& entry) { return entry.severity == Severity::error; });
}

std::string to_line(const Diagnostic& diagnostic) {
    static constexpr const char* words[] = {"note", "warning", "error"};
    std::string line = words[static_cast<int>(diagnostic.severity)];
    if (!diagnostic.source.empty()) line += ": " + diagnostic.source;
    line += ": " + diagnostic.message;
    if (diagnostic.count > 1) line += " (" + std::to_string(diagnostic.count) + " times)";
    return line;
}

} // namespace oreway::base
