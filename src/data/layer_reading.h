// SPDX-License-Identifier: MIT
#pragma once

#include "data/attribute_columns.h"
#include "data/feature_collector.h"
#include "data/findings.h"

#include <ogrsf_frmts.h>

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace oreway::data {

/// Reads the features of one layer, each once, in the way that is fastest for its driver: in columns (Apache Arrow)
/// where the driver fills them directly (GeoPackage 5 times as fast as feature by feature, FlatGeobuf twice), otherwise
/// feature by feature. Geometry passes as well-known binary either way.
class LayerReading {
public:
    /// All are used while reading and must live as long. `progress` as in ReadOptions.
    LayerReading(OGRLayer& layer, FeatureCollector& geometries, AttributeColumns& attributes, Findings& findings,
                 std::function<bool(double)> progress);

    /// Throws base::Cancelled, or Error(input) when an assumed coordinate system turns out to be wrong.
    void read_all();

    /// Features met, drawn or not.
    std::size_t features_read() const noexcept { return features_read_; }

private:
    /// False when the layer is better read one by one.
    bool read_columns();
    void read_batch(const struct ArrowSchema& schema, const struct ArrowArray& batch);
    void read_one_by_one();
    /// The number of rows that the feature takes in the table.
    std::size_t add_geometry(std::int64_t source_id, std::span<const std::byte> wkb);
    std::size_t add_curved(std::int64_t source_id, const OGRGeometry* geometry);
    void skip_null(std::int64_t source_id);
    void tick(std::size_t bytes);

    OGRLayer& layer_;
    FeatureCollector& geometries_;
    AttributeColumns& attributes_;
    Findings& findings_;
    std::function<bool(double)> progress_;
    ParsedGeometry parsed_;
    std::vector<std::byte> wkb_;
    std::size_t features_read_ = 0;
    std::size_t features_expected_ = 0; ///< 0: unknown. Files lie about it; only progress relies on it
    std::size_t bytes_since_progress_ = 0;
};

} // namespace oreway::data
