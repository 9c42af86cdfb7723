// SPDX-License-Identifier: MIT
#include "catalogue/atlas.h"

#include <algorithm>

namespace oreway::catalogue {

namespace {

template <typename T, typename Key>
std::unordered_map<std::string_view, const T*> index_by(const std::vector<T>& records, Key key) {
    std::unordered_map<std::string_view, const T*> index;
    index.reserve(records.size());
    for (const T& record : records) {
        index.emplace(key(record), &record);
    }
    return index;
}

template <typename T>
const T* find_in(const std::unordered_map<std::string_view, const T*>& index, std::string_view key) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
}

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

template <typename T, typename Wanted> std::vector<const T*> pick(const std::vector<T>& records, Wanted wanted) {
    std::vector<const T*> picked;
    for (const T& record : records) {
        if (wanted(record)) picked.push_back(&record);
    }
    return picked;
}

} // namespace

Atlas::Atlas(AtlasTables tables)
    : tables_(std::move(tables)) {
    const auto id = [](const auto& record) -> std::string_view { return record.id; };
    const auto code = [](const auto& record) -> std::string_view { return record.code; };
    sites_ = index_by(tables_.sites, id);
    claims_ = index_by(tables_.claims, id);
    sources_ = index_by(tables_.sources, id);
    agreements_ = index_by(tables_.agreements, id);
    choices_ = index_by(tables_.choices, [](const Choice& choice) -> std::string_view { return choice.site_id; });
    commodities_ = index_by(tables_.commodities, code);
    substances_ = index_by(tables_.substances, code);
    countries_ = index_by(tables_.countries, code);
    for (const Claim& claim : tables_.claims) {
        claims_of_[claim.site_id].push_back(&claim);
    }
}

const Site* Atlas::site(std::string_view id) const { return find_in(sites_, id); }

const Claim* Atlas::claim(std::string_view id) const { return find_in(claims_, id); }

const Source* Atlas::source(std::string_view id) const { return find_in(sources_, id); }

const Agreement* Atlas::agreement(std::string_view id) const { return find_in(agreements_, id); }

const Choice* Atlas::choice(std::string_view site_id) const { return find_in(choices_, site_id); }

const Commodity* Atlas::commodity(std::string_view code) const { return find_in(commodities_, code); }

const Substance* Atlas::substance(std::string_view code) const { return find_in(substances_, code); }

const Country* Atlas::country(std::string_view code) const { return find_in(countries_, code); }

const std::vector<const Claim*>& Atlas::claims_of(std::string_view site_id) const {
    static const std::vector<const Claim*> none;
    const auto found = claims_of_.find(site_id);
    return found == claims_of_.end() ? none : found->second;
}

std::vector<const Conflict*> Atlas::conflicts_of(std::string_view site_id) const {
    return pick(tables_.conflicts, [&](const Conflict& conflict) { return has(conflict.site_ids, site_id); });
}

std::vector<const Agreement*> Atlas::agreements_of(std::string_view site_id) const {
    return pick(tables_.agreements, [&](const Agreement& agreement) { return has(agreement.site_ids, site_id); });
}

std::vector<const Site*> Atlas::ports_of(std::string_view site_id) const {
    return pick(tables_.sites, [&](const Site& site) { return has(site.serves, site_id); });
}

std::vector<const Site*> Atlas::sites_in(std::string_view country) const {
    return pick(tables_.sites, [&](const Site& site) { return site.country == country; });
}

std::vector<const Agreement*> Atlas::agreements_with(std::string_view country) const {
    return pick(tables_.agreements, [&](const Agreement& agreement) { return has(agreement.parties, country); });
}

std::vector<const Statistic*> Atlas::statistics_of(std::string_view country) const {
    return pick(tables_.statistics, [&](const Statistic& statistic) { return statistic.country == country; });
}

std::vector<const Flow*> Atlas::flows_of(std::string_view country) const {
    return pick(tables_.flows, [&](const Flow& flow) { return flow.from == country || flow.to == country; });
}

std::vector<const Conflict*> Atlas::conflicts_in(std::string_view country) const {
    return pick(tables_.conflicts, [&](const Conflict& conflict) { return has(conflict.countries, country); });
}

bool Atlas::is_general_knowledge(std::string_view source_id) const {
    const Source* known = source(source_id);
    return known == nullptr || known->read_as == ReadAs::memory;
}

std::string Atlas::country_name(std::string_view code) const {
    if (const Country* known = country(code)) return known->name;
    if (code == "WLD") return "World";
    if (code == "EUU") return "European Union";
    if (code == "OTH") return "Other countries";
    return std::string(code);
}

std::string Atlas::commodity_name(std::string_view code) const {
    const Commodity* known = commodity(code);
    return known != nullptr ? known->name : std::string(code);
}

} // namespace oreway::catalogue
