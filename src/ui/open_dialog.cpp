// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace oreway::ui {

namespace {

namespace fs = std::filesystem;

#if IMGUI_VERSION_NUM >= 19100
constexpr ImGuiSelectableFlags keeps_dialog = ImGuiSelectableFlags_NoAutoClosePopups;
#else
constexpr ImGuiSelectableFlags keeps_dialog = ImGuiSelectableFlags_DontClosePopups;
#endif

struct Entry {
    std::string name;
    bool is_folder = false;
};

bool may_be_vector_file(const fs::path& path) {
    static constexpr std::string_view known[] = {".geojson", ".json", ".shp", ".gpkg",   ".fgb", ".kml", ".kmz",
                                                 ".csv",     ".zip",  ".gml", ".sqlite", ".gpx", ".tab", ".parquet"};
    const std::string extension = base::to_lower(path.extension().string());
    return std::find(std::begin(known), std::end(known), extension) != std::end(known);
}

/// Folders first, then what GDAL probably reads; hidden ones are left out.
std::vector<Entry> list_folder(const fs::path& folder) {
    std::vector<Entry> entries;
    std::error_code error;
    for (const fs::directory_entry& found : fs::directory_iterator(folder, error)) {
        const std::string name = found.path().filename().string();
        const bool is_folder = found.is_directory(error);
        if (name.starts_with('.') || (!is_folder && !may_be_vector_file(found.path()))) continue;
        entries.push_back({name, is_folder});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.is_folder != b.is_folder ? a.is_folder : a.name < b.name;
    });
    return entries;
}

void open(Frame& frame) {
    OpenFileState& state = frame.state().open_file;
    if (state.path.empty()) {
        state.problem = "Choose a file, or type its path.";
        return;
    }
    map::Workspace::AddOptions options;
    options.read.source_crs = state.source_crs;
    options.read.layer = state.sub_layer;
    frame.workspace().add_layer_in_background(state.path, options);
    state.problem.clear();
    frame.state().dialog = Dialog::none;
}

void draw_browser(Frame& frame) {
    OpenFileState& state = frame.state().open_file;
    if (state.folder.empty()) {
        std::error_code error;
        state.folder = fs::current_path(error);
    }
    muted_text(frame, state.folder.string());
    ImGui::BeginChild("files", {0, frame.em * 15}, true);
    if (state.folder.has_parent_path() && ImGui::Selectable("../", false, keeps_dialog)) {
        state.folder = state.folder.parent_path();
    }
    for (const Entry& entry : list_folder(state.folder)) {
        const std::string path = (state.folder / entry.name).string();
        const std::string label = entry.name + (entry.is_folder ? "/" : "");
        frame.state().glyphs.want(label);
        const bool taken =
            ImGui::Selectable(label.c_str(), path == state.path, keeps_dialog | ImGuiSelectableFlags_AllowDoubleClick);
        record_item(frame, "Open/" + label);
        if (!taken) continue;
        if (entry.is_folder) {
            state.folder = path;
            break;
        }
        state.path = path;
        if (ImGui::IsMouseDoubleClicked(0)) open(frame);
    }
    ImGui::EndChild();
}

} // namespace

void draw_open_dialog(Frame& frame) {
    OpenFileState& state = frame.state().open_file;
    draw_browser(frame);
    ImGui::SetNextItemWidth(-1);
    const bool entered = input_text(frame, "##path", state.path, "Path of the file, or of a GDAL source",
                                    ImGuiInputTextFlags_EnterReturnsTrue);
    field_label(frame, "Sub-layer", 5);
    ImGui::SetNextItemWidth(frame.em * 11);
    input_text(frame, "##sub-layer", state.sub_layer, "the first");
    ImGui::SameLine();
    field_label(frame, "CRS", 2.5F);
    ImGui::SetNextItemWidth(frame.em * 10);
    input_text(frame, "##crs", state.source_crs, "as the file says");
    if (!state.problem.empty()) text(frame, state.problem, frame.colors.bad);
    const bool pressed = button(frame, "Open");
    ImGui::SameLine();
    if (button(frame, "Cancel")) frame.state().dialog = Dialog::none;
    if (entered || pressed) open(frame);
}

void draw_save_style_dialog(Frame& frame) {
    text(frame, "Colours, widths, sizes, labels and order of your layers, as a JSON file for --style.");
    ImGui::SetNextItemWidth(-1);
    const bool entered =
        input_text(frame, "##style", frame.state().style_file, "styles.json", ImGuiInputTextFlags_EnterReturnsTrue);
    const bool pressed = button(frame, "Save");
    ImGui::SameLine();
    if (button(frame, "Cancel")) frame.state().dialog = Dialog::none;
    if (entered || pressed) save_styles(frame.context);
}

} // namespace oreway::ui
