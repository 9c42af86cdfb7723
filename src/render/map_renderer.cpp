// SPDX-License-Identifier: MIT
#include "render/map_renderer.h"

#include "base/error.h"
#include "base/text.h"
#include "gl/state.h"
#include "map/placement.h"
#include "map/theme.h"
#include "render/furniture.h"
#include "render/graticule.h"
#include "render/kept_picture.h"
#include "render/label_layer.h"
#include "render/layer_stack.h"
#include "render/map_ground.h"
#include "render/selection_sketch.h"
#include "render/shader_source.h"
#include "render/site_sketch.h"
#include "render/sketch_painter.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <optional>

namespace oreway::render {
namespace {

void begin_part(const gl::Framebuffer& target, const gl::PixelBox& part) {
    target.bind();
    gl::begin_drawing();
    gl::set_scissor(part.left, target.height() - part.top - part.height, part.width, part.height);
}

} // namespace

struct MapRenderer::State {
    Typesetter typesetter;
    std::optional<SketchPainter> sketches;
    std::int64_t shaders = 0;
    LayerStack layers;
    KeptPicture picture; ///< of the layers
    KeptPicture ground;  ///< of what lies below tints of countries, for frames in which only they change
    LabelLayer labels;
    gl::Mesh below_layers, above_layers; ///< sketches: the graticule, and everything over the layers

    // The picture being drawn, from begin() on.
    const map::MapDocument* document = nullptr;
    std::optional<map::View> view;
    double ratio = 1;
    std::vector<GraticuleLine> graticule;

    const map::Theme& theme() const { return map::theme(document->theme); }

    void load_shaders() {
        const std::int64_t revision = shader_revision();
        if (sketches && revision == shaders) return;
        sketches.reset();
        sketches.emplace();
        layers.load_shaders();
        shaders = revision;
    }

    void prepare_below() {
        graticule.clear();
        if (document->furniture.graticule) graticule = graticule_lines(*view);
        Sketch below(typesetter, ratio);
        add_graticule(below, graticule, theme());
        add_map_outline(below, *view, theme());
        sketches->load(below, below_layers);
    }

    void prepare_above() {
        Sketch above(typesetter, ratio), furniture(typesetter, ratio);
        const std::vector<ScreenBox> taken = add_furniture(furniture, *document, *view);
        add_graticule_labels(above, graticule, *view, theme(), taken);
        for (const map::Layer& layer : document->layers)
            add_arrows(above, layer, layers.seen(layer), *view);
        add_selected_features(above, *document, *view);
        add_sites(above, *document, *view, map::place_symbols(*document, *view));
        if (document->furniture.labels) labels.add(above, *document, *view, taken);
        above.append(furniture);
        sketches->load(above, above_layers);
    }

    LayersShown with_shaders(LayersShown shown) const {
        shown.shaders = shaders;
        return shown;
    }

    void draw_ground(const Tile& tile, const gl::Framebuffer& target, const gl::PixelBox& part) {
        target.clear(theme().page, part);
        begin_part(target, part);
        layers.draw_below_tints(PlaneToTile(*view, ratio, tile));
    }

    void draw_rest(const Tile& tile, const gl::Framebuffer& target, const gl::PixelBox& part) {
        begin_part(target, part);
        layers.draw_rest(PlaneToTile(*view, ratio, tile), [&] { sketches->draw(below_layers, tile); });
    }

    /// Everything up to the symbols and texts, all of a frame: both pictures that are kept serve.
    void draw_frame(const gl::Framebuffer& target) {
        const Tile whole{0, 0, target.width(), target.height()};
        picture.draw(with_shaders(layers.shown()), *view, target, [&](const gl::PixelBox& part) {
            if (part == target.box() && layers.has_tints())
                ground.draw(with_shaders(layers.shown_below_tints()), *view, target,
                            [&](const gl::PixelBox& strip) { draw_ground(whole, target, strip); });
            else
                draw_ground(whole, target, part);
            draw_rest(whole, target, part);
        });
    }

    void draw_above(const Tile& tile, const gl::Framebuffer& target) {
        target.bind();
        gl::begin_drawing();
        sketches->draw(above_layers, tile);
        gl::end_drawing();
    }
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
    state_->layers.prepare(document, view, ratio);
    state_->prepare_below();
}

void MapRenderer::prepare(const map::MapDocument& document, const map::View& view, double ratio) {
    begin(document, view, ratio);
    state_->prepare_above();
}

void MapRenderer::draw_tile(const Tile& tile, const gl::Framebuffer& target) {
    state_->draw_ground(tile, target, target.box());
    state_->draw_rest(tile, target, target.box());
    state_->draw_above(tile, target);
}

void MapRenderer::draw(const map::MapDocument& document, const map::View& view, double ratio,
                       const gl::Framebuffer& target) {
    begin(document, view, ratio);
    state_->draw_frame(target);
    gl::flush(); // symbols and texts are laid out meanwhile
    state_->prepare_above();
    state_->draw_above({0, 0, target.width(), target.height()}, target);
}

std::size_t MapRenderer::chunks_built() const { return state_->layers.chunks_built(); }

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
