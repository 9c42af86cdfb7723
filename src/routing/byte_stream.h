// SPDX-License-Identifier: MIT
#pragma once

#include "geo/lonlat.h"
#include "routing/packed_number.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace oreway::routing {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

/// Where the last line began, and where the last place was, in units of 1e-7 degree: places are written as the
/// difference to it.
struct PlaceTrace {
    static constexpr double units_per_degree = 1e7;
    struct Place {
        std::int32_t lon = 0, lat = 0;
    };
    Place start, last;
};

/// Numbers, texts and lines as bytes. What is small takes few of them.
class ByteWriter {
public:
    void put_byte(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
    void put_packed(std::size_t value) { routing::put_packed(bytes_, static_cast<std::uint32_t>(value)); }
    /// The difference of two numbers of 32 bits, which wraps round.
    void put_difference(std::uint32_t value, std::uint32_t before) {
        put_packed(to_unsigned(static_cast<std::int32_t>(value - before)));
    }
    void put_hash(std::uint64_t value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
    void put_text(std::string_view text) {
        put_packed(text.size());
        bytes_ += text;
    }
    /// Rounded to 1e-7 degree.
    void put_line(const std::vector<geo::LonLat>& line) {
        put_packed(line.size());
        trace_.last = trace_.start;
        for (std::size_t i = 0; i < line.size(); ++i) {
            put_place(line[i]);
            if (i == 0) trace_.start = trace_.last;
        }
    }
    void put_place(const geo::LonLat& place) {
        const PlaceTrace::Place here{to_units(place.lon), to_units(place.lat)};
        put_difference(static_cast<std::uint32_t>(here.lon), static_cast<std::uint32_t>(trace_.last.lon));
        put_difference(static_cast<std::uint32_t>(here.lat), static_cast<std::uint32_t>(trace_.last.lat));
        trace_.last = here;
    }
    const std::string& bytes() const noexcept { return bytes_; }

private:
    /// Longitudes may run on past 180°, up to 214°; differences wrap round.
    static std::int32_t to_units(double degrees) {
        return static_cast<std::int32_t>(std::lround(degrees * PlaceTrace::units_per_degree));
    }

    std::string bytes_;
    PlaceTrace trace_;
};

/// Reads what ByteWriter wrote, whatever the bytes are: `fail` is called, and must throw, when they end too soon.
template <typename Fail> class ByteReader {
public:
    ByteReader(std::string_view bytes, const Fail& fail)
        : at_(bytes.data())
        , end_(bytes.data() + bytes.size())
        , fail_(fail) {}

    bool is_at_end() const { return at_ == end_; }
    std::uint8_t get_byte() {
        if (at_ == end_) fail_();
        return static_cast<std::uint8_t>(*at_++);
    }
    std::uint32_t get_packed() {
        return routing::get_packed([this] { return get_byte(); });
    }
    std::uint32_t get_difference(std::uint32_t before) {
        return before + static_cast<std::uint32_t>(to_signed(get_packed()));
    }
    std::uint64_t get_hash() {
        std::uint64_t value = 0;
        std::memcpy(&value, take(sizeof value), sizeof value);
        return value;
    }
    /// How many things follow that take so many bytes each at the least: no more than there is room for.
    std::size_t get_count(std::size_t least_bytes = 1) {
        const std::size_t count = get_packed();
        if (count > static_cast<std::size_t>(end_ - at_) / least_bytes) fail_();
        return count;
    }
    std::string_view get_text() {
        const std::size_t size = get_packed();
        return {take(size), size};
    }
    std::vector<geo::LonLat> get_line() {
        std::vector<geo::LonLat> line(get_count(2));
        trace_.last = trace_.start;
        for (std::size_t i = 0; i < line.size(); ++i) {
            line[i] = get_place();
            if (i == 0) trace_.start = trace_.last;
        }
        return line;
    }
    geo::LonLat get_place() {
        trace_.last.lon = static_cast<std::int32_t>(get_difference(static_cast<std::uint32_t>(trace_.last.lon)));
        trace_.last.lat = static_cast<std::int32_t>(get_difference(static_cast<std::uint32_t>(trace_.last.lat)));
        return {trace_.last.lon / PlaceTrace::units_per_degree, trace_.last.lat / PlaceTrace::units_per_degree};
    }

private:
    const char* take(std::size_t size) {
        if (static_cast<std::size_t>(end_ - at_) < size) fail_();
        at_ += size;
        return at_ - size;
    }

    const char *at_, *end_;
    const Fail& fail_;
    PlaceTrace trace_;
};

} // namespace oreway::routing
