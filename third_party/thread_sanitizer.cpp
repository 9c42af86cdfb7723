// SPDX-License-Identifier: MIT
// What the thread sanitizer is not to report: libraries that come compiled without it, whose own locks and waits it
// cannot see. Linked into every program of the preset tsan; the name is the one that the sanitizer asks for.

extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
    return
        // Registers its drivers under two locks, in either order, on one thread.
        "deadlock:libgdal.so\n"
        // Reads ahead on threads of its own.
        "race:libgdal.so\n"
        // The software renderer and its compiler of shaders.
        "race:swrast_dri.so\n"
        "race:libLLVM\n"
        "race:libgallium\n";
}
