// SPDX-License-Identifier: MIT
#include "catalogue/site_reader.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace oreway::catalogue {

namespace {

using nlohmann::json;

/// One feature's properties by name. What is not as it should be is a problem, and ok() is false from then on.
class FeatureReader {
public:
    FeatureReader(const json& feature, std::string file, std::size_t line, base::TableProblems& problems)
        : feature_(feature)
        , file_(std::move(file))
        , line_(line)
        , problems_(problems) {}

    bool ok() const noexcept { return ok_; }

    void problem(const std::string& property, const std::string& message) {
        ok_ = false;
        problems_.push_back({base::Severity::error, file_, line_, property, message});
    }

    const json* property(const char* name) const {
        const auto properties = feature_.find("properties");
        if (properties == feature_.end() || !properties->is_object()) return nullptr;
        const auto found = properties->find(name);
        return found == properties->end() || found->is_null() ? nullptr : &*found;
    }

    std::string text(const char* name) {
        const json* value = property(name);
        if (value == nullptr) return {};
        if (value->is_string()) return value->get<std::string>();
        problem(name, "a text is expected, not " + value->dump());
        return {};
    }

    std::string required_text(const char* name) {
        std::string value = text(name);
        if (base::trim(value).empty()) problem(name, "missing; a text is expected");
        return value;
    }

    std::optional<double> number(const char* name, double lowest, double highest) {
        const json* value = property(name);
        if (value == nullptr) return std::nullopt;
        if (!value->is_number()) {
            problem(name, "a number is expected, not " + value->dump());
            return std::nullopt;
        }
        const double number = value->get<double>();
        if (number >= lowest && number <= highest) return number;
        problem(name, value->dump() + " is out of range; " + base::to_text(lowest) + " to " + base::to_text(highest) +
                          " is expected");
        return std::nullopt;
    }

    std::vector<std::string> list(const char* name) {
        const json* value = property(name);
        if (value == nullptr) return {};
        std::vector<std::string> pieces;
        const bool all_text = value->is_array() && std::all_of(value->begin(), value->end(),
                                                               [](const json& piece) { return piece.is_string(); });
        if (!all_text) {
            problem(name, "a list of texts is expected, not " + value->dump());
            return {};
        }
        for (const json& piece : *value) {
            pieces.push_back(piece.get<std::string>());
        }
        return pieces;
    }

    template <typename T> T one_of(const char* name) {
        const std::string found = text(name);
        std::vector<std::string> expected;
        for (const auto& [word, value] : words<T>()) {
            if (word == found) return value;
            if (!word.empty()) expected.emplace_back(word);
        }
        problem(name, "\"" + found + "\" is unknown; expected " + base::join(expected, ", "));
        return words<T>().front().second;
    }

    geo::LonLat place() {
        const auto geometry = feature_.find("geometry");
        const bool is_object = geometry != feature_.end() && geometry->is_object();
        if (!is_object || !geometry->contains("type") || (*geometry)["type"] != "Point") {
            problem("geometry", "a Point is expected");
            return {};
        }
        const auto at = geometry->find("coordinates");
        const bool is_pair =
            at != geometry->end() && at->is_array() && at->size() >= 2 && (*at)[0].is_number() && (*at)[1].is_number();
        if (!is_pair) {
            problem("coordinates", "[longitude, latitude] is expected");
            return {};
        }
        const geo::LonLat place{(*at)[0].get<double>(), (*at)[1].get<double>()};
        if (std::abs(place.lon) > 180 || std::abs(place.lat) > 90) {
            problem("coordinates", at->dump() + " is out of range; longitude -180 to 180, then latitude -90 to 90");
        }
        return place;
    }

private:
    const json& feature_;
    std::string file_;
    std::size_t line_;
    base::TableProblems& problems_;
    bool ok_ = true;
};

Site read_site(SiteKind kind, FeatureReader& reader) {
    Site site;
    site.kind = kind;
    site.id = reader.required_text("id");
    site.name = reader.required_text("name");
    site.aliases = reader.list("aliases");
    site.local_names = reader.list("local_names");
    site.place = reader.place();
    site.accuracy_km = reader.number("coord_accuracy_km", 0, 20040).value_or(0);
    site.country = reader.required_text("country_iso3");
    site.jurisdiction_note = reader.text("jurisdiction_note");
    site.commodities = reader.list("commodities");
    site.owner = reader.text("owner");
    site.owner_country = reader.text("owner_hq_iso3");
    site.notes = reader.text("notes");
    site.position_source_id = reader.text("coord_source_id");
    site.source_id = reader.text("source_id");
    if (kind != SiteKind::port) site.status = reader.one_of<SiteStatus>("status");
    if (kind == SiteKind::deposit) {
        site.setting = reader.one_of<Setting>("setting");
        site.deposit_type = reader.text("deposit_type");
    } else if (kind == SiteKind::plant) {
        site.stage = reader.one_of<Stage>("stage");
        site.capacity_t_per_year = reader.number("capacity_t_per_year", 0, 1e12);
        site.capacity_of = reader.text("capacity_of");
        if (const auto year = reader.number("start_year", 1700, 2200)) site.start_year = static_cast<int>(*year);
    } else {
        site.serves = reader.list("port_for");
    }
    return site;
}

/// A collection under way: where its sites and problems go.
struct Collection {
    SiteKind kind;
    std::shared_ptr<const std::string> file;
    base::TableProblems& problems;
    std::vector<Site> sites;

    void add(const json& feature, std::size_t line) {
        FeatureReader reader(feature, *file, line, problems);
        Site site = read_site(kind, reader);
        if (!reader.ok()) return;
        site.origin = {file, line};
        sites.push_back(std::move(site));
    }
};

/// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error …" without its first words.
std::string reason_of(const json::exception& error) {
    const std::string text = error.what();
    const std::size_t colon = text.find(": ");
    return colon == std::string::npos ? text : text.substr(colon + 2);
}

/// Lines between a first line that ends with "[" and a last one that begins with "]", at least one of them an object: a
/// broken line among them does not change what the file is meant to be.
bool is_one_feature_a_line(const std::vector<std::string_view>& lines) {
    if (lines.size() < 2 || !lines.front().ends_with('[') || !lines.back().starts_with(']')) return false;
    const auto is_object = [](std::string_view line) {
        return line.size() > 2 && line.starts_with('{') && (line.ends_with('}') || line.ends_with("},"));
    };
    return lines.size() == 2 || std::any_of(lines.begin() + 1, lines.end() - 1, is_object);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(base::trim(text.substr(at, end - at)));
        at = end + 1;
    }
    while (!lines.empty() && lines.back().empty()) {
        lines.pop_back();
    }
    return lines;
}

void read_line(Collection& collection, std::string_view line, std::size_t number) {
    if (line.ends_with(',')) line.remove_suffix(1);
    if (line.empty()) return;
    try {
        collection.add(json::parse(line), number);
    } catch (const json::exception& error) {
        collection.problems.push_back({base::Severity::error, *collection.file, number, "",
                                       "not JSON, the line is skipped: " + reason_of(error)});
    }
}

/// The line on which each element of the FeatureCollection begins, in text that is JSON.
///
///     {                          depth 1
///       "features": [            depth 2
///         {                      depth 3: a feature begins
std::vector<std::size_t> lines_of_features(std::string_view text) {
    std::vector<std::size_t> lines;
    std::size_t line = 1, depth = 0;
    bool in_text = false, in_features = false, awaits_element = false;
    std::string_view last_text; // at depth 1: a key, when a bracket follows
    std::size_t text_start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '\n') ++line;
        if (in_text) {
            if (letter == '\\') ++at;
            if (letter == '"') in_text = false;
            if (letter == '"' && depth == 1) last_text = text.substr(text_start, at - text_start);
            continue;
        }
        const bool is_blank = letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
        if (awaits_element && !is_blank && letter != ']') lines.push_back(line);
        if (!is_blank) awaits_element = false;
        if (letter == '"') {
            in_text = true;
            text_start = at + 1;
        } else if (letter == '{' || letter == '[') {
            ++depth;
            if (depth == 2) in_features = letter == '[' && last_text == "features";
            awaits_element = in_features && depth == 2;
        } else if (letter == '}' || letter == ']') {
            --depth;
        } else if (letter == ',' && in_features && depth == 2) {
            awaits_element = true;
        }
    }
    return lines;
}

void read_document(Collection& collection, const std::string& text) {
    try {
        const json document = json::parse(text);
        const auto features = document.is_object() ? document.find("features") : document.end();
        if (features == document.end() || !features->is_array()) {
            collection.problems.push_back({base::Severity::error, *collection.file, 0, "",
                                           "not a GeoJSON FeatureCollection: \"features\" is expected"});
            return;
        }
        const std::vector<std::size_t> lines = lines_of_features(text);
        for (std::size_t i = 0; i < features->size(); ++i) {
            collection.add((*features)[i], i < lines.size() ? lines[i] : 0);
        }
    } catch (const json::exception& error) {
        collection.problems.push_back(
            {base::Severity::error, *collection.file, 0, "", "not JSON: " + reason_of(error)});
    }
}

} // namespace

std::vector<Site> read_sites(SiteKind kind, const std::string& text, const std::string& file,
                             base::TableProblems& problems) {
    Collection collection{kind, std::make_shared<const std::string>(file), problems, {}};
    std::string_view body = text;
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    const std::vector<std::string_view> lines = lines_of(body);
    if (!is_one_feature_a_line(lines)) {
        read_document(collection, std::string(body));
        return std::move(collection.sites);
    }
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        read_line(collection, lines[i], i + 1);
    }
    return std::move(collection.sites);
}

} // namespace oreway::catalogue
