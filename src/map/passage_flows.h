// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/search.h"
#include "concentration/passage_shares.h"
#include "routing/router.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// How much of a trade goes through which strait: flows of goods sent over the routes of the router.
namespace oreway::map {

/// So much from one place to another: country codes (ISO 3166-1 alpha-3, EUU) or places as find_route_place knows them.
struct TradeFlow {
    std::string from, to;
    double amount = 0;
    std::string source_id; ///< empty for flows of the user's own
    std::string where;     ///< "flows.csv: line 3"; empty for flows of the atlas
};

struct TradeFlows {
    std::string title; ///< "REE, t REO"
    std::vector<TradeFlow> flows;
    std::vector<std::string> units;    ///< of the atlas's flows: those that can be asked for
    std::vector<std::string> warnings; ///< what was left out and why
};

struct FlowQuery {
    std::string commodity;
    std::optional<int> year; ///< nothing: the latest statement about each pair of countries
    std::string unit;        ///< "t REO"; empty: the one with most pairs. Units are never mixed

    friend bool operator==(const FlowQuery&, const FlowQuery&) = default;
};

/// Flows of the atlas. Of several statements about one pair and year the first in the table is used and the others are
/// named. Throws Error(nothing_found), listing what there is.
TradeFlows atlas_flows(const catalogue::Atlas& atlas, const FlowQuery& query);

/// A table with the columns from, to and amount. Throws Error(input) for the first row that cannot be read.
TradeFlows read_flows(const std::filesystem::path& path);

/// A flow on its way.
struct FlowRoute {
    TradeFlow flow;
    std::string from, to; ///< where it was taken to begin and end
    double length_m = 0;
    std::vector<std::string> passages;
    std::string reason; ///< why there is no way; empty when there is one
};

struct PassageReport {
    std::string title;
    std::vector<std::string> units; ///< that can be asked for besides
    std::vector<FlowRoute> routes;
    concentration::PassageShares shares; ///< of the flows with a way
    std::vector<std::string> sources;
    std::vector<std::string> assumptions, warnings;
};

/// Sends every flow its best way. A country stands for its largest plant or deposit of the commodity in the atlas, or
/// its first port, and the report says which was taken. `way` holds what is avoided, the vessel and so on; its ends are
/// ignored. A flow with an end that is not known has no way, and its reason says where it stands. Throws
/// Error(nothing_found) when no flow has a way, Error(usage) for an ambiguous name and for coordinates out of range.
PassageReport passage_report(const TradeFlows& flows, const std::string& commodity, const catalogue::Atlas& atlas,
                             const catalogue::SiteSearch& search, const routing::Router& router,
                             const routing::RouteRequest& way);

/// What is asked, in the words of the command line.
struct PassageWish {
    FlowQuery query;
    std::string file;               ///< of flows; empty: those of the atlas
    std::vector<std::string> avoid; ///< passages, ports and countries that are closed

    friend bool operator==(const PassageWish&, const PassageWish&) = default;
};

/// The same from a wish, for panel and verb. Throws Error as above and as atlas_flows() and read_flows() do.
PassageReport passage_report(const PassageWish& wish, const catalogue::Atlas& atlas,
                             const catalogue::SiteSearch& search, const routing::Router& router);

/// "--by passage --commodity REE --avoid suez".
std::string options_text(const PassageWish& wish);

std::string to_text(const PassageReport& report);
/// Keys: title, total, through_none, passages (id, name, amount, share, n_minus_1, flows), hhi and hhi_bounds of the
/// transits, flows (from, to, amount, passages, length_km, reason), sources, assumptions, warnings.
std::string to_json(const PassageReport& report);
/// One row a passage: rank,id,amount,share,n_minus_1,flows.
std::string to_csv(const PassageReport& report);

} // namespace oreway::map
