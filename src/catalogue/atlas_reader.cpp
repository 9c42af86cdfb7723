// SPDX-License-Identifier: MIT
#include "catalogue/atlas_reader.h"

#include "base/error.h"
#include "base/file.h"
#include "catalogue/site_reader.h"
#include "catalogue/table_reader.h"

#include <concepts>
#include <functional>
#include <unordered_set>

namespace oreway::catalogue {

namespace {

namespace fs = std::filesystem;

/// Where the files of one atlas are.
struct Folder {
    fs::path atlas;  ///< claims.csv and the like
    fs::path tables; ///< commodities.csv and the like
};

/// Gathers the tables of several folders and leaves out ids that are taken.
class Gatherer {
public:
    explicit Gatherer(base::TableProblems& problems)
        : problems_(problems) {}

    /// The number of files that were there.
    std::size_t add(const Folder& folder);
    AtlasTables take() { return std::move(tables_); }

private:
    template <typename T> using Read = std::vector<T> (*)(const base::CsvTable& table, base::TableProblems& problems);
    template <typename T> using KeyOf = std::function<const std::string&(const T&)>;

    using Ids = std::unordered_set<std::string>;

    template <typename T> void append(std::vector<T>& all, std::vector<T> more, const KeyOf<T>& key, Ids& ids) {
        for (T& record : more) {
            if (!key || ids.insert(key(record)).second) {
                all.push_back(std::move(record));
            } else if (!repeats_one_of(all, record, key)) {
                problems_.push_back(
                    {base::Severity::warning, record.origin.file_name(), record.origin.line, "",
                     "the id " + key(record) +
                         (std::equality_comparable<T> ? " is taken with another content" : " is taken") +
                         "; this record is left out, rename it"});
            }
        }
    }

    /// Whether a commodity, substance or country says again what is known: a folder may hold the whole table, as
    /// it may not of other kinds.
    template <typename T> static bool repeats_one_of(const std::vector<T>& all, T record, const KeyOf<T>& key) {
        if constexpr (std::equality_comparable<T>) {
            for (const T& known : all) {
                if (key(known) != key(record)) continue;
                record.origin = known.origin;
                return record == known;
            }
        }
        return false;
    }

    template <typename T>
    void add_table(const fs::path& path, Read<T> read, std::vector<T>& all, Ids& ids, const KeyOf<T>& key = {}) {
        if (!fs::exists(path)) return;
        ++files_;
        const base::CsvTable table = base::CsvTable::read(path, problems_);
        append(all, read(table, problems_), key, ids);
    }

    void add_sites(const fs::path& path, SiteKind kind) {
        if (!fs::exists(path)) return;
        ++files_;
        const KeyOf<Site> id = [](const Site& site) -> const std::string& { return site.id; };
        append(tables_.sites, read_sites(kind, base::read_file(path), path.string(), problems_), id, sites_);
    }

    base::TableProblems& problems_;
    AtlasTables tables_;
    Ids sites_, claims_, sources_, agreements_, conflicts_, choices_, commodities_, substances_, countries_, none_;
    std::size_t files_ = 0;
};

template <typename T> const std::string& id_of(const T& record) { return record.id; }
template <typename T> const std::string& code_of(const T& record) { return record.code; }
const std::string& site_of(const Choice& choice) { return choice.site_id; }

std::size_t Gatherer::add(const Folder& folder) {
    files_ = 0;
    add_sites(folder.atlas / "deposits.geojson", SiteKind::deposit);
    add_sites(folder.atlas / "plants.geojson", SiteKind::plant);
    add_sites(folder.atlas / "ports.geojson", SiteKind::port);
    add_table<Claim>(folder.atlas / "claims.csv", read_claims, tables_.claims, claims_, id_of<Claim>);
    add_table<Source>(folder.atlas / "sources.csv", read_sources, tables_.sources, sources_, id_of<Source>);
    add_table<Agreement>(folder.atlas / "agreements.csv", read_agreements, tables_.agreements, agreements_,
                         id_of<Agreement>);
    add_table<Statistic>(folder.atlas / "statistics.csv", read_statistics, tables_.statistics, none_);
    add_table<Flow>(folder.atlas / "flows.csv", read_flows, tables_.flows, none_);
    add_table<Conflict>(folder.atlas / "conflicts.csv", read_conflicts, tables_.conflicts, conflicts_, id_of<Conflict>);
    add_table<Choice>(folder.atlas / "choices.csv", read_choices, tables_.choices, choices_, site_of);
    add_table<KnownFinding>(folder.atlas / "known_findings.csv", read_known_findings, tables_.known_findings, none_);
    add_table<Commodity>(folder.tables / "commodities.csv", read_commodities, tables_.commodities, commodities_,
                         code_of<Commodity>);
    add_table<Substance>(folder.tables / "substances.csv", read_substances, tables_.substances, substances_,
                         code_of<Substance>);
    add_table<BlocMember>(folder.tables / "blocs.csv", read_blocs, tables_.blocs, none_);
    add_table<Country>(folder.tables / "countries.csv", read_countries, tables_.countries, countries_,
                       code_of<Country>);
    return files_;
}

Folder folder_at(const fs::path& path) {
    const bool nested = fs::is_directory(path / "atlas");
    return {nested ? path / "atlas" : path, nested ? path / "tables" : path};
}

} // namespace

LoadedAtlas load_atlas(const fs::path& geodata, const std::vector<fs::path>& further) {
    LoadedAtlas loaded;
    if (!fs::is_directory(geodata / "atlas")) {
        throw base::Error(base::ExitCode::input,
                          geodata.string() + ": holds no atlas; a folder with atlas/ and tables/ is expected");
    }
    Gatherer gatherer(loaded.problems);
    gatherer.add(folder_at(geodata));
    for (const fs::path& path : further) {
        if (!fs::is_directory(path)) {
            throw base::Error(base::ExitCode::input, path.string() + ": no such folder; an atlas folder is expected");
        }
        if (gatherer.add(folder_at(path)) == 0) {
            throw base::Error(base::ExitCode::input, path.string() +
                                                         ": holds no file of an atlas; deposits.geojson, claims.csv or "
                                                         "another file of geodata/atlas is expected");
        }
    }
    loaded.atlas = std::make_shared<const Atlas>(gatherer.take());
    return loaded;
}

} // namespace oreway::catalogue
