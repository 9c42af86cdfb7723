// SPDX-License-Identifier: MIT
#include "app/version.h"
#include "app/window_session.h"
#include "gl/offscreen_context.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <system_error>

namespace oreway::app {

namespace {

/// Where the file lies, whatever folder the program was started in.
std::string whole_path(const std::string& file) {
    std::error_code error;
    const std::filesystem::path path = std::filesystem::absolute(file, error);
    return error ? file : path.lexically_normal().string();
}

PictureSize size_of(const ui::ExportRequest& request) { return {request.width, request.height, request.ratio}; }

} // namespace

/// Everything that the window shows, whatever the shape of the picture.
map::View WindowSession::export_view(const ui::ExportRequest& request) const {
    map::View view = view_;
    const double width = request.width / request.ratio;
    const double height = request.height / request.ratio;
    const double factor = std::min(width / view_.width(), height / view_.height());
    view.resize(width, height);
    if (std::abs(factor - 1) > 1e-9) view.set_zoom(view_.zoom() + std::log2(factor));
    view.center_on(view_.center());
    return view;
}

map::MapDocument WindowSession::export_document(const ui::ExportRequest& request) const {
    map::MapDocument document = workspace_.document();
    if (!request.furniture) {
        const bool labels = document.furniture.labels;
        document.furniture = {false, false, false, false, labels, false, document.furniture.title};
    }
    return document;
}

std::string WindowSession::export_command(const ui::ExportRequest& request) const {
    return snapshot_command(export_document(request), export_view(request), size_of(request), request.file);
}

/// First whatever the picture needs is read, then the picture is drawn: both on the worker. Document and view are those
/// of this moment, whatever is done to the map meanwhile, as is the command that the dialog showed.
void WindowSession::export_picture(const ui::ExportRequest& request) {
    const map::View view = export_view(request);
    const auto failed = [this](const base::Worker::Failure& failure) {
        state_.notice = {failure.problem, !failure.was_stopped};
    };
    const auto draw = [=, this](const std::shared_ptr<const map::MapDocument>& document) {
        workspace_.worker().submit(
            "Making " + request.file,
            [=, this](const base::Worker::Progress&) {
                SnapshotOptions options;
                options.file = request.file;
                options.size = size_of(request);
                options.world_file = request.world_file;
                SnapshotWriter().write(*document, view, options);
                return [this, request] { state_.notice = {"Made " + whole_path(request.file), false}; };
            },
            failed);
    };
    workspace_.complete_in_background("Preparing " + request.file, export_document(request), view, draw, failed);
}

std::vector<std::pair<std::string, std::string>> WindowSession::versions() const {
    const catalogue::Atlas& atlas = workspace_.atlas();
    return {{"Oreway", version_number()},
            {"Atlas", std::to_string(atlas.sites().size()) + " sites, " + std::to_string(atlas.claims().size()) +
                          " claims, " + std::to_string(atlas.sources().size()) + " sources"},
            {"OpenGL", gl::describe_current_context()},
            {"Dear ImGui", ImGui::GetVersion()},
            {"GLFW", glfwGetVersionString()}};
}

} // namespace oreway::app
