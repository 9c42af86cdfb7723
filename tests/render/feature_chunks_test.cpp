// SPDX-License-Identifier: MIT
#include "render/feature_chunks.h"
#include "tests/catch.h"
#include "tests/render/sample_document.h"

#include <cmath>

using namespace oreway;
using tests::box_ring;

namespace {

std::shared_ptr<const data::FeatureTable> islands() {
    std::vector<std::vector<tests::Ring>> features;
    for (int lon = -170; lon <= 170; lon += 20)
        for (int lat = -80; lat <= 80; lat += 20)
            features.push_back({box_ring(lon, lat, lon + 2, lat + 2)});
    features.push_back({box_ring(178, 10, 183, 12)});
    return tests::make_table(data::GeometryKind::polygon, features);
}

std::size_t count(const std::vector<render::FeatureChunk>& chunks) {
    std::size_t sum = 0;
    for (const auto& chunk : chunks)
        sum += chunk.features.size();
    return sum;
}

} // namespace

TEST_CASE("every feature is in exactly one chunk, whatever the cells") {
    const auto table = islands();
    for (const double cell : {360.0, 90.0, 7.0})
        CHECK(count(render::make_chunks(*table, cell).chunks) == table->size());
}

TEST_CASE("a chunk's box holds its features and is no larger than its cell and they") {
    const auto table = islands();
    for (const auto& chunk : render::make_chunks(*table, 45).chunks) {
        for (const std::uint32_t feature : chunk.features) {
            CHECK(chunk.box.contains({table->box(feature).west, table->box(feature).south}));
            CHECK(chunk.box.contains({table->box(feature).east, table->box(feature).north}));
        }
        CHECK(chunk.box.width() <= 47);
        CHECK(chunk.box.height() <= 47);
    }
}

TEST_CASE("portions for the whole map hold about equally many vertices") {
    const auto table = islands();
    const auto chunks = render::make_chunks(*table, 360).chunks;
    CHECK(chunks.size() >= 2);
    for (const auto& chunk : chunks)
        CHECK(chunk.features.size() <= table->size() / chunks.size() + 2);
}

TEST_CASE("a continent is kept apart from the islands of its cell") {
    tests::Ring coast;
    for (int i = 0; i < 5000; ++i)
        coast.push_back({50 * std::cos(i * 2 * M_PI / 5000), 30 * std::sin(i * 2 * M_PI / 5000)});
    const auto table = tests::make_table(data::GeometryKind::polygon, {{box_ring(60, 0, 61, 1)}, {coast}});
    const auto chunks = render::make_chunks(*table, 10);
    CHECK(chunks.large == std::vector<std::uint32_t>{1});
    CHECK(count(chunks.chunks) == 1);
    CHECK(render::make_chunks(*table, 360).large.empty());
}
