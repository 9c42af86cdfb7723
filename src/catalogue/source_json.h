// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/details.h"

#include <nlohmann/json.hpp>

namespace oreway::catalogue {

/// A source as details and traces print it. For the sources of this module only: headers do not leak JSON.
inline nlohmann::ordered_json source_json(const Source& source) {
    nlohmann::ordered_json object;
    object["source_id"] = source.id;
    object["title"] = source.title;
    object["publisher"] = source.publisher;
    object["date"] = source.date_text;
    object["locator"] = source.locator;
    object["retrieved_from"] = source.retrieved_from;
    object["read_as"] = word(source.read_as);
    object["licence_note"] = source.licence_note;
    object["general_knowledge"] = source.read_as == ReadAs::memory;
    object["caution"] = caution_of(source);
    return object;
}

} // namespace oreway::catalogue
