// SPDX-License-Identifier: MIT
#include "catalogue/check_rules.h"

namespace oreway::catalogue {

namespace {

using base::Severity;

bool fits(const KnownFinding& known, const Finding& finding) {
    return known.rule == finding.rule && known.subject == finding.subject &&
           finding.message.find(known.about) != std::string::npos;
}

} // namespace

void accept_known(const Atlas& atlas, Findings& findings) {
    Findings unused;
    for (const KnownFinding& known : atlas.known_findings()) {
        bool is_used = false;
        for (Finding& finding : findings) {
            if (finding.severity != Severity::warning || !fits(known, finding)) continue;
            finding.severity = Severity::note;
            finding.advice = "known: " + known.reason;
            is_used = true;
        }
        if (is_used) continue;
        unused.push_back(finding_at(Severity::note, "unused-known-finding", known.origin, known.subject,
                                    "there is no warning " + known.rule + " that the row explains",
                                    "delete the row, or correct its rule, subject and about"));
    }
    findings.insert(findings.end(), unused.begin(), unused.end());
}

} // namespace oreway::catalogue
