// SPDX-License-Identifier: MIT
#pragma once

#include "data/attribute_columns.h"

#include <ogr_recordbatch.h>
#include <ogrsf_frmts.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::data {

/// A layer's features in batches of columns, by the Arrow C stream interface
/// (https://arrow.apache.org/docs/format/CStreamInterface.html).
class ArrowStream {
public:
    /// Throws Error(input) when the driver cannot start one.
    explicit ArrowStream(OGRLayer& layer);
    ~ArrowStream();
    ArrowStream(const ArrowStream&) = delete;
    ArrowStream& operator=(const ArrowStream&) = delete;

    const ArrowSchema& schema() const noexcept { return schema_; }

    /// The next batch, valid until the next call; nullptr at the end or when the rest cannot be read.
    const ArrowArray* next();

    /// Why the rest could not be read; empty when all was.
    const std::string& failure() const noexcept { return failure_; }

private:
    ArrowArrayStream stream_{};
    ArrowSchema schema_{};
    ArrowArray batch_{};
    std::string failure_;
};

/// One column of a batch.
struct ArrowColumn {
    const ArrowArray* array = nullptr; ///< nullptr: there is no such column
    char format = 0;                   ///< the Arrow C data interface's letter: 'l' 64-bit integers, 'u' text, …

    bool is_null(std::size_t row) const;
    std::int64_t integer(std::size_t row) const;   ///< for b s i l
    double real(std::size_t row) const;            ///< for f g
    std::string_view bytes(std::size_t row) const; ///< for u U z Z

private:
    std::size_t index(std::size_t row) const { return row + static_cast<std::size_t>(array->offset); }
    template <typename Number> Number value(std::size_t row) const;
    template <typename Offset> std::string_view slice(std::size_t row) const;
};

/// A batch as rows of id, geometry and attributes.
class ArrowBatch {
public:
    /// True when every column needed is there in a plain form. Dates, lists and coded values have a dozen columnar
    /// forms, which nobody needs when features give them in one.
    static bool can_read(const ArrowSchema& schema, OGRLayer& layer, const AttributeColumns& attributes);

    /// Only for a schema that can be read.
    ArrowBatch(const ArrowSchema& schema, const ArrowArray& batch, OGRLayer& layer, const AttributeColumns& attributes);

    std::size_t size() const noexcept { return size_; }
    std::int64_t source_id(std::size_t row, std::int64_t otherwise) const;
    std::span<const std::byte> wkb(std::size_t row) const; ///< empty: no geometry
    void append_attributes(std::size_t row, std::int64_t source_id, AttributeColumns& attributes) const;

private:
    std::size_t size_ = 0;
    ArrowColumn ids_; ///< without array when the driver gives none
    ArrowColumn geometries_;
    std::vector<ArrowColumn> attributes_; ///< one for each column of the AttributeColumns
};

} // namespace oreway::data
