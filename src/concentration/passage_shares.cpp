// SPDX-License-Identifier: MIT
#include "concentration/passage_shares.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace oreway::concentration {

PassageShares passage_shares(const std::vector<RoutedFlow>& flows) {
    PassageShares result;
    std::map<std::string, PassageShare> by_passage;
    for (const RoutedFlow& flow : flows) {
        if (!std::isfinite(flow.amount) || flow.amount < 0)
            throw base::Error(base::ExitCode::input, "the flow " + flow.id + " has no usable amount (" +
                                                         base::to_text(flow.amount) + "): leave it out");
        result.total += flow.amount;
        const std::set<std::string> passages(flow.passages.begin(), flow.passages.end());
        if (passages.empty()) result.through_none += flow.amount;
        for (const std::string& id : passages) {
            PassageShare& passage = by_passage[id];
            passage.id = id;
            passage.amount += flow.amount;
            passage.flows.push_back(flow.id);
        }
    }
    if (result.total <= 0) throw base::Error(base::ExitCode::input, "nothing flows: no amount is above zero");

    std::vector<Holder> transits;
    double transited = 0;
    for (auto& [id, passage] : by_passage) {
        passage.share = passage.amount / result.total;
        passage.left = 1 - passage.share;
        transits.push_back({id, passage.amount});
        transited += passage.amount;
        result.passages.push_back(std::move(passage));
    }
    std::stable_sort(result.passages.begin(), result.passages.end(),
                     [](const PassageShare& a, const PassageShare& b) { return a.amount > b.amount; });
    if (transited > 0) result.transits = indices_of(Distribution::of_amounts(std::move(transits)));
    return result;
}

} // namespace oreway::concentration
