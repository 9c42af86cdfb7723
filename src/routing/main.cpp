// SPDX-License-Identifier: MIT
// oreway_sea_network GEODATA FILE: writes the sea network of a geodata folder, from the cache or built anew.
#include "base/error.h"
#include "base/file.h"
#include "routing/sea_network.h"

#include <cstdio>
#include <exception>
#include <mutex>

int main(int argc, char** argv) {
    using namespace oreway;
    if (argc != 3) {
        std::fputs("usage: oreway_sea_network GEODATA FILE\n", stderr);
        return static_cast<int>(base::ExitCode::usage);
    }
    try {
        std::mutex mutex;
        std::string last;
        const auto network =
            routing::load_or_build_sea(argv[1], routing::default_cache_folder(), [&](const std::string& step, double) {
                const std::scoped_lock lock(mutex);
                if (step != last) std::printf("sea network: %s\n", step.c_str());
                std::fflush(stdout);
                last = step;
            });
        base::write_file(argv[2], routing::to_bytes(network->content()));
    } catch (const base::Error& error) {
        std::fprintf(stderr, "oreway_sea_network: error: %s\n", error.what());
        return static_cast<int>(error.code());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "oreway_sea_network: error: %s\n", error.what());
        return static_cast<int>(base::ExitCode::failure);
    }
    return 0;
}
