// SPDX-License-Identifier: MIT
#include "map/passage_flows.h"

#include "base/csv.h"
#include "base/error.h"
#include "base/shell_word.h"
#include "base/text.h"
#include "catalogue/choice.h"
#include "concentration/blocs.h"
#include "map/relation_tables.h"
#include "map/route_wish.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace oreway::map {

namespace {

using catalogue::Flow;
using catalogue::Site;
using catalogue::SiteKind;

template <typename Container, typename Value> bool holds(const Container& container, const Value& value) {
    return std::find(container.begin(), container.end(), value) != container.end();
}

using Pair = std::pair<std::string, std::string>;

std::map<std::string, std::set<Pair>> pairs_by_unit(const std::vector<const Flow*>& flows) {
    std::map<std::string, std::set<Pair>> units;
    for (const Flow* flow : flows)
        units[flow->unit].emplace(flow->from, flow->to);
    return units;
}

std::string flow_text(const Flow& flow) {
    return flow.from + "-" + flow.to + " " + base::to_grouped(flow.value.value_or(0)) + " " + flow.unit + " " +
           std::to_string(flow.year) + " (" + flow.source_id + ")";
}

/// Those with a figure in tonnes a year and both ends known, of the year asked for.
std::vector<const Flow*> usable_flows(const catalogue::Atlas& atlas, const FlowQuery& query, TradeFlows& result) {
    std::vector<const Flow*> flows;
    std::set<int> years;
    for (const Flow& flow : atlas.flows()) {
        if (!holds(flow.commodities, query.commodity)) continue;
        if (measure_of(flow) != FlowMeasure::tonnes_per_year || flow.to == "WLD" || flow.from == "WLD") {
            result.warnings.push_back("no tonnes a year or no two ends, left out: " + flow.from + "-" + flow.to + " " +
                                      flow.unit + " (" + flow.source_id + ")");
            continue;
        }
        years.insert(flow.year);
        if (!query.year || flow.year == *query.year) flows.push_back(&flow);
    }
    if (!flows.empty()) return flows;
    std::vector<std::string> known;
    for (const int year : years)
        known.push_back(std::to_string(year));
    throw base::Error(base::ExitCode::nothing_found,
                      "no flows of " + query.commodity + " in tonnes" +
                          (query.year ? " in " + std::to_string(*query.year) : std::string()) + " in the atlas" +
                          (known.empty() ? "; give your own with --flows" : "; years: " + base::join(known, ", ")));
}

std::string choose_unit(const std::vector<const Flow*>& flows, const FlowQuery& query, TradeFlows& result) {
    const auto units = pairs_by_unit(flows);
    std::vector<std::string> others;
    std::string best = query.unit;
    if (best.empty())
        best = std::max_element(units.begin(), units.end(), [](const auto& a, const auto& b) {
                   return a.second.size() < b.second.size();
               })->first;
    for (const auto& [unit, pairs] : units) {
        result.units.push_back(unit);
        if (unit != best) others.push_back("\"" + unit + "\"");
    }
    if (units.count(best) == 0)
        throw base::Error(base::ExitCode::nothing_found, "no flows of " + query.commodity + " in \"" + best +
                                                             "\"; there are " + base::join(others, ", "));
    if (!others.empty())
        result.warnings.push_back("not mixed in, ask for them apart with --flow-unit: " + base::join(others, ", "));
    return best;
}

/// The larger of two sites for a commodity; plants at work before all else.
double weight_of(const catalogue::Atlas& atlas, const Site& site) {
    if (site.kind == SiteKind::plant) return site.capacity_t_per_year.value_or(1);
    const catalogue::ClaimChoice choice = catalogue::choose_claim(atlas, site.id);
    return choice.content ? choice.content->tonnes : 0;
}

/// The site that stands for a country.
const Site* site_for(const catalogue::Atlas& atlas, const std::vector<std::string>& countries,
                     const std::string& commodity) {
    const auto rank = [](const Site& site) {
        if (site.kind == SiteKind::plant) return site.status == catalogue::SiteStatus::operating ? 0 : 2;
        return site.kind == SiteKind::deposit ? 1 : 3;
    };
    const Site* best = nullptr;
    for (const Site& site : atlas.sites()) {
        if (!holds(countries, site.country)) continue;
        if (site.kind != SiteKind::port && !holds(site.commodities, commodity)) continue;
        if (best == nullptr || rank(site) < rank(*best) ||
            (rank(site) == rank(*best) && weight_of(atlas, site) > weight_of(atlas, *best)))
            best = &site;
    }
    return best;
}

std::vector<std::string> countries_of(const catalogue::Atlas& atlas, const std::string& code) {
    if (code != "EUU") return {code};
    const auto union_members = concentration::find_bloc(atlas, {}, "EU27");
    return union_members ? union_members->members : std::vector<std::string>{};
}

bool is_country_code(const catalogue::Atlas& atlas, const std::string& text) {
    return text == "EUU" || (atlas.country(text) != nullptr && text.size() == 3);
}

/// Finds the ends of flows and remembers what was assumed.
class Ends {
public:
    Ends(const catalogue::Atlas& atlas, const catalogue::SiteSearch& search, const routing::LandNetwork& land,
         std::string commodity)
        : atlas_(atlas)
        , search_(search)
        , land_(land)
        , commodity_(std::move(commodity)) {}

    routing::RoutePlace find(const std::string& text) {
        if (!is_country_code(atlas_, text)) return find_route_place(text, search_, land_);
        const Site* site = site_for(atlas_, countries_of(atlas_, text), commodity_);
        if (site == nullptr)
            throw base::Error(base::ExitCode::nothing_found, "the atlas has no site and no port to stand for " + text);
        assumptions_.insert(text + " stands for " + site->name + " (" + site->id + ")");
        return to_route_place(*site);
    }

    const std::set<std::string>& assumptions() const { return assumptions_; }

private:
    const catalogue::Atlas& atlas_;
    const catalogue::SiteSearch& search_;
    const routing::LandNetwork& land_;
    std::string commodity_;
    std::set<std::string> assumptions_;
};

FlowRoute send(const TradeFlow& flow, Ends& ends, const routing::Router& router, routing::RouteRequest request) {
    FlowRoute sent;
    sent.flow = flow;
    try {
        request.from = ends.find(flow.from);
        request.to = ends.find(flow.to);
    } catch (const base::Error& error) {
        const std::string told = (flow.where.empty() ? "" : flow.where + ": ") + error.what();
        if (error.code() != base::ExitCode::nothing_found) throw base::Error(error.code(), told);
        sent.reason = told;
        return sent;
    }
    sent.from = request.from.name.empty() ? flow.from : request.from.name;
    sent.to = request.to.name.empty() ? flow.to : request.to.name;
    const routing::RouteAnswer answer = router.route(request);
    if (answer.route) {
        sent.passages = answer.route->passages;
        sent.length_m = answer.route->length_m;
    } else {
        sent.reason = answer.reason;
    }
    return sent;
}

} // namespace

TradeFlows atlas_flows(const catalogue::Atlas& atlas, const FlowQuery& query) {
    TradeFlows result;
    std::vector<const Flow*> flows = usable_flows(atlas, query, result);
    const std::string unit = choose_unit(flows, query, result);
    std::erase_if(flows, [&](const Flow* flow) { return flow->unit != unit; });
    // The latest of each pair, of one year the first in the table.
    std::stable_sort(flows.begin(), flows.end(), [](const Flow* a, const Flow* b) { return a->year > b->year; });
    std::set<Pair> seen;
    for (const Flow* flow : flows) {
        if (!seen.emplace(flow->from, flow->to).second) {
            result.warnings.push_back("another statement about the same two, not used: " + flow_text(*flow));
            continue;
        }
        result.flows.push_back({flow->from, flow->to, *flow->value, flow->source_id, ""});
        result.warnings.push_back("used: " + flow_text(*flow) + (flow->note.empty() ? "" : "; " + flow->note));
    }
    result.title = query.commodity + ", " + unit +
                   (query.year ? " " + std::to_string(*query.year) : ", the latest figure of each pair");
    return result;
}

TradeFlows read_flows(const std::filesystem::path& path) {
    base::TableProblems problems;
    const base::CsvTable table = base::CsvTable::read(path, problems);
    TradeFlows result;
    result.title = path.filename().string();
    if (table.require({"from", "to", "amount"}, problems)) {
        for (std::size_t i = 0; i < table.row_count(); ++i) {
            base::CsvRow row(table, i, problems);
            TradeFlow flow;
            flow.from = row.required_text("from");
            flow.to = row.required_text("to");
            flow.amount = row.required_number("amount");
            flow.where = table.name() + ": line " + std::to_string(row.line());
            if (flow.amount < 0) row.problem("amount", "a flow cannot be negative");
            result.flows.push_back(std::move(flow));
        }
    }
    if (!problems.empty()) throw base::Error(base::ExitCode::input, base::to_text(problems.front()));
    return result;
}

PassageReport passage_report(const TradeFlows& flows, const std::string& commodity, const catalogue::Atlas& atlas,
                             const catalogue::SiteSearch& search, const routing::Router& router,
                             const routing::RouteRequest& way) {
    PassageReport report;
    report.title = flows.title;
    report.units = flows.units;
    report.warnings = flows.warnings;
    Ends ends(atlas, search, router.land(), commodity);
    std::vector<concentration::RoutedFlow> routed;
    std::set<std::string> sources;
    for (const TradeFlow& flow : flows.flows) {
        FlowRoute sent = send(flow, ends, router, way);
        if (sent.reason.empty()) {
            routed.push_back({flow.from + "-" + flow.to, flow.amount, sent.passages});
            if (!flow.source_id.empty()) sources.insert(flow.source_id);
        } else {
            report.warnings.push_back("not counted, no way: " + flow.from + "-" + flow.to + ": " + sent.reason);
        }
        report.routes.push_back(std::move(sent));
    }
    if (routed.empty())
        throw base::Error(base::ExitCode::nothing_found,
                          "none of the flows has a way: " +
                              (report.routes.empty() ? "there are no flows" : report.routes.front().reason));
    report.shares = concentration::passage_shares(routed);
    report.sources.assign(sources.begin(), sources.end());
    report.assumptions.assign(ends.assumptions().begin(), ends.assumptions().end());
    report.assumptions.push_back("every flow goes the one best way of `oreway route`; what really went by which way is "
                                 "not published");
    return report;
}

PassageReport passage_report(const PassageWish& wish, const catalogue::Atlas& atlas,
                             const catalogue::SiteSearch& search, const routing::Router& router) {
    const TradeFlows flows = wish.file.empty() ? atlas_flows(atlas, wish.query) : read_flows(wish.file);
    routing::RouteRequest way;
    way.avoid = wish.avoid;
    return passage_report(flows, wish.query.commodity, atlas, search, router, way);
}

std::string options_text(const PassageWish& wish) {
    std::string text = "--by passage --commodity " + base::shell_quoted(wish.query.commodity);
    if (!wish.file.empty()) {
        text += " --flows " + base::shell_quoted(wish.file);
    } else {
        if (wish.query.year) text += " --year " + std::to_string(*wish.query.year);
        if (!wish.query.unit.empty()) text += " --flow-unit " + base::shell_quoted(wish.query.unit);
    }
    if (!wish.avoid.empty()) text += " --avoid " + base::shell_quoted(base::join(wish.avoid, ","));
    return text;
}

} // namespace oreway::map
