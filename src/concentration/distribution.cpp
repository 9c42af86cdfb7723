// SPDX-License-Identifier: MIT
#include "concentration/distribution.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace oreway::concentration {

namespace {

/// Percentages are printed rounded: a complete list may miss 100 by this much.
constexpr double percent_tolerance = 0.5;

[[noreturn]] void refuse(const std::string& message) { throw base::Error(base::ExitCode::input, message); }

void check_amount(double amount, const std::string& what) {
    if (!std::isfinite(amount)) refuse(what + " is not a number: leave out what is not known, do not count it as zero");
    if (amount < 0) refuse(what + " is negative (" + base::to_text(amount) + "): amounts start at 0");
}

double sum_of(const std::vector<Holder>& holders) {
    double sum = 0;
    for (const Holder& holder : holders)
        sum += holder.amount;
    return sum;
}

} // namespace

void Distribution::set_holders(std::vector<Holder> holders) {
    std::set<std::string> ids;
    for (const Holder& holder : holders) {
        if (holder.id.empty()) refuse("a holder has no id");
        if (!ids.insert(holder.id).second) refuse(holder.id + " is listed twice: put its amounts together first");
        check_amount(holder.amount, "the amount of " + holder.id);
    }
    std::sort(holders.begin(), holders.end(), [](const Holder& a, const Holder& b) {
        return a.amount != b.amount ? a.amount > b.amount : a.id < b.id;
    });
    holders_ = std::move(holders);
    // From the smallest up, so that small holders are not lost beside large ones.
    named_ = 0;
    for (auto holder = holders_.rbegin(); holder != holders_.rend(); ++holder)
        named_ += holder->amount;
}

Distribution Distribution::of_amounts(std::vector<Holder> holders, const Rest& rest) {
    check_amount(rest.lumped, "the amount of the others");
    Distribution result;
    result.set_holders(std::move(holders));
    result.unmeasured_ = rest.unmeasured;
    result.lumped_ = rest.lumped;
    result.rest_ = rest.lumped;
    result.has_world_ = rest.world.has_value();
    if (rest.world) {
        check_amount(*rest.world, "the world total");
        const double parts = result.named_ + rest.lumped;
        if (*rest.world > parts)
            result.rest_ += *rest.world - parts;
        else if (*rest.world > 0)
            result.excess_ = parts / *rest.world - 1;
    }
    if (result.total() <= 0) refuse("nothing to divide: no amount is above zero");

    result.largest_unnamed_ = result.rest_;
    if (rest.names_the_largest && rest.unmeasured.empty() && !result.holders_.empty()) {
        const double least = result.holders_.back().amount;
        // A zero among the named says that the list is more than the m largest; it bounds nothing.
        if (least > 0) result.largest_unnamed_ = std::min(result.rest_, least);
    }
    return result;
}

Distribution Distribution::of_percentages(std::vector<Holder> percentages, Completeness completeness) {
    for (const Holder& holder : percentages)
        check_amount(holder.amount, "the share of " + holder.id);
    const double sum = sum_of(percentages);
    const bool fits = std::abs(sum - 100) <= percent_tolerance;
    if (completeness == Completeness::rescaled || (completeness == Completeness::complete && fits)) {
        Distribution result = of_amounts(std::move(percentages), {.world = sum});
        if (!fits) result.sum_of_percentages_ = sum;
        return result;
    }
    if (completeness == Completeness::complete || sum > 100 + percent_tolerance)
        refuse("shares sum to " + base::to_fixed(sum, 1) +
               " %, not to 100 within half a point: correct them, or ask for them to be rescaled");
    return of_amounts(std::move(percentages), {.world = 100});
}

std::optional<double> Distribution::coverage() const {
    if (!has_world_) return std::nullopt;
    return named_ / total();
}

std::vector<double> Distribution::most_concentrated_shares() const {
    std::vector<double> shares;
    for (const Holder& holder : holders_)
        shares.push_back(share(holder));
    if (rest_ <= 0) return shares;
    if (rest_may_join_named_ && !shares.empty()) {
        shares.front() += rest_ / total();
        return shares;
    }
    // As few and as large unnamed holders as can be. A larger cap only widens the bounds, so their number is limited.
    constexpr double max_unnamed = 10'000;
    const double cap = std::max(largest_unnamed_, rest_ / max_unnamed);
    double left = rest_;
    for (; left > cap; left -= cap)
        shares.push_back(cap / total());
    shares.push_back(left / total());
    std::sort(shares.begin(), shares.end(), std::greater<>());
    return shares;
}

double Distribution::amount_of(const std::string& id) const {
    const auto found = std::find_if(holders_.begin(), holders_.end(), [&](const Holder& h) { return h.id == id; });
    return found == holders_.end() ? 0 : found->amount;
}

Distribution Distribution::grouped(const std::function<std::string(const std::string&)>& group_of) const {
    std::map<std::string, double> groups;
    double nameless = 0;
    for (const Holder& holder : holders_) {
        const std::string group = group_of(holder.id);
        if (group.empty())
            nameless += holder.amount;
        else
            groups[group] += holder.amount;
    }
    std::vector<Holder> merged;
    for (const auto& [id, amount] : groups)
        merged.push_back({id, amount});
    Distribution result;
    result.set_holders(std::move(merged));
    result.lumped_ = lumped_ + nameless;
    result.rest_ = rest_ + nameless;
    result.largest_unnamed_ = result.rest_;
    result.rest_may_join_named_ = true;
    result.excess_ = excess_;
    result.has_world_ = has_world_;
    result.sum_of_percentages_ = sum_of_percentages_;
    result.unmeasured_ = unmeasured_;
    return result;
}

std::optional<Distribution> Distribution::without(std::span<const std::string> ids) const {
    const auto is_gone = [&](const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    Distribution result = *this;
    std::vector<Holder> left;
    std::copy_if(holders_.begin(), holders_.end(), std::back_inserter(left),
                 [&](const Holder& holder) { return !is_gone(holder.id); });
    std::erase_if(result.unmeasured_, is_gone);
    result.set_holders(std::move(left));
    if (result.total() <= 0) return std::nullopt;
    return result;
}

} // namespace oreway::concentration
