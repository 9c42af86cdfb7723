// SPDX-License-Identifier: MIT
#include "render/picture_compare.h"

#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace oreway::render {
namespace {

constexpr std::size_t most_listed = 10;

std::array<int, 4> channels(base::Color color) { return {color.r, color.g, color.b, color.a}; }

struct PixelDifference {
    int largest = 0;
    int sum = 0;
};

PixelDifference difference(base::Color a, base::Color b) {
    PixelDifference result;
    for (std::size_t i = 0; i < 4; ++i) {
        const int by = std::abs(channels(a)[i] - channels(b)[i]);
        result.largest = std::max(result.largest, by);
        result.sum += by;
    }
    return result;
}

bool have_same_size(const base::Image& a, const base::Image& b) {
    return a.width() == b.width() && a.height() == b.height();
}

std::string size_text(const base::Image& image) {
    return std::to_string(image.width()) + " x " + std::to_string(image.height());
}

/// One letter for the largest difference in each block of the picture.
std::string heat_map(const base::Image& actual, const base::Image& expected) {
    constexpr std::string_view letters = " .:-=+*#%@";
    constexpr int columns = 72;
    const int block = std::max(1, (actual.width() + columns - 1) / columns);
    std::string text;
    for (int top = 0; top < actual.height(); top += 2 * block) {
        text += "|";
        for (int left = 0; left < actual.width(); left += block) {
            int largest = 0;
            for (int y = top; y < std::min(top + 2 * block, actual.height()); ++y)
                for (int x = left; x < std::min(left + block, actual.width()); ++x)
                    largest = std::max(largest, difference(actual.pixel(x, y), expected.pixel(x, y)).largest);
            const int shade = largest == 0 ? 0 : 1 + largest * 8 / 255;
            text += letters[static_cast<std::size_t>(shade)];
        }
        text += "|\n";
    }
    return text;
}

} // namespace

PictureComparison compare_pictures(const base::Image& actual, const base::Image& expected,
                                   const PictureTolerance& tolerance) {
    PictureComparison result;
    if (!have_same_size(actual, expected)) {
        result.same_size = false;
        result.passes = false;
        return result;
    }
    std::int64_t sum = 0;
    std::int64_t differing = 0;
    std::vector<std::pair<int, DifferingPixel>> listed;
    for (int y = 0; y < actual.height(); ++y) {
        if (std::equal(actual.row(y), actual.row(y) + static_cast<std::ptrdiff_t>(actual.width()) * 4, expected.row(y)))
            continue;
        for (int x = 0; x < actual.width(); ++x) {
            const PixelDifference by = difference(actual.pixel(x, y), expected.pixel(x, y));
            result.largest = std::max(result.largest, by.largest);
            sum += by.sum;
            if (by.largest <= tolerance.channel) continue;
            ++differing;
            if (listed.size() == most_listed && by.largest <= listed.back().first) continue;
            const auto place =
                std::find_if(listed.begin(), listed.end(), [&](const auto& entry) { return entry.first < by.largest; });
            listed.insert(place, {by.largest, {x, y, actual.pixel(x, y), expected.pixel(x, y)}});
            if (listed.size() > most_listed) listed.pop_back();
        }
    }
    const double pixels = std::max(1.0, static_cast<double>(actual.width()) * actual.height());
    result.share = static_cast<double>(differing) / pixels;
    result.mean = static_cast<double>(sum) / pixels / 4;
    for (const auto& entry : listed)
        result.worst.push_back(entry.second);
    result.passes = result.share <= tolerance.share && result.mean <= tolerance.mean;
    return result;
}

std::string describe(const PictureComparison& comparison, const base::Image& actual, const base::Image& expected) {
    if (!comparison.same_size)
        return "the picture is " + size_text(actual) + " pixels, " + size_text(expected) + " were expected\n";
    std::string text = std::string(comparison.passes ? "the pictures agree" : "the pictures differ") + ": " +
                       base::to_fixed(comparison.share * 100, 3) + " % of the pixels, by " +
                       base::to_fixed(comparison.mean, 4) + " on average and " + std::to_string(comparison.largest) +
                       " at most\n";
    if (comparison.worst.empty()) return text;
    text += heat_map(actual, expected);
    for (const DifferingPixel& pixel : comparison.worst)
        text += "(" + std::to_string(pixel.x) + ", " + std::to_string(pixel.y) + "): " + base::to_hex(pixel.actual) +
                ", expected " + base::to_hex(pixel.expected) + "\n";
    return text;
}

base::Image difference_picture(const base::Image& actual, const base::Image& expected) {
    base::Image picture(std::max(actual.width(), expected.width()), std::max(actual.height(), expected.height()),
                        base::rgb(0xFF0000));
    for (int y = 0; y < std::min(actual.height(), expected.height()); ++y) {
        for (int x = 0; x < std::min(actual.width(), expected.width()); ++x) {
            const int by = difference(actual.pixel(x, y), expected.pixel(x, y)).largest;
            // Even a difference of 1 shall be seen.
            const auto rest = static_cast<std::uint8_t>(by == 0 ? 255 : std::max(0, 200 - by));
            std::uint8_t* pixel = picture.row(y) + static_cast<std::ptrdiff_t>(x) * 4;
            pixel[1] = pixel[2] = rest;
        }
    }
    return picture;
}

void write_comparison(const std::filesystem::path& folder, const std::string& name, const base::Image& actual,
                      const base::Image& expected) {
    std::filesystem::create_directories(folder);
    base::write_file(folder / (name + ".actual.png"), base::encode_png(actual));
    base::write_file(folder / (name + ".expected.png"), base::encode_png(expected));
    base::write_file(folder / (name + ".difference.png"), base::encode_png(difference_picture(actual, expected)));
}

} // namespace oreway::render
