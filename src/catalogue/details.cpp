// SPDX-License-Identifier: MIT
#include "catalogue/details.h"

#include "base/text.h"
#include "catalogue/detail_tables.h"

#include <algorithm>
#include <set>

namespace oreway::catalogue {

namespace {

constexpr std::string_view unverified = "not verified against a document";

std::vector<std::string> cited(const std::string& source_id) {
    return source_id.empty() ? std::vector<std::string>() : std::vector<std::string>{source_id};
}

/// Adds rows, leaving out empty ones.
class Rows {
public:
    explicit Rows(Details& details)
        : details_(details) {}

    void add(std::string key, std::string label, DetailCell value, std::vector<std::string> source_ids = {}) {
        if (value.text.empty()) return;
        details_.rows.push_back({std::move(key), std::move(label), std::move(value), std::move(source_ids)});
    }

private:
    Details& details_;
};

void add_common_rows(Rows& rows, const Atlas& atlas, const Site& site) {
    rows.add("aliases", "also", list_cell(site.aliases, base::join(site.aliases, "; ")));
    const std::vector<std::string> names_source =
        site.local_names.empty() ? std::vector<std::string>() : cited("gk-names");
    rows.add("local_names", "local name", list_cell(site.local_names, base::join(site.local_names, "; ")),
             names_source);
    rows.add("place", "place", text_cell(geo::to_display(site.place)), cited(site.position_source_id));
    if (site.accuracy_km > 0) {
        rows.add("accuracy_km", "accuracy",
                 number_cell(site.accuracy_km, "within " + base::to_grouped(site.accuracy_km, 1) + " km"),
                 cited(site.position_source_id));
    }
    rows.add("country", "country", country_cell(atlas, site.country));
    rows.add("jurisdiction_note", "where", text_cell(site.jurisdiction_note));
    if (site.kind == SiteKind::deposit) rows.add("setting", "setting", word_cell(site.setting));
    if (site.kind != SiteKind::port) rows.add("status", "status", word_cell(site.status), cited(site.source_id));
    rows.add("owner", "owner", text_cell(site.owner), cited(site.source_id));
    rows.add("owner_country", "owner's country", country_cell(atlas, site.owner_country));
    rows.add("commodities", "commodities", commodities_cell(atlas, site.commodities));
}

void add_plant_rows(Rows& rows, const Site& site) {
    if (site.stage) rows.add("stage", "stage", word_cell(*site.stage));
    if (site.capacity_t_per_year) {
        rows.add("capacity_t_per_year", "capacity",
                 number_cell(*site.capacity_t_per_year, base::to_grouped(*site.capacity_t_per_year, 2) + " t a year"),
                 cited(site.source_id));
    } else {
        rows.add("capacity", "capacity", text_cell("not stated"));
    }
    rows.add("capacity_of", "of", text_cell(site.capacity_of));
    if (site.start_year) {
        rows.add("start_year", "start", number_cell(*site.start_year, std::to_string(*site.start_year)),
                 cited(site.source_id));
    }
}

std::vector<const Site*> served_sites(const Atlas& atlas, const Site& port) {
    std::vector<const Site*> sites;
    for (const std::string& id : port.serves) {
        if (const Site* site = atlas.site(id)) sites.push_back(site);
    }
    return sites;
}

void add_table(Details& details, DetailTable table) {
    if (!table.rows.empty()) details.tables.push_back(std::move(table));
}

} // namespace

const DetailTable* Details::table(std::string_view wanted) const {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const DetailTable& t) { return t.key == wanted; });
    return found == tables.end() ? nullptr : &*found;
}

Details describe_site(const Atlas& atlas, const Site& site) {
    Details details;
    details.id = site.id;
    details.kind = word(site.kind);
    details.title = site.name;
    details.subtitle = std::string(label(site.kind)) + ", " + atlas.country_name(site.country);
    details.place = site.place;
    Rows rows(details);
    add_common_rows(rows, atlas, site);
    rows.add("deposit_type", "type", text_cell(site.deposit_type));
    if (site.kind == SiteKind::plant) add_plant_rows(rows, site);
    rows.add("notes", "notes", text_cell(site.notes), cited(site.source_id));
    if (site.kind == SiteKind::deposit) {
        const ClaimChoice choice = choose_claim(atlas, site.id);
        details.choice_reason = choice.reason;
        details.content = choice.content;
        details.evidence = evidence_of(atlas, site.id, choice);
        add_table(details, claim_table(atlas, site, choice));
    }
    add_table(details, agreement_table(atlas, atlas.agreements_of(site.id)));
    if (site.kind == SiteKind::port) {
        add_table(details, site_table(atlas, "serves", "Serves, by general knowledge", served_sites(atlas, site)));
    } else {
        add_table(details, site_table(atlas, "ports", "Ports, by general knowledge", atlas.ports_of(site.id)));
    }
    details.conflicts = conflict_notes(atlas.conflicts_of(site.id));
    gather_sources(details, atlas);
    return details;
}

Details describe_country(const Atlas& atlas, std::string_view code) {
    Details details;
    details.id = code;
    details.kind = "country";
    details.title = atlas.country_name(code);
    details.subtitle = "country";
    Rows rows(details);
    rows.add("code", "code", text_cell(std::string(code)));
    if (const Country* country = atlas.country(code)) {
        details.place = country->label;
        rows.add("region", "region", text_cell(country->region));
        rows.add("subregion", "subregion", text_cell(country->subregion));
        if (country->sovereign != code) rows.add("sovereign", "belongs to", country_cell(atlas, country->sovereign));
    }
    std::vector<std::string> blocs, bloc_sources;
    for (const BlocMember& member : atlas.blocs()) {
        if (member.country != code) continue;
        std::string text = member.bloc;
        if (member.since) text += " since " + to_text(*member.since);
        if (member.until) text += " until " + to_text(*member.until);
        blocs.push_back(std::move(text));
        bloc_sources.push_back(member.source_id);
    }
    rows.add("blocs", "groups", text_cell(base::join(blocs, "; ")), bloc_sources);
    std::vector<const Site*> of_kind[3];
    for (const Site* site : atlas.sites_in(code)) {
        of_kind[static_cast<int>(site->kind)].push_back(site);
    }
    add_table(details, site_table(atlas, "deposits", "Deposits", of_kind[static_cast<int>(SiteKind::deposit)]));
    add_table(details, site_table(atlas, "plants", "Plants", of_kind[static_cast<int>(SiteKind::plant)]));
    add_table(details, statistic_table(atlas, atlas.statistics_of(code)));
    add_table(details, agreement_table(atlas, atlas.agreements_with(code)));
    add_table(details, flow_table(atlas, atlas.flows_of(code)));
    add_table(details, site_table(atlas, "ports", "Ports", of_kind[static_cast<int>(SiteKind::port)]));
    details.conflicts = conflict_notes(atlas.conflicts_in(code));
    gather_sources(details, atlas);
    return details;
}

Details describe_agreement(const Atlas& atlas, const Agreement& agreement) {
    Details details;
    details.id = agreement.id;
    details.kind = "agreement";
    details.title = agreement.name;
    details.subtitle = std::string(label(agreement.kind)) + ", " + std::string(label(agreement.binding));
    const DetailTable table = agreement_table(atlas, {&agreement});
    Rows rows(details);
    for (std::size_t i = 2; i < table.columns.size(); ++i) {
        rows.add(table.columns[i].first, table.columns[i].second, table.rows.front().cells[i],
                 cited(agreement.source_id));
    }
    rows.add("summary", "summary", text_cell(agreement.summary), cited(agreement.source_id));
    std::vector<const Site*> sites;
    for (const std::string& id : agreement.site_ids) {
        if (const Site* site = atlas.site(id)) sites.push_back(site);
    }
    add_table(details, site_table(atlas, "sites", "Sites it touches", sites));
    std::vector<const Conflict*> conflicts;
    for (const Conflict& conflict : atlas.conflicts()) {
        const auto& ids = conflict.agreement_ids;
        if (std::find(ids.begin(), ids.end(), agreement.id) != ids.end()) conflicts.push_back(&conflict);
    }
    details.conflicts = conflict_notes(conflicts);
    gather_sources(details, atlas);
    return details;
}

void gather_sources(Details& details, const Atlas& atlas) {
    details.sources.clear();
    std::set<std::string> seen;
    const auto take = [&](const std::vector<std::string>& ids) {
        for (const std::string& id : ids) {
            const Source* source = atlas.source(id);
            if (source != nullptr && seen.insert(id).second) details.sources.push_back(*source);
        }
    };
    for (const DetailRow& row : details.rows) {
        take(row.source_ids);
    }
    for (const DetailTable& table : details.tables) {
        for (const DetailTable::Row& row : table.rows) {
            take(row.source_ids);
        }
    }
    for (const DetailNote& note : details.conflicts) {
        take(note.source_ids);
    }
}

std::string_view caution_of(const Source& source) {
    if (source.read_as == ReadAs::memory) return unverified;
    if (source.read_as == ReadAs::abstract) return "read through an abstract, the document itself was not opened";
    return "";
}

std::string_view caution_of(const Atlas& atlas, std::string_view source_id) {
    if (source_id.empty()) return "";
    const Source* source = atlas.source(source_id);
    return source != nullptr ? caution_of(*source) : unverified;
}

} // namespace oreway::catalogue
