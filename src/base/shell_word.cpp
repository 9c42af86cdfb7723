// SPDX-License-Identifier: MIT
#include "base/shell_word.h"

namespace oreway::base {

std::string shell_quoted(const std::string& word) {
    const bool plain = !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                               "0123456789_-./,:=+") == std::string::npos;
    if (plain) return word;
    std::string text = "'";
    for (const char letter : word) {
        text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    }
    return text + "'";
}

} // namespace oreway::base
