// SPDX-License-Identifier: MIT
#pragma once

#include "data/findings.h"
#include "data/gdal_session.h"
#include "data/shapefile_repair.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <string>

namespace oreway::data {

/// An open vector file and what is known about it beyond GDAL's interface.
struct VectorSource {
    std::string path;           ///< as the user gave it
    RepairedShapefile repaired; ///< what the dataset lies on, outlives it
    GDALDatasetUniquePtr dataset;
    bool is_text_table = false;  ///< CSV: every attribute is text until all values have been seen
    bool states_degrees = false; ///< columns named longitude and latitude: no other system can be meant
};

/// Throws Error(input), one line, when the file cannot be opened as vector data.
VectorSource open_vector_source(const std::string& path, GdalSession& session, Findings& findings);

/// The layer called `name`, or the first that holds geometry when that is empty (the others are named in a note).
/// Throws Error(input) when there is none.
OGRLayer& choose_layer(const VectorSource& source, const std::string& name, Findings& findings);

/// The encoding that a shapefile declares, when that is not UTF-8; empty for everything else.
std::string declared_encoding(OGRLayer& layer);

/// Opens a shapefile again so that its attributes come as the bytes they are, whatever is declared; returns the same
/// layer. TextDecoder then notices a wrong declaration, which GDAL would follow.
OGRLayer& reopen_undecoded(VectorSource& source, const OGRLayer& layer);

} // namespace oreway::data
