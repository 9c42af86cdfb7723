// SPDX-License-Identifier: MIT
#include "routing/gate_lint.h"
#include "tests/catch.h"
#include "tests/routing/shared_router.h"

using namespace oreway;

TEST_CASE("Every gate of the network has a door, ends ashore and is crossed nowhere else") {
    const routing::Router& router = tests::shared_router();
    const auto gates = routing::read_gates(OREWAY_GEODATA, router.passages());
    for (const std::string& problem : routing::lint_gates(router.sea(), router.passages(), gates)) {
        FAIL_CHECK(problem);
    }
}
