// SPDX-License-Identifier: MIT
#include "data/arrow_view.h"

#include "base/error.h"
#include "base/text.h"

#include <optional>

namespace oreway::data {

namespace {

// The names that OGRLayer::GetArrowStream documents for layers which have none of their own.
std::string id_name(OGRLayer& layer) {
    const std::string name = layer.GetFIDColumn();
    return name.empty() ? "OGC_FID" : name;
}

std::string geometry_name(OGRLayer& layer) {
    const std::string name = layer.GetGeometryColumn();
    return name.empty() ? "wkb_geometry" : name;
}

std::string field_name(OGRLayer& layer, int field) { return layer.GetLayerDefn()->GetFieldDefn(field)->GetNameRef(); }

std::optional<std::size_t> find_child(const ArrowSchema& schema, const std::string& name) {
    for (std::int64_t child = 0; child < schema.n_children; ++child) {
        if (schema.children[child]->name == name) return static_cast<std::size_t>(child);
    }
    return std::nullopt;
}

} // namespace

ArrowStream::ArrowStream(OGRLayer& layer) {
    if (!layer.GetArrowStream(&stream_) || stream_.get_schema(&stream_, &schema_) != 0) {
        if (stream_.release != nullptr) stream_.release(&stream_);
        throw base::Error(base::ExitCode::input,
                          std::string(layer.GetName()) + ": cannot be read: " + CPLGetLastErrorMsg());
    }
}

ArrowStream::~ArrowStream() {
    if (batch_.release != nullptr) batch_.release(&batch_);
    if (schema_.release != nullptr) schema_.release(&schema_);
    stream_.release(&stream_);
}

const ArrowArray* ArrowStream::next() {
    if (batch_.release != nullptr) batch_.release(&batch_);
    batch_ = {};
    if (stream_.get_next(&stream_, &batch_) != 0) {
        const char* reason = stream_.get_last_error(&stream_);
        failure_ = base::repair_utf8(reason != nullptr ? reason : "GDAL gives no reason");
        batch_ = {};
    }
    return batch_.release != nullptr ? &batch_ : nullptr;
}

bool ArrowColumn::is_null(std::size_t row) const {
    if (array == nullptr) return true;
    const auto* bits = static_cast<const std::uint8_t*>(array->buffers[0]);
    return array->null_count != 0 && bits != nullptr && ((bits[index(row) / 8] >> (index(row) % 8)) & 1) == 0;
}

template <typename Number> Number ArrowColumn::value(std::size_t row) const {
    return static_cast<const Number*>(array->buffers[1])[index(row)];
}

template <typename Offset> std::string_view ArrowColumn::slice(std::size_t row) const {
    const auto* offsets = static_cast<const Offset*>(array->buffers[1]);
    const auto start = static_cast<std::size_t>(offsets[index(row)]);
    const auto end = static_cast<std::size_t>(offsets[index(row) + 1]);
    return {static_cast<const char*>(array->buffers[2]) + start, end - start};
}

std::int64_t ArrowColumn::integer(std::size_t row) const {
    switch (format) {
    case 'b':
        return (static_cast<const std::uint8_t*>(array->buffers[1])[index(row) / 8] >> (index(row) % 8)) & 1;
    case 's':
        return value<std::int16_t>(row);
    case 'i':
        return value<std::int32_t>(row);
    default:
        return value<std::int64_t>(row);
    }
}

double ArrowColumn::real(std::size_t row) const {
    return format == 'f' ? static_cast<double>(value<float>(row)) : value<double>(row);
}

std::string_view ArrowColumn::bytes(std::size_t row) const {
    return format == 'u' || format == 'z' ? slice<std::int32_t>(row) : slice<std::int64_t>(row);
}

bool ArrowBatch::can_read(const ArrowSchema& schema, OGRLayer& layer, const AttributeColumns& attributes) {
    const auto has = [&](const std::string& name, std::string_view formats) {
        const std::optional<std::size_t> child = find_child(schema, name);
        if (!child || schema.children[*child]->dictionary != nullptr) return false;
        const std::string_view format = schema.children[*child]->format;
        return format.size() == 1 && formats.find(format) != std::string_view::npos;
    };
    if (!has(geometry_name(layer), "zZ")) return false;
    for (std::size_t column = 0; column < attributes.columns().size(); ++column) {
        const Column::Type type = attributes.columns()[column].type;
        const std::string_view formats = type == Column::Type::integer ? "bsil"
                                         : type == Column::Type::real  ? "fg"
                                                                       : "uU";
        if (!has(field_name(layer, attributes.fields()[column]), formats)) return false;
    }
    return true;
}

ArrowBatch::ArrowBatch(const ArrowSchema& schema, const ArrowArray& batch, OGRLayer& layer,
                       const AttributeColumns& attributes)
    : size_(static_cast<std::size_t>(batch.length)) {
    const auto column = [&](const std::string& name) -> ArrowColumn {
        const std::optional<std::size_t> child = find_child(schema, name);
        if (!child) return {};
        return {batch.children[*child], schema.children[*child]->format[0]};
    };
    ids_ = column(id_name(layer));
    geometries_ = column(geometry_name(layer));
    for (const int field : attributes.fields()) {
        attributes_.push_back(column(field_name(layer, field)));
    }
}

std::int64_t ArrowBatch::source_id(std::size_t row, std::int64_t otherwise) const {
    return ids_.is_null(row) ? otherwise : ids_.integer(row);
}

std::span<const std::byte> ArrowBatch::wkb(std::size_t row) const {
    if (geometries_.is_null(row)) return {};
    const std::string_view bytes = geometries_.bytes(row);
    return std::as_bytes(std::span(bytes));
}

void ArrowBatch::append_attributes(std::size_t row, std::int64_t source_id, AttributeColumns& attributes) const {
    for (std::size_t column = 0; column < attributes_.size(); ++column) {
        const ArrowColumn& values = attributes_[column];
        if (values.is_null(row)) {
            attributes.append_null(column);
            continue;
        }
        switch (attributes.columns()[column].type) {
        case Column::Type::integer:
            attributes.append_integer(column, values.integer(row));
            break;
        case Column::Type::real:
            attributes.append_real(column, values.real(row));
            break;
        case Column::Type::text:
            attributes.append_text(column, values.bytes(row), source_id);
            break;
        }
    }
}

} // namespace oreway::data
