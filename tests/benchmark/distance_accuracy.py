#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares sea distances with published ones: Oreway's, and those of two other programs' networks.

    tests/benchmark/distance_accuracy.py build/release/oreway
    tests/benchmark/distance_accuracy.py build/release/oreway --comparison-data DIR --worst 5

Needs only Python's standard library. The pairs are geodata/network/published_distances.csv (distances of NGA Pub. 151),
or --pairs FILE with the same columns. Oreway is asked pair by pair, as a user would ask it, and nothing is corrected.

DIR (or the environment's OREWAY_COMPARISON_DATA) holds the networks of the others as GeoPackages; without it only
Oreway is measured:

    marnet_eurostat.gpkg, layer marnet_20km   Eurostat SeaRoute, its default resolution of 20 km
    searoute_py.gpkg, layer marnet            searoute-py 1.6

Each gets the shortest path on its own network by its own conventions, as its source code has them: the nearest node is
the nearest in degrees, lengths are those of a sphere of 6371.0088 km, the Northwest Passage (and in SeaRoute the Northern
Sea Route) is closed. SeaRoute has nodes at the ends of its lines, joins them across 180 degrees at no cost, and adds
straight lines from the ends of the trip to the network. searoute-py has a node at every vertex and counts only what lies
on the network.
"""

import argparse
import csv
import heapq
import json
import math
import os
import sqlite3
import statistics
import struct
import subprocess
import sys
from pathlib import Path

SPHERE_KM = 6371.0088
KM_PER_NM = 1.852


def sphere_km(a, b):
    """Haversine distance of two (lon, lat)."""
    lat_a, lat_b = math.radians(a[1]), math.radians(b[1])
    h = (math.sin((lat_b - lat_a) / 2) ** 2
         + math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b[0] - a[0]) / 2) ** 2)
    return 2 * SPHERE_KM * math.asin(min(1, math.sqrt(h)))


def read_lines(blob):
    """The lines of a GeoPackage geometry (OGC 12-128, LineString or MultiLineString) as lists of (lon, lat)."""
    envelope_bytes = (0, 32, 48, 48, 64)[blob[3] >> 1 & 7]

    def line_at(at):
        order = "<" if blob[at] else ">"
        kind, count = struct.unpack_from(order + "II", blob, at + 1)
        at += 9
        if kind == 5:
            lines = []
            for _ in range(count):
                more, at = line_at(at)
                lines += more
            return lines, at
        if kind != 2:
            raise ValueError(f"expected a line, found geometry type {kind}")
        numbers = struct.unpack_from(f"{order}{2 * count}d", blob, at)
        return [list(zip(numbers[::2], numbers[1::2]))], at + 16 * count

    return line_at(8 + envelope_bytes)[0]


class Network:
    """A graph of (lon, lat) nodes; every edge has a length in km and a tag, "" for none."""

    def __init__(self):
        self.edges = {}

    def join(self, a, b, km, tag):
        self.edges.setdefault(a, []).append((b, km, tag))
        self.edges.setdefault(b, []).append((a, km, tag))

    def nearest(self, place):
        return min(self.edges, key=lambda node: (node[0] - place[0]) ** 2 + (node[1] - place[1]) ** 2)

    def shortest_km(self, start, goal, closed):
        reached = {}
        queue = [(0.0, start)]
        while queue:
            km, node = heapq.heappop(queue)
            if node in reached:
                continue
            reached[node] = km
            if node == goal:
                return km
            for other, length, tag in self.edges[node]:
                if other not in reached and tag not in closed:
                    heapq.heappush(queue, (km + length, other))
        return None


def rows_of(file, layer, tag_column):
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as base:
        for blob, tag in base.execute(f'SELECT geom, "{tag_column}" FROM "{layer}" WHERE geom IS NOT NULL'):
            yield read_lines(blob), tag or ""


class SeaRoute:
    name = "Eurostat SeaRoute, 20 km network"

    def __init__(self, folder):
        self.network = Network()
        for lines, tag in rows_of(folder / "marnet_eurostat.gpkg", "marnet_20km", "pass"):
            for line in lines:
                self.network.join(line[0], line[-1], sum(map(sphere_km, line, line[1:])), tag)
        for node in [node for node in self.network.edges if node[0] == 180]:
            self.network.join(node, self.network.nearest((-180, node[1])), 0, "")

    def km(self, start, goal, closed):
        first, last = self.network.nearest(start), self.network.nearest(goal)
        to_network = sphere_km(start, first) + sphere_km(goal, last)
        straight = sphere_km(start, goal)
        if to_network > straight:
            return straight
        km = self.network.shortest_km(first, last, closed | {"northwest", "northeast"})
        return None if km is None else km + to_network


class SearoutePy:
    name = "searoute-py 1.6"

    def __init__(self, folder):
        self.network = Network()
        for lines, tag in rows_of(folder / "searoute_py.gpkg", "marnet", "passage"):
            for line in lines:
                nodes = [((lon + 180) % 360 - 180, lat) for lon, lat in line]
                for a, b in zip(nodes, nodes[1:]):
                    self.network.join(a, b, sphere_km(a, b), tag)

    def km(self, start, goal, closed):
        first, last = self.network.nearest(start), self.network.nearest(goal)
        return self.network.shortest_km(first, last, closed | {"northwest"})


class Oreway:
    name = "Oreway"

    def __init__(self, program):
        self.program = program

    def km(self, start, goal, closed):
        command = [self.program, "route", "%.4f,%.4f" % start, "%.4f,%.4f" % goal, "--mode", "sea", "--json"]
        if closed:
            command += ["--avoid", ",".join(sorted(closed))]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode == 5:
            return None
        if run.returncode != 0:
            sys.exit(run.stderr.strip())
        return json.loads(run.stdout)["distance_km"]


def read_pairs(file):
    with open(file, encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield {"name": f"{row['from']} - {row['to']}",
                   "from": (float(row["from_lon"]), float(row["from_lat"])),
                   "to": (float(row["to_lon"]), float(row["to_lat"])),
                   "published_nm": float(row["nautical_miles"]),
                   "closed": set(filter(None, row["avoid"].split(","))),
                   "note": row["note"]}


def measure(program, pairs):
    """Signed errors in percent, beside their pairs, and how many pairs got no answer."""
    errors, unanswered = [], 0
    for pair in pairs:
        km = program.km(pair["from"], pair["to"], pair["closed"])
        if km is None:
            unanswered += 1
        else:
            errors.append(((km / KM_PER_NM / pair["published_nm"] - 1) * 100, pair))
    return errors, unanswered


def table_row(name, errors, unanswered, count):
    sizes = [abs(error) for error, _ in errors]
    signed = statistics.median(error for error, _ in errors)
    within = 100 * sum(size <= 5 for size in sizes) / count
    return (f"| {name} | {statistics.median(sizes):.2f} % | {statistics.mean(sizes):.2f} % | {within:.0f} % "
            f"| {max(sizes):.1f} % | {signed:+.2f} % | {unanswered} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("oreway", help="the program, such as build/release/oreway")
    parser.add_argument("--comparison-data", default=os.environ.get("OREWAY_COMPARISON_DATA"), metavar="DIR")
    shipped = Path(__file__).parents[2] / "geodata" / "network" / "published_distances.csv"
    parser.add_argument("--pairs", default=shipped, metavar="FILE")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N worst pairs of each")
    arguments = parser.parse_args()

    pairs = list(read_pairs(arguments.pairs))
    programs = [Oreway(arguments.oreway)]
    if arguments.comparison_data:
        folder = Path(arguments.comparison_data)
        programs += [SearoutePy(folder), SeaRoute(folder)]
    else:
        print("no comparison data: only Oreway is measured", file=sys.stderr)

    print(f"| {len(pairs)} pairs | median error | mean | within 5 % | largest | signed median | no answer |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    worst = []
    for program in programs:
        errors, unanswered = measure(program, pairs)
        print(table_row(program.name, errors, unanswered, len(pairs)))
        errors.sort(key=lambda found: -abs(found[0]))
        worst += [(program.name, *found) for found in errors[:arguments.worst]]
    for name, error, pair in worst:
        print(f"{name}: {error:+.1f} % {pair['name']}" + (f" ({pair['note']})" if pair["note"] else ""))


if __name__ == "__main__":
    main()
