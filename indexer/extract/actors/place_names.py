"""One name for one place, whichever of its names and spellings a text uses.

A list says what is usual (``Calif.`` is California, ``Peking`` Beijing); beyond it
only what abbreviates the first word is written out: ``Mt. Fuji`` is Mount Fuji.
"""

from __future__ import annotations

from functools import cache

from indexer.extract.actors.fold import fold
from indexer.extract.actors.lexicon import rows
from indexer.extract.actors.provinces import usual_names

_FIRST_WORDS = {"mt.": "Mount", "mt": "Mount", "ft.": "Fort", "ft": "Fort", "st": "St.", "saint": "St."}


def usual_place(name: str) -> str:
    """The usual name of a place: ``N.J.`` -> ``New Jersey``; one that is not listed stays as it is."""
    listed = listed_place(name)
    if listed is not None:
        return listed
    first, _, rest = name.partition(" ")
    whole = _FIRST_WORDS.get(fold(first)) if rest else None
    return f"{whole} {rest}" if whole else name


def listed_place(name: str) -> str | None:
    """The usual name of a place that is listed under this name or as its usual one, or None."""
    return _usual_names().get(fold(" ".join(name.split())))


@cache
def _usual_names() -> dict[str, str]:
    pairs = [*rows("place_names.tsv"), *usual_names()]
    return {fold(name): usual for usual, other in pairs for name in (other, usual)}
