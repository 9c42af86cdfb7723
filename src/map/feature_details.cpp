// SPDX-License-Identifier: MIT
#include "map/feature_details.h"

#include "base/text.h"
#include "catalogue/atlas.h"

namespace oreway::map {

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

catalogue::DetailCell cell_of(const data::Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return {base::to_grouped(*number, 4), *number, "", {}};
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return {std::to_string(*number), static_cast<double>(*number), "", {}};
    }
    return {data::to_text(value), {}, "", {}};
}

} // namespace

catalogue::Details describe_feature(const Layer& layer, std::size_t feature, const catalogue::Atlas& atlas) {
    const data::FeatureTable& table = *layer.features_for(Detail::fine).table;
    catalogue::Details details;
    details.id = layer.id + "/" + std::to_string(table.source_id(feature));
    details.kind = "feature";
    details.title = layer.title + ", feature " + std::to_string(table.source_id(feature));
    details.subtitle = kind_text(table.kind(feature)) + " of " + layer.title;
    details.place = table.box(feature).center();
    for (const data::Column& column : table.attributes()) {
        const catalogue::DetailCell cell = cell_of(column.value(feature));
        if (cell.text.empty()) continue;
        const bool is_title = column.name == layer.style.label_field || (!layer.is_user && column.name == "name");
        if (is_title) details.title = cell.text;
        catalogue::DetailRow row{column.name, column.name, cell, {}};
        if (column.name == "source_id") row.source_ids = {cell.text};
        details.rows.push_back(std::move(row));
    }
    if (!table.source().empty()) details.rows.push_back({"file", "file", {table.source(), {}, {}, {}}, {}});
    if (!layer.attribution.empty()) {
        details.rows.push_back({"attribution", "attribution", {layer.attribution, {}, {}, {}}, {}});
    }
    catalogue::gather_sources(details, atlas);
    return details;
}

} // namespace oreway::map
