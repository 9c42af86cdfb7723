// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/check.h"
#include "tests/catalogue/sample_atlas.h"
#include "tests/catch.h"

#include <algorithm>
#include <string>

namespace oreway::catalogue {

/// The day on which the tests judge dates.
inline const Date today{2026, 11, 22};

/// An atlas folder of one's own, checked where it joins the shipped one.
class Draft {
public:
    void deposit(const std::string& id, const std::string& coordinates, const std::string& country,
                 const std::string& setting = "onshore", const std::string& more = "") {
        deposits_ += (deposits_.empty() ? "" : ",\n") +
                     (R"({"type":"Feature","geometry":{"type":"Point","coordinates":)" + coordinates +
                      R"(},"properties":{"id":")" + id + R"(","name":")" + id + R"(","country_iso3":")" + country +
                      R"(","setting":")" + setting + R"(","status":"exploration","coord_source_id":"gk-coords",)" +
                      R"("source_id":"gk-resources")" + more + "}}");
        folder_.write("deposits.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\n" + deposits_ + "\n]}\n");
    }
    void claims(const std::string& rows) { folder_.write("claims.csv", claim_header + rows); }
    void table(const std::string& name, const std::string& text) { folder_.write(name, text); }

    Findings check() const { return check_folder(OREWAY_GEODATA, folder_.path(), today); }

    /// The only finding of a rule; its message names what was found when there is another number of them.
    Finding only(const std::string& rule) const {
        const Findings findings = check();
        const auto is_of_rule = [&](const Finding& finding) { return finding.rule == rule; };
        INFO(to_text(findings));
        CHECK(std::count_if(findings.begin(), findings.end(), is_of_rule) == 1);
        const auto found = std::find_if(findings.begin(), findings.end(), is_of_rule);
        return found == findings.end() ? Finding() : *found;
    }

private:
    TempFolder folder_;
    std::string deposits_;
};

} // namespace oreway::catalogue
