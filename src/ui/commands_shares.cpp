// SPDX-License-Identifier: MIT
#include "ui/clipboard.h"
#include "ui/command_table.h"
#include "ui/shares_actions.h"

namespace oreway::ui {

namespace {

/// Opens with the chain in front.
void panel(PanelContext& context) {
    SharesState& shares = context.state.shares;
    shares.show = !shares.show;
    shares.tab_is_chosen = false;
    shares.chain_is_tab = false;
}

void copy(PanelContext& context, const std::string& text, const char* what) {
    copy_to_clipboard(text);
    context.state.notice = {std::string("Copied ") + what, false};
}

void copy_text(PanelContext& context) {
    update_shares(context);
    copy(context, shares_text(context), "the shares as text");
}

void copy_csv(PanelContext& context) {
    update_shares(context);
    copy(context, shares_csv(context), "the shares as CSV");
}

void copy_command(PanelContext& context) {
    copy(context, shares_command(context.state.shares), "the command that prints the same");
}

} // namespace

void add_shares_commands(std::vector<Command>& table) {
    table.insert(table.end(), {
                                  {"shares.panel", "Shares", "Shares and concentration", {plain(Key::c)}, panel},
                                  {"shares.copy-text", "Shares", "Copy the shares as text", {}, copy_text},
                                  {"shares.copy-csv", "Shares", "Copy the shares as CSV", {}, copy_csv},
                                  {"shares.copy-command", "Shares", "Copy the command", {}, copy_command},
                                  {"shares.clear-overlay", "Shares", "Take the overlay off the map", {}, clear_overlay},
                              });
}

} // namespace oreway::ui
