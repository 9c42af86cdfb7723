// SPDX-License-Identifier: MIT
#include "catalogue/check.h"

#include "catalogue/atlas_reader.h"
#include "catalogue/check_rules.h"

#include <iterator>

namespace oreway::catalogue {

namespace {

namespace fs = std::filesystem;

/// `geodata` holds the base map, `whole` the network tables.
Findings check_loaded(const LoadedAtlas& loaded, const fs::path& geodata, const fs::path& whole, const Date& today) {
    base::TableProblems problems = loaded.problems;
    CheckOptions options{today, Ground::read(geodata), source_uses_in(whole / "network", problems)};
    Findings findings = check_atlas(*loaded.atlas, options);
    Findings unreadable = to_findings(problems);
    findings.insert(findings.end(), std::make_move_iterator(unreadable.begin()),
                    std::make_move_iterator(unreadable.end()));
    check_geometry(whole / "network", findings);
    sort(findings);
    return findings;
}

bool is_whole(const fs::path& folder) {
    return fs::is_directory(folder / "atlas") && fs::exists(folder / "tables" / "commodities.csv");
}

} // namespace

Findings check_atlas(const Atlas& atlas, const CheckOptions& options) {
    Findings findings;
    check_references(atlas, options.other_uses, findings);
    check_claims(atlas, findings);
    check_statistics(atlas, findings);
    check_duplicates(atlas, findings);
    check_dates(atlas, options.today, findings);
    if (options.ground) check_places(atlas, *options.ground, findings);
    accept_known(atlas, findings);
    sort(findings);
    return findings;
}

Findings check_geodata(const fs::path& geodata, const Date& today) {
    return check_loaded(load_atlas(geodata), geodata, geodata, today);
}

Findings check_folder(const fs::path& geodata, const fs::path& folder, const Date& today) {
    if (is_whole(folder)) return check_loaded(load_atlas(folder), geodata, folder, today);
    Findings findings = check_loaded(load_atlas(geodata, {folder}), geodata, geodata, today);
    const std::string prefix = (folder / "").string();
    std::erase_if(findings, [&](const Finding& finding) { return !finding.file.starts_with(prefix); });
    return findings;
}

} // namespace oreway::catalogue
