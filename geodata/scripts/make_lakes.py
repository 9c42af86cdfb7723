# SPDX-License-Identifier: MIT
"""Natural Earth lakes as the single polygons of lakes_{110m,50m,10m}.fgb.

The packaged data has no file of lakes; they are in the ocean file, beside the sea itself.
"""
import os
import re
import sys

from osgeo import ogr

import geo

# Letters that the source lost, and names better known in another form.
NAMES = {
    "Vnern": "Vänern", "Vttern": "Vättern", "Mlaren": "Mälaren", "Hjlmaren": "Hjälmaren", "Storsjn": "Storsjön",
    "Tornetrsk": "Torneträsk", "Stornavan": "Storavan", "Pijnne": "Päijänne", "Inarijrvi": "Inarijärvi",
    "Oulujrvi": "Oulujärvi", "Oulujarvi": "Oulujärvi", "Pyhjrvi": "Pyhäjärvi", "Pjrvi": "Pyaozero",
    "Vorts Jrv": "Võrtsjärv", "Lokan Tekojarvi": "Lokka Reservoir", "Lake Peipus": "Lake Peipus",
    "Balqash Kli": "Lake Balkhash", "Ysyk Kl": "Issyk-Kul", "Alakl": "Alakol", "Sasyqkl": "Sasykkol",
    "Sarygamysh Kli": "Sarygamysh", "Tengiz Kli": "Lake Tengiz", "Siletitengiz Kli": "Siletiteniz",
    "Qusmuryn Kli": "Kusmuryn", "Qapshaghay Bgeni": "Kapchagay Reservoir", "Shardara Bgeni": "Shardara Reservoir",
    "Toktogul Suu Saktagychy": "Toktogul Reservoir", "Khvsgl Nuur": "Lake Khövsgöl", "Hvsgl Nuur": "Lake Khövsgöl",
    "reg Nuur": "Öreg Nuur", "Lake Sevana": "Lake Sevan", "Lake baya": "Lake Abaya", "Lac Moeru": "Lake Mweru",
    "Lago Titicaca": "Lake Titicaca", "Lago de Nicaragua": "Lake Nicaragua", "Lago Poop": "Lago Poopó",
    "Lago San Martn": "Lago San Martín", "Lago Nahuel Huap": "Lago Nahuel Huapí", "Lagoa Minim": "Lagoa Mirim",
    "Represa de Tucur": "Tucuruí Reservoir", "Represa de Tucuru": "Tucuruí Reservoir",
    "Itaip Reservoir": "Itaipu Reservoir", "Represa Itaipu": "Itaipu Reservoir",
    "Represa de Sobradinho": "Sobradinho Reservoir", "Represa de So Simo": "São Simão Reservoir",
    "Trs Marias Reservoir": "Três Marias Reservoir", "Represa Tres Marias": "Três Marias Reservoir",
    "L. Gatn": "Lake Gatun", "Lac  l Eau Claire": "Lac à l’Eau Claire", "Lac--l'Eau-Claire": "Lac à l’Eau Claire",
    "L. le--la-Crosse": "Lac Île-à-la-Crosse", "Lac le--la-Crosse": "Lac Île-à-la-Crosse",
    "Rs. Pipmuacan": "Réservoir Pipmuacan", "O. Chrnoye": "Ozero Chyornoye",
    "Professor Doctor Ingenieur W. J. Van Blommestein Meer": "Brokopondo Reservoir",
    "Van Blommestein Meer": "Brokopondo Reservoir", "Ataturk Barajt": "Atatürk Reservoir",
    "Keban Baraji": "Keban Reservoir", "Kiyevskoye": "Kyiv Reservoir", "Paduskoye More": "Kovdozero",
    "Zeya Vodokhranilishche": "Zeya Reservoir", "Qinghai Hu": "Qinghai Lake", "Tai Hu": "Lake Tai",
    "Poyang Hu": "Poyang Lake", "Hongze Hu": "Hongze Lake", "Biwa Ko": "Lake Biwa", "Danau Toba": "Lake Toba",
    "Bodensee": "Lake Constance", "Samara Reservoir": "Kuybyshev Reservoir", "Zalev Wislany": "Vistula Lagoon",
    "Kaliningradskiy Zaliv": "Vistula Lagoon", "Pskoyskoye Ozero": "Lake Pskov", "Pskoyskoye O.": "Lake Pskov",
    "Lake Il'Men'": "Lake Ilmen", "Lagoa Mirim": "Lagoa Mirim", "Repressa de Jupia": "Jupiá Reservoir",
    "Represa Agua Vermetha": "Água Vermelha Reservoir", "Buhayrat ath Tharthar": "Lake Tharthar",
    "Buhayrat al-Assad": "Lake Assad", "Aydar Kol": "Aydarkul",
}
SPELLED_OUT = [(r"^(?:L\.|O\.|Ozero) ", "Lake "), (r" L\.$", " Lake"), (r" Res\.$", " Reservoir"),
               (r"^(?:Rs\.|Rservoir) ", "Réservoir "), (r" (?:Vdkhr\.|Vodokhranilishche)$", " Reservoir")]


def clean_name(name):
    """The name in one form: spelled out, without a second name in brackets."""
    if not name:
        return None
    name = re.sub(r"[\s,]*\(.*\)", "", name.replace("\r", " ")).strip()
    if name in NAMES:
        return NAMES[name]
    for pattern, plain in SPELLED_OUT:
        name = re.sub(pattern, plain, name)
    return name


def make(magics, target, scale):
    rows = []
    for feature, geometry in geo.features(f"{magics}/{scale}/ne_{scale}_ocean.shp"):
        if feature["featurecla"] == "Ocean":
            continue
        for polygon in geo.polygons_of(geometry):
            for part in geo.repaired(polygon, f"lake {scale} {feature['name']}"):
                rows.append((part, {"name": clean_name(feature["name"]), "kind": feature["featurec_2"].lower(),
                                    "area_km2": round(geo.area_km2(part), 1)}))
    rows.sort(key=lambda row: -row[1]["area_km2"])
    geo.write_fgb(os.path.join(target, f"lakes_{scale}.fgb"), ogr.wkbPolygon,
                  {"name": ogr.OFTString, "kind": ogr.OFTString, "area_km2": ogr.OFTReal}, rows)


if __name__ == "__main__":
    for scale in ("110m", "50m", "10m"):
        make(sys.argv[1], sys.argv[2], scale)
