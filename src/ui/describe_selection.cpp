// SPDX-License-Identifier: MIT
#include "ui/describe_selection.h"

#include "base/text.h"

namespace oreway::ui {

namespace {

std::string kind_text(data::GeometryKind kind) {
    switch (kind) {
    case data::GeometryKind::point:
        return "point";
    case data::GeometryKind::line:
        return "line";
    case data::GeometryKind::polygon:
        return "polygon";
    case data::GeometryKind::none:
        break;
    }
    return "feature";
}

catalogue::Details describe_feature(const map::Layer& layer, const data::FeatureTable& table, std::size_t feature) {
    catalogue::Details details;
    details.id = layer.id + "/" + std::to_string(table.source_id(feature));
    details.kind = "feature";
    details.title = layer.title + ", feature " + std::to_string(table.source_id(feature));
    details.subtitle = kind_text(table.kind(feature)) + " of " + layer.title;
    details.place = table.box(feature).center();
    for (const data::Column& column : table.attributes()) {
        const std::string text = data::to_text(column.value(feature));
        if (column.name == layer.style.label_field && !text.empty()) details.title = text;
        if (!text.empty()) details.rows.push_back({column.name, column.name, {text, {}, {}, {}}, {}});
    }
    if (!table.source().empty()) details.rows.push_back({"file", "file", {table.source(), {}, {}, {}}, {}});
    if (!layer.attribution.empty()) {
        details.rows.push_back({"attribution", "attribution", {layer.attribution, {}, {}, {}}, {}});
    }
    return details;
}

} // namespace

catalogue::Details describe_selection(const map::Workspace& workspace, const map::Selection& what) {
    if (what.kind != map::Selection::Kind::feature) return workspace.describe(what);
    if (const map::Layer* layer = workspace.document().layer(what.id)) {
        const map::FeatureSet& set = layer->features_for(map::Detail::fine);
        const data::Column* subject = set.table ? set.table->attribute("id") : nullptr;
        if (layer->shows_agreements && subject != nullptr && what.feature < set.table->size()) {
            return workspace.describe(subject->texts[what.feature]);
        }
        if (set.table && what.feature < set.table->size()) return describe_feature(*layer, *set.table, what.feature);
    }
    catalogue::Details details;
    details.id = what.id;
    details.title = what.id;
    return details;
}

} // namespace oreway::ui
