// SPDX-License-Identifier: MIT
#include "catalogue/fold.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace oreway::catalogue {

namespace {

// One Latin letter for each code point of a block; 1 to 5 stand for ae, th, ss, ij, oe; a space for no letter.
constexpr std::string_view latin_1 = "aaaaaa1ceeeeiiiidnooooo ouuuuy23aaaaaa1ceeeeiiiidnooooo ouuuuy2y"; // U+00C0
constexpr std::string_view latin_a =                                                                     // U+0100
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii44jjkkkllllllllllnnnnnnnnnoooooo55rrrrrrssssssssttttttuuuuuuuuuu"
    "uu"
    "wwyyyzzzzzz ";
constexpr std::string_view vietnamese = // U+1EA0
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
constexpr std::array<std::string_view, 6> ligatures = {"", "ae", "th", "ss", "ij", "oe"};

constexpr std::array<std::string_view, 32> russian = { // U+0430
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "y",    "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};
constexpr std::array<std::string_view, 16> more_slavic = { // U+0450
    "e", "e", "dj", "g", "ye", "dz", "i", "yi", "j", "lj", "nj", "c", "k", "i", "u", "dz"};
constexpr std::array<std::string_view, 25> greek = { // U+03B1
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k",  "l",  "m", "n",
    "x", "o", "p", "r", "s", "s", "t", "y",  "f", "ch", "ps", "o"};
constexpr std::array<std::string_view, 33> georgian = { // U+10D0
    "a", "b", "g", "d", "e", "v",  "z", "t",  "i",  "k",  "l",  "m",  "n",  "o",  "p", "zh", "r",
    "s", "t", "u", "p", "k", "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"};

struct Letter {
    char32_t code;
    std::string_view latin;
};
constexpr Letter single_letters[] = {
    {0x01A0, "o"}, {0x01A1, "o"}, {0x01AF, "u"}, {0x01B0, "u"}, {0x0218, "s"}, {0x0219, "s"}, {0x021A, "t"},
    {0x021B, "t"}, {0x0490, "g"}, {0x0491, "g"}, {0x0492, "g"}, {0x0493, "g"}, {0x049A, "k"}, {0x049B, "k"},
    {0x04A2, "n"}, {0x04A3, "n"}, {0x04AE, "u"}, {0x04AF, "u"}, {0x04B0, "u"}, {0x04B1, "u"}, {0x04BA, "h"},
    {0x04BB, "h"}, {0x04D8, "a"}, {0x04D9, "a"}, {0x04E8, "o"}, {0x04E9, "o"}, {0x0386, "a"}, {0x03AC, "a"},
    {0x0388, "e"}, {0x03AD, "e"}, {0x0389, "i"}, {0x03AE, "i"}, {0x038A, "i"}, {0x03AF, "i"}, {0x03CA, "i"},
    {0x038C, "o"}, {0x03CC, "o"}, {0x038E, "y"}, {0x03CD, "y"}, {0x03CB, "y"}, {0x038F, "o"}, {0x03CE, "o"},
};

constexpr bool is_ascii_word(char32_t code) { return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'); }

/// Capitals of the blocks that are told apart by a fixed distance.
char32_t lowered(char32_t code) {
    if (code >= 'A' && code <= 'Z') return code + 32;
    if (code >= 0x0410 && code <= 0x042F) return code + 0x20;
    if (code >= 0x0400 && code <= 0x040F) return code + 0x50;
    if (code >= 0x0391 && code <= 0x03A9) return code + 0x20;
    return code;
}

bool is_dropped(char32_t code) {
    const bool combining = code >= 0x0300 && code <= 0x036F;
    return combining || code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x02BB || code == 0x02BC;
}

/// Letters of scripts that are searched as they are: beyond Latin, Greek, Cyrillic and the punctuation blocks.
bool is_other_letter(char32_t code) {
    const bool punctuation = (code >= 0x2000 && code <= 0x2BFF) || (code >= 0x3000 && code <= 0x303F) ||
                             (code >= 0xFF00 && code <= 0xFF0F) || code == 0xFFFD;
    return code >= 0x0530 && !punctuation;
}

template <std::size_t N>
bool in_block(char32_t code, char32_t first, const std::array<std::string_view, N>& block, std::string_view& latin) {
    if (code < first || code >= first + N) return false;
    latin = block[code - first];
    return true;
}

/// The Latin letters for a code point; false when it has none.
bool to_latin(char32_t code, std::string_view& latin) {
    for (const auto& [first, letters] :
         {std::pair{0x00C0u, latin_1}, std::pair{0x0100u, latin_a}, std::pair{0x1EA0u, vietnamese}}) {
        if (code < first || code >= first + letters.size()) continue;
        const std::string_view letter = letters.substr(code - first, 1);
        if (letter == " ") return false;
        latin = letter[0] <= '5' ? ligatures[static_cast<std::size_t>(letter[0] - '0')] : letter;
        return true;
    }
    for (const Letter& letter : single_letters) {
        if (letter.code != code) continue;
        latin = letter.latin;
        return true;
    }
    return in_block(code, 0x0430, russian, latin) || in_block(code, 0x0450, more_slavic, latin) ||
           in_block(code, 0x03B1, greek, latin) || in_block(code, 0x10D0, georgian, latin);
}

} // namespace

std::u32string fold(std::string_view utf8) {
    std::u32string folded;
    for (const char32_t raw : base::to_code_points(utf8)) {
        const char32_t code = lowered(raw);
        std::string_view latin;
        if (is_dropped(code)) continue;
        if (!is_ascii_word(code) && to_latin(code, latin)) {
            folded.append(latin.begin(), latin.end());
        } else if (is_ascii_word(code) || is_other_letter(code)) {
            folded += code;
        } else if (!folded.empty() && folded.back() != ' ') {
            folded += ' ';
        }
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return folded;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({replaced, last[j] + 1, now[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
            best = std::min(best, now[j]);
        }
        if (best > limit) return limit + 1;
        std::swap(before, last);
        std::swap(last, now);
    }
    return std::min(last[b.size()], limit + 1);
}

} // namespace oreway::catalogue
