// SPDX-License-Identifier: MIT
#include "app/overlay_arguments.h"

#include "base/error.h"

#include <CLI/CLI.hpp>

#include <initializer_list>
#include <utility>

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

namespace {

/// Options of one kind of overlay that another kind would not heed.
void refuse_unheeded(const OverlayArguments& arguments, const ConcentrationArguments& shares, map::OverlayKind kind) {
    const map::DensityWish plain;
    const ConcentrationArguments none;
    const bool is_density = kind == map::OverlayKind::density;
    const std::initializer_list<std::pair<const char*, bool>> unheeded = {
        {"--density-layer", !is_density && arguments.density.layer != plain.layer},
        {"--density-of", !is_density && !arguments.density.attribute.empty()},
        {"--density-unit", !is_density && !arguments.density.unit.empty()},
        {"--density-commodity", !is_density && !arguments.density.commodity.empty()},
        {"--radius-km", !is_density && arguments.density.radius_km != plain.radius_km},
        {"--kernel", !is_density && arguments.kernel},
        {"--commodity", is_density && shares.commodity != none.commodity},
        {"--stage", is_density && !shares.stage.empty()},
        {"--product", is_density && !shares.product.empty()},
        {"--by", is_density && shares.by != none.by},
        {"--bloc", is_density && !shares.blocs.empty()},
        {"--year", is_density && shares.year.has_value()},
        {"--claims", is_density && shares.claims != none.claims},
        {"--planned", is_density && shares.planned},
        {"--without", is_density && !shares.without.empty()},
        {"--scenario", is_density && !shares.scenario.empty()},
        {"--change", is_density && !shares.changes.empty()},
        {"--governance", is_density && !shares.governance.empty()},
    };
    for (const auto& [option, is_given] : unheeded)
        if (is_given)
            throw base::Error(base::ExitCode::usage,
                              std::string(option) + " means nothing with --overlay " + arguments.kind);
}

} // namespace

map::OverlayWish make_overlay(const OverlayArguments& arguments, const ConcentrationArguments& shares) {
    map::OverlayWish wish;
    wish.density = arguments.density;
    if (arguments.kernel) wish.density.shape = map::DensityShape::kernel;
    for (const map::OverlayKind kind : {map::OverlayKind::share, map::OverlayKind::hhi, map::OverlayKind::density}) {
        if (arguments.kind != word(kind)) continue;
        wish.kind = kind;
        refuse_unheeded(arguments, shares, kind);
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
