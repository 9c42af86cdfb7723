// SPDX-License-Identifier: MIT
#include "catalogue/trace.h"

#include "base/error.h"
#include "base/text.h"
#include "catalogue/content.h"
#include "catalogue/details.h"
#include "catalogue/fold.h"

#include <algorithm>
#include <map>

namespace oreway::catalogue {

namespace {

/// What rests on each source, by its id.
class Gathering {
public:
    void add(const std::string& source_id, std::string kind, std::string id, std::string text) {
        if (!source_id.empty()) rests_[source_id].push_back({std::move(kind), std::move(id), std::move(text)});
    }
    std::vector<Rest> take(const std::string& source_id) { return std::move(rests_[source_id]); }

private:
    std::map<std::string, std::vector<Rest>> rests_;
};

std::string claim_text(const Claim& claim) {
    std::string text = claim.quantity_t ? tonnes_text(*claim.quantity_t) : std::string("no quantity");
    text += ", " + std::string(label(claim.basis));
    if (claim.grade) text += " at " + grade_text(*claim.grade, claim.grade_unit) + " " + claim.grade_of;
    return text + ", " + std::string(label(claim.claim_class)) + " of " + claim.site_id;
}

std::string statistic_text(const Statistic& statistic) {
    const std::string value = statistic.value ? base::to_grouped(*statistic.value, 3) + " " : std::string();
    return statistic.country + " " + base::join(statistic.commodities, ";") + " " + statistic.stage + " " +
           std::to_string(statistic.year) + ": " + value + statistic.unit;
}

std::string flow_text(const Flow& flow) {
    const std::string value = flow.value ? base::to_grouped(*flow.value, 3) + " " : std::string();
    return flow.from + " to " + flow.to + " " + base::join(flow.commodities, ";") + " " + std::to_string(flow.year) +
           ": " + value + flow.unit;
}

void gather_sites(const Atlas& atlas, Gathering& gathering) {
    for (const Site& site : atlas.sites()) {
        const std::string what = std::string(label(site.kind)) + " " + site.name;
        gathering.add(site.source_id, "site", site.id, what);
        gathering.add(site.position_source_id, "position", site.id, geo::to_display(site.place) + " of " + what);
        if (!site.local_names.empty()) {
            gathering.add("gk-names", "local name", site.id, base::join(site.local_names, "; ") + " for " + what);
        }
    }
}

void gather_records(const Atlas& atlas, Gathering& gathering) {
    for (const Claim& claim : atlas.claims()) {
        gathering.add(claim.source_id, "claim", claim.id, claim_text(claim));
    }
    for (const Agreement& agreement : atlas.agreements()) {
        gathering.add(agreement.source_id, "agreement", agreement.id, agreement.name);
    }
    for (const Statistic& statistic : atlas.statistics()) {
        gathering.add(statistic.source_id, "statistic", "", statistic_text(statistic));
    }
    for (const Flow& flow : atlas.flows()) {
        gathering.add(flow.source_id, "flow", "", flow_text(flow));
    }
    for (const BlocMember& member : atlas.blocs()) {
        gathering.add(member.source_id, "bloc", "", member.country + " in " + member.bloc);
    }
    for (const Conflict& conflict : atlas.conflicts()) {
        for (const std::string& id : conflict.source_ids) {
            gathering.add(id, "conflict", conflict.id, conflict.title);
        }
    }
}

std::string nearest_ids(const Atlas& atlas, std::string_view id) {
    const std::u32string wanted = fold(id);
    std::vector<std::string> near;
    for (const Source& source : atlas.sources()) {
        const std::u32string known = fold(source.id);
        const bool fits =
            !wanted.empty() && (known.find(wanted) != std::u32string::npos || edit_distance(known, wanted, 3) <= 3);
        if (fits && near.size() < 3) near.push_back(source.id);
    }
    return near.empty() ? "" : "; did you mean " + base::join(near, " or ") + "?";
}

std::string heading(const Source& source) {
    std::vector<std::string> pieces = {source.title, source.publisher, source.date_text};
    std::erase(pieces, "");
    const std::string_view caution = caution_of(source);
    return source.id + ": " + base::join(pieces, ", ") + (caution.empty() ? "" : " (" + std::string(caution) + ")");
}

} // namespace

std::vector<SourceTrace> trace_sources(const Atlas& atlas, const std::vector<SourceUse>& other_uses) {
    Gathering gathering;
    gather_sites(atlas, gathering);
    gather_records(atlas, gathering);
    for (const SourceUse& use : other_uses) {
        const std::string table = std::filesystem::path(use.origin.file_name()).stem().string();
        gathering.add(use.source_id, "network", "", table + ": " + use.what);
    }
    std::vector<SourceTrace> traces;
    for (const Source& source : atlas.sources()) {
        traces.push_back({source, gathering.take(source.id)});
    }
    return traces;
}

SourceTrace trace_source(const Atlas& atlas, std::string_view id, const std::vector<SourceUse>& other_uses) {
    if (atlas.source(id) == nullptr) {
        throw base::Error(base::ExitCode::nothing_found,
                          "no source \"" + std::string(id) + "\" in the atlas" + nearest_ids(atlas, id));
    }
    std::vector<SourceTrace> traces = trace_sources(atlas, other_uses);
    return std::move(
        *std::find_if(traces.begin(), traces.end(), [&](const SourceTrace& t) { return t.source.id == id; }));
}

std::string to_text(const std::vector<SourceTrace>& traces) {
    std::string text;
    for (const SourceTrace& trace : traces) {
        text += heading(trace.source) + "; " + std::to_string(trace.rests.size()) +
                (trace.rests.size() == 1 ? " record rests on it\n" : " records rest on it\n");
    }
    return text;
}

std::string to_text(const SourceTrace& trace) {
    std::string text = heading(trace.source) + "\n";
    if (!trace.source.locator.empty()) text += "  where    " + trace.source.locator + "\n";
    if (!trace.source.licence_note.empty()) text += "  licence  " + trace.source.licence_note + "\n";
    for (const Rest& rest : trace.rests) {
        text += "  " + rest.kind + (rest.id.empty() ? "" : " " + rest.id) + ": " + rest.text + "\n";
    }
    if (trace.rests.empty()) text += "  nothing in the atlas rests on it\n";
    return text;
}

} // namespace oreway::catalogue
