// SPDX-License-Identifier: MIT
#include "ui/fonts.h"

#include <imgui.h>

#include <cmath>

namespace oreway::ui {

namespace {

/// Device-independent pixels, by FontRole.
constexpr std::array<double, 4> role_sizes = {15, 15, 20, 13};

/// Dear ImGui takes fonts through a pointer that is not const and leaves them alone.
void* bytes_of(std::string_view file) { return const_cast<char*>(file.data()); }

void add_file(std::string_view file, float size, ImFontConfig config, const ImWchar* ranges) {
    config.FontDataOwnedByAtlas = false;
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes_of(file), static_cast<int>(file.size()), size, &config, ranges);
}

#if IMGUI_VERSION_NUM < 19200
/// Pairs of first and last characters, as Dear ImGui wants them. They live until the next call.
const ImWchar* ranges_of(const GlyphWishes& glyphs) {
    static ImVector<ImWchar> ranges;
    ImFontGlyphRangesBuilder builder;
    for (std::uint32_t code_point = 0x20; code_point < GlyphWishes::code_points; ++code_point) {
        if (is_always_loaded(code_point) || glyphs.has(code_point)) builder.AddChar(static_cast<ImWchar>(code_point));
    }
    ranges.clear();
    builder.BuildRanges(&ranges);
    return ranges.Data;
}
#endif

} // namespace

bool Fonts::update(double scale, double density, const GlyphWishes& glyphs) {
    const bool same_size = scale == scale_ && density == density_;
#if IMGUI_VERSION_NUM < 19200
    const bool is_current = same_size && glyph_revision_ == glyphs.revision();
#else
    const bool is_current = fonts_[0] != nullptr; // sizes and glyphs are drawn when they are needed
    static_cast<void>(same_size);
#endif
    scale_ = scale;
    density_ = density;
    glyph_revision_ = glyphs.revision();
    if (!is_current) load(glyphs);
    return !is_current;
}

void Fonts::load(const GlyphWishes& glyphs) {
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts->Clear();
    io.Fonts->TexGlyphPadding = 1;
#if IMGUI_VERSION_NUM < 19200
    const ImWchar* ranges = ranges_of(glyphs);
    const double pixels = density_;
    io.FontGlobalScale = static_cast<float>(1 / density_);
#else
    static_cast<void>(glyphs);
    const ImWchar* ranges = nullptr;
    const double pixels = 1;
#endif
    for (std::size_t role = 0; role < fonts_.size(); ++role) {
        const bool is_bold =
            role == static_cast<std::size_t>(FontRole::strong) || role == static_cast<std::size_t>(FontRole::title);
        const auto size = static_cast<float>(std::round(role_sizes[role] * scale_ * pixels));
        ImFontConfig config;
        config.OversampleH = 2;
        config.OversampleV = 1;
        add_file(is_bold ? files_.bold : files_.regular, size, config, ranges);
        fonts_[role] = io.Fonts->Fonts.back();
        config.MergeMode = true;
        config.OversampleH = 1;
        add_file(files_.fallback, size, config, ranges);
    }
#if IMGUI_VERSION_NUM < 19200
    io.Fonts->Build();
#endif
}

float Fonts::size(FontRole role) const {
    return static_cast<float>(std::round(role_sizes[static_cast<std::size_t>(role)] * scale_));
}

void Fonts::push(FontRole role) const {
#if IMGUI_VERSION_NUM < 19200
    ImGui::PushFont(fonts_[static_cast<std::size_t>(role)]);
#else
    ImGui::PushFont(fonts_[static_cast<std::size_t>(role)], size(role));
#endif
}

void Fonts::pop() { ImGui::PopFont(); }

} // namespace oreway::ui
