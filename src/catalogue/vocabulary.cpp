// SPDX-License-Identifier: MIT
#include "catalogue/vocabulary.h"

#include <array>

namespace oreway::catalogue {

namespace {

template <typename T> struct Entry {
    std::string_view word;
    T value;
    std::string_view label;
};

constexpr std::array kinds = {
    Entry<SiteKind>{"deposit", SiteKind::deposit, "deposit"},
    Entry<SiteKind>{"plant", SiteKind::plant, "plant"},
    Entry<SiteKind>{"port", SiteKind::port, "port"},
};
constexpr std::array settings = {
    Entry<Setting>{"onshore", Setting::onshore, "on land"},
    Entry<Setting>{"seabed", Setting::seabed, "sea bed"},
};
constexpr std::array statuses = {
    Entry<SiteStatus>{"exploration", SiteStatus::exploration, "exploration"},
    Entry<SiteStatus>{"development", SiteStatus::development, "development"},
    Entry<SiteStatus>{"announced", SiteStatus::announced, "announced"},
    Entry<SiteStatus>{"operating", SiteStatus::operating, "operating"},
    Entry<SiteStatus>{"halted", SiteStatus::halted, "halted"},
    Entry<SiteStatus>{"", SiteStatus::unknown, "unknown"},
};
constexpr std::array stages = {
    Entry<Stage>{"concentration", Stage::concentration, "concentration"},
    Entry<Stage>{"separation", Stage::separation, "separation"},
    Entry<Stage>{"refining", Stage::refining, "refining"},
    Entry<Stage>{"metal", Stage::metal, "metal making"},
    Entry<Stage>{"alloy", Stage::alloy, "alloy"},
    Entry<Stage>{"magnet", Stage::magnet, "magnets"},
    Entry<Stage>{"recycling", Stage::recycling, "recycling"},
};
constexpr std::array bases = {
    Entry<QuantityBasis>{"ore", QuantityBasis::ore, "ore"},
    Entry<QuantityBasis>{"contained_TREO", QuantityBasis::contained_treo, "contained oxide (TREO)"},
    Entry<QuantityBasis>{"contained_REE", QuantityBasis::contained_ree, "contained rare earths"},
    Entry<QuantityBasis>{"contained_other", QuantityBasis::contained_other, "contained"},
    Entry<QuantityBasis>{"unknown", QuantityBasis::unknown, "unknown: ore or metal is not said"},
};
constexpr std::array units = {
    Entry<GradeUnit>{"", GradeUnit::none, ""},
    Entry<GradeUnit>{"%", GradeUnit::percent, "%"},
    Entry<GradeUnit>{"ppm", GradeUnit::ppm, "ppm"},
    Entry<GradeUnit>{"g/t", GradeUnit::grams_per_tonne, "g/t"},
};
constexpr std::array classes = {
    Entry<ClaimClass>{"reserve", ClaimClass::reserve, "reserve"},
    Entry<ClaimClass>{"resource", ClaimClass::resource, "resource (total)"},
    Entry<ClaimClass>{"measured", ClaimClass::measured, "measured resource"},
    Entry<ClaimClass>{"indicated", ClaimClass::indicated, "indicated resource"},
    Entry<ClaimClass>{"inferred", ClaimClass::inferred, "inferred resource"},
    Entry<ClaimClass>{"government_claim", ClaimClass::government_claim, "government claim"},
    Entry<ClaimClass>{"press_claim", ClaimClass::press_claim, "press claim"},
};
constexpr std::array standards = {
    Entry<Standard>{"JORC", Standard::jorc, "JORC"},
    Entry<Standard>{"NI43-101", Standard::ni_43_101, "NI 43-101"},
    Entry<Standard>{"SK-1300", Standard::sk_1300, "S-K 1300"},
    Entry<Standard>{"GKZ", Standard::gkz, "GKZ"},
    Entry<Standard>{"unknown", Standard::unknown, "not stated"},
    Entry<Standard>{"none", Standard::none, "none"},
};
constexpr std::array confidences = {
    Entry<Confidence>{"verified", Confidence::verified, "verified"},
    Entry<Confidence>{"reported", Confidence::reported, "reported"},
    Entry<Confidence>{"contested", Confidence::contested, "contested"},
    Entry<Confidence>{"unverified", Confidence::unverified, "unverified"},
};
constexpr std::array states = {
    Entry<ClaimState>{"current", ClaimState::current, "current"},
    Entry<ClaimState>{"superseded", ClaimState::superseded, "superseded"},
    Entry<ClaimState>{"uncomputable", ClaimState::uncomputable, "not to be computed with"},
};
constexpr std::array readings = {
    Entry<ReadAs>{"document", ReadAs::document, "read"},
    Entry<ReadAs>{"abstract", ReadAs::abstract, "read as an abstract only"},
    Entry<ReadAs>{"memory", ReadAs::memory, "recalled, not read"},
};
constexpr std::array agreement_kinds = {
    Entry<AgreementKind>{"investment", AgreementKind::investment, "investment"},
    Entry<AgreementKind>{"framework", AgreementKind::framework, "framework"},
    Entry<AgreementKind>{"MoU", AgreementKind::memorandum, "memorandum of understanding"},
    Entry<AgreementKind>{"declaration", AgreementKind::declaration, "declaration"},
    Entry<AgreementKind>{"alliance", AgreementKind::alliance, "alliance"},
    Entry<AgreementKind>{"export_control", AgreementKind::export_control, "export control"},
};
constexpr std::array bindings = {
    Entry<Binding>{"yes", Binding::yes, "binding"},
    Entry<Binding>{"no", Binding::no, "not binding"},
    Entry<Binding>{"unknown", Binding::unknown, "binding or not is not known"},
};

template <typename T, std::size_t N> Words<T> words_of(const std::array<Entry<T>, N>& entries) {
    static const auto list = [&] {
        std::array<std::pair<std::string_view, T>, N> pairs;
        for (std::size_t i = 0; i < N; ++i) {
            pairs[i] = {entries[i].word, entries[i].value};
        }
        return pairs;
    }();
    return list;
}

template <typename T, std::size_t N> std::string_view label_of(const std::array<Entry<T>, N>& entries, T value) {
    for (const Entry<T>& entry : entries) {
        if (entry.value == value) return entry.label;
    }
    return "";
}

} // namespace

// clang-format off
template <> Words<SiteKind> words() { return words_of(kinds); }
template <> Words<Setting> words() { return words_of(settings); }
template <> Words<SiteStatus> words() { return words_of(statuses); }
template <> Words<Stage> words() { return words_of(stages); }
template <> Words<QuantityBasis> words() { return words_of(bases); }
template <> Words<GradeUnit> words() { return words_of(units); }
template <> Words<ClaimClass> words() { return words_of(classes); }
template <> Words<Standard> words() { return words_of(standards); }
template <> Words<Confidence> words() { return words_of(confidences); }
template <> Words<ClaimState> words() { return words_of(states); }
template <> Words<ReadAs> words() { return words_of(readings); }
template <> Words<AgreementKind> words() { return words_of(agreement_kinds); }
template <> Words<Binding> words() { return words_of(bindings); }

std::string_view label(SiteKind value) { return label_of(kinds, value); }
std::string_view label(Setting value) { return label_of(settings, value); }
std::string_view label(SiteStatus value) { return label_of(statuses, value); }
std::string_view label(Stage value) { return label_of(stages, value); }
std::string_view label(QuantityBasis value) { return label_of(bases, value); }
std::string_view label(GradeUnit value) { return label_of(units, value); }
std::string_view label(ClaimClass value) { return label_of(classes, value); }
std::string_view label(Standard value) { return label_of(standards, value); }
std::string_view label(Confidence value) { return label_of(confidences, value); }
std::string_view label(ClaimState value) { return label_of(states, value); }
std::string_view label(ReadAs value) { return label_of(readings, value); }
std::string_view label(AgreementKind value) { return label_of(agreement_kinds, value); }
std::string_view label(Binding value) { return label_of(bindings, value); }
// clang-format on

} // namespace oreway::catalogue
