// SPDX-License-Identifier: MIT
#include "catalogue/search.h"

#include "base/error.h"
#include "catalogue/fold.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace oreway::catalogue {

namespace {

constexpr int exact = 0, begins = 1, begins_word = 2, words_begin = 3, contains = 4, typo = 5;

/// How many typos a text of that length may have.
std::size_t typos_allowed(std::size_t length) { return length < 4 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3; }

std::vector<std::u32string_view> words_of(std::u32string_view text) {
    std::vector<std::u32string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(U' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool each_begins_a_word(std::u32string_view query, const std::vector<std::u32string_view>& words) {
    const std::vector<std::u32string_view> wanted = words_of(query);
    return std::all_of(wanted.begin(), wanted.end(), [&](std::u32string_view piece) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::u32string_view word) { return word.starts_with(piece); });
    });
}

/// The fewest typos between the query and the name, one of its words, or the beginning of it.
std::size_t fewest_typos(std::u32string_view query, std::u32string_view name, std::size_t limit) {
    std::size_t fewest = edit_distance(query, name, limit);
    for (const std::u32string_view word : words_of(name)) {
        fewest = std::min(fewest, edit_distance(query, word, limit));
    }
    if (name.size() > query.size())
        fewest = std::min(fewest, edit_distance(query, name.substr(0, query.size()), limit));
    return fewest;
}

std::optional<int> score_of(std::u32string_view query, std::u32string_view name) {
    if (name == query) return exact;
    if (name.starts_with(query)) return begins;
    const std::vector<std::u32string_view> words = words_of(name);
    for (const std::u32string_view word : words) {
        if (word.starts_with(query)) return begins_word;
    }
    if (each_begins_a_word(query, words)) return words_begin;
    if (query.size() > 1 && name.find(query) != std::u32string_view::npos) return contains;
    const std::size_t limit = typos_allowed(query.size());
    if (limit == 0) return std::nullopt;
    const std::size_t typos = fewest_typos(query, name, limit);
    return typos <= limit ? std::optional<int>(typo + static_cast<int>(typos)) : std::nullopt;
}

std::string described(const SearchHit& hit) { return hit.id() + " (" + hit.title() + ")"; }

std::string in_a_row(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
    }
    return text;
}

} // namespace

SiteSearch::SiteSearch(std::shared_ptr<const Atlas> atlas)
    : atlas_(std::move(atlas)) {
    for (const Site& site : atlas_->sites()) {
        add(site.name, &site, nullptr);
        add(site.id, &site, nullptr);
        for (const std::string& alias : site.aliases) {
            add(alias, &site, nullptr);
        }
        for (const std::string& name : site.local_names) {
            add(name, &site, nullptr);
        }
    }
    for (const Country& country : atlas_->countries()) {
        add(country.name, nullptr, &country);
        add(country.code, nullptr, &country);
        for (const std::string& name : country.alt_names) {
            add(name, nullptr, &country);
        }
    }
}

void SiteSearch::add(const std::string& written, const Site* site, const Country* country) {
    std::u32string folded = fold(written);
    if (!folded.empty()) entries_.push_back({std::move(folded), written, site, country});
}

std::vector<SearchHit> SiteSearch::find(std::string_view text, std::size_t limit) const {
    const std::u32string query = fold(text);
    if (query.empty()) return {};
    std::map<const void*, SearchHit> best;
    for (const Entry& entry : entries_) {
        const std::optional<int> score = score_of(query, entry.folded);
        if (!score) continue;
        const void* what = entry.site != nullptr ? static_cast<const void*>(entry.site) : entry.country;
        const auto [known, is_new] =
            best.try_emplace(what, SearchHit{entry.site, entry.country, entry.written, *score});
        if (!is_new && *score < known->second.score) {
            known->second.matched = entry.written;
            known->second.score = *score;
        }
    }
    std::vector<SearchHit> hits;
    for (auto& [what, hit] : best) {
        hits.push_back(std::move(hit));
    }
    // Of equals, the order of the atlas: what matters most stands first there.
    const auto order = [&](const SearchHit& hit) {
        const bool is_site = hit.site != nullptr;
        const int kind = !is_site ? 1 : hit.site->kind == SiteKind::port ? 2 : 0;
        const std::ptrdiff_t position =
            is_site ? hit.site - atlas_->sites().data() : hit.country - atlas_->countries().data();
        return std::tuple(hit.score, kind, hit.matched.size(), position);
    };
    std::sort(hits.begin(), hits.end(), [&](const SearchHit& a, const SearchHit& b) { return order(a) < order(b); });
    if (hits.size() > limit) hits.resize(limit);
    return hits;
}

std::vector<const Site*> SiteSearch::named(std::string_view text) const {
    if (const Site* site = atlas_->site(text)) return {site};
    const std::u32string query = fold(text);
    std::vector<const Site*> sites;
    for (const Entry& entry : entries_) {
        const bool fits = entry.site != nullptr && entry.folded == query;
        if (fits && std::find(sites.begin(), sites.end(), entry.site) == sites.end()) sites.push_back(entry.site);
    }
    return sites;
}

const Site& SiteSearch::require(std::string_view text) const {
    const std::vector<const Site*> sites = named(text);
    if (sites.size() == 1) return *sites.front();
    if (sites.empty()) {
        const std::string hint = suggestion(text);
        throw base::Error(base::ExitCode::nothing_found,
                          "no site \"" + std::string(text) + "\" in the atlas" + (hint.empty() ? "" : "; " + hint));
    }
    std::vector<std::string> candidates;
    for (const Site* site : sites) {
        candidates.push_back(site->id + " (" + site->name + ", " + std::string(label(site->kind)) + ")");
    }
    throw base::Error(base::ExitCode::usage,
                      "\"" + std::string(text) +
                          "\" is the name of several sites, give an id: " + in_a_row(candidates));
}

std::string SiteSearch::suggestion(std::string_view text) const {
    std::vector<std::string> names;
    for (const SearchHit& hit : find(text, 12)) {
        if (hit.site != nullptr && names.size() < 3) names.push_back(described(hit));
    }
    return names.empty() ? "" : "did you mean " + in_a_row(names) + "?";
}

} // namespace oreway::catalogue
