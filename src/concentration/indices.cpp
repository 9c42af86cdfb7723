// SPDX-License-Identifier: MIT
#include "concentration/indices.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace oreway::concentration {

namespace {

constexpr double points = 10'000;

double sum_of_squares(const std::vector<double>& shares) {
    // Smallest first: many small squares are not lost beside a large one.
    return std::accumulate(shares.rbegin(), shares.rend(), 0.0, [](double sum, double s) { return sum + s * s; });
}

double sum_of_first(const std::vector<double>& shares, std::size_t k) {
    const auto end = shares.begin() + static_cast<std::ptrdiff_t>(std::min(k, shares.size()));
    return std::min(1.0, std::accumulate(shares.begin(), end, 0.0));
}

double entropy(const std::vector<double>& shares, double rest) {
    double sum = rest > 0 ? -rest * std::log(rest) : 0;
    for (auto s = shares.rbegin(); s != shares.rend(); ++s)
        if (*s > 0) sum -= *s * std::log(*s);
    return std::max(0.0, sum);
}

/// 2 · Σ i·x_(i) / (n · Σx) - (n + 1) / n with x ascending, i from 1.
double gini_of(const Distribution& distribution) {
    const auto& holders = distribution.holders();
    if (distribution.named() <= 0) return 0;
    const double n = static_cast<double>(holders.size());
    double weighted = 0, rank = n;
    for (const Holder& holder : holders)
        weighted += rank-- * holder.amount;
    return std::max(0.0, 2 * weighted / (n * distribution.named()) - (n + 1) / n);
}

} // namespace

Indices indices_of(const Distribution& distribution) {
    std::vector<double> named;
    for (const Holder& holder : distribution.holders())
        named.push_back(distribution.share(holder));
    const std::vector<double> worst = distribution.most_concentrated_shares();

    Indices result;
    result.n_listed = static_cast<int>(named.size());
    result.n = static_cast<int>(std::count_if(named.begin(), named.end(), [](double s) { return s > 0; }));
    const Interval squares{sum_of_squares(named), std::min(1.0, sum_of_squares(worst))};
    result.hhi = {points * squares.low, points * squares.high};
    // With nothing named all may be crumbs, and the interval is open upwards (infinity).
    result.effective_number = {1 / squares.high, 1 / squares.low};
    result.cr1 = {sum_of_first(named, 1), sum_of_first(worst, 1)};
    result.cr3 = {sum_of_first(named, 3), sum_of_first(worst, 3)};
    result.cr5 = {sum_of_first(named, 5), sum_of_first(worst, 5)};
    result.n_minus_1 = {1 - result.cr1.high, 1 - result.cr1.low};

    const double rest = distribution.rest() / distribution.total();
    result.shannon = entropy(named, rest);
    result.shannon_number = std::exp(result.shannon);
    const int parts = result.n + (rest > 0 ? 1 : 0);
    if (parts > 1) result.shannon_evenness = result.shannon / std::log(parts);
    result.gini = gini_of(distribution);
    return result;
}

} // namespace oreway::concentration
