// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "catalogue/fold.h"
#include "tests/catch.h"

using namespace oreway;
using namespace oreway::catalogue;

namespace {

std::string folded(std::string_view text) { return base::to_utf8(fold(text)); }

} // namespace

TEST_CASE("Accents, case and punctuation do not count") {
    CHECK(folded("Norra Kärr") == "norra karr");
    CHECK(folded("ARAXÁ / Barreiro (complex)") == "araxa barreiro complex");
    CHECK(folded("Fraser's") == "frasers");
    CHECK(folded("Killavaat  Alannguat") == "killavaat alannguat");
    CHECK(folded("Đông Pao, Nậm Xe, Yên Phú") == "dong pao nam xe yen phu");
    CHECK(folded("Kızılcaören") == "kizilcaoren");
    CHECK(folded("Herøya Æ ß Œ") == "heroya ae ss oe");
    CHECK(folded("e\xCC\x81") == "e"); // a letter and a combining accent
    CHECK(folded(" — ").empty());
}

TEST_CASE("Cyrillic, Greek and Georgian are read in Latin letters") {
    CHECK(folded("Куйректыколь") == "kuyrektykol");
    CHECK(folded("КУНДЫБАЙ") == "kundybay");
    CHECK(folded("Жоғарғы Қайрақты") == "zhogargy kayrakty");
    CHECK(folded("Шевченківське") == "shevchenkivske");
    CHECK(folded("Оюу толгой") == "oyuu tolgoy");
    CHECK(folded("Јадар") == "jadar");
    CHECK(folded("Щёлково") == "shchelkovo");
    CHECK(folded("Πειραιάς") == "peiraias");
    CHECK(folded("ფოთი") == "poti");
}

TEST_CASE("Other scripts are kept letter by letter") {
    CHECK(folded("白云鄂博") == "白云鄂博");
    CHECK(folded("南鳥島、日本") == "南鳥島 日本");
    CHECK(folded("부산") == "부산");
}

TEST_CASE("Typos are counted: a letter more, less, other, or two swapped") {
    CHECK(edit_distance(U"tanbreez", U"tanbreez", 3) == 0);
    CHECK(edit_distance(U"tanbrez", U"tanbreez", 3) == 1);
    CHECK(edit_distance(U"tanbreeze", U"tanbreez", 3) == 1);
    CHECK(edit_distance(U"tanbraez", U"tanbreez", 3) == 1);
    CHECK(edit_distance(U"tanberez", U"tanbreez", 3) == 1);
    CHECK(edit_distance(U"ca", U"abc", 5) == 3);
    CHECK(edit_distance(U"", U"abc", 5) == 3);
}

TEST_CASE("A distance beyond the limit is only known to be beyond it") {
    CHECK(edit_distance(U"abcdef", U"uvwxyz", 2) == 3);
    CHECK(edit_distance(U"a", U"abcdef", 2) == 3);
}
