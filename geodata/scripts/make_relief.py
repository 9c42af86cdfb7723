# SPDX-License-Identifier: MIT
"""Relief for tinting and shading from ETOPO5: relief_small.tif, relief_large.tif, shade_large.tif.

ETOPO5 gives one value at each crossing of a 5 arc-minute graticule, from 0 E eastwards and from the
north pole down. The product wants pixels, from 180 W:

    source   +---+---+---   values at 0, 1/12, 2/12 ... degrees
    product    o   o   o    pixel centres at 1/24, 3/24 ... degrees, each the mean of the 4 around it

In parts of the world (the Atlantic side of the Americas above all) the source lies up to two cells west
of the true coast. Where a cell's sign disagrees with the 1:10m land it takes the value of its nearest
agreeing neighbours, so tints meet the drawn coast; inland and at sea nothing is moved.

Needs Debian's python3-gdal and python3-numpy.
"""
import csv
import math
import os
import sys

import numpy
from osgeo import gdal, osr

import geo

WIDTH, HEIGHT = 4320, 2160
# Metres and the byte that stands for them; straight lines between. Every limit of the usual tint bands
# is a whole byte, 140 is sea level, and a band is at least 12 bytes wide.
LEVELS = [(-11000, 0), (-8000, 12), (-6000, 28), (-5000, 44), (-4000, 60), (-3000, 76), (-2000, 92), (-1000, 108),
          (-200, 124), (0, 140), (200, 156), (500, 172), (1000, 188), (2000, 204), (3000, 220), (4000, 236), (9000, 255)]
SEA_LEVEL = 140
OVERSAMPLE = 4                      # land cover of a cell is measured on 4 x 4 points
COAST_CELLS = 5                     # only cells this near a coast are made to agree with it
CASPIAN = (46.0, 36.0, 55.5, 48.0)  # the land about it is truly below sea level; left as it is
LIGHT_AZIMUTH, LIGHT_ALTITUDE = 315.0, 45.0
EXAGGERATION_LAND, EXAGGERATION_SEA = 16.0, 7.0


def read_etopo5(path):
    """Elevation in metres, HEIGHT x WIDTH, first pixel at 180 W 90 N."""
    points = gdal.Open(path).ReadAsArray().astype(numpy.float32)  # 2161 rows, both poles
    points = numpy.roll(points, WIDTH // 2, axis=1)
    east = numpy.roll(points, -1, axis=1)
    return (points[:-1] + points[1:] + east[:-1] + east[1:]) / 4


def new_raster(width, height, data, path="", driver="MEM", options=()):
    target = gdal.GetDriverByName(driver).Create(path, width, height, 1, gdal.GDT_Byte, list(options))
    target.SetGeoTransform((-180, 360 / width, 0, 90, 0, -180 / height))
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    target.SetProjection(wgs84.ExportToWkt())
    if data is not None:
        target.GetRasterBand(1).WriteArray(data)
    return target


def land_cover(land_path):
    """Share of each cell that is land, 0 to 1."""
    fine = new_raster(WIDTH * OVERSAMPLE, HEIGHT * OVERSAMPLE, None)
    land = gdal.OpenEx(land_path, gdal.OF_VECTOR)
    gdal.RasterizeLayer(fine, [1], land.GetLayer(), burn_values=[1])
    return fine.ReadAsArray().reshape(HEIGHT, OVERSAMPLE, WIDTH, OVERSAMPLE).mean(axis=(1, 3), dtype=numpy.float32)


def neighbours(array):
    """The array moved by one cell in the 8 directions; it wraps round in longitude."""
    tall = numpy.concatenate([array[:1], array, array[-1:]])
    for rows in (0, 1, 2):
        for turn in (-1, 0, 1):
            if (rows, turn) != (1, 0):
                yield numpy.roll(tall[rows:rows + HEIGHT], turn, axis=1)


def spread(values, known, wanted):
    """Values grown from known cells until the wanted ones have one, the mean of what borders on each."""
    values, known = numpy.where(known, values, 0).astype(numpy.float32), known.copy()
    while not known[wanted].all():
        total = sum(neighbours(values * known))
        count = sum(neighbours(known.astype(numpy.float32)))
        fresh = ~known & (count > 0)
        values[fresh] = total[fresh] / count[fresh]
        known |= fresh
    return values


def grown(mask, steps):
    for _ in range(steps):
        mask = mask | numpy.logical_or.reduce(list(neighbours(mask)))
    return mask


def agreeing_with_coast(height, land):
    """Heights whose sign is that of the land polygons near every coast."""
    is_land = land > 0.5
    coast = grown(is_land, COAST_CELLS) & grown(~is_land, COAST_CELLS)
    west, south, east, north = CASPIAN
    coast[int((90 - north) * 12):int((90 - south) * 12), int((west + 180) * 12):int((east + 180) * 12)] = False
    result = height.copy()
    for side, sign in ((is_land, 1), (~is_land, -1)):
        wrong = side & (height * sign <= 0) & (coast if sign > 0 else True)
        if sign < 0:
            wrong[int((90 - north) * 12):int((90 - south) * 12), int((west + 180) * 12):int((east + 180) * 12)] = False
        result[wrong] = spread(height, side & (height * sign > 0), wrong)[wrong]
        print(f"  {'land' if sign > 0 else 'sea'}: {wrong.sum()} of {side.sum()} cells "
              f"({wrong.sum() / side.sum():.2%}) took their neighbours' height")
    return result


def to_bytes(height):
    """Bytes by LEVELS; never 140 itself beside the coast, where 139 is sea and 141 land."""
    metres, codes = zip(*LEVELS)
    exact = numpy.interp(height, metres, codes)
    rounded = numpy.rint(exact)
    rounded[(rounded == SEA_LEVEL) & (height > 0)] = SEA_LEVEL + 1
    rounded[(rounded == SEA_LEVEL) & (height < 0)] = SEA_LEVEL - 1
    return rounded.astype(numpy.uint8)


def halved(height, land):
    """Half the size: the mean of the land or of the sea in each 2 x 2 cells, whichever is more."""
    def blocks(array):
        return array.reshape(HEIGHT // 2, 2, WIDTH // 2, 2)
    is_land = land > 0.5
    most = blocks(land).mean(axis=(1, 3)) > 0.5
    weight = numpy.where(most[:, None, :, None], blocks(is_land), ~blocks(is_land)).astype(numpy.float32)
    weight[:, 0] += 1e-6
    return (blocks(height) * weight).sum(axis=(1, 3)) / weight.sum(axis=(1, 3))


def smoothed(height, latitude):
    """Heights without the steps and seams of the source: a 3 x 3 binomial, and towards the poles the mean
    along the parallel over the distance that three cells measure at the equator."""
    tall = numpy.concatenate([height[:1], height, height[-1:]])
    rows = (tall[:-2] + 2 * height + tall[2:]) / 4
    result = (numpy.roll(rows, 1, axis=1) + 2 * rows + numpy.roll(rows, -1, axis=1)) / 4
    for row in numpy.flatnonzero(numpy.abs(latitude) > math.radians(60)):
        half = min(int(1.5 / math.cos(latitude[row])), 200)
        wrapped = numpy.concatenate([result[row, -half - 1:], result[row], result[row, :half]], dtype=numpy.float64)
        sums = numpy.cumsum(wrapped)
        result[row] = (sums[2 * half + 1:] - sums[:-2 * half - 1]) / (2 * half + 1)
    return result


def shade(height):
    """Light on the relief from the north-west: 128 is level ground, less is shadow, more is light."""
    latitude = numpy.radians(90 - (numpy.arange(HEIGHT) + 0.5) * 180 / HEIGHT)
    cell = math.radians(180 / HEIGHT) * geo.EARTH_RADIUS_KM * 1000
    scaled = smoothed(numpy.where(height > 0, height * EXAGGERATION_LAND, height * EXAGGERATION_SEA), latitude)
    north_west, north, north_east, west, east, south_west, south, south_east = (
        ordered_neighbours(scaled))
    shrink = numpy.maximum(numpy.cos(latitude), 0.1)[:, None]
    to_east = ((north_east + 2 * east + south_east) - (north_west + 2 * west + south_west)) / (8 * cell * shrink)
    to_north = ((north_west + 2 * north + north_east) - (south_west + 2 * south + south_east)) / (8 * cell)
    azimuth, altitude = math.radians(LIGHT_AZIMUTH), math.radians(LIGHT_ALTITUDE)
    light = (math.sin(altitude) - math.cos(altitude) * (math.sin(azimuth) * to_east + math.cos(azimuth) * to_north)) \
        / numpy.sqrt(1 + to_east ** 2 + to_north ** 2)
    relative = numpy.maximum(light, 0) / math.sin(altitude)     # 1 on level ground, at most 1.414
    code = numpy.where(relative <= 1, 128 * relative, 128 + 127 * (relative - 1) / (math.sqrt(2) - 1))
    return (numpy.rint(code / 4) * 4).clip(0, 255).astype(numpy.uint8)  # 64 shades compress well


def ordered_neighbours(array):
    """Neighbours as NW, N, NE, W, E, SW, S, SE; north is the row above."""
    tall = numpy.concatenate([array[:1], array, array[-1:]])
    above, same, below = tall[:-2], array, tall[2:]
    for row in (above, same, below):
        for turn in (1, 0, -1):
            if row is not same or turn != 0:
                yield numpy.roll(row, turn, axis=1)


def write(path, data, description, overviews):
    options = ["COMPRESS=DEFLATE", "ZLEVEL=9", "PREDICTOR=2"]
    options += ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512"] if overviews else ["BLOCKYSIZE=64"]
    if os.path.exists(path):
        os.remove(path)
    target = new_raster(data.shape[1], data.shape[0], data, path, "GTiff", options)
    target.GetRasterBand(1).SetDescription(description)
    target.FlushCache()
    if overviews:
        gdal.SetConfigOption("COMPRESS_OVERVIEW", "DEFLATE")
        gdal.SetConfigOption("PREDICTOR_OVERVIEW", "2")
        target.BuildOverviews("AVERAGE", [2, 4])
    target = None
    print(f"{os.path.basename(path)}: {data.shape[1]}x{data.shape[0]}, {os.path.getsize(path) / 1e6:.2f} MB")


def make(etopo5, base, reference):
    land = land_cover(os.path.join(base, "land_10m.fgb"))
    height = agreeing_with_coast(read_etopo5(etopo5), land)
    write(os.path.join(base, "relief_large.tif"), to_bytes(height), "relief code, see relief_levels.csv", True)
    write(os.path.join(base, "relief_small.tif"), to_bytes(halved(height, land)),
          "relief code, see relief_levels.csv", False)
    write(os.path.join(reference, "shade_large.tif"), shade(height), "light on relief, 128 = level ground", True)
    with open(os.path.join(base, "relief_levels.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "metres"])
        writer.writerows((code, metres) for metres, code in LEVELS)


if __name__ == "__main__":
    make(sys.argv[1], sys.argv[2], sys.argv[3])
