#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times Oreway and Mapnik side by side: a shapefile of countries at 1:10m (545,000 vertices) to a PNG of 1920x1080 in
Equal Earth, filled and with outlines. Whole processes in turn, so that a busy machine slows both alike.

  /usr/bin/python3 tests/benchmark/against_mapnik.py [--oreway build/release/oreway] [--runs 9] [SHAPEFILE]

Needs python3-mapnik (for Debian's own python3) and, without a SHAPEFILE, ogr2ogr from gdal-bin.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BASE_MAP = "depth,land,lakes,countries,borders,plants,deposits"
MAPNIK_MAP = """
import sys, mapnik
map = mapnik.Map(1920, 1080, "+proj=eqearth +lon_0=0 +datum=WGS84 +units=m")
rule = mapnik.Rule()
fill = mapnik.PolygonSymbolizer()
fill.fill = mapnik.Color("#0072B2")
line = mapnik.LineSymbolizer()
line.stroke = mapnik.Color("#00558a")
line.stroke_width = 1
rule.symbols.append(fill)
rule.symbols.append(line)
style = mapnik.Style()
style.rules.append(rule)
map.append_style("countries", style)
layer = mapnik.Layer("countries", "+proj=longlat +datum=WGS84")
layer.datasource = mapnik.Shapefile(file=sys.argv[1])
layer.styles.append("countries")
map.layers.append(layer)
map.zoom_all()
mapnik.render_to_file(map, sys.argv[2], "png")
"""


def make_shapefile(folder):
    path = folder / "countries.shp"
    source = ROOT / "geodata/base/countries_10m.fgb"
    subprocess.run(["ogr2ogr", path, source], check=True, stderr=subprocess.DEVNULL)
    return path


def seconds(command):
    """Wall clock and processor time of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command[0]} failed: {errors.decode().strip()}")
    return wall, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapefile", nargs="?")
    parser.add_argument("--oreway", default=str(ROOT / "build/release/oreway"))
    parser.add_argument("--runs", type=int, default=9)
    arguments = parser.parse_args()
    if subprocess.run([sys.executable, "-c", "import mapnik"], stderr=subprocess.DEVNULL).returncode != 0:
        sys.exit(f"{sys.executable} has no module mapnik: install python3-mapnik and use /usr/bin/python3")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shapefile = arguments.shapefile or str(make_shapefile(folder))
        commands = {
            "mapnik": [sys.executable, "-c", MAPNIK_MAP, shapefile, str(folder / "mapnik.png")],
            "oreway": [arguments.oreway, "snapshot", "-o", str(folder / "oreway.png"), "--size", "1920x1080",
                       "--add", shapefile, "--hide", BASE_MAP, "--no-furniture", "--no-labels"],
        }
        times = {which: [] for which in commands}
        for _ in range(arguments.runs + 1):  # the first fills the caches
            for which, command in commands.items():
                times[which].append(seconds(command))
    medians = {}
    for which, runs in times.items():
        wall, processor = (statistics.median(column) for column in zip(*runs[1:]))
        medians[which] = wall
        print(f"{which}: median {wall:.3f} s, processor {processor:.3f} s, of {arguments.runs} runs")
    print(f"oreway / mapnik: {medians['oreway'] / medians['mapnik']:.2f}")


if __name__ == "__main__":
    main()
