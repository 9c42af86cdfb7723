// SPDX-License-Identifier: MIT
#pragma once

#include "data/findings.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace oreway::data {

/// Turns the bytes of attributes into UTF-8, whatever the file says about its encoding, and tells what was odd.
class TextDecoder {
public:
    /// `declared`: the encoding the file states; empty: UTF-8 is expected.
    TextDecoder(std::string declared, Findings& findings);

    /// `attribute` and `source_id` are for messages.
    std::string decode(std::string_view bytes, std::string_view attribute, std::int64_t source_id);

private:
    std::string recode(const std::string& bytes, std::string_view attribute, std::int64_t source_id);

    std::string declared_;
    Findings& findings_;
};

} // namespace oreway::data
