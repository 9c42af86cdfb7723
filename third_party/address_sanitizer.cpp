// SPDX-License-Identifier: MIT
// What the leak sanitizer is not to report: what the OpenGL driver keeps until the program ends. Linked into every
// program of the preset asan; the names are those that the sanitizer and the loader ask for.

extern "C" const char* __lsan_default_suppressions();
extern "C" int dlclose(void* library) noexcept;

extern "C" const char* __lsan_default_suppressions() {
    return "leak:swrast_dri.so\n"
           "leak:libgallium\n"
           "leak:libGLX_mesa\n"
           "leak:libEGL_mesa\n";
}

// Libraries stay: of one that is gone nobody could say that a leak is its own.
extern "C" int dlclose(void* /*library*/) noexcept { return 0; }
