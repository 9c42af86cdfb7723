// SPDX-License-Identifier: MIT
#include "data/feature_writer.h"

#include "base/error.h"
#include "data/gdal_session.h"
#include "data/layer_writing.h"
#include "data/ogr_export.h"
#include "data/source_path.h"
#include "data/staged_files.h"

#include <cpl_vsi.h>
#include <ogr_feature.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

namespace oreway::data {

namespace {

using base::Error;
using base::ExitCode;

// GeoJSON with nine decimals: a tenth of a millimetre.
constexpr std::array formats = {
    LayerFormat{".geojson", "GeoJSON", {"RFC7946=YES", "COORDINATE_PRECISION=9"}},
    LayerFormat{".json", "GeoJSON", {"RFC7946=YES", "COORDINATE_PRECISION=9"}},
    LayerFormat{".gpkg", "GPKG", {}},
    LayerFormat{".fgb", "FlatGeobuf", {}},
    LayerFormat{".shp", "ESRI Shapefile", {"ENCODING=UTF-8"}},
    LayerFormat{".csv", "CSV", {}},
};

const LayerFormat& format_of(const std::filesystem::path& path) {
    const std::string extension = extension_of(path.string());
    const auto* found = std::find_if(formats.begin(), formats.end(),
                                     [&](const LayerFormat& format) { return format.extension == extension; });
    if (found != formats.end()) return *found;
    throw Error(ExitCode::usage, path.string() + ": the extension names the format and must be .geojson, .gpkg, .csv, "
                                                 ".fgb or .shp");
}

struct DefinitionDeleter {
    void operator()(OGRFeatureDefn* definition) const { definition->Release(); }
};

/// The features that meet the condition.
std::vector<std::size_t> select(const FeatureTable& table, const std::string& where, GdalSession& session) {
    std::vector<std::size_t> selected(table.size());
    std::iota(selected.begin(), selected.end(), std::size_t{0});
    if (where.empty()) return selected;

    const std::unique_ptr<OGRFeatureDefn, DefinitionDeleter> definition(new OGRFeatureDefn("features"));
    definition->Reference();
    for (const Column& column : table.attributes()) {
        OGRFieldDefn field = field_definition(column);
        definition->AddFieldDefn(&field);
    }
    OGRFeatureQuery query;
    if (query.Compile(definition.get(), where.c_str()) != OGRERR_NONE) {
        throw Error(ExitCode::usage,
                    "the condition " + where + " cannot be understood: " + session.take_reason("it is not OGR SQL"));
    }
    std::vector<std::size_t> columns(table.attributes().size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    std::erase_if(selected, [&](std::size_t row) {
        OGRFeature feature(definition.get());
        feature.SetFID(table.source_id(row));
        set_fields(feature, table, row, columns, 0);
        return query.Evaluate(&feature) == FALSE;
    });
    return selected;
}

} // namespace

base::Diagnostics write_features(const FeatureTable& table, const std::filesystem::path& path,
                                 const WriteOptions& options) {
    const LayerFormat& format = format_of(path);
    GdalSession session;
    const std::vector<std::size_t> features = select(table, options.where, session);
    using Existing = base::AtomicFile::Existing;
    StagedFiles files(path, options.overwrite ? Existing::replace : Existing::refuse);
    base::Diagnostics diagnostics;
    LayerWriting(table, features, format, path.string(), session, diagnostics).write(files.temporary_path());
    files.commit();
    return diagnostics;
}

std::string features_text(const FeatureTable& table, const WriteOptions& options, base::Diagnostics& diagnostics) {
    bool has_places = false;
    for (std::size_t feature = 0; feature < table.size() && !has_places; ++feature)
        has_places = table.kind(feature) != GeometryKind::none;
    const std::filesystem::path name = has_places ? "-.geojson" : "-.csv";
    const LayerFormat& format = format_of(name);
    GdalSession session;
    const std::vector<std::size_t> features = select(table, options.where, session);
    const std::string file = "/vsimem/oreway-features" + std::string(format.extension);
    LayerWriting(table, features, format, "standard output", session, diagnostics).write(file);
    vsi_l_offset size = 0;
    const GByte* bytes = VSIGetMemFileBuffer(file.c_str(), &size, FALSE);
    std::string text(reinterpret_cast<const char*>(bytes), bytes == nullptr ? 0 : static_cast<std::size_t>(size));
    VSIUnlink(file.c_str());
    return text;
}

} // namespace oreway::data
