// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace oreway::concentration {

/// Somebody (a country, a region, a bloc, an owner, a strait) and what it has of a total.
struct Holder {
    std::string id;
    double amount = 0; ///< in the unit of the total; never negative

    friend bool operator==(const Holder&, const Holder&) = default;
};

/// What is known about the part of a total that no named holder is credited with.
struct Rest {
    double lumped = 0;              ///< printed as "other countries": real, but not divided
    std::optional<double> world;    ///< printed total; what it exceeds the parts by is unknown
    bool names_the_largest = false; ///< the named holders are the m largest: no other has more than the least of them
    std::vector<std::string> unmeasured; ///< named without a figure: withheld, not available; their part is in the rest
};

/// How a total is divided.
///
///   |<--------------------------- total ---------------------------->|
///   | CHN 270,000 | USA 51,000 | AUS 29,000 | … | lumped  | unknown  |
///   |<------------------- named ----------------->|<----- rest ----->|
///
/// Immutable. Holders are sorted from the largest down, ties by id, zeros included: a listed zero is knowledge.
class Distribution {
public:
    /// Throws Error(input) when an amount is negative or not finite, an id is empty or occurs twice, or nothing is
    /// above zero. Parts may exceed a rounded world total; the total is then their sum (see excess()).
    static Distribution of_amounts(std::vector<Holder> holders, const Rest& rest = {});

    enum class Completeness {
        partial,  ///< what is missing to 100 is unknown
        complete, ///< the shares are all there are: they must sum to 100 within half a point
        rescaled, ///< the same, but other sums are scaled to 100; sum_of_percentages() tells
    };

    /// Amounts are in per cent of the world. Throws Error(input) as of_amounts() does, when the sum exceeds 100.5, and
    /// for complete shares when it is below 99.5.
    static Distribution of_percentages(std::vector<Holder> percentages, Completeness completeness);

    const std::vector<Holder>& holders() const noexcept { return holders_; }
    double total() const noexcept { return named_ + rest_; }
    double named() const noexcept { return named_; }
    double rest() const noexcept { return rest_; }
    double lumped() const noexcept { return lumped_; }
    const std::vector<std::string>& unmeasured() const noexcept { return unmeasured_; }

    /// Shares, largest first, of the most concentrated way in which the rest may be held: no other completion has a
    /// higher sum of its k largest shares for any k (it majorises them all), hence none has a higher HHI or CR_k.
    /// The least concentrated completion is the named shares and a rest in crumbs.
    std::vector<double> most_concentrated_shares() const;

    /// Named part of the total, 0 to 1; nothing when no world total was given, so that nobody knows.
    std::optional<double> coverage() const;

    /// By how much the parts exceed the printed world total, as a fraction of it; 0 when they do not.
    double excess() const noexcept { return excess_; }

    /// What percentages summed to before they were rescaled.
    std::optional<double> sum_of_percentages() const noexcept { return sum_of_percentages_; }

    double share(const Holder& holder) const { return holder.amount / total(); }
    double amount_of(const std::string& id) const;

    /// The same total with holders put together under the name that `group_of` gives; those for which it gives an empty
    /// name go to the lumped rest. Any of the rest may belong to a named group (other countries lie in some region),
    /// which widens the bounds.
    Distribution grouped(const std::function<std::string(const std::string&)>& group_of) const;

    /// A smaller total: these holders and what they have are gone. Nothing when nothing would be left.
    std::optional<Distribution> without(std::span<const std::string> ids) const;

private:
    Distribution() = default;
    void set_holders(std::vector<Holder> holders);

    std::vector<Holder> holders_;
    std::vector<std::string> unmeasured_;
    double named_ = 0;
    double lumped_ = 0;
    double rest_ = 0;
    double largest_unnamed_ = 0; ///< the most that one unnamed holder may have
    double excess_ = 0;
    bool has_world_ = false;
    bool rest_may_join_named_ = false;
    std::optional<double> sum_of_percentages_;
};

} // namespace oreway::concentration
