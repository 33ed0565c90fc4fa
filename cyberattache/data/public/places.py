"""States by the names, and the Correlates of War numbers, that the public data sets use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from cyberattache.learner.rows import table

# Names that our table of states writes otherwise.
ALSO: Mapping[str, str] = {
    "america": "USA", "bolivia": "BOL", "britain": "GBR", "brunei": "BRN", "burma": "MMR", "cape verde": "CPV",
    "congo, the democratic republic of the": "COD", "cote d'ivoire": "CIV", "czech republic": "CZE",
    "democratic people's republic of korea": "PRK", "dprk": "PRK", "east timor": "TLS", "great britain": "GBR",
    "holy see": "VAT", "hong kong": "HKG", "iran": "IRN", "iran, islamic republic of": "IRN", "ivory coast": "CIV",
    "korea (democratic people's republic of)": "PRK", "korea (republic of)": "KOR",
    "korea, democratic people's republic of": "PRK", "korea, republic of": "KOR", "kosovo": "XKX", "laos": "LAO",
    "lao people's democratic republic": "LAO", "macao": "MAC", "macedonia": "MKD", "moldova": "MDA",
    "n korea": "PRK", "netherlands": "NLD", "north korea": "PRK", "palestine": "PSE",
    "palestinian territory, occupied": "PSE", "republic of korea": "KOR", "russia": "RUS", "s korea": "KOR",
    "slovak republic": "SVK", "south korea": "KOR", "swaziland": "SWZ", "syria": "SYR",
    "syrian arab republic": "SYR", "taiwan": "TWN", "tanzania": "TZA", "turkey": "TUR", "turkiye": "TUR",
    "türkiye": "TUR", "u.k.": "GBR", "u.s.": "USA", "uae": "ARE", "uk": "GBR", "united kingdom": "GBR",
    "united states": "USA", "united states of america": "USA", "us": "USA", "usa": "USA", "vatican": "VAT",
    "vatican city": "VAT", "venezuela": "VEN", "viet nam": "VNM", "vietnam": "VNM",
}  # fmt: skip

# Correlates of War state numbers, of the states that rivalries of this century name.
COW: Mapping[int, str] = {
    2: "USA", 20: "CAN", 40: "CUB", 70: "MEX", 100: "COL", 101: "VEN", 130: "ECU", 135: "PER", 140: "BRA", 145: "BOL",
    155: "CHL", 160: "ARG", 200: "GBR", 205: "IRL", 210: "NLD", 211: "BEL", 220: "FRA", 225: "CHE", 230: "ESP",
    235: "PRT", 255: "DEU", 290: "POL", 305: "AUT", 310: "HUN", 316: "CZE", 317: "SVK", 325: "ITA", 339: "ALB",
    341: "MNE", 343: "MKD", 344: "HRV", 345: "SRB", 349: "SVN", 350: "GRC", 352: "CYP", 355: "BGR", 359: "MDA",
    360: "ROU", 365: "RUS", 366: "EST", 367: "LVA", 368: "LTU", 369: "UKR", 370: "BLR", 371: "ARM", 372: "GEO",
    373: "AZE", 375: "FIN", 380: "SWE", 385: "NOR", 390: "DNK", 395: "ISL", 475: "NGA", 500: "UGA", 501: "KEN",
    517: "RWA", 530: "ETH", 531: "ERI", 560: "ZAF", 600: "MAR", 615: "DZA", 616: "TUN", 620: "LBY", 625: "SDN",
    626: "SSD", 630: "IRN", 640: "TUR", 645: "IRQ", 651: "EGY", 652: "SYR", 660: "LBN", 663: "JOR", 666: "ISR",
    670: "SAU", 679: "YEM", 690: "KWT", 692: "BHR", 694: "QAT", 696: "ARE", 698: "OMN", 700: "AFG", 701: "TKM",
    702: "TJK", 703: "KGZ", 704: "UZB", 705: "KAZ", 710: "CHN", 712: "MNG", 713: "TWN", 731: "PRK", 732: "KOR",
    740: "JPN", 750: "IND", 770: "PAK", 771: "BGD", 775: "MMR", 780: "LKA", 790: "NPL", 800: "THA", 811: "KHM",
    812: "LAO", 816: "VNM", 820: "MYS", 830: "SGP", 840: "PHL", 850: "IDN", 900: "AUS", 920: "NZL",
}  # fmt: skip
ASIDE = re.compile(r"\s*\((?:the|[a-z ]*(?:republic|state) of)\)$|, (?:the|[a-z ]*(?:republic|state) of)$")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    ours = {str(row["state"]).casefold(): str(row["iso3"]) for row in table("states")}
    return {**ours, **ALSO}


def state(name: str) -> str:
    """Give the ISO 3166 code of a state by one of its names; "" when the name is no state's."""
    words = " ".join(name.split()).casefold().strip(" .").removeprefix("the ")
    return _names().get(words) or _names().get(ASIDE.sub("", words), "")


def states_in(words: str) -> list[str]:
    """Find the states that a text names, in its order; a longer name goes before one that it contains."""
    names = sorted((name for name in _names() if len(name) > 3), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
    return list(dict.fromkeys(_names()[found.casefold()] for found in pattern.findall(words)))
