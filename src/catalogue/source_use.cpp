// SPDX-License-Identifier: MIT
#include "catalogue/source_use.h"

#include "base/error.h"
#include "catalogue/geojson_files.h"
#include "data/feature_reader.h"

#include <algorithm>
#include <optional>

namespace oreway::catalogue {

namespace {

namespace fs = std::filesystem;

/// "almaty, khorgos" or "suez, Suez Canal".
std::string in_short(const base::CsvTable& table, std::size_t row) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, table.columns().size()); ++i) {
        if (!text.empty()) text += ", ";
        text += table.cell(row, i);
    }
    return text;
}

/// The features of a GeoJSON file that name their source; the line is the number of the feature.
void add_features(const fs::path& path, std::vector<SourceUse>& uses) {
    const std::shared_ptr<const data::FeatureTable> table = data::read_features(path.string()).table;
    const data::Column* source = table->attribute("source_id");
    const data::Column* name = table->attribute("name");
    const auto file = std::make_shared<const std::string>(path.string());
    for (std::size_t i = 0; source != nullptr && i < table->size(); ++i) {
        const std::string what = name != nullptr ? data::to_text(name->value(i)) : "";
        uses.push_back({{file, i + 1}, what, data::to_text(source->value(i))});
    }
}

} // namespace

std::vector<SourceUse> source_uses_in(const fs::path& folder, base::TableProblems& problems) {
    if (!fs::is_directory(folder)) return {};
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".csv") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<SourceUse> uses;
    for (const fs::path& path : paths) {
        const base::CsvTable table = base::CsvTable::read(path, problems);
        const std::optional<std::size_t> column = table.column("source_id");
        const auto file = std::make_shared<const std::string>(path.string());
        for (std::size_t row = 0; column && row < table.row_count(); ++row) {
            uses.push_back({{file, table.line(row)}, in_short(table, row), std::string(table.cell(row, *column))});
        }
    }
    for (const fs::path& path : geojson_files_in(folder)) {
        try {
            add_features(path, uses);
        } catch (const base::Error& error) {
            problems.push_back({base::Severity::error, path.string(), 0, "", error.what()});
        }
    }
    return uses;
}

} // namespace oreway::catalogue
