// SPDX-License-Identifier: MIT
#include "base/edit_distance.h"
#include "tests/catch.h"

using oreway::base::edit_distance;

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
