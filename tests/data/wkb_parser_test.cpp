// SPDX-License-Identifier: MIT
#include "data/wkb_parser.h"
#include "tests/catch.h"

#include <algorithm>
#include <bit>
#include <limits>

using namespace oreway;
using data::GeometryKind;
using data::ParsedGeometry;
using data::WkbOutcome;

namespace {

/// Writes well-known binary in the byte order asked for.
class Wkb {
public:
    explicit Wkb(bool is_little = true)
        : is_little_(is_little) {}

    Wkb& type(std::uint32_t code) {
        bytes_.push_back(std::byte{is_little_});
        return number(code);
    }
    template <typename Number> Wkb& number(Number value) {
        auto raw = std::bit_cast<std::array<std::byte, sizeof(Number)>>(value);
        if (is_little_ != (std::endian::native == std::endian::little)) std::reverse(raw.begin(), raw.end());
        for (const std::byte byte : raw)
            bytes_.push_back(byte);
        return *this;
    }
    Wkb& count(std::uint32_t value) { return number(value); }
    Wkb& xy(double x, double y) { return number(x).number(y); }
    const std::vector<std::byte>& bytes() const { return bytes_; }

private:
    bool is_little_;
    std::vector<std::byte> bytes_;
};

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

} // namespace

TEST_CASE("A line is read in both byte orders") {
    for (const bool is_little : {true, false}) {
        ParsedGeometry geometry;
        CHECK(parse_wkb(Wkb(is_little).type(2).count(2).xy(1, 2).xy(3, 4).bytes(), geometry) == WkbOutcome::parsed);
        const data::Shapes& lines = geometry.of(GeometryKind::line);
        CHECK(lines.vertices == std::vector<geo::LonLat>{{1, 2}, {3, 4}});
        CHECK(lines.part_ends == std::vector<std::size_t>{1});
    }
}

TEST_CASE("Heights and measures are passed over in ISO and in PostGIS codes") {
    for (const std::uint32_t code : {1001u, 0x80000001u, 2001u, 0x40000001u}) {
        ParsedGeometry geometry;
        CHECK(parse_wkb(Wkb().type(code).xy(1, 2).number(7.0).bytes(), geometry) == WkbOutcome::parsed);
        CHECK(geometry.of(GeometryKind::point).vertices == std::vector<geo::LonLat>{{1, 2}});
        CHECK(geometry.has_height == (code == 1001u || code == 0x80000001u));
        CHECK(geometry.has_measure != geometry.has_height);
    }
    ParsedGeometry both;
    CHECK(parse_wkb(Wkb().type(3001).xy(1, 2).number(7.0).number(8.0).bytes(), both) == WkbOutcome::parsed);
    CHECK((both.has_height && both.has_measure));
    ParsedGeometry with_system;
    CHECK(parse_wkb(Wkb().type(0x20000001u).number(std::uint32_t{4326}).xy(1, 2).bytes(), with_system) ==
          WkbOutcome::parsed);
}

TEST_CASE("A collection is sorted by kind, a multipolygon keeps parts and holes") {
    Wkb wkb;
    wkb.type(7).count(3);
    wkb.type(1).xy(1, 2);
    wkb.type(6).count(2);
    wkb.type(3).count(2).count(4).xy(0, 0).xy(9, 0).xy(9, 9).xy(0, 0).count(4).xy(1, 1).xy(2, 1).xy(2, 2).xy(1, 1);
    wkb.type(3).count(1).count(4).xy(20, 0).xy(29, 0).xy(29, 9).xy(20, 0);
    wkb.type(4).count(1).type(1).xy(5, 6);
    ParsedGeometry geometry;
    CHECK(parse_wkb(wkb.bytes(), geometry) == WkbOutcome::parsed);
    CHECK(geometry.of(GeometryKind::point).part_ends.size() == 2);
    CHECK(geometry.of(GeometryKind::polygon).part_ends == std::vector<std::size_t>{2, 3});
    CHECK(geometry.of(GeometryKind::polygon).ring_ends == std::vector<std::size_t>{4, 8, 12});
}

TEST_CASE("Empty geometries leave nothing") {
    for (const Wkb& wkb : {Wkb().type(1).xy(no_number, no_number), Wkb().type(2).count(0), Wkb().type(3).count(0),
                           Wkb().type(3).count(1).count(0), Wkb().type(6).count(0), Wkb().type(7).count(0)}) {
        ParsedGeometry geometry;
        CHECK(parse_wkb(wkb.bytes(), geometry) == WkbOutcome::parsed);
        CHECK(geometry.empty());
    }
}

TEST_CASE("Arcs are told from what is damaged") {
    ParsedGeometry geometry;
    CHECK(parse_wkb(Wkb().type(8).count(3).xy(0, 0).xy(1, 1).xy(2, 0).bytes(), geometry) == WkbOutcome::curved);
    CHECK(parse_wkb(Wkb().type(99).bytes(), geometry) == WkbOutcome::malformed);
    CHECK(parse_wkb(std::vector<std::byte>{}, geometry) == WkbOutcome::malformed);
}

TEST_CASE("Bytes that end early or announce more than there is are malformed") {
    const std::vector<std::byte> whole = Wkb().type(3).count(1).count(4).xy(0, 0).xy(9, 0).xy(9, 9).xy(0, 0).bytes();
    ParsedGeometry geometry;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CHECK(parse_wkb(std::span(whole).first(length), geometry) == WkbOutcome::malformed);
    }
    CHECK(parse_wkb(Wkb().type(2).count(4'000'000'000u).xy(1, 2).bytes(), geometry) == WkbOutcome::malformed);
    Wkb nested;
    for (int i = 0; i < 1000; ++i) {
        nested.type(7).count(1);
    }
    CHECK(parse_wkb(nested.bytes(), geometry) == WkbOutcome::malformed);
}
