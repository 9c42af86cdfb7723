// SPDX-License-Identifier: MIT
#pragma once

#include "base/image.h"

#include <filesystem>
#include <string>
#include <vector>

namespace oreway::render {

/// How far two pictures may differ. All three limits hold at once: a wild pixel, a patch and a uniform tint are each
/// caught by another of them. As a scale for `mean`: 0.04 is one repainted label on a world map, 1 a visible tint.
struct PictureTolerance {
    int channel = 2;       ///< a pixel differs when a channel differs by more, 0 to 255
    double share = 0.0002; ///< of pixels that may differ
    double mean = 0.02;    ///< of the differences of all channels, 0 to 255
};

struct DifferingPixel {
    int x = 0, y = 0;
    base::Color actual, expected;
};

struct PictureComparison {
    bool same_size = true;
    int largest = 0;  ///< difference of one channel
    double share = 0; ///< of pixels beyond the tolerance of a channel
    double mean = 0;
    std::vector<DifferingPixel> worst; ///< at most ten, the worst first
    bool passes = true;
};

PictureComparison compare_pictures(const base::Image& actual, const base::Image& expected,
                                   const PictureTolerance& tolerance = {});

/// For people: what differs, how much and where, with a map of the differences in letters (" .:-=+*#%@", one letter a
/// block of the picture).
std::string describe(const PictureComparison& comparison, const base::Image& actual, const base::Image& expected);

/// White where the pictures agree, ever redder where they do not.
base::Image difference_picture(const base::Image& actual, const base::Image& expected);

/// Writes NAME.expected.png, NAME.actual.png and NAME.difference.png into `folder`, which is made.
void write_comparison(const std::filesystem::path& folder, const std::string& name, const base::Image& actual,
                      const base::Image& expected);

} // namespace oreway::render
