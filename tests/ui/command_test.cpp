// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/command.h"

#include <map>
#include <set>

using namespace oreway::ui;

TEST_CASE("No key means two things") {
    std::map<std::string, std::string> owners;
    for (const Command& command : commands()) {
        for (const KeyChord& chord : command.chords) {
            INFO(to_text(chord) << " is bound to " << owners[to_text(chord)] << " and " << command.id);
            CHECK(owners[to_text(chord)].empty());
            owners[to_text(chord)] = command.id;
        }
    }
}

TEST_CASE("Every command has an id of its own and a title") {
    std::set<std::string_view> ids;
    for (const Command& command : commands()) {
        INFO(command.id);
        CHECK(ids.insert(command.id).second);
        CHECK_FALSE(command.title.empty());
        CHECK(command.run != nullptr);
    }
}

TEST_CASE("The keys that people know do what people expect") {
    const auto id_of = [](const KeyChord& chord) {
        const Command* command = command_for(chord);
        return command == nullptr ? std::string() : std::string(command->id);
    };
    CHECK(id_of(with_ctrl(Key::o)) == "file.open");
    CHECK(id_of(with_ctrl(Key::f)) == "search");
    CHECK(id_of(with_ctrl(Key::p)) == "file.export-picture");
    CHECK(id_of(plain(Key::f1)) == "help");
    CHECK(id_of(plain(Key::escape)) == "step-back");
    CHECK(id_of(with_alt(Key::left)) == "view.back");
    CHECK(id_of(with_alt(Key::right)) == "view.forward");
    CHECK(id_of(plain(Key::home)) == "view.world");
    CHECK(id_of(plain(Key::tab)) == "site.next");
    CHECK(id_of(plain(Key::q)).empty());
}

TEST_CASE("The list of bindings names every key and command") {
    const std::string list = list_bindings();
    CHECK(list.find("Ctrl+Shift+C") != std::string::npos);
    for (const Command& command : commands()) {
        INFO(command.id);
        CHECK((command.chords.empty() || list.find(command.id) != std::string::npos));
    }
}
