// SPDX-License-Identifier: MIT
#include "base/error.h"
#include "base/file.h"
#include "data/feature_builder.h"
#include "map/style_file.h"
#include "map/workspace.h"
#include "tests/catch.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

using namespace oreway;

namespace {

std::filesystem::path file_with(const std::string& text) {
    // Tests run side by side, each in a process of its own.
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("oreway_style_" + std::to_string(getpid()) + ".json");
    base::write_file(path, text);
    return path;
}

map::MapDocument document_with_layer() {
    map::MapDocument document;
    map::Layer layer;
    layer.id = "mines";
    layer.is_user = true;
    document.layers.push_back(layer);
    return document;
}

} // namespace

TEST_CASE("A style file changes what it names and keeps the rest") {
    base::Diagnostics diagnostics;
    const auto changes = map::read_style_file(
        file_with(R"({"mines": {"fill": "#D55E00", "stroke_style": "dashed", "shape": "triangle-down", "size": 12}})"),
        document_with_layer(), diagnostics);
    REQUIRE(changes.count("mines") == 1);
    const map::StyleChange& change = changes.at("mines");
    CHECK(change.style.fill == base::rgb(0xD55E00));
    CHECK(change.style.stroke_style == map::OutlineStyle::dashed);
    CHECK(change.style.shape == map::SymbolShape::triangle_down);
    CHECK(change.style.size == 12);
    CHECK(change.style.stroke == map::LayerStyle{}.stroke);
    CHECK(diagnostics.empty());
}

TEST_CASE("A wrong value, key or layer of a style file is told and the rest is used") {
    base::Diagnostics diagnostics;
    const auto changes =
        map::read_style_file(file_with(R"({"mines": {"fill": "orange", "sizes": 3, "size": 5}, "ports-of-call": {}})"),
                             document_with_layer(), diagnostics);
    CHECK(changes.at("mines").style.size == 5);
    REQUIRE(diagnostics.entries().size() == 3);
    CHECK(diagnostics.entries()[0].message.find("\"orange\"") != std::string::npos);
    CHECK(diagnostics.entries()[0].message.find("#56B4E9") != std::string::npos);
}

TEST_CASE("What is not a style file is refused with the form expected") {
    base::Diagnostics diagnostics;
    for (const char* text : {"", "[1, 2]", "{\"mines\": ", "not json"}) {
        CHECK_THROWS_AS(map::read_style_file(file_with(text), document_with_layer(), diagnostics), base::Error);
    }
    CHECK_THROWS_AS(map::read_style_file("/no/such/file.json", document_with_layer(), diagnostics), base::Error);
}

TEST_CASE("The order of a style file is that of the users' own layers, and never leaves them") {
    map::Workspace workspace({OREWAY_GEODATA, {}, {}});
    const auto own_layers = [&] {
        std::vector<std::string> ids;
        for (const map::Layer& layer : workspace.document().layers)
            if (layer.is_user) ids.push_back(layer.id);
        return ids;
    };
    const auto folder = std::filesystem::temp_directory_path() / ("oreway_order_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    for (const char* name : {"a.csv", "b.csv", "c.csv"}) {
        base::write_file(folder / name, "lon,lat\n1,2\n");
        workspace.add_layer((folder / name).string());
    }
    REQUIRE(own_layers() == std::vector<std::string>{"a", "b", "c"});
    const auto place_of_sites = [&] {
        const auto& layers = workspace.document().layers;
        return std::find_if(layers.begin(), layers.end(), [](const auto& layer) { return layer.id == "deposits"; }) -
               layers.begin();
    };
    const auto before = place_of_sites();
    workspace.apply_style_file(file_with(R"({"a": {"order": 4000000000}})"));
    CHECK(own_layers() == std::vector<std::string>{"b", "c", "a"});
    workspace.apply_style_file(file_with(R"({"a": {"order": 0}, "c": {"order": 1}})"));
    CHECK(own_layers() == std::vector<std::string>{"a", "c", "b"});
    CHECK(place_of_sites() == before);
    std::filesystem::remove_all(folder);
}

TEST_CASE("A written style file reads back the same") {
    map::MapDocument document = document_with_layer();
    document.layers[0].style.fill = base::rgb(0x009E73);
    document.layers[0].style.label_field = "name";
    document.layers[0].style.hatched = true;
    document.layers[0].opacity = 0.5;
    base::Diagnostics diagnostics;
    const auto changes =
        map::read_style_file(file_with(map::style_file_text(document)), document_with_layer(), diagnostics);
    CHECK(diagnostics.empty());
    CHECK(changes.at("mines").style == document.layers[0].style);
    CHECK(changes.at("mines").opacity == 0.5);
}

TEST_CASE("What a style file says twice, or to no avail, is named with layer and key") {
    map::MapDocument document = document_with_layer();
    data::FeatureBuilder mines("mines", {{"name", data::Column::Type::text}});
    mines.add_point({70, 50}, {std::string("A")});
    document.layers.front().features[2].table = mines.build();
    base::Diagnostics diagnostics;
    map::read_style_file(
        file_with(R"({"mines": {"size": 3, "label_field": "nmae", "min_zoom": 5, "max_zoom": 2, "size": 5},
                                       "mines": {"size": 3, "label_field": "nmae", "min_zoom": 5, "max_zoom": 2, "size": 5}})"),
        document, diagnostics);
    std::string told;
    for (const auto& entry : diagnostics.entries())
        told += entry.message + "\n";
    CHECK(told.find("the layer 'mines' stands twice") != std::string::npos);
    CHECK(told.find("layer 'mines': the key 'size' stands twice") != std::string::npos);
    CHECK(told.find("layer 'mines': label_field 'nmae': there is no such attribute; there are name") !=
          std::string::npos);
    CHECK(told.find("layer 'mines': min_zoom 5 is more than max_zoom 2") != std::string::npos);
    base::Diagnostics none;
    map::read_style_file(file_with(R"({"mines": {"label_field": "name", "min_zoom": 2, "max_zoom": 2}})"), document,
                         none);
    CHECK(none.empty());
}
