// SPDX-License-Identifier: MIT
#include "map/style_file.h"

#include "base/error.h"
#include "base/file.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <utility>

namespace oreway::map {

namespace {

using nlohmann::json;

constexpr std::pair<SymbolShape, const char*> shape_names[] = {
    {SymbolShape::circle, "circle"},
    {SymbolShape::square, "square"},
    {SymbolShape::diamond, "diamond"},
    {SymbolShape::triangle, "triangle"},
    {SymbolShape::triangle_down, "triangle-down"},
    {SymbolShape::pentagon, "pentagon"},
    {SymbolShape::hexagon, "hexagon"},
    {SymbolShape::star, "star"},
    {SymbolShape::cross, "cross"},
    {SymbolShape::ring, "ring"},
    {SymbolShape::seabed, "seabed"},
    {SymbolShape::anchor, "anchor"},
};
constexpr std::pair<OutlineStyle, const char*> outline_names[] = {
    {OutlineStyle::solid, "solid"},        {OutlineStyle::dashed, "dashed"}, {OutlineStyle::dotted, "dotted"},
    {OutlineStyle::double_line, "double"}, {OutlineStyle::none, "none"},
};

template <typename Names, typename Value> bool set_by_name(const Names& names, const json& value, Value& target) {
    for (const auto& [known, name] : names) {
        if (value.is_string() && value.get<std::string>() == name) {
            target = known;
            return true;
        }
    }
    return false;
}

bool set_number(const json& value, double low, double high, double& target) {
    if (!value.is_number() || value.get<double>() < low || value.get<double>() > high) return false;
    target = value.get<double>();
    return true;
}

bool set_color(const json& value, base::Color& target) {
    const auto color = value.is_string() ? base::parse_color(value.get<std::string>()) : std::nullopt;
    if (color) target = *color;
    return color.has_value();
}

/// What is expected of a key, and how it is taken over.
struct Key {
    const char* name;
    const char* expected;
    std::function<bool(const json&, StyleChange&)> take;
};

const std::vector<Key>& keys() {
    static const std::vector<Key> table = {
        {"fill", "a colour like \"#56B4E9\"", [](const json& v, StyleChange& c) { return set_color(v, c.style.fill); }},
        {"fill_opacity", "a number from 0 to 1",
         [](const json& v, StyleChange& c) { return set_number(v, 0, 1, c.style.fill_opacity); }},
        {"hatched", "true or false",
         [](const json& v, StyleChange& c) {
             if (v.is_boolean()) c.style.hatched = v.get<bool>();
             return v.is_boolean();
         }},
        {"stroke", "a colour like \"#0072B2\"",
         [](const json& v, StyleChange& c) { return set_color(v, c.style.stroke); }},
        {"stroke_width", "a number from 0 to 50",
         [](const json& v, StyleChange& c) { return set_number(v, 0, 50, c.style.stroke_width); }},
        {"stroke_style", "solid, dashed, dotted, double or none",
         [](const json& v, StyleChange& c) { return set_by_name(outline_names, v, c.style.stroke_style); }},
        {"shape",
         "circle, square, diamond, triangle, triangle-down, pentagon, hexagon, star, cross, ring, seabed or anchor",
         [](const json& v, StyleChange& c) { return set_by_name(shape_names, v, c.style.shape); }},
        {"size", "a number from 0 to 200",
         [](const json& v, StyleChange& c) { return set_number(v, 0, 200, c.style.size); }},
        {"label_field", "the name of an attribute",
         [](const json& v, StyleChange& c) {
             if (v.is_string()) c.style.label_field = v.get<std::string>();
             return v.is_string();
         }},
        {"label_size", "a number from 4 to 100",
         [](const json& v, StyleChange& c) { return set_number(v, 4, 100, c.style.label_size); }},
        {"min_zoom", "a number from 0 to 30",
         [](const json& v, StyleChange& c) { return set_number(v, 0, 30, c.style.min_zoom); }},
        {"max_zoom", "a number from 0 to 30",
         [](const json& v, StyleChange& c) { return set_number(v, 0, 30, c.style.max_zoom); }},
        {"opacity", "a number from 0 to 1",
         [](const json& v, StyleChange& c) { return set_number(v, 0, 1, c.opacity); }},
        {"visible", "true or false",
         [](const json& v, StyleChange& c) {
             if (v.is_boolean()) c.visible = v.get<bool>();
             return v.is_boolean();
         }},
        {"order", "a whole number from 0 on",
         [](const json& v, StyleChange& c) {
             const bool good = v.is_number_integer() && v.get<int>() >= 0;
             if (good) c.order = v.get<int>();
             return good;
         }},
    };
    return table;
}

StyleChange changed_layer(const Layer& layer, const json& entry, const std::string& file,
                          base::Diagnostics& diagnostics) {
    StyleChange change{layer.style, layer.opacity, layer.visible, std::nullopt};
    for (const auto& [name, value] : entry.items()) {
        const std::string where = "layer '" + layer.id + "': ";
        const Key* key = nullptr;
        for (const Key& candidate : keys()) {
            if (name == candidate.name) key = &candidate;
        }
        if (key == nullptr) {
            diagnostics.add(base::Severity::warning, file, "unknown-style-key-" + name,
                            where + "there is no style key '" + name + "', it is left out");
        } else if (!key->take(value, change)) {
            diagnostics.add(base::Severity::warning, file, "bad-style-value-" + name,
                            where + "'" + name + "' is " + value.dump() + " but must be " + key->expected);
        }
    }
    return change;
}

} // namespace

std::string to_text(SymbolShape shape) {
    for (const auto& [known, name] : shape_names) {
        if (known == shape) return name;
    }
    return "circle";
}

std::string to_text(OutlineStyle style) {
    for (const auto& [known, name] : outline_names) {
        if (known == style) return name;
    }
    return "solid";
}

std::map<std::string, StyleChange> read_style_file(const std::filesystem::path& path, const MapDocument& document,
                                                   base::Diagnostics& diagnostics) {
    const std::string file = path.string();
    const json root = json::parse(base::read_file(path), nullptr, false, true);
    if (!root.is_object()) {
        throw base::Error(base::ExitCode::input, file + ": is not a style file: expected a JSON object of layers, like "
                                                        "{\"my-layer\": {\"fill\": \"#56B4E9\"}}");
    }
    std::map<std::string, StyleChange> changes;
    for (const auto& [id, entry] : root.items()) {
        const Layer* layer = document.layer(id);
        if (layer == nullptr || !entry.is_object()) {
            diagnostics.add(base::Severity::warning, file, "unknown-style-layer-" + id,
                            layer == nullptr ? "there is no layer '" + id + "' to style, the entry is left out"
                                             : "the entry of layer '" + id + "' must be an object");
            continue;
        }
        changes.emplace(id, changed_layer(*layer, entry, file, diagnostics));
    }
    return changes;
}

std::string style_file_text(const MapDocument& document) {
    json root = json::object();
    int order = 0;
    for (const Layer& layer : document.layers) {
        if (!layer.is_user) continue;
        const LayerStyle& style = layer.style;
        root[layer.id] = {{"fill", base::to_hex(style.fill)},
                          {"fill_opacity", style.fill_opacity},
                          {"stroke", base::to_hex(style.stroke)},
                          {"stroke_width", style.stroke_width},
                          {"stroke_style", to_text(style.stroke_style)},
                          {"shape", to_text(style.shape)},
                          {"size", style.size},
                          {"label_field", style.label_field},
                          {"label_size", style.label_size},
                          {"min_zoom", style.min_zoom},
                          {"max_zoom", style.max_zoom},
                          {"opacity", layer.opacity},
                          {"visible", layer.visible},
                          {"order", order++}};
    }
    return root.dump(2) + "\n";
}

} // namespace oreway::map
