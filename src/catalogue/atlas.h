// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/records.h"
#include "catalogue/site.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace oreway::catalogue {

/// The tables of one or several atlas folders, in the order of their files.
struct AtlasTables {
    std::vector<Site> sites; ///< deposits, then plants, then ports
    std::vector<Claim> claims;
    std::vector<Source> sources;
    std::vector<Agreement> agreements;
    std::vector<Statistic> statistics;
    std::vector<Flow> flows;
    std::vector<Conflict> conflicts;
    std::vector<Choice> choices;
    std::vector<KnownFinding> known_findings;
    std::vector<Commodity> commodities;
    std::vector<Substance> substances;
    std::vector<BlocMember> blocs;
    std::vector<Country> countries;
};

/// What is known, and who says so: immutable, shared, with every cross-reference by id ready to be followed. References
/// to ids that do not exist lead to nothing here; check_atlas reports them.
class Atlas {
public:
    explicit Atlas(AtlasTables tables);
    Atlas(const Atlas&) = delete;
    Atlas& operator=(const Atlas&) = delete;

    const std::vector<Site>& sites() const noexcept { return tables_.sites; }
    const std::vector<Claim>& claims() const noexcept { return tables_.claims; }
    const std::vector<Source>& sources() const noexcept { return tables_.sources; }
    const std::vector<Agreement>& agreements() const noexcept { return tables_.agreements; }
    const std::vector<Statistic>& statistics() const noexcept { return tables_.statistics; }
    const std::vector<Flow>& flows() const noexcept { return tables_.flows; }
    const std::vector<Conflict>& conflicts() const noexcept { return tables_.conflicts; }
    const std::vector<Choice>& choices() const noexcept { return tables_.choices; }
    const std::vector<KnownFinding>& known_findings() const noexcept { return tables_.known_findings; }
    const std::vector<Commodity>& commodities() const noexcept { return tables_.commodities; }
    const std::vector<Substance>& substances() const noexcept { return tables_.substances; }
    const std::vector<BlocMember>& blocs() const noexcept { return tables_.blocs; }
    const std::vector<Country>& countries() const noexcept { return tables_.countries; }

    // By id; nullptr when there is none.
    const Site* site(std::string_view id) const;
    const Claim* claim(std::string_view id) const;
    const Source* source(std::string_view id) const;
    const Agreement* agreement(std::string_view id) const;
    const Choice* choice(std::string_view site_id) const;
    const Commodity* commodity(std::string_view code) const;
    const Substance* substance(std::string_view code) const;
    const Country* country(std::string_view code) const;

    // What belongs to a site or a country, in the order of the tables.
    const std::vector<const Claim*>& claims_of(std::string_view site_id) const;
    std::vector<const Conflict*> conflicts_of(std::string_view site_id) const;
    std::vector<const Agreement*> agreements_of(std::string_view site_id) const;
    std::vector<const Site*> ports_of(std::string_view site_id) const;
    std::vector<const Site*> sites_in(std::string_view country) const;
    std::vector<const Agreement*> agreements_with(std::string_view country) const;
    std::vector<const Statistic*> statistics_of(std::string_view country) const;
    std::vector<const Flow*> flows_of(std::string_view country) const;
    std::vector<const Conflict*> conflicts_in(std::string_view country) const;

    /// True when the source is recalled and was not looked up, or is not in the atlas at all.
    bool is_general_knowledge(std::string_view source_id) const;

    /// "Kazakhstan"; the world, the European Union and "other countries" have their names too; the code when unknown.
    std::string country_name(std::string_view code) const;
    /// "graphite" for "C"; the code when unknown.
    std::string commodity_name(std::string_view code) const;

private:
    template <typename T> using Index = std::unordered_map<std::string_view, const T*>;

    AtlasTables tables_;
    Index<Site> sites_;
    Index<Claim> claims_;
    Index<Source> sources_;
    Index<Agreement> agreements_;
    Index<Choice> choices_;
    Index<Commodity> commodities_;
    Index<Substance> substances_;
    Index<Country> countries_;
    std::unordered_map<std::string_view, std::vector<const Claim*>> claims_of_;
};

} // namespace oreway::catalogue
