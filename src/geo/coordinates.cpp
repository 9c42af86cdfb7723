// SPDX-License-Identifier: MIT
#include "geo/coordinates.h"

#include "base/text.h"

#include <cmath>
#include <string>
#include <vector>

namespace oreway::geo {

namespace {

/// One angle: its numbers (degrees, minutes, seconds) and its letter.
struct Angle {
    std::vector<double> numbers;
    bool negative = false;
    char letter = 0; ///< N, S, E, W or none
};

struct Token {
    double number = 0;
    bool negative = false;
    char letter = 0; ///< not 0: a letter, not a number
};

constexpr char32_t minus = 0x2212;

bool is_separator(char32_t code) {
    static constexpr std::u32string_view separators = U" \t,;:'\"°º′″’”`";
    return separators.find(code) != std::u32string_view::npos;
}

/// Numbers and letters in order; nothing when anything else is there.
std::optional<std::vector<Token>> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    const std::u32string codes = base::to_code_points(text);
    for (std::size_t at = 0; at < codes.size();) {
        const char32_t code = codes[at];
        if (is_separator(code)) {
            ++at;
            continue;
        }
        const std::size_t letter = std::u32string_view(U"NSEWnsew").find(code);
        if (letter != std::u32string_view::npos) {
            tokens.push_back({0, false, "NSEW"[letter % 4]});
            ++at;
            continue;
        }
        const bool negative = code == U'-' || code == minus;
        std::string digits;
        for (at += negative || code == U'+' ? 1 : 0; at < codes.size(); ++at) {
            if ((codes[at] < U'0' || codes[at] > U'9') && codes[at] != U'.') break;
            digits += static_cast<char>(codes[at]);
        }
        const std::optional<double> number = base::parse_number(digits);
        if (!number) return std::nullopt;
        tokens.push_back({*number, negative, 0});
    }
    return tokens;
}

bool begins_with_letter(const std::vector<Token>& tokens) { return !tokens.empty() && tokens.front().letter != 0; }

/// Tokens with two letters as two angles; the letter stands before its numbers or after them.
std::optional<std::vector<Angle>> angles_by_letter(const std::vector<Token>& tokens) {
    const bool before = begins_with_letter(tokens);
    std::vector<Angle> angles;
    Angle angle;
    for (const Token& token : tokens) {
        if (token.letter == 0) {
            if (token.negative) return std::nullopt;
            angle.numbers.push_back(token.number);
            continue;
        }
        if (before && angle.letter == 0 && angle.numbers.empty()) {
            angle.letter = token.letter;
        } else if (before) {
            angles.push_back(angle);
            angle = {{}, false, token.letter};
        } else {
            angle.letter = token.letter;
            angles.push_back(angle);
            angle = {};
        }
    }
    if (before) angles.push_back(angle);
    const bool rest = !before && !angle.numbers.empty();
    return rest ? std::nullopt : std::optional(angles);
}

/// Tokens without letters, split in the middle: two numbers, or degrees with minutes and seconds twice.
std::optional<std::vector<Angle>> angles_by_count(const std::vector<Token>& tokens) {
    if (tokens.size() != 2 && tokens.size() != 4 && tokens.size() != 6) return std::nullopt;
    const std::size_t half = tokens.size() / 2;
    std::vector<Angle> angles(2);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Angle& angle = angles[i / half];
        if (i % half != 0 && tokens[i].negative) return std::nullopt;
        angle.negative = angle.negative || tokens[i].negative;
        angle.numbers.push_back(tokens[i].number);
    }
    return angles;
}

std::optional<double> degrees_of(const Angle& angle) {
    if (angle.numbers.empty() || angle.numbers.size() > 3) return std::nullopt;
    double degrees = angle.numbers[0];
    double unit = 1;
    for (std::size_t i = 1; i < angle.numbers.size(); ++i) {
        const bool coarser_is_whole = angle.numbers[i - 1] == std::floor(angle.numbers[i - 1]);
        if (angle.numbers[i] >= 60 || !coarser_is_whole) return std::nullopt;
        unit /= 60;
        degrees += angle.numbers[i] * unit;
    }
    const bool negative = angle.negative || angle.letter == 'S' || angle.letter == 'W';
    return negative ? -degrees : degrees;
}

std::optional<LonLat> place_of(std::optional<double> lon, std::optional<double> lat) {
    if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90) return std::nullopt;
    return LonLat{*lon, *lat};
}

bool is_latitude(char letter) { return letter == 'N' || letter == 'S'; }

} // namespace

std::optional<LonLat> parse_coordinates(std::string_view text, CoordinateOrder order) {
    const std::optional<std::vector<Token>> tokens = tokens_of(text);
    if (!tokens) return std::nullopt;
    bool has_letters = false;
    for (const Token& token : *tokens) {
        has_letters = has_letters || token.letter != 0;
    }
    const std::optional<std::vector<Angle>> angles = has_letters ? angles_by_letter(*tokens) : angles_by_count(*tokens);
    if (!angles || angles->size() != 2) return std::nullopt;
    const Angle& first = angles->front();
    const Angle& second = angles->back();
    const std::optional<double> a = degrees_of(first), b = degrees_of(second);
    if (has_letters) {
        if (is_latitude(first.letter) == is_latitude(second.letter)) return std::nullopt;
        return is_latitude(first.letter) ? place_of(b, a) : place_of(a, b);
    }
    const bool longitude_first = order == CoordinateOrder::lon_lat || (a && std::abs(*a) > 90);
    return longitude_first ? place_of(a, b) : place_of(b, a);
}

} // namespace oreway::geo
