// SPDX-License-Identifier: MIT
#include "map/mode_colors.h"

#include "map/theme.h"

namespace oreway::map {

base::Color mode_color(routing::Mode mode) {
    using routing::Mode;
    switch (mode) {
    case Mode::sea:
        return okabe_ito()[4];
    case Mode::rail:
        return okabe_ito()[5];
    case Mode::road:
        return okabe_ito()[6];
    case Mode::ferry:
        return okabe_ito()[2];
    case Mode::river:
        return okabe_ito()[1];
    }
    return okabe_ito()[4];
}

LegendRow mode_row(routing::Mode mode, double width) {
    LegendRow row;
    row.swatch = LegendRow::Swatch::line;
    row.text = std::string(routing::to_text(mode));
    row.color = mode_color(mode);
    row.size = width;
    return row;
}

} // namespace oreway::map
