// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "ui/clipboard.h"
#include "ui/command_table.h"
#include "ui/dialogs.h"
#include "ui/selection.h"
#include "ui/view_changes.h"

namespace oreway::ui {

namespace {

constexpr double near_zoom = 5;

void search(PanelContext& context) {
    context.state.show_left = true;
    context.state.search.wants_focus = true;
}

void next_site(PanelContext& context) { step_site(context, 1); }
void previous_site(PanelContext& context) { step_site(context, -1); }

void open_details(PanelContext& context) {
    const map::Selection* shown = shown_selection(context.document());
    if (shown == nullptr) return;
    context.state.show_right = true;
    const catalogue::Site* site = context.atlas().site(shown->id);
    if (site != nullptr) go_to(context, site->place, near_zoom);
}

void copy(PanelContext& context) {
    const std::string text = selection_text(context);
    if (text.empty()) {
        context.state.notice = {"Nothing is selected: click a site first.", false};
        return;
    }
    copy_to_clipboard(text);
    context.state.notice = {"Copied, with the sources.", false};
}

/// Latitude first, as people read it.
void copy_coordinates(PanelContext& context) {
    if (!context.state.pointer) return;
    const std::string text =
        base::to_fixed(context.state.pointer->lat, 4) + ", " + base::to_fixed(context.state.pointer->lon, 4);
    copy_to_clipboard(text);
    context.state.notice = {"Copied " + text, false};
}

void step_back_command(PanelContext& context) { step_back(context); }
void help(PanelContext& context) { show_dialog(context, Dialog::help); }
void about(PanelContext& context) { show_dialog(context, Dialog::about); }

} // namespace

void add_selection_commands(std::vector<Command>& table) {
    table.insert(
        table.end(),
        {
            {"search", "Sites", "Search names and coordinates", {with_ctrl(Key::f), plain(Key::slash)}, search},
            {"site.next", "Sites", "Next site in view", {plain(Key::tab)}, next_site},
            {"site.previous", "Sites", "Previous site in view", {with_shift(Key::tab)}, previous_site},
            {"site.open", "Sites", "Go to the selected site and open its details", {plain(Key::enter)}, open_details},
            {"edit.copy", "Sites", "Copy what is selected as text, with its sources", {with_ctrl(Key::c)}, copy},
            {"edit.copy-coordinates",
             "Sites",
             "Copy the coordinates under the mouse",
             {with_ctrl_shift(Key::c)},
             copy_coordinates},
            {"step-back",
             "Help",
             "Step back: close, end the tool, stop loading, clear the selection",
             {plain(Key::escape)},
             step_back_command},
            {"help", "Help", "This list of keys", {plain(Key::f1)}, help},
            {"about", "Help", "About Oreway", {}, about},
        });
}

std::vector<Command> make_command_table() {
    std::vector<Command> table;
    add_file_commands(table);
    add_view_commands(table);
    add_map_commands(table);
    add_selection_commands(table);
    add_route_commands(table);
    add_shares_commands(table);
    return table;
}

} // namespace oreway::ui
