// SPDX-License-Identifier: MIT
#include "data/table_columns.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace oreway::data {

namespace {

struct NamePair {
    std::string_view x, y;
    bool states_degrees;
};

/// The surest first.
constexpr std::array pairs = {
    NamePair{"longitude", "latitude", true},
    NamePair{"lon", "lat", true},
    NamePair{"long", "lat", true},
    NamePair{"lng", "lat", true},
    NamePair{"decimallongitude", "decimallatitude", true},
    NamePair{"longitudedecimal", "latitudedecimal", true},
    NamePair{"longitudedd", "latitudedd", true},
    NamePair{"longitudedeg", "latitudedeg", true},
    NamePair{"longitudewgs84", "latitudewgs84", true},
    NamePair{"longdd", "latdd", true},
    NamePair{"londd", "latdd", true},
    NamePair{"declong", "declat", true},
    NamePair{"declon", "declat", true},
    NamePair{"x", "y", false},
    NamePair{"xcoord", "ycoord", false},
    NamePair{"coordx", "coordy", false},
    NamePair{"pointx", "pointy", false},
    NamePair{"easting", "northing", false},
};
constexpr std::array wkt_names = {"wkt", "geom", "geometry", "thegeom", "geomwkt", "wktgeom", "shape"};

/// "Decimal_Longitude " -> "decimallongitude"
std::string bare(std::string_view name) {
    std::string letters;
    for (const char letter : name) {
        if (letter >= 'A' && letter <= 'Z') letters += static_cast<char>(letter - 'A' + 'a');
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) letters += letter;
    }
    return letters;
}

} // namespace

std::optional<PositionColumns> find_position_columns(const std::vector<std::string>& names) {
    const auto find = [&](std::string_view wanted) {
        return std::find_if(names.begin(), names.end(), [&](const std::string& name) { return bare(name) == wanted; });
    };
    for (const NamePair& pair : pairs) {
        const auto x = find(pair.x), y = find(pair.y);
        if (x != names.end() && y != names.end()) return PositionColumns{*x, *y, {}, pair.states_degrees};
    }
    for (const char* wanted : wkt_names) {
        const auto wkt = find(wanted);
        if (wkt != names.end()) return PositionColumns{{}, {}, *wkt, false};
    }
    return std::nullopt;
}

} // namespace oreway::data
