// SPDX-License-Identifier: MIT
#include "ui/plain_words.h"

#include <algorithm>
#include <cctype>

namespace oreway::ui {

namespace {

bool is_part_of_id(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' || letter == '_';
}

bool is_country_code(std::string_view word) {
    return word.size() == 3 && std::all_of(word.begin(), word.end(), [](char letter) {
               return std::isupper(static_cast<unsigned char>(letter)) != 0;
           });
}

std::string plain_word(const catalogue::Atlas& atlas, std::string_view word) {
    if (word.find('-') != std::string_view::npos) {
        if (const catalogue::Site* site = atlas.site(word)) return site->name;
        if (const catalogue::Source* source = atlas.source(word)) return source->title;
    }
    if (is_country_code(word) && atlas.country(word) != nullptr) return atlas.country_name(word);
    std::string plain(word);
    std::replace(plain.begin(), plain.end(), '_', ' ');
    return plain;
}

} // namespace

std::string plain_words(const catalogue::Atlas& atlas, std::string_view message) {
    std::string plain;
    while (!message.empty()) {
        const auto end = std::find_if_not(message.begin(), message.end(), is_part_of_id);
        const auto length = static_cast<std::size_t>(end - message.begin());
        if (length > 0) plain += plain_word(atlas, message.substr(0, length));
        if (length < message.size()) plain += message[length];
        message.remove_prefix(std::min(length + 1, message.size()));
    }
    return plain;
}

std::vector<std::string> source_titles(const catalogue::Atlas& atlas, const std::vector<std::string>& ids) {
    std::vector<std::string> titles;
    for (const std::string& id : ids) {
        const catalogue::Source* source = atlas.source(id);
        titles.push_back(source == nullptr ? id : source->title);
    }
    return titles;
}

} // namespace oreway::ui
