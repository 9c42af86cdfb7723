// SPDX-License-Identifier: MIT
#include "ui/widgets.h"

#include "ui/command.h"
#include "ui/wrap_text.h"

#include <algorithm>
#include <cassert>

namespace oreway::ui {

namespace {

/// Room for the value beside a slider.
constexpr float value_em = 3.6F;

/// Dear ImGui writes into a buffer of fixed size and asks for more by this callback.
int grow_string(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto& value = *static_cast<std::string*>(data->UserData);
        value.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = value.data();
    }
    return 0;
}

} // namespace

ImVec4 to_imgui(base::Color color) { return ImGui::ColorConvertU32ToFloat4(to_imgui_u32(color)); }
ImU32 to_imgui_u32(base::Color color) { return IM_COL32(color.r, color.g, color.b, color.a); }

bool begin_panel(const char* name, const WindowRect& place, ImGuiWindowFlags flags) {
    ImGui::SetNextWindowPos({place.x, place.y});
    ImGui::SetNextWindowSize({place.width, place.height});
    return ImGui::Begin(name, nullptr,
                        ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                            ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                            ImGuiWindowFlags_NoBringToFrontOnFocus | flags);
}

void end_panel() { ImGui::End(); }

void record_item(Frame& frame, std::string_view name) {
    if (!frame.state().records_items) return;
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 size = ImGui::GetItemRectSize();
    frame.state().items.push_back({std::string(name), low.x, low.y, size.x, size.y});
}

void text(Frame& frame, std::string_view utf8) {
    frame.state().glyphs.want(utf8);
    std::string lines;
    if (has_grouped_number(utf8)) {
        lines = wrapped_at_spaces(utf8, ImGui::GetContentRegionAvail().x, [](std::string_view line) {
            return ImGui::CalcTextSize(line.data(), line.data() + line.size()).x;
        });
        utf8 = lines;
    }
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(utf8.data(), utf8.data() + utf8.size());
    ImGui::PopTextWrapPos();
}

void text(Frame& frame, std::string_view utf8, base::Color color) {
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(color));
    text(frame, utf8);
    ImGui::PopStyleColor();
}

void text(Frame& frame, std::string_view utf8, FontRole role) {
    frame.fonts.push(role);
    text(frame, utf8);
    Fonts::pop();
}

void text(Frame& frame, std::string_view utf8, FontRole role, base::Color color) {
    frame.fonts.push(role);
    text(frame, utf8, color);
    Fonts::pop();
}

void muted_text(Frame& frame, std::string_view utf8) { text(frame, utf8, frame.colors.muted); }

void heading(Frame& frame, std::string_view title) {
    ImGui::Dummy({0, frame.em * 0.35F});
    text(frame, title, FontRole::strong);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::GetWindowDrawList()->AddLine({at.x, at.y - 2}, {at.x + width, at.y - 2}, to_imgui_u32(frame.colors.edge));
    ImGui::Dummy({0, frame.em * 0.1F});
}

void chip(Frame& frame, std::string_view word, base::Color color) {
    frame.state().glyphs.want(word);
    frame.fonts.push(FontRole::small);
    const ImVec2 size = ImGui::CalcTextSize(word.data(), word.data() + word.size());
    const ImVec2 pad{frame.em * 0.45F, frame.em * 0.12F};
    const ImVec2 box{size.x + 2 * pad.x, size.y + 2 * pad.y};
    if (ImGui::GetContentRegionAvail().x < box.x) ImGui::NewLine();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* canvas = ImGui::GetWindowDrawList();
    canvas->AddRectFilled(at, {at.x + box.x, at.y + box.y}, to_imgui_u32(base::with_alpha(color, 0.12)), box.y / 2);
    canvas->AddText({at.x + pad.x, at.y + pad.y}, to_imgui_u32(color), word.data(), word.data() + word.size());
    ImGui::Dummy(box);
    Fonts::pop();
    ImGui::SameLine(0, frame.em * 0.3F);
}

bool link(Frame& frame, const char* id, std::string_view utf8) {
    text(frame, utf8, frame.colors.accent);
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    ImGui::SetCursorScreenPos(low);
    const bool pressed = ImGui::InvisibleButton(id, {std::max(high.x - low.x, 1.0F), std::max(high.y - low.y, 1.0F)});
    record_item(frame, utf8);
    if (ImGui::IsItemHovered()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::GetWindowDrawList()->AddLine({low.x, high.y}, high, to_imgui_u32(frame.colors.accent));
    }
    return pressed;
}

void tooltip(const std::string& utf8) {
    if (!ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ImGui::GetFontSize() * 24);
    ImGui::TextUnformatted(utf8.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

bool command_button(Frame& frame, const char* label, std::string_view id) {
    const Command* command = find_command(id);
    assert(command != nullptr);
    const bool pressed = ImGui::Button(label);
    record_item(frame, id);
    const std::string keys = shortcut(id);
    tooltip(std::string(command->title) + (keys.empty() ? "" : "  (" + keys + ")"));
    if (pressed) run_command(*command, frame.context);
    return pressed;
}

bool button(Frame& frame, const char* label) {
    const bool pressed = ImGui::Button(label);
    record_item(frame, label);
    return pressed;
}

bool input_text(Frame& frame, const char* label, std::string& value, const char* hint, ImGuiInputTextFlags flags) {
    frame.state().glyphs.want(value);
    const bool changed = ImGui::InputTextWithHint(label, hint, value.data(), value.capacity() + 1,
                                                  flags | ImGuiInputTextFlags_CallbackResize, grow_string, &value);
    record_item(frame, label);
    return changed;
}

void field_label(Frame& frame, const char* label, float width_em) {
    const float start = ImGui::GetCursorPosX();
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(frame.colors.muted));
    ImGui::TextUnformatted(label);
    ImGui::PopStyleColor();
    ImGui::SameLine(0, 0);
    ImGui::SetCursorPosX(std::max(start + width_em * frame.em, ImGui::GetCursorPosX() + frame.em * 0.4F));
}

bool slider(Frame& frame, const char* id, double& value, double low, double high, const char* format,
            ImGuiSliderFlags flags) {
    const float gap = ImGui::GetStyle().ItemInnerSpacing.x;
    const float width = ImGui::CalcItemWidth() - frame.em * value_em - gap;
    auto number = static_cast<float>(value);
    ImGui::BeginGroup();
    ImGui::SetNextItemWidth(width);
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(base::with_alpha(frame.colors.text, 0)));
    const bool changed = ImGui::SliderFloat(id, &number, static_cast<float>(low), static_cast<float>(high), format,
                                            flags | ImGuiSliderFlags_NoInput);
    ImGui::PopStyleColor();
    if (changed) value = static_cast<double>(number);
    ImGui::SameLine(0, gap);
    ImGui::AlignTextToFramePadding();
    ImGui::Text(format, value); // NOLINT(clang-diagnostic-format-nonliteral): the caller's own words
    ImGui::EndGroup();
    record_item(frame, id);
    return changed;
}

void right_text(Frame& frame, std::string_view utf8, FontRole role) {
    frame.fonts.push(role);
    const float width = ImGui::CalcTextSize(utf8.data(), utf8.data() + utf8.size()).x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(ImGui::GetContentRegionAvail().x - width, 0.0F));
    ImGui::TextUnformatted(utf8.data(), utf8.data() + utf8.size());
    Fonts::pop();
}

std::string cut_text(std::string_view utf8, float width) {
    return cut_to_width(utf8, width, [](std::string_view part) {
        return ImGui::CalcTextSize(part.data(), part.data() + part.size()).x;
    });
}

void move_highlight(int& highlighted, std::size_t count) {
    const int last = std::max(static_cast<int>(count) - 1, 0);
#if IMGUI_VERSION_NUM >= 18700
    const ImGuiKey down = ImGuiKey_DownArrow;
    const ImGuiKey up = ImGuiKey_UpArrow;
#else
    const int down = ImGui::GetKeyIndex(ImGuiKey_DownArrow);
    const int up = ImGui::GetKeyIndex(ImGuiKey_UpArrow);
#endif
    if (ImGui::IsKeyPressed(down)) ++highlighted;
    if (ImGui::IsKeyPressed(up)) --highlighted;
    highlighted = std::clamp(highlighted, 0, last);
}

void command_item(Frame& frame, std::string_view id, bool checked, bool enabled) {
    const Command* command = find_command(id);
    assert(command != nullptr);
    const std::string keys = shortcut(id);
    const std::string title(command->title);
    if (ImGui::MenuItem(title.c_str(), keys.empty() ? nullptr : keys.c_str(), checked, enabled)) {
        run_command(*command, frame.context);
    }
    record_item(frame, id);
}

} // namespace oreway::ui
