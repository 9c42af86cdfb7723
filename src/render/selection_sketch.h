// SPDX-License-Identifier: MIT
#pragma once

#include "map/document.h"
#include "map/view.h"
#include "render/layer_meshes.h"
#include "render/sketch.h"

#include <span>

namespace oreway::render {

/// Marks the selected features of layers and countries: a ring around points, a bright line along lines and borders.
void add_selected_features(Sketch& sketch, const map::MapDocument& document, const map::View& view);

/// Heads at the ends of lines that have them.
void add_arrows(Sketch& sketch, const map::Layer& layer, std::span<const ChunkMeshes* const> chunks,
                const map::View& view);

} // namespace oreway::render
