// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace oreway::base {

namespace {

constexpr char32_t malformed = 0xFFFFFFFF;

/// Decodes the code point at `at` and moves past it; a malformed byte gives `malformed` and moves by one.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(at);
    const int length = lead < 0x80 ? 1 : lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead >= 0xF5 || at + static_cast<std::size_t>(length) > text.size()) {
        ++at;
        return malformed;
    }
    if (length == 1) {
        ++at;
        return lead;
    }
    char32_t code = lead & (0x7Fu >> length);
    for (int i = 1; i < length; ++i) {
        const std::uint8_t continuation = byte(at + static_cast<std::size_t>(i));
        if ((continuation & 0xC0) != 0x80) {
            ++at;
            return malformed;
        }
        code = (code << 6) | (continuation & 0x3Fu);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool outside = code > 0x10FFFF || (code >= 0xD800 && code < 0xE000);
    if (overlong || outside) {
        ++at;
        return malformed;
    }
    at += static_cast<std::size_t>(length);
    return code;
}

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t value) { text += static_cast<char>(value); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

} // namespace

std::optional<double> parse_number(std::string_view text) {
    text = trim(text);
    if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<long long> parse_integer(std::string_view text) {
    text = trim(text);
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string to_text(double value) {
    // People and spreadsheets read 44000000 better than 4.4e+07.
    const double size = std::abs(value);
    const bool is_plain = size == 0 || (size >= 1e-6 && size < 1e15);
    char buffer[64];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value,
                                            is_plain ? std::chars_format::fixed : std::chars_format::general);
    return error == std::errc() ? std::string(buffer, end) : std::string();
}

std::string to_fixed(double value, int decimals) {
    char buffer[400];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
    if (error != std::errc()) return {};
    std::string text(buffer, end);
    if (text.front() == '-' && text.find_first_of("123456789") == std::string::npos) text.erase(0, 1);
    return text;
}

std::string to_grouped(double value, int decimals) {
    std::string text = to_fixed(value, decimals);
    const std::size_t point = text.find('.');
    if (point != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    const std::size_t first_digit = text.front() == '-' ? 1 : 0;
    for (std::size_t at = std::min(point, text.size()); at > first_digit + 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> pieces;
    if (trim(text).empty()) return pieces;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(separator, start);
        pieces.emplace_back(trim(text.substr(start, end == std::string_view::npos ? end : end - start)));
        if (end == std::string_view::npos) return pieces;
        start = end + 1;
    }
}

std::string join(const std::vector<std::string>& pieces, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > 0) text += separator;
        text += pieces[i];
    }
    return text;
}

std::string to_upper(std::string_view text) {
    std::string upper(text);
    for (char& letter : upper) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return upper;
}

std::string to_lower(std::string_view text) {
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (next_code_point(text, at) == malformed) return false;
    }
    return true;
}

std::string repair_utf8(std::string_view text) {
    std::string repaired;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = next_code_point(text, at);
        append_utf8(repaired, code == malformed ? 0xFFFD : code);
    }
    return repaired;
}

std::u32string to_code_points(std::string_view utf8) {
    std::u32string code_points;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t code = next_code_point(utf8, at);
        code_points += code == malformed ? 0xFFFD : code;
    }
    return code_points;
}

std::string to_utf8(std::u32string_view code_points) {
    std::string text;
    for (const char32_t code : code_points) {
        append_utf8(text, code);
    }
    return text;
}

} // namespace oreway::base
