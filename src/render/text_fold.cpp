// SPDX-License-Identifier: MIT
#include "render/text_fold.h"

#include "base/text.h"

namespace oreway::render {

std::vector<std::string> fold_text(Typesetter& typesetter, const std::string& text, const TextFont& font,
                                   double width) {
    std::vector<std::string> lines;
    for (const std::string& word : base::split(text, ' ')) {
        const std::string longer = lines.empty() ? word : lines.back() + " " + word;
        if (lines.empty() || typesetter.shape(longer, font).width > width)
            lines.push_back(word);
        else
            lines.back() = longer;
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

} // namespace oreway::render
