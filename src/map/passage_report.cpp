// SPDX-License-Identifier: MIT
#include "base/csv.h"
#include "base/text.h"
#include "concentration/text_table.h"
#include "map/passage_flows.h"

#include <nlohmann/json.hpp>

namespace oreway::map {

namespace {

using Json = nlohmann::ordered_json;
using concentration::padded_left;
using concentration::padded_right;
using concentration::percent_text;

std::string passages_text(const FlowRoute& route) {
    if (!route.reason.empty()) return "no way";
    const std::string passages = route.passages.empty() ? "no passage" : base::join(route.passages, ", ");
    return base::to_grouped(route.length_m / 1000) + " km, " + passages;
}

} // namespace

std::string to_text(const PassageReport& report) {
    std::string text = "Passages of " + report.title + "\n";
    int rank = 0;
    for (const concentration::PassageShare& passage : report.shares.passages)
        text += padded_left(std::to_string(++rank), 3) + "  " + padded_right(passage.id, 20) +
                padded_left(concentration::amount_text(passage.amount), 13) +
                padded_left(percent_text(passage.share), 9) + "   without it " + percent_text(passage.left) +
                " is left: " + base::join(passage.flows, ", ") + "\n";
    text += "through no passage " + concentration::amount_text(report.shares.through_none) + " of " +
            concentration::amount_text(report.shares.total) + "; shares overlap, as a way may take several\n";
    if (report.shares.transits)
        text += "HHI of transits " + concentration::points_text(report.shares.transits->hhi) +
                " of 10,000 over n = " + std::to_string(report.shares.transits->n) +
                " passages (a tonne through three passages is three transits)\n";
    for (const FlowRoute& route : report.routes)
        text += "  " + padded_right(route.flow.from + "-" + route.flow.to, 10) +
                padded_left(concentration::amount_text(route.flow.amount), 11) + "  " + route.from + " – " + route.to +
                ": " + passages_text(route) + "\n";
    for (const std::string& assumption : report.assumptions)
        text += "assumed: " + assumption + "\n";
    if (!report.sources.empty()) text += "sources: " + base::join(report.sources, ", ") + "\n";
    for (const std::string& warning : report.warnings)
        text += "note: " + warning + "\n";
    return text;
}

std::string to_json(const PassageReport& report) {
    const auto& shares = report.shares;
    Json json{{"schema", "oreway.passages.1"},
              {"title", report.title},
              {"total", shares.total},
              {"through_none", shares.through_none}};
    json["hhi"] = shares.transits ? Json(shares.transits->hhi.low) : Json(nullptr);
    json["n"] = shares.passages.size();
    json["n_minus_1"] = shares.passages.empty() ? Json(nullptr) : Json(shares.passages.front().left);
    json["passages"] = Json::array();
    for (const concentration::PassageShare& passage : shares.passages)
        json["passages"].push_back({{"id", passage.id},
                                    {"amount", passage.amount},
                                    {"share", passage.share},
                                    {"n_minus_1", passage.left},
                                    {"flows", passage.flows}});
    json["flows"] = Json::array();
    for (const FlowRoute& route : report.routes)
        json["flows"].push_back({{"from", route.flow.from},
                                 {"to", route.flow.to},
                                 {"amount", route.flow.amount},
                                 {"from_place", route.from},
                                 {"to_place", route.to},
                                 {"length_km", route.length_m / 1000},
                                 {"passages", route.passages},
                                 {"reason", route.reason.empty() ? Json(nullptr) : Json(route.reason)}});
    json["sources"] = report.sources;
    json["assumptions"] = report.assumptions;
    json["warnings"] = report.warnings;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_csv(const PassageReport& report) {
    std::string text = "rank,id,amount,share,n_minus_1,flows\n";
    int rank = 0;
    for (const concentration::PassageShare& passage : report.shares.passages)
        text += std::to_string(++rank) + "," + base::csv_quoted(passage.id) + "," + base::to_text(passage.amount) +
                "," + base::to_text(passage.share) + "," + base::to_text(passage.left) + "," +
                base::csv_quoted(base::join(passage.flows, ";")) + "\n";
    return text;
}

} // namespace oreway::map
