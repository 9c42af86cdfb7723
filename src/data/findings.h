// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace oreway::data {

/// The oddities of one layer while it is read. A million bad features cost a million counts, not a million messages.
class Findings {
public:
    /// `make_message` is called for the first occurrence of `code` only; `code` is a literal.
    template <typename MakeMessage>
    void add(base::Severity severity, std::string_view code, const MakeMessage& make_message, std::size_t count = 1) {
        const auto known = std::find_if(entries_.begin(), entries_.end(),
                                        [code](const base::Diagnostic& entry) { return entry.code == code; });
        if (known != entries_.end()) {
            known->count += count;
        } else {
            entries_.push_back({severity, {}, std::string(code), make_message(), count});
        }
    }

    void write_to(base::Diagnostics& diagnostics, std::string_view source) const {
        for (const base::Diagnostic& entry : entries_) {
            diagnostics.add(entry.severity, source, entry.code, entry.message, entry.count);
        }
    }

private:
    std::vector<base::Diagnostic> entries_;
};

} // namespace oreway::data
