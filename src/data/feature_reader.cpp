// SPDX-License-Identifier: MIT
#include "data/feature_reader.h"

#include "base/error.h"
#include "base/text.h"
#include "data/attribute_columns.h"
#include "data/column_types.h"
#include "data/duplicate_check.h"
#include "data/feature_collector.h"
#include "data/gdal_session.h"
#include "data/layer_reading.h"
#include "data/lonlat_transform.h"
#include "data/ring_check.h"
#include "data/source_path.h"
#include "data/vector_source.h"

#include <ogrsf_frmts.h>

#include <algorithm>

namespace oreway::data {

namespace {

using base::Error;
using base::ExitCode;
using base::Severity;

/// GDAL takes GeoJSON for WGS 84, as its standard has it, whatever lies in the file.
bool is_geojson(const VectorSource& source) { return std::string_view(source.dataset->GetDriverName()) == "GeoJSON"; }

CoordinateRule coordinate_rule(const VectorSource& source, OGRLayer& layer, const ReadOptions& options,
                               Findings& findings) {
    const OGRSpatialReference* stated = layer.GetSpatialRef();
    if (!options.source_crs.empty()) {
        auto given = LonLatTransform::from_definition(options.source_crs, source.path);
        if (!is_on_earth(stated) || is_geojson(source)) return {std::move(given), false};
        findings.add(Severity::warning, "source-crs-unused", [&] {
            return "states its coordinate system itself, " + system_name(stated) + ", which is used; --source-crs " +
                   options.source_crs + " is for files that state none";
        });
    }
    if (is_on_earth(stated)) return {LonLatTransform(*stated, source.path), false};
    if (source.states_degrees && !options.trusted)
        findings.add(Severity::note, "degrees-by-name", [] {
            return "states no coordinate system; by the names of its columns, longitude and latitude on WGS 84 are "
                   "read";
        });
    if (source.states_degrees || options.trusted) return {};
    findings.add(Severity::note, "assumed-wgs84", [] {
        return "states no coordinate system; as every coordinate fits, longitude and latitude on WGS 84 are assumed "
               "(--source-crs EPSG:n states another)";
    });
    return {{}, true};
}

void set_filter(OGRLayer& layer, const std::string& path, const std::string& where, GdalSession& session) {
    if (where.empty()) return;
    // Some drivers hand the condition to a database, which would notice a mistake only while reading.
    OGRFeatureQuery query;
    if (query.Compile(&layer, where.c_str()) == OGRERR_NONE && layer.SetAttributeFilter(where.c_str()) == OGRERR_NONE)
        return;
    throw Error(ExitCode::usage, path + ": the condition " + where +
                                     " cannot be understood: " + session.take_reason("it is not OGR SQL"));
}

void set_box(OGRLayer& layer, const std::optional<geo::LonLatBox>& box) {
    if (!box || *box == geo::LonLatBox::world()) return;
    const bool crosses = box->crosses_180();
    layer.SetSpatialFilterRect(crosses ? -180 : box->west, box->south, crosses ? 180 : box->east, box->north);
}

/// Fields that nobody asked for need not be read. A condition may need any of them.
void leave_out_others(OGRLayer& layer, const AttributeColumns& attributes, const ReadOptions& options) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    const std::vector<int>& wanted = attributes.fields();
    if (!options.where.empty() || static_cast<int>(wanted.size()) == definition.GetFieldCount()) return;
    CPLStringList ignored;
    for (int field = 0; field < definition.GetFieldCount(); ++field) {
        if (std::find(wanted.begin(), wanted.end(), field) == wanted.end()) {
            ignored.AddString(definition.GetFieldDefn(field)->GetNameRef());
        }
    }
    layer.SetIgnoredFields(const_cast<const char**>(ignored.List()));
}

/// What GDAL complained about while reading; fatal when nothing came of it.
void check_messages(const std::string& path, std::size_t features_read, GdalSession& session, Findings& findings) {
    const std::vector<GdalSession::Message> messages = session.take_messages();
    if (messages.empty()) return;
    const bool has_error =
        std::any_of(messages.begin(), messages.end(), [](const auto& message) { return message.is_error; });
    const std::string summary = GdalSession::summary(messages);
    if (has_error && features_read == 0) throw Error(ExitCode::input, path + ": cannot be read: " + summary);
    findings.add(Severity::warning, has_error ? "read-error" : "read-warning",
                 [&] { return "while reading: " + summary; });
}

/// "Point", "MultiPolygon", "None"; "Geometry" for several kinds.
std::string geometry_name(OGRwkbGeometryType type) {
    if (wkbFlatten(type) == wkbUnknown) return "Geometry";
    std::string name = OGRGeometryTypeToName(wkbFlatten(type));
    std::erase(name, ' ');
    return name;
}

} // namespace

ReadResult read_features(const std::string& path, const ReadOptions& options) {
    const bool is_own_file = options.trusted && extension_of(path) == ".fgb";
    GdalSession session(is_own_file ? GdalSession::Drivers::flatgeobuf : GdalSession::Drivers::all);
    Findings findings;
    VectorSource source = open_vector_source(path, session, findings);
    OGRLayer* chosen = &choose_layer(source, options.layer, findings);
    // A condition compares text, so there the declared encoding has to be believed.
    const std::string encoding = options.where.empty() ? declared_encoding(*chosen) : std::string();
    if (!encoding.empty()) chosen = &reopen_undecoded(source, *chosen);
    OGRLayer& layer = *chosen;
    set_filter(layer, path, options.where, session);
    set_box(layer, options.box);
    FeatureCollector geometries(path, coordinate_rule(source, layer, options, findings), findings);
    AttributeColumns attributes(*layer.GetLayerDefn(), options.attributes, TextDecoder(encoding, findings), findings);
    leave_out_others(layer, attributes, options);
    LayerReading reading(layer, geometries, attributes, findings, options.progress);
    reading.read_all();
    check_messages(path, reading.features_read(), session, findings);

    FeatureTable::Columns columns = geometries.take();
    columns.name = base::repair_utf8(layer.GetName());
    columns.source = path;
    columns.attributes = attributes.take();
    if (source.is_text_table) std::for_each(columns.attributes.begin(), columns.attributes.end(), infer_type);
    if (columns.kinds.empty() && !options.box) {
        findings.add(Severity::warning, "no-features", [&] {
            return std::string(reading.features_read() == 0 ? "has no features" : "has no feature that can be drawn");
        });
    }
    ReadResult result;
    result.table = std::make_shared<const FeatureTable>(std::move(columns));
    if (!options.trusted) {
        check_rings(*result.table, findings);
        check_duplicates(*result.table, findings);
    }
    findings.write_to(result.diagnostics, path);
    return result;
}

std::vector<LayerInfo> list_layers(const std::string& path) {
    GdalSession session;
    Findings findings;
    const VectorSource source = open_vector_source(path, session, findings);
    std::vector<LayerInfo> layers;
    for (OGRLayer* layer : source.dataset->GetLayers()) {
        LayerInfo info;
        info.name = base::repair_utf8(layer->GetName());
        info.geometry = geometry_name(layer->GetGeomType());
        info.feature_count = layer->GetFeatureCount(FALSE);
        info.crs = system_name(layer->GetSpatialRef());
        info.states_degrees = source.states_degrees;
        const OGRFeatureDefn& definition = *layer->GetLayerDefn();
        for (int field = 0; field < definition.GetFieldCount(); ++field) {
            info.attributes.push_back(base::repair_utf8(definition.GetFieldDefn(field)->GetNameRef()));
        }
        layers.push_back(std::move(info));
    }
    return layers;
}

} // namespace oreway::data
