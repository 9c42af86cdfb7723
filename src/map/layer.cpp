// SPDX-License-Identifier: MIT
#include "map/layer.h"

#include <cstdlib>

namespace oreway::map {

Detail detail_for(double zoom) {
    constexpr double medium_from = 1.5;
    constexpr double fine_from = 4.5;
    return zoom < medium_from ? Detail::coarse : zoom < fine_from ? Detail::medium : Detail::fine;
}

const FeatureSet& Layer::features_for(Detail detail) const {
    const int wanted = static_cast<int>(detail);
    const FeatureSet* best = &features[2];
    int best_distance = 3;
    for (int i = 0; i < 3; ++i) {
        const FeatureSet& candidate = features[static_cast<std::size_t>(i)];
        if (candidate && std::abs(i - wanted) < best_distance) {
            best = &candidate;
            best_distance = std::abs(i - wanted);
        }
    }
    return *best;
}

} // namespace oreway::map
