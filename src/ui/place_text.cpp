// SPDX-License-Identifier: MIT
#include "ui/place_text.h"

#include "base/text.h"

#include <cctype>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace oreway::ui {

namespace {

struct Token {
    std::optional<double> number;
    char hemisphere = 0; ///< 'N', 'S', 'E' or 'W'
};

/// Signs of degrees, minutes and seconds, commas and the like count as spaces; anything else makes it no place.
std::optional<std::vector<Token>> tokens_of(std::string_view text) {
    std::string plain;
    for (const char32_t letter : base::to_code_points(text)) {
        const bool is_space = letter == U' ' || letter == U'\t' || letter == U',' || letter == U';' || letter == U'°' ||
                              letter == U'º' || letter == U'\'' || letter == U'"' || letter == U'′' || letter == U'″' ||
                              letter == U'’' || letter == U'”';
        if (letter == U'−') {
            plain += '-';
        } else if (is_space) {
            plain += ' ';
        } else if (letter < 0x80) {
            const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
            const bool is_hemisphere = upper == 'N' || upper == 'S' || upper == 'E' || upper == 'W';
            plain += is_hemisphere ? std::string{' ', upper, ' '} : std::string(1, upper);
        } else {
            return std::nullopt;
        }
    }
    std::vector<Token> tokens;
    for (const std::string& piece : base::split(plain, ' ')) {
        if (piece.empty()) continue;
        if (piece.size() == 1 && std::isalpha(static_cast<unsigned char>(piece[0])) != 0) {
            if (std::string_view("NSEW").find(piece[0]) == std::string_view::npos) return std::nullopt;
            tokens.push_back({std::nullopt, piece[0]});
            continue;
        }
        const std::optional<double> number = base::parse_number(piece.front() == '+' ? piece.substr(1) : piece);
        if (!number) return std::nullopt;
        tokens.push_back({number, 0});
    }
    return tokens;
}

struct Angle {
    double degrees = 0;
    char hemisphere = 0;
};

/// Degrees, minutes, seconds: up to three numbers.
std::optional<double> degrees_of(const std::vector<double>& parts) {
    if (parts.empty() || parts.size() > 3) return std::nullopt;
    double value = std::abs(parts[0]);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i] < 0 || parts[i] >= 60) return std::nullopt;
        value += parts[i] / (i == 1 ? 60 : 3600);
    }
    return std::signbit(parts[0]) ? -value : value;
}

/// Cuts the numbers into two angles: by the hemispheres, which stand all before or all after their numbers, else in
/// the middle.
std::vector<Angle> angles_of(const std::vector<Token>& tokens) {
    std::vector<std::vector<double>> numbers;
    std::string hemispheres;
    for (const Token& token : tokens) {
        if (token.hemisphere != 0) hemispheres += token.hemisphere;
    }
    const bool leads = !tokens.empty() && tokens.front().hemisphere != 0;
    std::vector<double> current;
    for (const Token& token : tokens) {
        if (token.number) {
            current.push_back(*token.number);
        } else if (!current.empty()) {
            numbers.push_back(std::exchange(current, {}));
        }
    }
    if (!current.empty()) numbers.push_back(current);
    if (hemispheres.empty() && numbers.size() == 1 && numbers[0].size() % 2 == 0) {
        const auto middle = numbers[0].begin() + static_cast<std::ptrdiff_t>(numbers[0].size() / 2);
        numbers = {{numbers[0].begin(), middle}, {middle, numbers[0].end()}};
    } else if (hemispheres.size() != 2 || (!leads && tokens.back().hemisphere == 0)) {
        return {};
    }
    std::vector<Angle> angles;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::optional<double> degrees = degrees_of(numbers[i]);
        if (!degrees) return {};
        angles.push_back({*degrees, hemispheres.empty() ? char(0) : hemispheres[std::min(i, hemispheres.size() - 1)]});
    }
    return angles;
}

} // namespace

std::optional<geo::LonLat> parse_place(std::string_view text) {
    const auto tokens = tokens_of(text);
    if (!tokens) return std::nullopt;
    std::vector<Angle> angles = angles_of(*tokens);
    if (angles.size() != 2) return std::nullopt;
    const auto is_longitude = [](char hemisphere) { return hemisphere == 'E' || hemisphere == 'W'; };
    if (angles[0].hemisphere != 0) {
        if (is_longitude(angles[0].hemisphere) == is_longitude(angles[1].hemisphere)) return std::nullopt;
        if (is_longitude(angles[0].hemisphere)) std::swap(angles[0], angles[1]);
    } else if (std::abs(angles[0].degrees) > 90) {
        std::swap(angles[0], angles[1]);
    }
    for (Angle& angle : angles) {
        if (angle.hemisphere == 'S' || angle.hemisphere == 'W') angle.degrees = -angle.degrees;
    }
    if (std::abs(angles[0].degrees) > 90 || std::abs(angles[1].degrees) > 360) return std::nullopt;
    return geo::LonLat{geo::normalize_longitude(angles[1].degrees), angles[0].degrees};
}

} // namespace oreway::ui
