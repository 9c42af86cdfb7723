// SPDX-License-Identifier: MIT
#include "map/overlay_wish.h"

#include "base/shell_word.h"
#include "base/text.h"
#include "concentration/query_words.h"

namespace oreway::map {

const char* word(OverlayKind kind) {
    switch (kind) {
    case OverlayKind::share:
        return "share";
    case OverlayKind::hhi:
        return "hhi";
    case OverlayKind::density:
        return "density";
    }
    return "";
}

std::string options_text(const OverlayWish& wish) {
    std::string text = std::string("--overlay ") + word(wish.kind);
    if (wish.kind != OverlayKind::density) return text + " " + concentration::options_text(wish.query);
    const DensityWish& density = wish.density;
    text += " --density-layer " + base::shell_quoted(density.layer);
    if (!density.attribute.empty()) text += " --density-of " + base::shell_quoted(density.attribute);
    if (!density.unit.empty()) text += " --density-unit " + base::shell_quoted(density.unit);
    if (!density.commodity.empty()) text += " --density-commodity " + base::shell_quoted(density.commodity);
    if (density.shape == DensityShape::kernel) text += " --kernel";
    return text + " --radius-km " + base::to_text(density.radius_km);
}

} // namespace oreway::map
