// SPDX-License-Identifier: MIT
#include "data/ogr_export.h"

#include <algorithm>
#include <memory>

namespace oreway::data {

namespace {

void set_vertices(OGRLineString& line, std::span<const geo::LonLat> vertices) {
    line.setNumPoints(static_cast<int>(vertices.size()), FALSE);
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        line.setPoint(static_cast<int>(i), vertices[i].lon, vertices[i].lat);
    }
}

OGRGeometryUniquePtr make_part(const FeatureTable& table, GeometryKind kind, std::size_t part) {
    const FeatureTable::Range rings = table.rings(part);
    if (kind == GeometryKind::point) {
        const geo::LonLat& place = table.ring(rings.first).front();
        return OGRGeometryUniquePtr(new OGRPoint(place.lon, place.lat));
    }
    if (kind == GeometryKind::line) {
        auto line = std::make_unique<OGRLineString>();
        set_vertices(*line, table.ring(rings.first));
        return OGRGeometryUniquePtr(line.release());
    }
    auto polygon = std::make_unique<OGRPolygon>();
    for (std::size_t i = rings.first; i < rings.last; ++i) {
        auto ring = std::make_unique<OGRLinearRing>();
        set_vertices(*ring, table.ring(i));
        ring->closeRings();
        polygon->addRingDirectly(ring.release());
    }
    return OGRGeometryUniquePtr(polygon.release());
}

OGRwkbGeometryType single_type(GeometryKind kind) {
    switch (kind) {
    case GeometryKind::point:
        return wkbPoint;
    case GeometryKind::line:
        return wkbLineString;
    case GeometryKind::polygon:
        return wkbPolygon;
    case GeometryKind::none:
        break;
    }
    return wkbNone;
}

} // namespace

OGRFieldDefn field_definition(const Column& column) {
    const OGRFieldType type = column.type == Column::Type::integer ? OFTInteger64
                              : column.type == Column::Type::real  ? OFTReal
                                                                   : OFTString;
    return {column.name.c_str(), type};
}

void set_fields(OGRFeature& feature, const FeatureTable& table, std::size_t row, std::span<const std::size_t> columns,
                int first_field) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& column = table.attributes()[columns[i]];
        const int field = first_field + static_cast<int>(i);
        if (!column.is_set[row]) {
            feature.SetFieldNull(field);
            continue;
        }
        switch (column.type) {
        case Column::Type::integer:
            feature.SetField(field, GIntBig{column.integers[row]});
            break;
        case Column::Type::real:
            feature.SetField(field, column.reals[row]);
            break;
        case Column::Type::text:
            feature.SetField(field, column.texts[row].c_str());
            break;
        }
    }
}

OGRwkbGeometryType common_type(const FeatureTable& table, std::span<const std::size_t> features) {
    if (features.empty()) return wkbUnknown;
    GeometryKind kind = GeometryKind::none;
    bool is_multi = false;
    for (const std::size_t feature : features) {
        if (table.kind(feature) == GeometryKind::none) continue;
        if (kind == GeometryKind::none) kind = table.kind(feature);
        if (table.kind(feature) != kind) return wkbUnknown;
        is_multi = is_multi || table.parts(feature).size() > 1;
    }
    return is_multi ? OGR_GT_GetCollection(single_type(kind)) : single_type(kind);
}

OGRGeometryUniquePtr make_geometry(const FeatureTable& table, std::size_t feature, OGRwkbGeometryType type) {
    const GeometryKind kind = table.kind(feature);
    const FeatureTable::Range parts = table.parts(feature);
    if (kind == GeometryKind::none || parts.size() == 0) return nullptr;
    const bool is_multi = parts.size() > 1 || OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != FALSE;
    if (!is_multi) return make_part(table, kind, parts.first);
    OGRGeometryUniquePtr multi(OGRGeometryFactory::createGeometry(OGR_GT_GetCollection(single_type(kind))));
    for (std::size_t part = parts.first; part < parts.last; ++part) {
        multi->toGeometryCollection()->addGeometryDirectly(make_part(table, kind, part).release());
    }
    return multi;
}

} // namespace oreway::data
