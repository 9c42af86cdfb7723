// SPDX-License-Identifier: MIT
// Reads the tables of src/README.md and every #include under src/, and fails on an arrow or a door that is not there.
#include "base/file.h"
#include "base/text.h"
#include "tests/catch.h"

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace oreway;

namespace {

const fs::path source_folder = fs::path(OREWAY_SOURCE) / "src";

/// Lines of the fenced block ```name of src/README.md.
std::vector<std::string> table(const std::string& name) {
    std::istringstream readme(base::read_file(source_folder / "README.md"));
    std::vector<std::string> lines;
    bool inside = false;
    for (std::string line; std::getline(readme, line);) {
        if (line == "```" + name) {
            inside = true;
        } else if (line == "```") {
            inside = false;
        } else if (inside) {
            lines.push_back(line);
        }
    }
    return lines;
}

std::map<std::string, std::set<std::string>> allowed_arrows() {
    std::map<std::string, std::set<std::string>> arrows;
    for (const std::string& line : table("arrows")) {
        const auto at = line.find("->");
        const std::string module(base::trim(line.substr(0, at)));
        arrows[module].insert(module);
        for (const std::string& below : base::split(base::trim(line.substr(at + 2)), ' ')) {
            if (!below.empty()) arrows[module].insert(below);
        }
    }
    return arrows;
}

struct Door {
    std::string library;
    std::set<std::string> modules;
    std::vector<std::regex> headers;
};

/// "proj -> geo     proj.h geodesic.h": the modules, then after two or more spaces the headers.
std::vector<Door> doors() {
    std::vector<Door> doors;
    for (const std::string& line : table("doors")) {
        const auto arrow = line.find("->");
        const std::string right(base::trim(line.substr(arrow + 2)));
        const auto gap = right.find("  ");
        Door door{std::string(base::trim(line.substr(0, arrow))), {}, {}};
        for (const std::string& module : base::split(right.substr(0, gap), ' ')) {
            door.modules.insert(module);
        }
        for (const std::string& header : base::split(base::trim(right.substr(gap)), ' ')) {
            std::string pattern = std::regex_replace(header, std::regex("\\."), "\\.");
            pattern = std::regex_replace(pattern, std::regex("\\*"), ".*");
            door.headers.emplace_back(pattern);
        }
        doors.push_back(std::move(door));
    }
    return doors;
}

struct Include {
    fs::path file;
    std::string module;
    std::string header;
    bool quoted = false;
};

std::vector<Include> includes() {
    static const std::regex pattern("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]");
    std::vector<Include> found;
    for (const auto& entry : fs::recursive_directory_iterator(source_folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp") continue;
        const std::string module = fs::relative(entry.path(), source_folder).begin()->string();
        std::istringstream text(base::read_file(entry.path()));
        for (std::string line; std::getline(text, line);) {
            std::smatch match;
            if (!std::regex_search(line, match, pattern)) continue;
            found.push_back({entry.path(), module, match[2], match[1] == "\""});
        }
    }
    return found;
}

} // namespace

TEST_CASE("Every include follows an arrow of the house plan") {
    const auto arrows = allowed_arrows();
    REQUIRE(arrows.size() == 11);
    const std::vector<Include> all = includes();
    REQUIRE(all.size() > 100);
    for (const Include& include : all) {
        const std::string target = include.header.substr(0, include.header.find('/'));
        if (!include.quoted || arrows.count(target) == 0) continue;
        INFO(include.file << " includes " << include.header);
        REQUIRE(arrows.count(include.module) == 1);
        CHECK(arrows.at(include.module).count(target) == 1);
    }
}

TEST_CASE("Every third-party header is included only behind its door") {
    const std::vector<Door> all_doors = doors();
    REQUIRE(all_doors.size() >= 10);
    for (const Include& include : includes()) {
        for (const Door& door : all_doors) {
            for (const std::regex& header : door.headers) {
                if (!std::regex_match(include.header, header)) continue;
                INFO(include.file << " includes " << include.header << ", which belongs to " << door.library);
                CHECK(door.modules.count(include.module) == 1);
            }
        }
    }
}

TEST_CASE("FreeType and HarfBuzz each have one source file, GDAL one in render") {
    std::map<std::string, std::set<std::string>> files;
    for (const Include& include : includes()) {
        if (include.module != "render") continue;
        for (const char* library : {"ft2build", "hb", "gdal"}) {
            if (include.header.rfind(library, 0) == 0) files[library].insert(include.file.string());
        }
    }
    for (const auto& [library, users] : files) {
        INFO(library);
        CHECK(users.size() <= 1);
    }
}
