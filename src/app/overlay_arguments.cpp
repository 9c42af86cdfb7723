// SPDX-License-Identifier: MIT
#include "app/overlay_arguments.h"

#include "base/error.h"

#include <CLI/CLI.hpp>

namespace oreway::app {

void add_overlay_options(CLI::App& command, OverlayArguments& arguments) {
    command
        .add_option("--overlay", arguments.kind,
                    "share: countries by their share of --stage; hhi: regions by the concentration among their "
                    "countries; density: points per area. Sites are drawn only with --layers or --show")
        ->type_name("KIND");
    command.add_option("--density-layer", arguments.density.layer, "with --overlay density: a layer of points")
        ->type_name("LAYER")
        ->capture_default_str();
    command
        .add_option("--density-of", arguments.density.attribute,
                    "the attribute that is summed up, such as contained_t; without it points are counted")
        ->type_name("ATTRIBUTE");
    command.add_option("--density-unit", arguments.density.unit, "the attribute's unit, for the legend");
    command.add_option("--density-commodity", arguments.density.commodity,
                       "only sites with this commodity, so that tonnes of one kind are added up");
    command
        .add_option("--radius-km", arguments.density.radius_km,
                    "radius of the hexagons (5 to 2,000) or of the kernel (20 to 2,000)")
        ->capture_default_str();
    command.add_flag("--kernel", arguments.kernel, "smooth with a quartic kernel instead of counting in hexagons");
}

map::OverlayWish make_overlay(const OverlayArguments& arguments, const ConcentrationArguments& shares) {
    map::OverlayWish wish;
    wish.density = arguments.density;
    if (arguments.kernel) wish.density.shape = map::DensityShape::kernel;
    for (const map::OverlayKind kind : {map::OverlayKind::share, map::OverlayKind::hhi, map::OverlayKind::density}) {
        if (arguments.kind != word(kind)) continue;
        wish.kind = kind;
        if (kind == map::OverlayKind::density) return wish;
        if (shares.stage.empty())
            throw base::Error(base::ExitCode::usage, "--overlay " + arguments.kind +
                                                         " needs --stage: reserves, mine, separation, metal, magnets "
                                                         "or a stage of the statistics");
        wish.query = make_query(shares);
        return wish;
    }
    throw base::Error(base::ExitCode::usage, "--overlay " + arguments.kind + ": there are share, hhi and density");
}

} // namespace oreway::app
