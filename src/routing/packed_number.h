// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace oreway::routing {

/// Small numbers in few bytes: 7 bits a byte, the highest bit says whether more follow.
inline void put_packed(std::string& bytes, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) {
        bytes.push_back(static_cast<char>(value | 0x80));
    }
    bytes.push_back(static_cast<char>(value));
}

/// Reads one number and moves on behind it. `next_byte` gives one byte after the other.
template <typename NextByte> std::uint32_t get_packed(const NextByte& next_byte) {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32; shift += 7) {
        const auto byte = static_cast<std::uint8_t>(next_byte());
        value |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0) break;
    }
    return value;
}

/// 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …, so that what is near zero packs well.
constexpr std::uint32_t to_unsigned(std::int32_t value) {
    return (static_cast<std::uint32_t>(value) << 1) ^ (value < 0 ? 0xffffffffU : 0U);
}
constexpr std::int32_t to_signed(std::uint32_t value) {
    return static_cast<std::int32_t>((value >> 1) ^ ((value & 1U) != 0 ? 0xffffffffU : 0U));
}

} // namespace oreway::routing
