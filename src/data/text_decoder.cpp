// SPDX-License-Identifier: MIT
#include "data/text_decoder.h"

#include "base/text.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <memory>

namespace oreway::data {

namespace {

bool is_ascii(std::string_view text) {
    unsigned char all = 0;
    for (const char letter : text) {
        all |= static_cast<unsigned char>(letter);
    }
    return all < 0x80;
}

std::string place(std::string_view attribute, std::int64_t source_id) {
    return "feature " + std::to_string(source_id) + ", attribute " + std::string(attribute);
}

} // namespace

TextDecoder::TextDecoder(std::string declared, Findings& findings)
    : declared_(std::move(declared))
    , findings_(findings) {}

std::string TextDecoder::decode(std::string_view bytes, std::string_view attribute, std::int64_t source_id) {
    if (is_ascii(bytes)) return std::string(bytes);
    if (base::is_valid_utf8(bytes)) {
        // Letters of other encodings next to each other practically never form UTF-8: such text is what it seems.
        if (!declared_.empty()) {
            findings_.add(base::Severity::warning, "wrong-encoding", [&] {
                return place(attribute, source_id) + ": is UTF-8 though the file declares " + declared_ +
                       "; read as UTF-8, correct the .cpg";
            });
        }
        return std::string(bytes);
    }
    if (!declared_.empty()) return recode(std::string(bytes), attribute, source_id);
    findings_.add(base::Severity::warning, "wrong-encoding", [&] {
        return place(attribute, source_id) +
               ": is not UTF-8, unreadable letters are shown as \uFFFD; save the file as UTF-8 (shapefile: name the "
               "encoding in a .cpg)";
    });
    return base::repair_utf8(bytes);
}

std::string TextDecoder::recode(const std::string& bytes, std::string_view attribute, std::int64_t source_id) {
    const std::unique_ptr<char, decltype(&VSIFree)> text(CPLRecode(bytes.c_str(), declared_.c_str(), CPL_ENC_UTF8),
                                                         &VSIFree);
    if (text && base::is_valid_utf8(text.get())) return text.get();
    findings_.add(base::Severity::warning, "wrong-encoding", [&] {
        return place(attribute, source_id) + ": is not in the encoding that the file declares (" + declared_ +
               "), unreadable letters are shown as \uFFFD; correct the .cpg";
    });
    return base::repair_utf8(bytes);
}

} // namespace oreway::data
