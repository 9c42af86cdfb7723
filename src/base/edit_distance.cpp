// SPDX-License-Identifier: MIT
#include "base/edit_distance.h"

#include "base/text.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace oreway::base {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before = last;
        last = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row.back();
}

std::vector<std::string> nearest_first(std::string_view wanted, std::vector<std::string> words) {
    const std::string folded = to_lower(wanted);
    std::stable_sort(words.begin(), words.end(), [&](const std::string& a, const std::string& b) {
        return edit_distance(folded, to_lower(a)) < edit_distance(folded, to_lower(b));
    });
    return words;
}

std::string nearest_word(std::string_view wanted, const std::vector<std::string>& known) {
    if (known.empty()) return "";
    const std::string nearest = nearest_first(wanted, known).front();
    const std::size_t slips = edit_distance(to_lower(wanted), to_lower(nearest));
    return slips <= (wanted.size() + 2) / 3 ? nearest : "";
}

} // namespace oreway::base
