// SPDX-License-Identifier: MIT
#include "data/layer_reading.h"

#include "base/error.h"
#include "data/arrow_view.h"
#include "data/feature_reader.h"

#include <ogr_geometry.h>

#include <algorithm>

namespace oreway::data {

namespace {

using base::Severity;

std::string feature(std::int64_t source_id) { return "feature " + std::to_string(source_id); }

} // namespace

LayerReading::LayerReading(OGRLayer& layer, FeatureCollector& geometries, AttributeColumns& attributes,
                           Findings& findings, std::function<bool(double)> progress)
    : layer_(layer)
    , geometries_(geometries)
    , attributes_(attributes)
    , findings_(findings)
    , progress_(std::move(progress)) {
    constexpr int do_not_count_by_reading = FALSE;
    features_expected_ = static_cast<std::size_t>(std::max<GIntBig>(0, layer.GetFeatureCount(do_not_count_by_reading)));
}

void LayerReading::read_all() {
    if (progress_ && !progress_(0)) throw base::Cancelled();
    if (!read_columns()) read_one_by_one();
}

bool LayerReading::read_columns() {
    if (layer_.TestCapability(OLCFastGetArrowStream) == FALSE) return false;
    ArrowStream stream(layer_);
    if (!ArrowBatch::can_read(stream.schema(), layer_, attributes_)) return false;
    while (const ArrowArray* batch = stream.next()) {
        read_batch(stream.schema(), *batch);
    }
    if (!stream.failure().empty()) CPLError(CE_Failure, CPLE_FileIO, "%s", stream.failure().c_str());
    return true;
}

void LayerReading::read_batch(const ArrowSchema& schema, const ArrowArray& batch) {
    const ArrowBatch view(schema, batch, layer_, attributes_);
    for (std::size_t row = 0; row < view.size(); ++row) {
        const std::int64_t source_id = view.source_id(row, static_cast<std::int64_t>(features_read_));
        ++features_read_;
        const std::span<const std::byte> wkb = view.wkb(row);
        if (wkb.empty()) {
            skip_null(source_id);
        } else {
            for (std::size_t rows = add_geometry(source_id, wkb); rows > 0; --rows) {
                view.append_attributes(row, source_id, attributes_);
            }
        }
        tick(wkb.size());
    }
}

void LayerReading::read_one_by_one() {
    layer_.ResetReading();
    while (const OGRFeatureUniquePtr one{layer_.GetNextFeature()}) {
        ++features_read_;
        const OGRGeometry* geometry = one->GetGeometryRef();
        if (geometry == nullptr) {
            skip_null(one->GetFID());
            continue;
        }
        std::size_t rows = 0;
        if (geometry->hasCurveGeometry() != FALSE) {
            rows = add_curved(one->GetFID(), geometry);
        } else {
            wkb_.resize(geometry->WkbSize());
            geometry->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb_.data()), wkbVariantIso);
            rows = add_geometry(one->GetFID(), wkb_);
        }
        attributes_.append(*one, rows);
        tick(wkb_.size());
    }
}

std::size_t LayerReading::add_geometry(std::int64_t source_id, std::span<const std::byte> wkb) {
    switch (parse_wkb(wkb, parsed_)) {
    case WkbOutcome::parsed:
        break;
    case WkbOutcome::curved: {
        OGRGeometry* geometry = nullptr;
        OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &geometry, wkb.size());
        return add_curved(source_id, OGRGeometryUniquePtr(geometry).get());
    }
    case WkbOutcome::malformed:
        findings_.add(Severity::warning, "malformed-geometry",
                      [&] { return feature(source_id) + ": its geometry is damaged, the feature is skipped"; });
        return 0;
    }
    if (parsed_.empty()) {
        findings_.add(Severity::warning, "empty-geometry",
                      [&] { return feature(source_id) + ": its geometry is empty, the feature is skipped"; });
        return 0;
    }
    return geometries_.add(source_id, parsed_);
}

std::size_t LayerReading::add_curved(std::int64_t source_id, const OGRGeometry* geometry) {
    const OGRGeometryUniquePtr lines(geometry != nullptr ? geometry->getLinearGeometry() : nullptr);
    if (!lines || lines->hasCurveGeometry() != FALSE) {
        findings_.add(Severity::warning, "malformed-geometry",
                      [&] { return feature(source_id) + ": its arcs cannot be drawn, the feature is skipped"; });
        return 0;
    }
    findings_.add(Severity::note, "curves-as-lines",
                  [&] { return feature(source_id) + ": has arcs, they are drawn as short lines"; });
    std::vector<std::byte> wkb(lines->WkbSize());
    lines->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
    return add_geometry(source_id, wkb);
}

void LayerReading::skip_null(std::int64_t source_id) {
    findings_.add(Severity::warning, "null-geometry",
                  [&] { return feature(source_id) + ": has no geometry and is skipped"; });
}

void LayerReading::tick(std::size_t bytes) {
    if (!progress_) return;
    constexpr std::size_t bytes_a_feature = 100, bytes_between_calls = 1'000'000; // a few milliseconds
    bytes_since_progress_ += bytes + bytes_a_feature;
    if (bytes_since_progress_ < bytes_between_calls) return;
    bytes_since_progress_ = 0;
    const std::size_t expected = std::max(features_expected_, features_read_);
    if (!progress_(static_cast<double>(features_read_) / static_cast<double>(expected))) throw base::Cancelled();
}

} // namespace oreway::data
