// SPDX-License-Identifier: MIT
#include "app/snapshot.h"

#include "base/error.h"
#include "base/file.h"
#include "base/text.h"
#include "render/geotiff.h"
#include "render/map_renderer.h"

#include <cstdio>
#include <filesystem>
#include <system_error>

namespace oreway::app {

namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ExitCode;

enum class Format { png, geotiff };

Format format_of(const std::string& file) {
    const std::string extension = base::to_lower(fs::path(file).extension().string());
    if (file == "-" || extension == ".png") return Format::png;
    if (extension == ".tif" || extension == ".tiff") return Format::geotiff;
    throw Error(ExitCode::usage, file + ": the picture's format follows from its name: .png, .tif, or - for stdout");
}

void refuse_to_overwrite(const SnapshotOptions& options) {
    std::error_code error;
    for (const std::string& input : options.inputs) {
        if (options.file != "-" && fs::equivalent(options.file, input, error)) {
            throw Error(ExitCode::usage, options.file + ": is an input of the map and will not be overwritten");
        }
    }
}

void refuse_world_file(const SnapshotOptions& options, Format format) {
    if (options.world_file && (options.file == "-" || format == Format::geotiff)) {
        throw Error(ExitCode::usage, options.file + ": a world file lies beside a PNG file; a GeoTIFF says itself "
                                                    "where it lies, and beside standard output is no place");
    }
}

void write_to_stdout(const std::string& bytes) {
    const std::size_t written = std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    if (written != bytes.size() || std::fflush(stdout) != 0) {
        throw Error(ExitCode::failure, "the picture could not be written to stdout");
    }
}

/// Only the last extension changes: "2013.08.16 map.png" has "2013.08.16 map.pgw".
fs::path beside(const std::string& file, const char* extension) { return fs::path(file).replace_extension(extension); }

} // namespace

std::string world_file_text(const map::View& view, const PictureSize& size) {
    const double pixel = view.units_per_pixel() / size.ratio;
    const geo::PlanePoint corner = view.to_plane({0, 0});
    std::string text;
    for (const double value : {pixel, 0.0, 0.0, -pixel, corner.x + pixel / 2, corner.y - pixel / 2}) {
        text += base::to_text(value) + "\n";
    }
    return text;
}

SnapshotWriter::SnapshotWriter()
    : starting_(std::async(std::launch::async, [] {
        auto context = std::make_unique<gl::OffscreenContext>();
        context->release();
        return context;
    })) {}

SnapshotWriter::~SnapshotWriter() = default;

SnapshotReport SnapshotWriter::write(const map::MapDocument& document, const map::View& view,
                                     const SnapshotOptions& options) {
    const Format format = format_of(options.file);
    refuse_to_overwrite(options);
    refuse_world_file(options, format);
    const std::unique_ptr<gl::OffscreenContext> context = starting_.get();
    context->make_current();
    render::MapRenderer renderer;
    const base::Image image =
        render::render_to_image(renderer, document, view, options.size.width, options.size.height, options.size.ratio);
    SnapshotReport report{context->description(), renderer.diagnostics()};
    if (format == Format::geotiff) {
        render::write_geotiff(image, view, options.size.ratio, options.file);
        return report;
    }
    const std::string png = base::encode_png(image, recipe(document, view, options.size));
    if (options.file == "-") {
        write_to_stdout(png);
        return report;
    }
    base::write_file(options.file, png);
    if (options.world_file) {
        base::write_file(beside(options.file, ".pgw"), world_file_text(view, options.size));
        base::write_file(beside(options.file, ".prj"), view.projection().wkt() + "\n");
    }
    return report;
}

} // namespace oreway::app
