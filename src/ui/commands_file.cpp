// SPDX-License-Identifier: MIT
#include "ui/command_table.h"
#include "ui/dialogs.h"

namespace oreway::ui {

namespace {

void open_file(PanelContext& context) { show_dialog(context, Dialog::open_file); }
void save_style(PanelContext& context) { show_dialog(context, Dialog::save_style); }
void export_picture(PanelContext& context) { show_dialog(context, Dialog::export_picture); }

/// The map as it is seen, without a question.
void quick_picture(PanelContext& context) {
    ExportRequest request;
    request.file = "oreway.png";
    request.width = static_cast<int>(context.view.width());
    request.height = static_cast<int>(context.view.height());
    context.host.export_picture(request);
}

void close_layer(PanelContext& context) {
    const map::Layer* layer = context.document().layer(context.state.layers.expanded);
    if (layer == nullptr || !layer->is_user) {
        context.state.notice = {"Open a layer of your own in the layers panel first; shipped layers can be hidden.",
                                false};
        return;
    }
    const std::string id = layer->id;
    context.workspace.remove_layer(id);
}

void quit(PanelContext& context) { context.host.quit(); }

} // namespace

void add_file_commands(std::vector<Command>& table) {
    table.insert(
        table.end(),
        {
            {"file.open", "File", "Open a vector file", {with_ctrl(Key::o)}, open_file},
            {"file.save-style", "File", "Save the styles of your layers", {with_ctrl(Key::s)}, save_style},
            {"file.export-picture", "File", "Export a picture", {with_ctrl(Key::p)}, export_picture},
            {"file.quick-picture", "File", "Picture of this view to oreway.png", {plain(Key::f12)}, quick_picture},
            {"file.close-layer",
             "File",
             "Remove the layer that is open in the panel",
             {with_ctrl(Key::w)},
             close_layer},
            {"file.quit", "File", "Quit", {with_ctrl(Key::q)}, quit},
        });
}

} // namespace oreway::ui
