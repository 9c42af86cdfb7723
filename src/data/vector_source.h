// SPDX-License-Identifier: MIT
#pragma once

#include "data/findings.h"
#include "data/gdal_session.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <string>

namespace oreway::data {

/// An open vector file and what is known about it beyond GDAL's interface.
struct VectorSource {
    std::string path; ///< as the user gave it
    GDALDatasetUniquePtr dataset;
    bool is_table = false;       ///< CSV: the positions stand in columns
    bool states_degrees = false; ///< columns named longitude and latitude: no other system can be meant
    std::string encoding;        ///< what the bytes of attributes are declared to be when not UTF-8
};

/// Throws Error(input), one line, when the file cannot be opened as vector data.
VectorSource open_vector_source(const std::string& path, GdalSession& session, Findings& findings);

/// The layer called `name`, or the first that holds geometry when that is empty (the others are named in a note).
/// Throws Error(input) when there is none.
OGRLayer& choose_layer(const VectorSource& source, const std::string& name, Findings& findings);

} // namespace oreway::data
