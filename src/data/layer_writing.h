// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostics.h"
#include "data/feature_table.h"
#include "data/gdal_session.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::data {

struct LayerFormat {
    std::string_view extension;               ///< ".gpkg"
    const char* driver;                       ///< GDAL's name
    std::array<const char*, 2> layer_options; ///< nullptr where there is none
};

/// Writes selected features of a table into one new file.
class LayerWriting {
public:
    /// All are used while writing. `path` is for messages.
    LayerWriting(const FeatureTable& table, const std::vector<std::size_t>& features, const LayerFormat& format,
                 std::string path, GdalSession& session, base::Diagnostics& diagnostics);

    /// Throws Error(usage) when the format cannot hold such features, Error(failure) when it cannot be written.
    void write(const std::filesystem::path& file);

private:
    void check_kinds() const;
    void leave_out_position_columns();
    void open(const std::filesystem::path& file);
    void add_fields();
    void set_shapefile_width(OGRFieldDefn& field, std::size_t column) const;
    void write_feature(std::size_t row);
    void close();
    void require(bool is_done);

    const FeatureTable& table_;
    const std::vector<std::size_t>& features_;
    const LayerFormat& format_;
    std::string path_;
    GdalSession& session_;
    base::Diagnostics& diagnostics_;
    OGRwkbGeometryType type_;
    std::vector<std::size_t> columns_; ///< the attributes to write
    bool is_text_table_;               ///< CSV: there are only columns
    bool has_lonlat_columns_;
    bool is_transaction_ = false;
    GDALDatasetUniquePtr dataset_;
    OGRLayer* layer_ = nullptr;
};

} // namespace oreway::data
