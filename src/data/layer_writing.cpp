// SPDX-License-Identifier: MIT
#include "data/layer_writing.h"

#include "base/error.h"
#include "base/text.h"
#include "data/lonlat_transform.h"
#include "data/ogr_export.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace oreway::data {

using base::Error;
using base::ExitCode;
using base::Severity;

LayerWriting::LayerWriting(const FeatureTable& table, const std::vector<std::size_t>& features,
                           const LayerFormat& format, std::string path, GdalSession& session,
                           base::Diagnostics& diagnostics)
    : table_(table)
    , features_(features)
    , format_(format)
    , path_(std::move(path))
    , session_(session)
    , diagnostics_(diagnostics)
    , type_(common_type(table, features))
    , columns_(table.attributes().size())
    , is_text_table_(format.extension == ".csv")
    , has_lonlat_columns_(is_text_table_ && (type_ == wkbPoint || features.empty())) {
    std::iota(columns_.begin(), columns_.end(), std::size_t{0});
}

void LayerWriting::write(const std::filesystem::path& file) {
    check_kinds();
    if (is_text_table_) leave_out_position_columns();
    open(file);
    add_fields();
    std::size_t left_out = 0;
    for (const std::size_t row : features_) {
        // The driver would leave them out without a word.
        const bool cannot_hold = format_.extension == ".fgb" && table_.parts(row).size() == 0;
        if (cannot_hold) {
            ++left_out;
        } else {
            write_feature(row);
        }
    }
    close();
    if (left_out > 0) {
        diagnostics_.add(Severity::warning, path_, "rows-left-out",
                         std::to_string(left_out) + " rows without a place are left out, FlatGeobuf cannot hold them; "
                                                    "write .gpkg, .geojson or .csv to have them");
    }
}

void LayerWriting::check_kinds() const {
    const bool needs_places = format_.extension == ".shp" || format_.extension == ".fgb";
    if (!needs_places || features_.empty()) return;
    if (type_ == wkbNone) {
        throw Error(ExitCode::usage, path_ + ": this format holds points, lines or polygons, and the table has no "
                                             "places; write .csv, .gpkg or .geojson");
    }
    if (format_.extension != ".shp" || type_ != wkbUnknown) return;
    throw Error(ExitCode::usage, path_ + ": a shapefile holds points, lines or polygons, this layer has several kinds; "
                                         "write .gpkg or .geojson");
}

void LayerWriting::leave_out_position_columns() {
    if (type_ == wkbNone) return;
    const std::vector<std::string> positions =
        has_lonlat_columns_ ? std::vector<std::string>{"lon", "lat"} : std::vector<std::string>{"wkt"};
    std::erase_if(columns_, [&](std::size_t column) {
        const std::string& name = table_.attributes()[column].name;
        if (std::find(positions.begin(), positions.end(), base::to_lower(name)) == positions.end()) return false;
        diagnostics_.add(Severity::note, path_, "position-columns",
                         "the column " + name + " is written from the geometry, not from the attribute");
        return true;
    });
}

void LayerWriting::open(const std::filesystem::path& file) {
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format_.driver);
    if (driver == nullptr) {
        throw Error(ExitCode::failure, path_ + ": this GDAL has no driver to write " + format_.driver);
    }
    dataset_.reset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    require(dataset_ != nullptr);
    is_transaction_ =
        dataset_->TestCapability(ODsCTransactions) != FALSE && dataset_->StartTransaction() == OGRERR_NONE;
    CPLStringList options;
    for (const char* option : format_.layer_options) {
        if (option != nullptr) options.AddString(option);
    }
    if (is_text_table_ && !has_lonlat_columns_ && type_ != wkbNone) options.AddString("GEOMETRY=AS_WKT");
    OGRSpatialReference system = wgs84();
    const std::string name = table_.name().empty() ? "features" : table_.name();
    layer_ = dataset_->CreateLayer(name.c_str(), &system, has_lonlat_columns_ ? wkbNone : type_, options.List());
    require(layer_ != nullptr);
}

void LayerWriting::add_fields() {
    if (has_lonlat_columns_) {
        for (const char* name : {"lon", "lat"}) {
            OGRFieldDefn field(name, OFTReal);
            require(layer_->CreateField(&field) == OGRERR_NONE);
        }
    }
    for (const std::size_t column : columns_) {
        OGRFieldDefn field = field_definition(table_.attributes()[column]);
        if (format_.extension == ".shp" && field.GetType() == OFTReal) set_shapefile_width(field, column);
        require(layer_->CreateField(&field) == OGRERR_NONE);
    }
}

void LayerWriting::set_shapefile_width(OGRFieldDefn& field, std::size_t column) const {
    // The format stores numbers as text of a fixed width: as many decimals as the largest number leaves room for.
    constexpr int width = 24, most_decimals = 15, sign_and_point = 2;
    double largest = 1;
    for (const std::size_t feature : features_) {
        largest = std::max(largest, std::abs(table_.attributes()[column].reals[feature]));
    }
    const int digits = static_cast<int>(std::floor(std::log10(largest))) + 1;
    field.SetWidth(width);
    field.SetPrecision(std::clamp(width - sign_and_point - digits, 0, most_decimals));
}

void LayerWriting::write_feature(std::size_t row) {
    OGRFeature feature(layer_->GetLayerDefn());
    set_fields(feature, table_, row, columns_, has_lonlat_columns_ ? 2 : 0);
    const bool has_place = table_.parts(row).size() > 0;
    if (has_lonlat_columns_ && has_place) {
        const geo::LonLat& place = table_.ring(table_.rings(table_.parts(row).first).first).front();
        feature.SetField(0, place.lon);
        feature.SetField(1, place.lat);
    } else if (has_place) {
        feature.SetGeometryDirectly(make_geometry(table_, row, type_).release());
    }
    require(layer_->CreateFeature(&feature) == OGRERR_NONE);
}

void LayerWriting::close() {
    if (is_transaction_) require(dataset_->CommitTransaction() == OGRERR_NONE);
    dataset_.reset(); // some drivers write all there is only now
    const std::vector<GdalSession::Message> messages = session_.take_messages();
    for (const GdalSession::Message& message : messages) {
        if (message.is_error) throw Error(ExitCode::failure, path_ + ": cannot be written: " + message.text);
    }
    if (messages.empty()) return;
    diagnostics_.add(Severity::warning, path_, "lossy-format",
                     "the format cannot hold everything: " + GdalSession::summary(messages), messages.size());
}

void LayerWriting::require(bool is_done) {
    if (is_done) return;
    throw Error(ExitCode::failure, path_ + ": cannot be written: " + session_.take_reason("GDAL gives no reason"));
}

} // namespace oreway::data
