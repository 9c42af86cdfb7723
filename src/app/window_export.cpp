// SPDX-License-Identifier: MIT
#include "app/version.h"
#include "app/window_session.h"
#include "base/error.h"
#include "gl/offscreen_context.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace oreway::app {

namespace {

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

/// First whatever the picture needs is read, then the picture is drawn from a copy of the document: both on the worker.
void WindowSession::export_picture(const ui::ExportRequest& request) {
    workspace_.request_for(export_view(request));
    workspace_.worker().submit("Preparing " + request.file, [this, request](const base::Worker::Progress&) {
        return [this, request] {
            auto document = std::make_shared<const map::MapDocument>(export_document(request));
            auto view = std::make_shared<const map::View>(export_view(request));
            workspace_.worker().submit("Making " + request.file, [=, this](const base::Worker::Progress&) {
                SnapshotOptions options;
                options.file = request.file;
                options.size = size_of(request);
                options.world_file = request.world_file;
                ui::Notice notice{"Made " + request.file, false};
                try {
                    SnapshotWriter().write(*document, *view, options);
                } catch (const base::Error& error) {
                    notice = {error.what(), true};
                }
                return [this, notice] { state_.notice = notice; };
            });
        };
    });
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
