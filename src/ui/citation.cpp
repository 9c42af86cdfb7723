// SPDX-License-Identifier: MIT
#include "ui/citation.h"

#include "base/text.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>

namespace oreway::ui {

namespace {

const catalogue::Source* find_source(const catalogue::Details& details, const std::string& id) {
    const auto found = std::find_if(details.sources.begin(), details.sources.end(),
                                    [&](const catalogue::Source& source) { return source.id == id; });
    return found == details.sources.end() ? nullptr : &*found;
}

} // namespace

std::string citation_text(const catalogue::Source& source) {
    std::vector<std::string> pieces = {source.title, source.publisher, source.date_text};
    std::erase(pieces, "");
    const std::string_view caution = catalogue::caution_of(source);
    return base::join(pieces, ", ") + (caution.empty() ? "" : " (" + std::string(caution) + ")");
}

void draw_citation(Frame& frame, const catalogue::Details& details, const std::vector<std::string>& source_ids) {
    if (source_ids.empty()) return;
    std::string shown;
    std::string full;
    for (const std::string& id : source_ids) {
        const catalogue::Source* source = find_source(details, id);
        const bool is_recalled = source != nullptr && source->read_as == catalogue::ReadAs::memory;
        shown += (shown.empty() ? "[" : ", ") + (is_recalled ? id + ": not verified" : id);
        if (source != nullptr) full += (full.empty() ? "" : "\n") + citation_text(*source);
    }
    text(frame, shown + "]", FontRole::small, frame.colors.muted);
    frame.state().glyphs.want(full);
    if (!full.empty()) tooltip(full);
}

void draw_sources(Frame& frame, const catalogue::Details& details) {
    if (details.sources.empty()) return;
    heading(frame, "Sources");
    for (const catalogue::Source& source : details.sources) {
        text(frame, citation_text(source), FontRole::small);
        const std::string where = source.locator.empty() ? source.id : source.id + ": " + source.locator;
        text(frame, where, FontRole::small, frame.colors.muted);
        ImGui::Dummy({0, frame.em * 0.15F});
    }
}

} // namespace oreway::ui
