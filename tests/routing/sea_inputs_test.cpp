// SPDX-License-Identifier: MIT
#include "base/file.h"
#include "routing/sea_inputs.h"
#include "tests/catch.h"
#include "tests/temp_folder.h"

using namespace oreway;

namespace {

/// The shipped geodata with tables that can be edited.
class EditableGeodata {
public:
    EditableGeodata() {
        namespace fs = std::filesystem;
        const fs::path shipped = OREWAY_GEODATA;
        fs::create_symlink(shipped / "base", folder_.path() / "base");
        fs::copy(shipped / "network", folder_.path() / "network");
        fs::create_directory(folder_.path() / "atlas");
        fs::copy(shipped / "atlas" / "ports.geojson", folder_.path() / "atlas" / "ports.geojson");
    }

    void replace(const std::string& file, const std::string& old_text, const std::string& new_text) {
        std::string text = base::read_file(folder_.path() / file);
        const std::size_t at = text.find(old_text);
        INFO(file << " holds no " << old_text);
        REQUIRE(at != std::string::npos);
        base::write_file(folder_.path() / file, text.replace(at, old_text.size(), new_text));
    }

    std::uint64_t hash() const { return routing::sea_input_hash(folder_.path()); }

private:
    tests::TempFolder folder_;
};

} // namespace

TEST_CASE("What the sea does not depend on charts it no second time") {
    EditableGeodata geodata;
    const std::uint64_t before = geodata.hash();
    geodata.replace("network/destinations.csv", "\n", "\nnew-plant,a plant that did not count before\n");
    geodata.replace("network/land_edges.csv", "Factor 1.3", "A factor of 1.3");
    geodata.replace("network/land_nodes.csv", "Hairatan", "Hayraton");
    geodata.replace("network/passages.csv", "Suez Canal", "Canal of Suez");
    geodata.replace("network/settings.csv", "sea_speed", "sea_speed_changed");
    geodata.replace("atlas/ports.geojson", "\"notes\": \"", "\"notes\": \"looked at again; ");
    CHECK(geodata.hash() == before);
}

TEST_CASE("A port, a gate or a clearance that changes has the sea charted anew") {
    EditableGeodata geodata;
    const auto changes_with = [&](const std::string& file, const std::string& old_text, const std::string& new_text) {
        const std::uint64_t before = geodata.hash();
        geodata.replace(file, old_text, new_text);
        return geodata.hash() != before;
    };
    CHECK(changes_with("atlas/ports.geojson", "\"coordinates\": [5", "\"coordinates\": [4"));
    CHECK(changes_with("network/passages.csv", "suez,", "suez-canal,"));
    CHECK(changes_with("network/clearances.csv", "\n", "\nA new strait,0,0,30,2,\n"));
    CHECK(changes_with("network/walls.geojson", "[[7", "[[0.5, 0.5], [7"));
}
