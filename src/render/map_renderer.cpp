// SPDX-License-Identifier: MIT
#include "render/map_renderer.h"

#include "base/error.h"
#include "base/text.h"
#include "gl/state.h"
#include "map/placement.h"
#include "map/theme.h"
#include "render/feature_painter.h"
#include "render/furniture.h"
#include "render/graticule.h"
#include "render/kept_picture.h"
#include "render/label_layer.h"
#include "render/layer_meshes.h"
#include "render/map_ground.h"
#include "render/relief_painter.h"
#include "render/selection_sketch.h"
#include "render/shader_source.h"
#include "render/site_sketch.h"
#include "render/sketch_painter.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <new>
#include <optional>

namespace oreway::render {
namespace {

/// Everything that holds compiled shaders; made anew when a shader file changes.
struct Painters {
    GroundPainter ground;
    FeaturePainter features;
    SketchPainter sketches;
    std::map<std::string, ReliefPainter> reliefs; ///< by layer
};

/// The data of the base map has corners some 100 m apart: meshes for larger scales would show no more.
double finest_zoom(const map::Layer& layer) {
    constexpr double base_map = 10;
    return layer.role == map::LayerRole::own ? 30 : base_map;
}

bool is_shown(const map::Layer& layer, const map::View& view) {
    return layer.visible && view.zoom() >= layer.style.min_zoom && view.zoom() <= layer.style.max_zoom;
}

} // namespace

struct MapRenderer::State {
    Typesetter typesetter;
    std::optional<Painters> painters;
    std::int64_t shaders = 0;
    std::map<std::string, LayerMeshes> layers; ///< by layer
    LabelLayer labels;
    KeptPicture picture;                 ///< of what draw_layers() draws
    gl::Mesh below_layers, above_layers; ///< sketches: the graticule, and everything over the layers

    // The picture being drawn, from prepare() on.
    const map::MapDocument* document = nullptr;
    std::optional<map::View> view;
    double ratio = 1;
    std::map<std::string, std::vector<const ChunkMeshes*>> chunks; ///< seen, by layer
    std::vector<GraticuleLine> graticule;

    const map::Theme& theme() const { return map::theme(document->theme); }

    void load_shaders() {
        const std::int64_t revision = shader_revision();
        if (painters && revision == shaders) return;
        painters.reset();
        painters.emplace();
        shaders = revision;
    }

    void prepare_layers() {
        chunks.clear();
        const Sight sight{*view, ratio, view->visible_box()};
        std::vector<ChunkTask> tasks;
        std::erase_if(layers, [&](const auto& entry) { return document->layer(entry.first) == nullptr; });
        for (const map::Layer& layer : document->layers) {
            if (!is_shown(layer, *view) || layer.kind != map::LayerKind::features) continue;
            const auto& table = layer.features_for(map::detail_for(view->zoom())).table;
            if (!table || layer.role == map::LayerRole::countries) continue;
            chunks[layer.id] = layers[layer.id].choose(layer, table, sight, finest_zoom(layer), tasks);
        }
        build_chunks(tasks);
    }

    void prepare_below() {
        graticule.clear();
        if (document->furniture.graticule) graticule = graticule_lines(*view);
        Sketch below(typesetter, ratio);
        add_graticule(below, graticule, theme());
        add_map_outline(below, *view, theme());
        painters->sketches.load(below, below_layers);
    }

    void prepare_above() {
        Sketch above(typesetter, ratio), furniture(typesetter, ratio);
        const std::vector<ScreenBox> taken = add_furniture(furniture, *document, *view);
        add_graticule_labels(above, graticule, *view, theme(), taken);
        for (const map::Layer& layer : document->layers)
            if (const auto seen = chunks.find(layer.id); seen != chunks.end())
                add_arrows(above, layer, seen->second, *view);
        add_selected_features(above, *document, *view);
        add_sites(above, *document, *view, map::place_symbols(*document, *view));
        if (document->furniture.labels) labels.add(above, *document, *view, taken);
        above.append(furniture);
        painters->sketches.load(above, above_layers);
    }

    bool has_opaque_relief() const {
        return std::any_of(document->layers.begin(), document->layers.end(), [&](const map::Layer& layer) {
            return layer.kind == map::LayerKind::relief && layer.raster && is_shown(layer, *view);
        });
    }

    /// The graticule lies over land and sea and under everything that has a line or a meaning of its own.
    static bool is_above_graticule(const map::Layer& layer) {
        const bool is_ground = layer.under_borders || layer.under_land;
        return layer.kind == map::LayerKind::sites || layer.role == map::LayerRole::borders ||
               (layer.kind == map::LayerKind::features && layer.role == map::LayerRole::own && !is_ground);
    }

    LayersShown layers_shown(std::size_t chunks_built) const {
        LayersShown shown;
        for (const map::Layer& layer : document->layers) {
            if (!is_shown(layer, *view)) continue;
            const auto seen = chunks.find(layer.id);
            shown.layers.push_back({layer.id, look_of(layer, theme()), layer.looks, layer.raster,
                                    seen == chunks.end() ? std::vector<const ChunkMeshes*>{} : seen->second,
                                    is_above_graticule(layer)});
        }
        shown.chunks_built = chunks_built;
        shown.shaders = shaders;
        shown.theme = document->theme;
        shown.has_graticule = document->furniture.graticule;
        shown.projection = view->projection_handle();
        shown.units_per_pixel = view->units_per_pixel();
        shown.ratio = ratio;
        return shown;
    }

    /// Everything up to the symbols and texts, within a part of the target.
    void draw_layers(const Tile& tile, const gl::Framebuffer& target, const gl::PixelBox& part) {
        const PlaneToTile to_tile(*view, ratio, tile);
        const std::vector<map::Layer>& all = document->layers;
        target.clear(theme().page, part);
        gl::begin_drawing();
        gl::set_scissor(part.left, target.height() - part.top - part.height, part.width, part.height);
        if (!has_opaque_relief()) painters->ground.draw(view->projection_handle(), theme(), to_tile);
        const auto first_above = std::find_if(all.begin(), all.end(), is_above_graticule);
        const auto last_tint = std::find_if(all.rbegin(), all.rend(), [&](const map::Layer& layer) {
            return layer.under_borders && is_shown(layer, *view);
        });
        for (auto layer = all.begin(); layer != all.end(); ++layer) {
            if (layer == first_above) painters->sketches.draw(below_layers, tile);
            if (is_shown(*layer, *view)) draw_layer(*layer, to_tile);
            if (last_tint != all.rend() && &*layer == &*last_tint) draw_coast(to_tile);
        }
        if (first_above == all.end()) painters->sketches.draw(below_layers, tile);
    }

    void draw_above(const Tile& tile, const gl::Framebuffer& target) {
        target.bind();
        gl::begin_drawing();
        painters->sketches.draw(above_layers, tile);
        gl::end_drawing();
    }

    void draw_layer(const map::Layer& layer, const PlaneToTile& to_tile) {
        switch (layer.kind) {
        case map::LayerKind::relief:
        case map::LayerKind::shade:
            draw_raster(layer, to_tile);
            break;
        case map::LayerKind::features:
            if (const auto seen = chunks.find(layer.id); seen != chunks.end())
                painters->features.draw(seen->second, look_of(layer, theme()), layers.at(layer.id).looks(), to_tile);
            break;
        case map::LayerKind::sites:
            break; // in the sketch above the layers
        }
    }

    /// Once more, over what tints the countries.
    void draw_coast(const PlaneToTile& to_tile) {
        for (const map::Layer& layer : document->layers)
            if (const auto seen = chunks.find(layer.id); layer.role == map::LayerRole::land && seen != chunks.end())
                painters->features.draw_lines(seen->second, look_of(layer, theme()), to_tile);
    }

    void draw_raster(const map::Layer& layer, const PlaneToTile& to_tile) {
        ReliefPainter& painter = painters->reliefs[layer.id];
        if (!painter.prepare(layer.raster, *view)) return;
        if (layer.kind == map::LayerKind::shade)
            painter.draw_shade(to_tile, layer.opacity * shade_strength);
        else
            painter.draw_bands(to_tile, sea_bands(theme()));
    }

    static constexpr double shade_strength = 0.5;
};

MapRenderer::MapRenderer()
    : state_(std::make_unique<State>()) {}

MapRenderer::~MapRenderer() = default;

void MapRenderer::begin(const map::MapDocument& document, const map::View& view, double ratio) {
    state_->document = &document;
    state_->view = view;
    state_->ratio = ratio;
    state_->load_shaders();
    state_->typesetter.trim();
    state_->prepare_layers();
    state_->prepare_below();
}

void MapRenderer::prepare(const map::MapDocument& document, const map::View& view, double ratio) {
    begin(document, view, ratio);
    state_->prepare_above();
}

void MapRenderer::draw_tile(const Tile& tile, const gl::Framebuffer& target) {
    state_->draw_layers(tile, target, {0, 0, target.width(), target.height()});
    state_->draw_above(tile, target);
}

void MapRenderer::draw(const map::MapDocument& document, const map::View& view, double ratio,
                       const gl::Framebuffer& target) {
    const Tile whole{0, 0, target.width(), target.height()};
    begin(document, view, ratio);
    state_->picture.draw(state_->layers_shown(chunks_built()), view, target,
                         [&](const gl::PixelBox& part) { state_->draw_layers(whole, target, part); });
    gl::flush(); // symbols and texts are laid out meanwhile
    state_->prepare_above();
    state_->draw_above(whole, target);
}

std::size_t MapRenderer::chunks_built() const {
    std::size_t count = 0;
    for (const auto& entry : state_->layers)
        count += entry.second.chunks_built();
    return count;
}

base::Diagnostics MapRenderer::diagnostics() const {
    base::Diagnostics diagnostics;
    for (const char32_t character : state_->typesetter.shaper().missing())
        diagnostics.add(base::Severity::warning, "labels", "missing-glyph",
                        "no font of Oreway has the character " + base::to_utf8(std::u32string_view(&character, 1)) +
                            ", it is drawn as " + base::to_utf8(U"\uFFFD"));
    return diagnostics;
}

base::Image render_to_image(MapRenderer& renderer, const map::MapDocument& document, map::View view, int width,
                            int height, double ratio, int tile_side) {
    view.resize(width / ratio, height / ratio);
    const int side = std::min(tile_side, gl::Framebuffer::max_side());
    base::Image picture;
    try {
        picture = base::Image(width, height);
    } catch (const std::bad_alloc&) {
        throw base::Error(base::ExitCode::failure, "there is not enough memory for a picture of " +
                                                       std::to_string(width) + " x " + std::to_string(height) +
                                                       " pixels");
    }
    const gl::Framebuffer target(std::min(side, width), std::min(side, height));
    if (width <= side && height <= side) {
        renderer.draw(document, view, ratio, target);
        target.read_into(picture, 0, 0);
        return picture;
    }
    renderer.prepare(document, view, ratio);
    for (int top = 0; top < height; top += side) {
        for (int left = 0; left < width; left += side) {
            renderer.draw_tile({static_cast<double>(left), static_cast<double>(top), target.width(), target.height()},
                               target);
            target.read_into(picture, left, top);
        }
    }
    return picture;
}

} // namespace oreway::render
