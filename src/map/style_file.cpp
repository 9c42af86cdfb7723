// SPDX-License-Identifier: MIT
#include "map/style_file.h"

#include "base/edit_distance.h"
#include "base/error.h"
#include "base/file.h"
#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <set>
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

/// What is expected of a key, how it is taken over, and how it is written.
struct Key {
    const char* name;
    const char* expected;
    std::function<bool(const json&, StyleChange&)> take;
    std::function<json(const StyleChange&)> give;
};

bool set_flag(const json& value, bool& target) {
    if (value.is_boolean()) target = value.get<bool>();
    return value.is_boolean();
}

bool set_text(const json& value, std::string& target) {
    if (value.is_string()) target = value.get<std::string>();
    return value.is_string();
}

bool set_order(const json& value, std::optional<int>& target) {
    if (!value.is_number_integer() || value.get<std::int64_t>() < 0) return false;
    target = static_cast<int>(std::min<std::int64_t>(value.get<std::int64_t>(), std::numeric_limits<int>::max()));
    return true;
}

Key color_key(const char* name, const char* expected, base::Color LayerStyle::*member) {
    return {name, expected, [=](const json& v, StyleChange& c) { return set_color(v, c.style.*member); },
            [=](const StyleChange& c) { return json(base::to_hex(c.style.*member)); }};
}

Key number_key(const char* name, const char* expected, double low, double high, double LayerStyle::*member) {
    return {name, expected, [=](const json& v, StyleChange& c) { return set_number(v, low, high, c.style.*member); },
            [=](const StyleChange& c) { return json(c.style.*member); }};
}

const std::vector<Key>& keys() {
    static const std::vector<Key> table = {
        color_key("fill", "a colour like \"#56B4E9\"", &LayerStyle::fill),
        number_key("fill_opacity", "a number from 0 to 1", 0, 1, &LayerStyle::fill_opacity),
        {"hatched", "true or false", [](const json& v, StyleChange& c) { return set_flag(v, c.style.hatched); },
         [](const StyleChange& c) { return json(c.style.hatched); }},
        color_key("stroke", "a colour like \"#0072B2\"", &LayerStyle::stroke),
        number_key("stroke_width", "a number from 0 to 50", 0, 50, &LayerStyle::stroke_width),
        {"stroke_style", "solid, dashed, dotted, double or none",
         [](const json& v, StyleChange& c) { return set_by_name(outline_names, v, c.style.stroke_style); },
         [](const StyleChange& c) { return json(to_text(c.style.stroke_style)); }},
        {"shape",
         "circle, square, diamond, triangle, triangle-down, pentagon, hexagon, star, cross, ring, seabed or anchor",
         [](const json& v, StyleChange& c) { return set_by_name(shape_names, v, c.style.shape); },
         [](const StyleChange& c) { return json(to_text(c.style.shape)); }},
        number_key("size", "a number from 0 to 200", 0, 200, &LayerStyle::size),
        {"label_field", "the name of an attribute",
         [](const json& v, StyleChange& c) { return set_text(v, c.style.label_field); },
         [](const StyleChange& c) { return json(c.style.label_field); }},
        number_key("label_size", "a number from 4 to 100", 4, 100, &LayerStyle::label_size),
        number_key("min_zoom", "a number from 0 to 30", 0, 30, &LayerStyle::min_zoom),
        number_key("max_zoom", "a number from 0 to 30", 0, 30, &LayerStyle::max_zoom),
        {"opacity", "a number from 0 to 1",
         [](const json& v, StyleChange& c) { return set_number(v, 0, 1, c.opacity); },
         [](const StyleChange& c) { return json(c.opacity); }},
        {"visible", "true or false", [](const json& v, StyleChange& c) { return set_flag(v, c.visible); },
         [](const StyleChange& c) { return json(c.visible); }},
        {"order", "a whole number from 0 on", [](const json& v, StyleChange& c) { return set_order(v, c.order); },
         [](const StyleChange& c) { return json(c.order.value_or(0)); }},
    };
    return table;
}

/// JSON keeps the last of two equal keys: each is named with the layer in which it stands.
json parse(const std::string& text, const std::string& file, base::Diagnostics& diagnostics) {
    std::vector<std::set<std::string>> seen;
    std::string layer;
    const auto look = [&](int, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::object_start) seen.emplace_back();
        if (event == json::parse_event_t::object_end) seen.pop_back();
        if (event != json::parse_event_t::key) return true;
        const std::string key = parsed.get<std::string>();
        const bool is_layer = seen.size() == 1;
        if (is_layer) layer = key;
        if (!seen.back().insert(key).second)
            diagnostics.add(base::Severity::warning, file, "repeated-style-key-" + (is_layer ? key : layer + "-" + key),
                            (is_layer ? "the layer '" + key : "layer '" + layer + "': the key '" + key) +
                                "' stands twice, the last one counts");
        return true;
    };
    return json::parse(text, look, false, true);
}

void check_change(const Layer& layer, const json& entry, const StyleChange& change, const std::string& file,
                  base::Diagnostics& diagnostics) {
    const std::string where = "layer '" + layer.id + "': ";
    if ((entry.contains("min_zoom") || entry.contains("max_zoom")) && change.style.min_zoom > change.style.max_zoom)
        diagnostics.add(base::Severity::warning, file, "style-zooms-" + layer.id,
                        where + "min_zoom " + base::to_text(change.style.min_zoom) + " is more than max_zoom " +
                            base::to_text(change.style.max_zoom) + ", so it is never drawn");
    const auto& table = layer.features_for(Detail::fine).table;
    const std::string& field = change.style.label_field;
    if (!entry.contains("label_field") || field.empty() || !table || table->attribute(field) != nullptr) return;
    std::vector<std::string> names;
    for (const data::Column& column : table->attributes())
        names.push_back(column.name);
    diagnostics.add(base::Severity::warning, file, "unknown-label-field-" + layer.id,
                    where + "label_field '" + field + "': there is no such attribute; there are " +
                        base::join(base::nearest_first(field, names), ", "));
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
    check_change(layer, entry, change, file, diagnostics);
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
    const json root = parse(base::read_file(path), file, diagnostics);
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
        const StyleChange as_it_is{layer.style, layer.opacity, layer.visible, order++};
        for (const Key& key : keys())
            root[layer.id][key.name] = key.give(as_it_is);
    }
    return root.dump(2) + "\n";
}

} // namespace oreway::map
