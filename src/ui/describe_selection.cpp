// SPDX-License-Identifier: MIT
#include "ui/describe_selection.h"

#include "map/feature_details.h"

namespace oreway::ui {

catalogue::Details describe_selection(const map::Workspace& workspace, const map::Selection& what) {
    if (what.kind != map::Selection::Kind::feature) return workspace.describe(what);
    if (const map::Layer* layer = workspace.document().layer(what.id)) {
        const map::FeatureSet& set = layer->features_for(map::Detail::fine);
        const data::Column* subject = set.table ? set.table->attribute("id") : nullptr;
        if (layer->shows_agreements && subject != nullptr && what.feature < set.table->size()) {
            return workspace.describe(subject->texts[what.feature]);
        }
        if (set.table && what.feature < set.table->size()) {
            return map::describe_feature(*layer, what.feature, workspace.atlas());
        }
    }
    catalogue::Details details;
    details.id = what.id;
    details.title = what.id;
    return details;
}

} // namespace oreway::ui
