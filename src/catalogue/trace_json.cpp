// SPDX-License-Identifier: MIT
#include "catalogue/source_json.h"
#include "catalogue/trace.h"

#include <nlohmann/json.hpp>

namespace oreway::catalogue {

namespace {

using json = nlohmann::ordered_json;

json trace_json(const SourceTrace& trace) {
    json object = source_json(trace.source);
    object["rests"] = json::array();
    for (const Rest& rest : trace.rests) {
        object["rests"].push_back({{"kind", rest.kind}, {"id", rest.id}, {"text", rest.text}});
    }
    return object;
}

} // namespace

std::string to_json(const std::vector<SourceTrace>& traces) {
    json object;
    object["schema"] = "oreway.sources.1";
    object["sources"] = json::array();
    for (const SourceTrace& trace : traces) {
        object["sources"].push_back(trace_json(trace));
    }
    return object.dump(2);
}

std::string to_json(const SourceTrace& trace) {
    json object;
    object["schema"] = "oreway.sources.1";
    object["sources"] = json::array({trace_json(trace)});
    return object.dump(2);
}

} // namespace oreway::catalogue
