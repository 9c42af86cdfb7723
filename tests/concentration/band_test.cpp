// SPDX-License-Identifier: MIT
#include "concentration/band.h"
#include "tests/catch.h"

using namespace oreway::concentration;

TEST_CASE("An HHI of 2,000 is moderate by the guidelines of 2010 and high by those of 2023") {
    CHECK(band_of(2000, us_2010) == Band::moderate);
    CHECK(band_of(2000, us_2023) == Band::high);
}

TEST_CASE("Thresholds belong to the moderate band") {
    CHECK(band_of(1500, us_2010) == Band::moderate);
    CHECK(band_of(2500, us_2010) == Band::moderate);
    CHECK(band_of(1000, us_2023) == Band::moderate);
    CHECK(band_of(1800, us_2023) == Band::moderate);
    CHECK(band_of(999.9, us_2023) == Band::unconcentrated);
    CHECK(band_of(1800.1, us_2023) == Band::high);
}

TEST_CASE("An interval across a threshold has no verdict") {
    CHECK_FALSE(band_of(Interval{1700, 1900}, us_2023).has_value());
    CHECK(band_of(Interval{4900, 5800}, us_2023) == Band::high);
    CHECK(verdict({1700, 1900}, us_2023) ==
          "undecided, moderately concentrated to highly concentrated (US 2023 band, used by analogy)");
    CHECK(verdict({4900, 5800}, us_2010) == "highly concentrated (US 2010 band, used by analogy)");
}

TEST_CASE("A share is over the European line only when all of its interval is") {
    CHECK(exceeds(Interval{0.7, 0.7}, 0.65) == true);
    CHECK(exceeds(Interval{0.3, 0.65}, 0.65) == false);
    CHECK_FALSE(exceeds(Interval{0.3, 0.7}, 0.65).has_value());
}
