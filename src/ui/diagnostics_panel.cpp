// SPDX-License-Identifier: MIT
#include "ui/panels.h"
#include "ui/widgets.h"

namespace oreway::ui {

namespace {

base::Color severity_color(const PanelColors& colors, base::Severity severity) {
    return severity == base::Severity::error     ? colors.bad
           : severity == base::Severity::warning ? colors.caution
                                                 : colors.muted;
}

const char* severity_text(base::Severity severity) {
    return severity == base::Severity::error ? "error" : severity == base::Severity::warning ? "warning" : "note";
}

} // namespace

void draw_diagnostics(Frame& frame) {
    const base::Diagnostics& diagnostics = frame.workspace().diagnostics();
    if (diagnostics.empty()) return;
    heading(frame, "What was odd in the data");
    for (const base::Diagnostic& entry : diagnostics.entries()) {
        std::string line = std::string(severity_text(entry.severity)) + ": " + entry.source;
        if (entry.count > 1) line += " (" + std::to_string(entry.count) + " times)";
        text(frame, line, FontRole::small, severity_color(frame.colors, entry.severity));
        text(frame, entry.message, FontRole::small);
    }
}

} // namespace oreway::ui
