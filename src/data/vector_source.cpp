// SPDX-License-Identifier: MIT
#include "data/vector_source.h"

#include "base/error.h"
#include "base/text.h"
#include "data/source_path.h"
#include "data/table_columns.h"

#include <optional>
#include <vector>

namespace oreway::data {

namespace {

using base::Error;
using base::ExitCode;

GDALDatasetUniquePtr open(const std::string& name, const std::vector<std::string>& options = {}) {
    CPLStringList list;
    for (const std::string& option : options) {
        list.AddString(option.c_str());
    }
    return GDALDatasetUniquePtr(
        GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR, nullptr, list.List()));
}

bool is_driver(GDALDataset& dataset, const char* name) {
    GDALDriver* driver = dataset.GetDriver();
    return driver != nullptr && EQUAL(driver->GetDescription(), name);
}

std::vector<std::string> field_names(OGRLayer& layer) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    std::vector<std::string> names;
    for (int field = 0; field < definition.GetFieldCount(); ++field) {
        names.emplace_back(definition.GetFieldDefn(field)->GetNameRef());
    }
    return names;
}

/// Opens a CSV again, now that its header tells which columns hold the positions.
void open_text_table(VectorSource& source, const std::string& name) {
    OGRLayer* layer = source.dataset->GetLayer(0);
    if (layer == nullptr) return;
    const std::vector<std::string> names = field_names(*layer);
    const std::optional<PositionColumns> columns = find_position_columns(names);
    if (!columns) {
        throw Error(ExitCode::input, source.path +
                                         ": has no columns with positions; name them lon and lat (or longitude and "
                                         "latitude, x and y, WKT); it has " +
                                         base::join(names, ", "));
    }
    std::vector<std::string> options = {"KEEP_GEOM_COLUMNS=YES", "EMPTY_STRING_AS_NULL=YES"};
    if (columns->wkt.empty()) {
        options.push_back("X_POSSIBLE_NAMES=" + columns->x);
        options.push_back("Y_POSSIBLE_NAMES=" + columns->y);
    } else {
        options.push_back("GEOM_POSSIBLE_NAMES=" + columns->wkt);
    }
    source.is_text_table = true;
    source.states_degrees = columns->states_degrees;
    source.dataset = open(name, options);
}

} // namespace

VectorSource open_vector_source(const std::string& path, GdalSession& session, Findings& findings) {
    check_source_path(path);
    VectorSource source;
    source.path = path;
    std::string name = gdal_name(path);
    std::optional<RestoreIndex> restore_index;
    if (extension_of(name) == ".shp" && !name.starts_with("/vsi")) {
        source.repaired = repair_shapefile(path, findings);
        if (source.repaired.folder) {
            name = source.repaired.name;
            restore_index.emplace();
        }
    }
    source.dataset = open(name);
    if (source.dataset && is_driver(*source.dataset, "CSV")) open_text_table(source, name);
    if (!source.dataset || source.dataset->GetLayerCount() == 0) {
        throw Error(ExitCode::input, path + ": cannot be read as a vector file: " +
                                         session.take_reason("GDAL knows no such format, or it is damaged"));
    }
    const std::vector<GdalSession::Message> messages = session.take_messages();
    if (!messages.empty()) {
        findings.add(base::Severity::warning, "open-warning",
                     [&] { return "while opening: " + GdalSession::summary(messages); });
    }
    return source;
}

std::string declared_encoding(OGRLayer& layer) {
    const char* encoding = layer.GetMetadataItem("SOURCE_ENCODING", "SHAPEFILE");
    return encoding == nullptr || EQUAL(encoding, CPL_ENC_UTF8) ? std::string() : encoding;
}

OGRLayer& reopen_undecoded(VectorSource& source, const OGRLayer& layer) {
    const std::string layer_name = const_cast<OGRLayer&>(layer).GetName();
    const std::string file_name = source.dataset->GetDescription();
    GDALDatasetUniquePtr again = open(file_name, {"ENCODING="});
    OGRLayer* same = again ? again->GetLayerByName(layer_name.c_str()) : nullptr;
    if (same == nullptr) throw Error(ExitCode::input, source.path + ": cannot be opened a second time");
    source.dataset = std::move(again);
    return *same;
}

OGRLayer& choose_layer(const VectorSource& source, const std::string& name, Findings& findings) {
    std::vector<std::string> names;
    OGRLayer* chosen = nullptr;
    for (OGRLayer* layer : source.dataset->GetLayers()) {
        names.push_back(base::repair_utf8(layer->GetName()));
        const bool has_geometry = layer->GetGeomType() != wkbNone;
        if (chosen == nullptr && (name.empty() ? has_geometry : names.back() == name)) chosen = layer;
    }
    if (chosen == nullptr && !name.empty()) {
        throw Error(ExitCode::input, source.path + ": has no layer " + name + "; it has " +
                                         (names.empty() ? "none" : base::join(names, ", ")));
    }
    if (chosen == nullptr) {
        throw Error(ExitCode::input, source.path + ": has no layer with geometry");
    }
    if (chosen->GetGeomType() == wkbNone) {
        throw Error(ExitCode::input, source.path + ": the layer " + name + " has no geometry");
    }
    if (name.empty() && names.size() > 1) {
        findings.add(base::Severity::note, "several-layers", [&] {
            return "has " + std::to_string(names.size()) + " layers (" + base::join(names, ", ") + "); " +
                   base::repair_utf8(chosen->GetName()) + " was read";
        });
    }
    return *chosen;
}

} // namespace oreway::data
