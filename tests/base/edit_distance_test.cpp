// SPDX-License-Identifier: MIT
#include "base/edit_distance.h"
#include "tests/catch.h"

using oreway::base::edit_distance;
using oreway::base::nearest_first;
using oreway::base::nearest_word;

TEST_CASE("Letters put in, taken out, changed or swapped count one each") {
    CHECK(edit_distance("suez", "suez") == 0);
    CHECK(edit_distance("suze", "suez") == 1);
    CHECK(edit_distance("sez", "suez") == 1);
    CHECK(edit_distance("suezz", "suez") == 1);
    CHECK(edit_distance("sues", "suez") == 1);
    CHECK(edit_distance("", "suez") == 4);
    CHECK(edit_distance("suez", "") == 4);
    CHECK(edit_distance("panama", "malacca") == edit_distance("malacca", "panama"));
}

TEST_CASE("The nearest word is one that was meant, whatever its case, or none") {
    CHECK(nearest_word("Mien", {"reserves", "mine"}) == "mine");
    CHECK(nearest_word("MINE", {"reserves", "mine"}) == "mine");
    CHECK(nearest_word("vanadum", {"V", "vanadium"}) == "vanadium");
    CHECK(nearest_word("unobtainium", {"REE", "vanadium"}).empty());
    CHECK(nearest_word("mine", {}).empty());
    CHECK(nearest_first("snapshto", {"route", "snapshot", "sources"}).front() == "snapshot");
}
