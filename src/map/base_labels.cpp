// SPDX-License-Identifier: MIT
#include "base/csv.h"
#include "base/error.h"
#include "catalogue/atlas.h"
#include "data/feature_reader.h"
#include "map/base_map.h"

#include <algorithm>
#include <array>

namespace oreway::map {

namespace {

/// Ranks run from 0, the most important.
double by_rank(int rank, const std::array<double, 7>& values) {
    return values[static_cast<std::size_t>(std::clamp(rank, 0, 6))];
}

Label country_label(const catalogue::Country& country) {
    const int rank = static_cast<int>(country.label_rank);
    Label label;
    label.text = country.name;
    label.place = *country.label;
    label.kind = LabelClass::country;
    label.priority = rank < 6 ? 800 - 60 * rank : 350; // the smallest after the cities around them
    label.min_zoom = by_rank(rank, {0, 0.8, 2.0, 2.8, 3.6, 4.4, 6});
    label.roam_deg = by_rank(rank, {24, 10, 6, 3, 2, 1, 0}); // the map keeps it within the country
    return label;
}

void add_seas(const std::filesystem::path& file, base::TableProblems& problems, std::vector<Label>& labels) {
    const base::CsvTable table = base::CsvTable::read(file, problems);
    if (!table.require({"name", "kind", "lon", "lat", "rank"}, problems)) return;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        base::CsvRow cells(table, row, problems);
        const geo::LonLat place{cells.required_number("lon"), cells.required_number("lat")};
        const int rank = static_cast<int>(cells.required_number("rank"));
        if (!cells.ok()) continue;
        Label label;
        label.text = cells.text("name");
        label.place = place;
        const std::string kind = cells.text("kind");
        label.kind = kind == "ocean" ? LabelClass::ocean : kind == "island" ? LabelClass::island : LabelClass::sea;
        label.priority = 780 - 70 * rank;
        label.min_zoom = by_rank(rank, {0, 0, 2.2, 3.2, 4.2, 5.2, 6.2});
        labels.push_back(std::move(label));
    }
}

Label city_label(const std::string& name, const geo::LonLat& place, std::int64_t rank, bool is_capital) {
    const int importance = static_cast<int>(std::clamp<std::int64_t>(rank, 0, 10));
    Label label;
    label.text = name;
    label.place = place;
    label.kind = is_capital ? LabelClass::capital : LabelClass::city;
    label.priority = is_capital ? 500 - 10 * importance : 400 - 20 * importance;
    label.min_zoom = (is_capital ? 4 : 4.2) + 0.45 * importance;
    return label;
}

} // namespace

std::vector<Label> base_labels(const std::filesystem::path& geodata, const catalogue::Atlas& atlas,
                               base::Diagnostics& diagnostics) {
    std::vector<Label> labels;
    for (const catalogue::Country& country : atlas.countries()) {
        if (country.label) labels.push_back(country_label(country));
    }
    base::TableProblems problems;
    add_seas(geodata / "tables/seas.csv", problems, labels);
    base::add_to(diagnostics, problems);
    return labels;
}

std::vector<Label> city_labels(const std::filesystem::path& geodata, base::Diagnostics& diagnostics) {
    const std::string file = (geodata / "base/places.fgb").string();
    std::vector<Label> labels;
    try {
        data::ReadOptions options;
        options.trusted = true;
        const data::ReadResult read = data::read_features(file, options);
        const data::FeatureTable& table = *read.table;
        const data::Column* name = table.attribute("name");
        const data::Column* rank = table.attribute("rank");
        const data::Column* capital = table.attribute("capital");
        if (name == nullptr || rank == nullptr || capital == nullptr) {
            throw base::Error(base::ExitCode::input, file + ": needs the attributes name, rank and capital");
        }
        for (std::size_t i = 0; i < table.size(); ++i) {
            const geo::LonLat place = table.ring(table.rings(table.parts(i).first).first)[0];
            labels.push_back(city_label(name->texts[i], place, rank->integers[i], capital->integers[i] != 0));
        }
    } catch (const base::Error& error) {
        diagnostics.add(base::Severity::error, file, "base-map-unreadable", error.what());
    }
    return labels;
}

} // namespace oreway::map
