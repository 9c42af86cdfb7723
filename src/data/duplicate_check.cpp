// SPDX-License-Identifier: MIT
#include "data/duplicate_check.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <string>
#include <vector>

namespace oreway::data {

namespace {

/// Stirs a value into a hash (the finaliser of SplitMix64).
std::uint64_t stirred(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) + 0x9e3779b97f4a7c15ULL;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31);
}

std::uint64_t hash_of(const Column& column, std::size_t row) {
    if (!column.is_set[row]) return 0;
    switch (column.type) {
    case Column::Type::integer:
        return static_cast<std::uint64_t>(column.integers[row]);
    case Column::Type::real:
        return std::bit_cast<std::uint64_t>(column.reals[row]);
    case Column::Type::text:
        return std::hash<std::string>()(column.texts[row]);
    }
    return 0;
}

/// The vertices of a feature, whatever its parts and rings.
std::span<const geo::LonLat> vertices(const FeatureTable& table, std::size_t feature) {
    const FeatureTable::Range parts = table.parts(feature);
    if (parts.size() == 0) return {};
    const std::span<const geo::LonLat> first = table.ring(table.rings(parts.first).first);
    const std::span<const geo::LonLat> last = table.ring(table.rings(parts.last - 1).last - 1);
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

/// One hash a feature, of its geometry and attributes.
std::vector<std::uint64_t> hashes_of(const FeatureTable& table) {
    std::vector<std::uint64_t> hashes(table.size());
    for (std::size_t feature = 0; feature < table.size(); ++feature) {
        std::uint64_t hash = static_cast<std::uint64_t>(table.kind(feature));
        for (const geo::LonLat& vertex : vertices(table, feature)) {
            hash = stirred(hash, std::bit_cast<std::uint64_t>(vertex.lon));
            hash = stirred(hash, std::bit_cast<std::uint64_t>(vertex.lat));
        }
        hashes[feature] = hash;
    }
    for (const Column& column : table.attributes()) {
        for (std::size_t feature = 0; feature < table.size(); ++feature) {
            hashes[feature] = stirred(hashes[feature], hash_of(column, feature));
        }
    }
    return hashes;
}

bool are_equal(const FeatureTable& table, std::size_t a, std::size_t b) {
    return table.kind(a) == table.kind(b) && std::ranges::equal(vertices(table, a), vertices(table, b)) &&
           std::all_of(table.attributes().begin(), table.attributes().end(),
                       [&](const Column& column) { return column.value(a) == column.value(b); });
}

} // namespace

void check_duplicates(const FeatureTable& table, Findings& findings) {
    // An open hash table of feature numbers, at most half full.
    constexpr auto none = static_cast<std::uint32_t>(-1);
    const std::vector<std::uint64_t> hashes = hashes_of(table);
    std::vector<std::uint32_t> slots(std::bit_ceil(2 * table.size() + 1), none);
    for (std::uint32_t feature = 0; feature < table.size(); ++feature) {
        const auto is_copy_of = [&](std::uint32_t other) {
            return hashes[other] == hashes[feature] && are_equal(table, other, feature);
        };
        std::size_t slot = hashes[feature] & (slots.size() - 1);
        while (slots[slot] != none && !is_copy_of(slots[slot])) {
            slot = (slot + 1) & (slots.size() - 1);
        }
        if (slots[slot] == none) {
            slots[slot] = feature;
            continue;
        }
        findings.add(base::Severity::warning, "duplicate-feature", [&] {
            return "feature " + std::to_string(table.source_id(feature)) + ": equals feature " +
                   std::to_string(table.source_id(slots[slot])) + " in position and attributes; remove one of them";
        });
    }
}

} // namespace oreway::data
