// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/atlas.h"
#include "catalogue/details.h"
#include "map/feature_details.h"
#include "map/network_layers.h"
#include "map/pick.h"
#include "map/route_planner.h"
#include "map/workspace.h"
#include "tests/catch.h"

#include <algorithm>

using namespace oreway;

namespace {

std::string value_of(const catalogue::Details& details, const std::string& key) {
    for (const catalogue::DetailRow& row : details.rows) {
        if (row.key == key) return row.value.text;
    }
    return "";
}

catalogue::Details first_hit(map::Workspace& workspace, const std::string& layer, const geo::LonLat& place,
                             double radius_m) {
    workspace.show_only({layer});
    workspace.load_for_identify();
    const auto hits = map::identify(workspace.document(), place, radius_m);
    const auto hit =
        std::find_if(hits.begin(), hits.end(), [&](const map::Hit& found) { return found.layer_id == layer; });
    REQUIRE(hit != hits.end());
    return map::describe_feature(*workspace.document().layer(layer), hit->what.feature, workspace.atlas());
}

} // namespace

TEST_CASE("The layers of the shipping network are hidden at first and every one of them has features") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    for (const map::BaseLayer& base : map::network_layers()) {
        INFO(base.layer.id);
        const map::Layer* layer = workspace.document().layer(base.layer.id);
        REQUIRE(layer != nullptr);
        CHECK_FALSE(layer->visible);
        CHECK(workspace.table_of(base.layer.id)->size() > 0);
    }
}

TEST_CASE("The Suez Canal is identified with its limits and its source") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    const catalogue::Details suez = first_hit(workspace, "passages", {32.38, 30.32}, 20000);
    CHECK(suez.title == "Suez Canal");
    CHECK(value_of(suez, "state") == "open");
    CHECK(value_of(suez, "max_draught_m") == "20.1");
    REQUIRE(suez.sources.size() == 1);
    CHECK(suez.sources.front().id == "wiki-suez");
}

TEST_CASE("The Northern Sea Route is seasonal and Volga-Don is for river-sea ships, as passages say") {
    const auto passages = map::read_network_layer(OREWAY_GEODATA, "passages").value().table;
    const auto state_of = [&](const std::string& id) {
        for (std::size_t i = 0; i < passages->size(); ++i) {
            if (data::to_text(passages->attribute("id")->value(i)) == id) {
                return data::to_text(passages->attribute("state")->value(i));
            }
        }
        return std::string();
    };

    CHECK(state_of("volga-don").find("river-sea") != std::string::npos);
    CHECK(state_of("nsr-vilkitsky").find("seasonal") != std::string::npos);
    CHECK(state_of("malacca") == "open");
}

TEST_CASE("A stretch of the Trans-Siberian is identified with gauge, corridor and source") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    const catalogue::Details stretch = first_hit(workspace, "corridors", {92.87, 56.01}, 30000);
    CHECK(value_of(stretch, "mode") == "rail");
    CHECK(value_of(stretch, "gauge_mm") == "1520");
    CHECK(value_of(stretch, "corridors").find("trans-siberian") != std::string::npos);
    CHECK_FALSE(stretch.sources.empty());
}

TEST_CASE("Passages that the user closed look different from open ones") {
    const auto passages = map::read_network_layer(OREWAY_GEODATA, "passages").value().table;
    const auto open = map::passage_looks(*passages, {});
    const auto closed = map::passage_looks(*passages, {"suez"});
    std::size_t different = 0;
    for (std::size_t i = 0; i < passages->size(); ++i) {
        if (!(open->fills[i] == closed->fills[i])) ++different;
    }
    CHECK(different == 1);
}

TEST_CASE("Every corridor of the land network has a name to be shown by") {
    map::Workspace workspace({OREWAY_GEODATA, {}});
    const auto corridors = map::read_network_layer(OREWAY_GEODATA, "corridors").value().table;
    for (const std::string& ids : corridors->attribute("corridors")->texts) {
        for (const std::string& id : base::split(ids, ';')) {
            INFO(id);
            if (!id.empty()) CHECK(workspace.routes().corridor_name(id) != id);
        }
    }
    CHECK(workspace.routes().corridor_name("khorgos-lianyungang") == "Khorgos–Lianyungang");
    CHECK(workspace.routes().corridor_name("no-such-corridor") == "no-such-corridor");
}
