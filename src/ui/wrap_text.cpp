// SPDX-License-Identifier: MIT
#include "ui/wrap_text.h"

namespace oreway::ui {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

} // namespace

std::string wrapped_at_spaces(std::string_view utf8, float width,
                              const std::function<float(std::string_view)>& measure) {
    std::string wrapped;
    std::size_t line_start = 0; // in `wrapped`
    while (!utf8.empty()) {
        const std::size_t end = utf8.find_first_of(" \n", 1);
        const std::string_view word = utf8.substr(0, end); // with the space or break before it
        utf8.remove_prefix(word.size());
        const std::size_t before = wrapped.size();
        wrapped += word;
        if (word.front() == '\n') {
            line_start = before + 1;
        } else if (word.front() == ' ' && measure(std::string_view(wrapped).substr(line_start)) > width) {
            wrapped[before] = '\n';
            line_start = before + 1;
        }
    }
    return wrapped;
}

std::string cut_to_width(std::string_view utf8, float width, const std::function<float(std::string_view)>& measure) {
    if (measure(utf8) <= width) return std::string(utf8);
    std::string cut;
    do {
        const auto is_inside = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
        while (!utf8.empty() && is_inside(utf8.back()))
            utf8.remove_suffix(1);
        if (!utf8.empty()) utf8.remove_suffix(1);
        while (!utf8.empty() && utf8.back() == ' ')
            utf8.remove_suffix(1);
        cut = std::string(utf8) + "…";
    } while (!utf8.empty() && measure(cut) > width);
    return cut;
}

bool has_grouped_number(std::string_view utf8) {
    for (std::size_t i = 1; i + 1 < utf8.size(); ++i) {
        const bool is_separator = utf8[i] == ',' || utf8[i] == '.';
        if (is_separator && is_digit(utf8[i - 1]) && is_digit(utf8[i + 1])) return true;
    }
    return false;
}

} // namespace oreway::ui
