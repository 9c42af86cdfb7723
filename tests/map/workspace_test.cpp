// SPDX-License-Identifier: MIT
#include "map/workspace.h"
#include "map/zone_layer.h"
#include "tests/catch.h"
#include "tests/map/stopped_worker.h"

#include <algorithm>
#include <thread>

using namespace oreway;
using namespace oreway::map;

namespace {

constexpr auto fine = static_cast<std::size_t>(Detail::fine);

Workspace::Options shipped() { return {OREWAY_GEODATA, {}}; }

View view_of(const geo::LonLatBox& box) {
    View view(geo::Projection::create({}), 1000, 600);
    view.fit(box);
    return view;
}

bool has_countries(const MapDocument& document, Detail detail) {
    return static_cast<bool>(document.layer("countries")->features[static_cast<std::size_t>(detail)]);
}

bool tells(const Workspace& workspace, const std::string& text) {
    const auto entries = workspace.diagnostics().entries();
    return std::any_of(entries.begin(), entries.end(),
                       [&](const base::Diagnostic& entry) { return entry.message.find(text) != std::string::npos; });
}

/// Until the worker is idle; what it has done is not taken over yet.
void wait_for(Workspace& workspace) {
    while (workspace.worker().status()) {
        std::this_thread::yield();
    }
}

} // namespace

TEST_CASE("Layers and cities whose reading was stopped are told of, and read when the map asks again") {
    Workspace workspace(shipped());
    const View view = view_of({0, 40, 20, 55});
    const std::size_t names = workspace.document().labels->size();
    tests::stop_while_waiting(workspace, [&] { workspace.request_for(view); });
    CHECK_FALSE(has_countries(workspace.document(), Detail::fine));
    CHECK(tells(workspace, "Reading cities: stopped"));
    workspace.request_for(view);
    workspace.worker().finish_all();
    CHECK(has_countries(workspace.document(), Detail::fine));
    CHECK(workspace.document().layer("land")->features[fine]);
    CHECK(workspace.document().labels->size() > names);
}

TEST_CASE("A file whose reading was stopped before it began is told of") {
    Workspace workspace(shipped());
    tests::stop_while_waiting(workspace, [&] { workspace.add_layer_in_background(OREWAY_GEODATA "/base/places.fgb"); });
    CHECK(tells(workspace, "places.fgb: stopped"));
    CHECK_FALSE(std::any_of(workspace.document().layers.begin(), workspace.document().layers.end(),
                            [](const Layer& layer) { return layer.is_user; }));
}

TEST_CASE("A zone is computed behind the countries that are on their way, and reads them where nobody has asked") {
    Workspace workspace(shipped());
    SECTION("on their way") { workspace.request_for(view_of({160, -5, 175, 5})); }
    SECTION("stopped before") {
        tests::stop_while_waiting(workspace, [&] { workspace.request_for(view_of({160, -5, 175, 5})); });
    }
    SECTION("not asked for") {}
    workspace.show_zones_in_background({"NRU"});
    CHECK_FALSE(has_countries(workspace.document(), Detail::fine)); // not read while the window waits
    workspace.worker().finish_all();
    CHECK(zone_codes(workspace.document().layer(zone_layer_id)) == std::vector<std::string>{"NRU"});
}

TEST_CASE("A zone that was stopped is told of") {
    Workspace workspace(shipped());
    tests::stop_while_waiting(workspace, [&] { workspace.show_zones_in_background({"NRU"}); });
    CHECK(tells(workspace, "Computing zones: stopped"));
    CHECK(workspace.document().layer(zone_layer_id) == nullptr);
}

TEST_CASE("The table of a layer is all of it, though it be on its way or read for a small view") {
    Workspace whole(shipped());
    const std::size_t all = whole.table_of("countries")->size();
    Workspace workspace(shipped());
    const View view = view_of({160, -5, 175, 5});
    SECTION("on its way") { workspace.request_for(view); }
    SECTION("read for a small view") {
        workspace.load_for(view);
        REQUIRE(workspace.document().layer("countries")->features[fine].table->size() < all);
    }
    CHECK(workspace.table_of("countries")->size() == all);
}

TEST_CASE("An answer that leaves the document as it is is something to show all the same") {
    Workspace workspace(shipped());
    const std::uint64_t revision = workspace.document().revision;
    workspace.worker().submit("Making map.png", [](const base::Worker::Progress&) { return [] {}; }, {});
    wait_for(workspace);
    CHECK(workspace.poll());
    CHECK(workspace.document().revision == revision);
    CHECK_FALSE(workspace.poll());
}

TEST_CASE("A document to be drawn is as it was when it was asked for, with the data that it lacked") {
    Workspace workspace(shipped());
    std::shared_ptr<const MapDocument> taken;
    workspace.complete_in_background("Preparing map.png", workspace.document(), view_of({0, 40, 20, 55}),
                                     [&](const std::shared_ptr<const MapDocument>& document) { taken = document; }, {});
    workspace.set_theme(ThemeName::dark);
    workspace.set_visible("deposits", false);
    workspace.worker().finish_all();
    REQUIRE(taken);
    CHECK(taken->theme == ThemeName::light);
    CHECK(taken->layer("deposits")->visible);
    CHECK(has_countries(*taken, Detail::fine));
    CHECK(taken->labels == workspace.document().labels);
}
