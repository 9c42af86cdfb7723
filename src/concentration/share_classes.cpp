// SPDX-License-Identifier: MIT
#include "concentration/share_classes.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace oreway::concentration {

int share_class_of(double share) {
    return static_cast<int>(std::lower_bound(share_breaks.begin(), share_breaks.end(), share) - share_breaks.begin());
}

std::string share_class_label(int share_class) {
    const auto percent = [](int i) { return base::to_text(100 * share_breaks[static_cast<std::size_t>(i)]); };
    if (share_class <= 0) return "up to " + percent(0) + " %";
    if (share_class >= share_class_count - 1) return "over " + percent(share_class_count - 2) + " %";
    return percent(share_class - 1) + " to " + percent(share_class) + " %";
}

std::vector<CountryValue> country_values(const ConcentrationResult& result) {
    std::map<std::string, CountryValue> values;
    for (const std::string& country : result.unmeasured)
        values[country].country = country;
    for (const ShareRow& row : result.shares) {
        for (const std::string& country : row.countries) {
            CountryValue& value = values[country];
            if (value.presence == Presence::some && value.share >= row.share) continue;
            value = {country,   row.id,    row.value > 0 ? Presence::some : Presence::zero,
                     row.value, row.share, share_class_of(row.share)};
        }
    }
    for (const std::string& country : result.left_out)
        values[country] = {country, "", Presence::left_out, 0, 0, 0};
    std::vector<CountryValue> sorted;
    for (auto& [country, value] : values)
        sorted.push_back(std::move(value));
    return sorted;
}

} // namespace oreway::concentration
