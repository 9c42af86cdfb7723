// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::catalogue {

/// Something a search found.
struct SearchHit {
    const Site* site = nullptr; ///< one of the two
    const Country* country = nullptr;
    std::string matched; ///< the name, alias, local name or id that fits, as it is written
    int score = 0;       ///< 0 fits exactly; 1 to 4 begins with, has a word that begins with, contains; more: a typo

    const std::string& id() const { return site != nullptr ? site->id : country->code; }
    const std::string& title() const { return site != nullptr ? site->name : country->name; }
};

/// Finds sites and countries by name, alias, local name or id, in other scripts and with typos. Built once for an
/// atlas, immutable, safe to use from several threads.
class SiteSearch {
public:
    explicit SiteSearch(std::shared_ptr<const Atlas> atlas);

    /// The best first; each site and country once. Nothing for an empty text.
    std::vector<SearchHit> find(std::string_view text, std::size_t limit = 20) const;

    /// The site meant on a command line: its id, or a name, alias or local name that fits exactly and is no one else's.
    /// Throws Error(nothing_found) with the nearest names, or Error(usage) with the candidates of an ambiguous name.
    const Site& require(std::string_view text) const;

    /// The site of an id alone, or every site that bears the name, alias or local name exactly.
    std::vector<const Site*> named(std::string_view text) const;

    /// "did you mean tanbreez (Tanbreez)?"; empty when nothing is near.
    std::string suggestion(std::string_view text) const;

private:
    struct Entry {
        std::u32string folded;
        std::string written;
        const Site* site = nullptr;
        const Country* country = nullptr;
    };

    void add(const std::string& written, const Site* site, const Country* country);
    std::shared_ptr<const Atlas> atlas_;
    std::vector<Entry> entries_;
};

} // namespace oreway::catalogue
