// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

/// The words the atlas tables use, each in one enumeration. `words<T>()` lists them as they stand in the files, `label`
/// gives the text for a reader.
namespace oreway::catalogue {

enum class SiteKind : std::uint8_t { deposit, plant, port };
enum class Setting : std::uint8_t { onshore, seabed };
enum class SiteStatus : std::uint8_t { exploration, development, announced, operating, halted, unknown };
enum class Stage : std::uint8_t { concentration, separation, refining, metal, alloy, magnet, recycling };

/// What the tonnes of a claim are tonnes of.
enum class QuantityBasis : std::uint8_t { ore, contained_treo, contained_ree, contained_other, unknown };
enum class GradeUnit : std::uint8_t { none, percent, ppm, grams_per_tonne };
enum class ClaimClass : std::uint8_t {
    reserve,
    resource, ///< a total over its categories
    measured,
    indicated, ///< some sources print it together with the measured
    inferred,
    government_claim,
    press_claim,
};
enum class Standard : std::uint8_t { jorc, ni_43_101, sk_1300, gkz, unknown, none };
enum class Confidence : std::uint8_t { verified, reported, contested, unverified };
enum class ClaimState : std::uint8_t {
    current,
    superseded,   ///< a newer statement exists
    uncomputable, ///< a printed figure cannot be right; nothing is computed with it
};

/// How a source was read when the atlas was compiled.
enum class ReadAs : std::uint8_t {
    document,
    abstract, ///< the document itself was not opened
    memory,   ///< recalled, not looked up: general knowledge
};

enum class AgreementKind : std::uint8_t { investment, framework, memorandum, declaration, alliance, export_control };
enum class Binding : std::uint8_t { yes, no, unknown };

template <typename T> using Words = std::span<const std::pair<std::string_view, T>>;

/// Every word of a vocabulary with its value, as the tables write it.
template <typename T> Words<T> words();

/// The word of a value as the tables write it: "contained_TREO".
template <typename T> std::string_view word(T value) {
    for (const auto& [text, known] : words<T>()) {
        if (known == value) return text;
    }
    return "";
}

/// The same for a reader: "contained oxide (TREO)", "S-K 1300", "government claim".
std::string_view label(SiteKind value);
std::string_view label(Setting value);
std::string_view label(SiteStatus value);
std::string_view label(Stage value);
std::string_view label(QuantityBasis value);
std::string_view label(GradeUnit value);
std::string_view label(ClaimClass value);
std::string_view label(Standard value);
std::string_view label(Confidence value);
std::string_view label(ClaimState value);
std::string_view label(ReadAs value);
std::string_view label(AgreementKind value);
std::string_view label(Binding value);

} // namespace oreway::catalogue
