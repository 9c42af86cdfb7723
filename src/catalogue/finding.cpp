// SPDX-License-Identifier: MIT
#include "catalogue/finding.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace oreway::catalogue {

namespace {

const char* word_of(base::Severity severity) {
    static constexpr const char* words[] = {"note", "warning", "error"};
    return words[static_cast<int>(severity)];
}

std::string counted(std::size_t number, const char* what) {
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string line_of(const Finding& finding) {
    std::string text = std::string(word_of(finding.severity)) + ": " + finding.file;
    if (finding.line > 0) text += ":" + std::to_string(finding.line);
    if (!finding.column.empty()) text += " (" + finding.column + ")";
    if (!finding.subject.empty()) text += ": " + finding.subject;
    text += ": " + finding.message;
    if (!finding.advice.empty()) text += "; " + finding.advice;
    return text + " [" + finding.rule + "]\n";
}

} // namespace

FindingCounts count(const Findings& findings) {
    FindingCounts counts;
    for (const Finding& finding : findings) {
        if (finding.severity == base::Severity::error) ++counts.errors;
        if (finding.severity == base::Severity::warning) ++counts.warnings;
        if (finding.severity == base::Severity::note) ++counts.notes;
    }
    return counts;
}

void sort(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(-static_cast<int>(a.severity), std::string_view(a.file), a.line) <
               std::tuple(-static_cast<int>(b.severity), std::string_view(b.file), b.line);
    });
}

std::string to_text(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += line_of(finding);
    }
    const FindingCounts counts = count(findings);
    return text + counted(counts.errors, "error") + ", " + counted(counts.warnings, "warning") + ", " +
           counted(counts.notes, "note") + "\n";
}

std::string to_json(const Findings& findings) {
    const FindingCounts counts = count(findings);
    nlohmann::ordered_json object;
    object["schema"] = "oreway.check.1";
    object["errors"] = counts.errors;
    object["warnings"] = counts.warnings;
    object["notes"] = counts.notes;
    object["findings"] = nlohmann::ordered_json::array();
    for (const Finding& finding : findings) {
        object["findings"].push_back({{"severity", word_of(finding.severity)},
                                      {"rule", finding.rule},
                                      {"file", finding.file},
                                      {"line", finding.line},
                                      {"column", finding.column},
                                      {"subject", finding.subject},
                                      {"message", finding.message},
                                      {"advice", finding.advice}});
    }
    return object.dump(2);
}

Findings to_findings(const base::TableProblems& problems) {
    Findings findings;
    for (const base::TableProblem& problem : problems) {
        findings.push_back(
            {problem.severity, "unreadable", problem.file, problem.line, problem.column, "", problem.message, ""});
    }
    return findings;
}

Findings to_findings(const base::Diagnostics& diagnostics) {
    Findings findings;
    for (const base::Diagnostic& entry : diagnostics.entries()) {
        std::string message = entry.message;
        if (entry.count > 1) message += " (" + std::to_string(entry.count) + " times)";
        findings.push_back({entry.severity, entry.code, entry.source, 0, "", "", std::move(message), ""});
    }
    return findings;
}

} // namespace oreway::catalogue
