// SPDX-License-Identifier: MIT
#pragma once

// Catch2 2 and 3 keep their headers in different places; tests include this file and nothing of Catch2 themselves.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
