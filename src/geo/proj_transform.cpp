// SPDX-License-Identifier: MIT
#include "geo/proj_transform.h"

#include "base/error.h"
#include "base/text.h"

#include <proj.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <mutex>
#include <numbers>
#include <string_view>
#include <utility>
#include <vector>

namespace oreway::geo {

namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;

struct ContextDeleter {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct PjDeleter {
    void operator()(PJ* pj) const { proj_destroy(pj); }
};
using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using Pj = std::unique_ptr<PJ, PjDeleter>;

Context make_context() {
    Context context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

/// An operation with the context it lives in; the operation goes first.
struct Worker {
    Context context;
    Pj operation;
};

[[noreturn]] void refuse(const std::string& definition, const std::string& why) {
    throw base::Error(base::ExitCode::usage, "projection '" + definition + "' " + why);
}

/// The part of a compound or bound reference system that says where things lie on the map.
Pj horizontal_part(PJ_CONTEXT* context, Pj crs) {
    if (proj_get_type(crs.get()) == PJ_TYPE_COMPOUND_CRS) return Pj(proj_crs_get_sub_crs(context, crs.get(), 0));
    return crs;
}

bool is_drawable(PJ_CONTEXT* context, const PJ* crs) {
    const PJ_TYPE type = proj_get_type(crs);
    if (type == PJ_TYPE_BOUND_CRS) return is_drawable(context, Pj(proj_get_source_crs(context, crs)).get());
    return type == PJ_TYPE_PROJECTED_CRS || type == PJ_TYPE_GEOGRAPHIC_2D_CRS;
}

std::string proj_string(PJ_CONTEXT* context, const PJ* crs) {
    const char* text = proj_as_proj_string(context, crs, PJ_PROJ_4, nullptr);
    if (text == nullptr) return {};
    std::string result(text);
    constexpr std::string_view suffix = " +type=crs";
    if (result.ends_with(suffix)) result.resize(result.size() - suffix.size());
    return result;
}

struct FactoryDeleter {
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const { proj_operation_factory_context_destroy(factory); }
};
struct ListDeleter {
    void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
};

/// The best operation from WGS 84 that needs no grid: grids end somewhere, and the same map has to come out on every
/// machine whatever grids it has. PROJ's usual choice, another operation for each point, would tear lines apart.
Pj find_operation(PJ_CONTEXT* context, const PJ* crs) {
    const Pj wgs84(proj_create(context, "OGC:CRS84"));
    if (!wgs84) return nullptr;
    const std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, FactoryDeleter> factory(
        proj_create_operation_factory_context(context, nullptr));
    proj_operation_factory_context_set_grid_availability_use(context, factory.get(), PROJ_GRID_AVAILABILITY_IGNORED);
    proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                         PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    const std::unique_ptr<PJ_OBJ_LIST, ListDeleter> list(
        proj_create_operations(context, wgs84.get(), crs, factory.get()));
    const int count = list ? proj_list_get_count(list.get()) : 0;
    for (int i = 0; i < count; ++i) {
        const Pj candidate(proj_list_get(context, list.get(), i));
        if (!candidate || proj_coordoperation_get_grid_used_count(context, candidate.get()) > 0) continue;
        if (Pj operation{proj_normalize_for_visualization(context, candidate.get())}) return operation;
    }
    return nullptr;
}

std::optional<LonLatBox> find_area_of_use(PJ_CONTEXT* context, const PJ* crs) {
    LonLatBox box;
    if (!proj_get_area_of_use(context, crs, &box.west, &box.south, &box.east, &box.north, nullptr)) return {};
    if (box.west < -180 || box.south < -90) return {};
    return box;
}

} // namespace

struct ProjTransform::State {
    Worker prototype; ///< only ever cloned, under the mutex
    double input_unit = 1;
    std::string definition, name, parameters;
    std::optional<LonLatBox> area_of_use;
    bool is_geographic = false;

    mutable std::mutex mutex;
    mutable std::vector<Worker> idle;

    Worker borrow() const {
        const std::scoped_lock lock(mutex);
        if (!idle.empty()) {
            Worker worker = std::move(idle.back());
            idle.pop_back();
            return worker;
        }
        Context context = make_context();
        Pj operation(proj_clone(context.get(), prototype.operation.get()));
        return {std::move(context), std::move(operation)};
    }
    void give_back(Worker worker) const {
        const std::scoped_lock lock(mutex);
        idle.push_back(std::move(worker));
    }
};

namespace {

void project(PJ* operation, double input_unit, std::span<const LonLat> places, std::span<PlanePoint> points) {
    assert(places.size() == points.size());
    if (places.empty()) return;
    for (std::size_t i = 0; i < places.size(); ++i)
        points[i] = {places[i].lon * input_unit, places[i].lat * input_unit};
    const std::size_t count = points.size(), stride = sizeof(PlanePoint);
    proj_trans_generic(operation, PJ_FWD, &points[0].x, stride, count, &points[0].y, stride, count, nullptr, 0, 0,
                       nullptr, 0, 0);
    for (PlanePoint& point : points) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
            point.x = point.y = std::numeric_limits<double>::quiet_NaN();
        }
    }
}

/// PROJ's plain projection is several times faster than the operation between two reference systems. It may stand in
/// where both agree within a millimetre everywhere, that is where no change of datum is involved.
bool agree(PJ* operation, PJ* projection) {
    std::vector<LonLat> places;
    for (int lat = -85; lat <= 85; lat += 10) {
        for (int lon = -175; lon <= 175; lon += 10)
            places.push_back({static_cast<double>(lon), static_cast<double>(lat)});
    }
    std::vector<PlanePoint> a(places.size()), b(places.size());
    project(operation, 1, places, a);
    project(projection, radians_per_degree, places, b);
    bool have_any = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (std::isnan(a[i].x) != std::isnan(b[i].x)) return false;
        if (std::isnan(a[i].x)) continue;
        have_any = true;
        const double allowed = 1e-3 + 1e-10 * std::hypot(a[i].x, a[i].y);
        if (std::hypot(a[i].x - b[i].x, a[i].y - b[i].y) > allowed) return false;
    }
    return have_any;
}

} // namespace

std::unique_ptr<const ProjTransform> ProjTransform::from_projection(const std::string& parameters) {
    auto state = std::make_unique<State>();
    state->prototype.context = make_context();
    state->prototype.operation.reset(proj_create(state->prototype.context.get(), parameters.c_str()));
    if (!state->prototype.operation) refuse(parameters, "is not known to PROJ");
    state->input_unit = radians_per_degree;
    state->definition = state->name = state->parameters = parameters;
    return std::unique_ptr<const ProjTransform>(new ProjTransform(std::move(state)));
}

std::unique_ptr<const ProjTransform> ProjTransform::from_reference_system(const std::string& definition) {
    auto state = std::make_unique<State>();
    state->prototype.context = make_context();
    PJ_CONTEXT* context = state->prototype.context.get();
    const bool is_proj_string = definition.find("+proj=") != std::string::npos;
    const bool has_type = definition.find("+type=crs") != std::string::npos;

    Pj crs(proj_create(context, (is_proj_string && !has_type ? definition + " +type=crs" : definition).c_str()));
    if (!crs) refuse(definition, "is not known to PROJ");
    crs = horizontal_part(context, std::move(crs));
    if (!crs || !is_drawable(context, crs.get()))
        refuse(definition, "is not a map: give a projected or geographic one");

    Pj operation = find_operation(context, crs.get());
    if (!operation) refuse(definition, "cannot be reached from WGS 84");

    state->definition = definition;
    state->parameters = proj_string(context, crs.get());
    state->is_geographic = state->parameters.starts_with("+proj=longlat");
    state->area_of_use = find_area_of_use(context, crs.get());
    const char* name = proj_get_name(crs.get());
    state->name = name != nullptr && std::string_view(name) != "unknown" ? name : definition;

    if (!state->is_geographic && !state->parameters.empty()) {
        Pj projection(proj_create(context, state->parameters.c_str()));
        if (projection && agree(operation.get(), projection.get())) {
            operation = std::move(projection);
            state->input_unit = radians_per_degree;
        }
    }
    state->prototype.operation = std::move(operation);
    return std::unique_ptr<const ProjTransform>(new ProjTransform(std::move(state)));
}

ProjTransform::ProjTransform(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
ProjTransform::~ProjTransform() = default;

void ProjTransform::forward(std::span<const LonLat> places, std::span<PlanePoint> points) const {
    Worker worker = state_->borrow();
    project(worker.operation.get(), state_->input_unit, places, points);
    state_->give_back(std::move(worker));
    if (!state_->is_geographic) return;
    for (PlanePoint& point : points) { // PROJ leaves longitudes as they are
        if (point.x < -180 || point.x > 180) point.x = normalize_longitude(point.x);
    }
}

std::optional<LonLat> ProjTransform::inverse(const PlanePoint& point) const {
    Worker worker = state_->borrow();
    proj_errno_reset(worker.operation.get());
    const PJ_COORD result = proj_trans(worker.operation.get(), PJ_INV, proj_coord(point.x, point.y, 0, 0));
    state_->give_back(std::move(worker));
    const LonLat place{result.xy.x / state_->input_unit, result.xy.y / state_->input_unit};
    if (!std::isfinite(place.lon) || !std::isfinite(place.lat) || std::abs(place.lat) > 90 + 1e-9) return std::nullopt;
    if (state_->is_geographic && std::abs(place.lon) > 180) return std::nullopt;
    return LonLat{place.lon, std::clamp(place.lat, -90.0, 90.0)};
}

const std::string& ProjTransform::name() const noexcept { return state_->name; }
const std::string& ProjTransform::parameters() const noexcept { return state_->parameters; }
const std::optional<LonLatBox>& ProjTransform::area_of_use() const noexcept { return state_->area_of_use; }
bool ProjTransform::is_geographic() const noexcept { return state_->is_geographic; }

std::string ProjTransform::wkt() const {
    const Context context = make_context();
    std::string definition = state_->definition;
    if (definition.find("+proj=") != std::string::npos && definition.find("+type=crs") == std::string::npos)
        definition += " +type=crs";
    const Pj crs(proj_create(context.get(), definition.c_str()));
    if (!crs) return {};
    for (const PJ_WKT_TYPE type : {PJ_WKT1_ESRI, PJ_WKT2_2019}) {
        const char* const options[] = {"MULTILINE=NO", nullptr};
        const char* text = proj_as_wkt(context.get(), crs.get(), type, options);
        if (text != nullptr) return text;
    }
    return {};
}

} // namespace oreway::geo
