// SPDX-License-Identifier: MIT
#pragma once

#include "catalogue/details.h"
#include "ui/frame.h"

#include <string>
#include <vector>

namespace oreway::ui {

/// "Title, publisher, date", with a word of caution where one is due.
std::string citation_text(const catalogue::Source& source);

/// The ids of the sources, small; the tooltip names them in full.
void draw_citation(Frame& frame, const catalogue::Details& details, const std::vector<std::string>& source_ids);

} // namespace oreway::ui
