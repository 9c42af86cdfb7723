// SPDX-License-Identifier: MIT
#include "data/gdal_session.h"

#include "base/text.h"

#include <cpl_error.h>
#include <gdal.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <mutex>
#include <utility>

namespace oreway::data {

namespace {

std::string one_line(const char* message) {
    std::string text = base::repair_utf8(message);
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\n' || letter == '\r'; }, ' ');
    constexpr std::size_t longest = 300; // rubbish is quoted back at full length by some drivers
    if (text.size() > longest) text = base::repair_utf8(text.substr(0, longest)) + "…";
    return std::string(base::trim(text));
}

void keep(CPLErr severity, CPLErrorNum, const char* text) {
    if (severity != CE_Warning && severity != CE_Failure && severity != CE_Fatal) return;
    auto& messages = *static_cast<std::vector<GdalSession::Message>*>(CPLGetErrorHandlerUserData());
    const bool is_error = severity != CE_Warning;
    std::string line = one_line(text);
    const auto known = std::find_if(messages.begin(), messages.end(), [&](const GdalSession::Message& message) {
        return message.is_error == is_error && message.text == line;
    });
    constexpr std::size_t most = 100;
    if (known != messages.end()) {
        ++known->count;
    } else if (messages.size() < most) {
        messages.push_back({is_error, std::move(line), 1});
    }
}

} // namespace

GdalSession::GdalSession(Drivers drivers) {
    static std::once_flag all_registered, flatgeobuf_registered, silenced;
    // Some drivers read ahead on threads of their own; what goes wrong there comes back as the failure of a call here.
    std::call_once(silenced, [] { CPLSetErrorHandler(CPLQuietErrorHandler); });
    if (drivers == Drivers::flatgeobuf) {
        std::call_once(flatgeobuf_registered, RegisterOGRFlatGeobuf);
    } else {
        std::call_once(all_registered, GDALAllRegister);
    }
    CPLPushErrorHandlerEx(&keep, &messages_);
}

GdalSession::~GdalSession() { CPLPopErrorHandler(); }

std::vector<GdalSession::Message> GdalSession::take_messages() {
    CPLErrorReset();
    return std::exchange(messages_, {});
}

std::string GdalSession::summary(const std::vector<Message>& messages) {
    constexpr std::size_t most = 3;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min(most, messages.size()); ++i) {
        texts.push_back(messages[i].text);
    }
    std::string line = base::join(texts, "; ");
    if (messages.size() > most) line += "; and " + std::to_string(messages.size() - most) + " more";
    return line;
}

std::string GdalSession::take_reason(const std::string& otherwise) {
    const std::vector<Message> messages = take_messages();
    const auto error =
        std::find_if(messages.begin(), messages.end(), [](const Message& message) { return message.is_error; });
    if (error != messages.end()) return error->text;
    return messages.empty() ? otherwise : messages.front().text;
}

} // namespace oreway::data
