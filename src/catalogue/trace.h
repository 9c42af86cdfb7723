// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/atlas.h"
#include "catalogue/source_use.h"

#include <string>
#include <string_view>
#include <vector>

namespace oreway::catalogue {

/// Something that rests on a source.
struct Rest {
    std::string kind; ///< "claim", "site", "position", "local name", "agreement", "statistic", "flow", "conflict",
                      ///< "bloc", "network"
    std::string id;   ///< of the record where it has one
    std::string text; ///< what it says: "45,000,000 t, ore, of tanbreez"
};

/// A source with all that rests on it.
struct SourceTrace {
    Source source;
    std::vector<Rest> rests;
};

/// Every source of the atlas with what rests on it, in the order of the atlas. `other_uses` are rows outside the atlas.
std::vector<SourceTrace> trace_sources(const Atlas& atlas, const std::vector<SourceUse>& other_uses = {});

/// One of them. Throws Error(nothing_found) with the nearest ids.
SourceTrace trace_source(const Atlas& atlas, std::string_view id, const std::vector<SourceUse>& other_uses = {});

/// A line a source: id, title, publisher, date, how much rests on it.
std::string to_text(const std::vector<SourceTrace>& traces);
/// The source in full and everything that rests on it.
std::string to_text(const SourceTrace& trace);

/// JSON objects (schema "oreway.sources.1").
std::string to_json(const std::vector<SourceTrace>& traces);
std::string to_json(const SourceTrace& trace);

} // namespace oreway::catalogue
