// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace oreway::ui {

/// A picture that the user asks for. Its format follows from the file's name.
struct ExportRequest {
    std::string file = "map.png";
    int width = 1920;  ///< pixels
    int height = 1080; ///< pixels
    double ratio = 1;  ///< pixels to a device-independent pixel
    bool furniture = true;
    bool world_file = false;
};

/// What panels and commands ask of the program around them.
class Host {
public:
    virtual ~Host() = default;

    /// Makes the picture in the background; how it went is told by a notice.
    virtual void export_picture(const ExportRequest& request) = 0;
    /// The command line that makes the same picture.
    virtual std::string export_command(const ExportRequest& request) const = 0;

    virtual void toggle_full_screen() = 0;
    virtual void quit() = 0;

    /// Name and version of the program and of what it stands on, the program first.
    virtual std::vector<std::pair<std::string, std::string>> versions() const = 0;

    /// Seconds on a clock that does not run backwards.
    virtual double now() const = 0;
};

} // namespace oreway::ui
