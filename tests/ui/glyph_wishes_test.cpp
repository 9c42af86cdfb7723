// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "ui/glyph_wishes.h"

using oreway::ui::GlyphWishes;

TEST_CASE("Latin, Greek and Cyrillic are always there and are no wish") {
    GlyphWishes wishes;
    wishes.want("Tanbreez Кринглерне Қазақстан αβγ 60° – “ok” …");
    CHECK(wishes.revision() == 0);
}

TEST_CASE("Chinese and Japanese characters are wished for once") {
    GlyphWishes wishes;
    wishes.want("白云鄂博");
    CHECK(wishes.has(U'鄂'));
    const auto revision = wishes.revision();
    CHECK(revision == 4);
    wishes.want("白云");
    CHECK(wishes.revision() == revision);
    wishes.want("南鳥島");
    CHECK(wishes.revision() == revision + 3);
}
