"""The states of the United States and the provinces of Canada, by full name and in short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from indexer.extract.actors.lexicon import DATA

_LONGEST = 3
_CITIES = frozenset({"New York", "Washington", "Quebec"})
_JOINING = ("and", "or", "&")


class Province(NamedTuple):
    """A province: its state's code, its name, what names it anywhere, and what else does after a comma."""

    code: str
    name: str
    anywhere: tuple[str, ...]
    after_comma: tuple[str, ...]


@cache
def provinces() -> tuple[Province, ...]:
    """All of them."""
    lines = (DATA / "provinces.tsv").read_text(encoding="utf-8").splitlines()
    table = (line.split("\t") for line in lines if not line.startswith(("#", "code\t")))
    return tuple(Province(code, name, _names(alone), _names(after)) for code, name, alone, after in table)


def names_of_provinces() -> Iterator[tuple[str, str]]:
    """Each name that a province has anywhere, with the code of its state."""
    return ((name, one.code) for one in provinces() for name in one.anywhere)


def usual_names() -> Iterator[tuple[str, str]]:
    """The name of each province with each of its other names."""
    return ((one.name, other) for one in provinces() for other in (*one.anywhere, *one.after_comma))


def province_of(forms: Sequence[str], i: int) -> str | None:
    """The state of ``N.Y`` or ``Wash`` after a comma: one of the United States or a province in short."""
    is_short = i < len(forms) and (forms[i].endswith(".") or forms[i + 1 : i + 2] == ["."])
    if not is_short or i == 0 or forms[i - 1] != "," or not forms[i][0].isupper():
        return None
    return _short().get(_plain(forms[i]))


def wider_province(forms: Sequence[str], i: int) -> str | None:
    """The state of San Jose, ``California``, told by its full name; not so London, ``Ohio`` and Rome."""
    if i >= len(forms) or i == 0 or forms[i - 1] != "," or forms[i] not in _first_words():
        return None
    for end in range(i + _LONGEST, i, -1):
        code = _full().get(" ".join(forms[i:end]))
        if code:
            return None if forms[end : end + 1] != [] and forms[end] in _JOINING else code
    return None


@cache
def codes_by_name() -> dict[str, str]:
    """The state of each province by its name, which may be a town's too: ``New York``."""
    return {one.name: one.code for one in provinces()}


@cache
def _short() -> dict[str, str]:
    """The state by each abbreviation without periods, in lower case."""
    found = ((name, one.code) for one in provinces() for name in (*one.anywhere, *one.after_comma))
    return {_plain(name): code for name, code in found if name.endswith(".")}


@cache
def _full() -> dict[str, str]:
    """The state by the full name of each province that no town is called by."""
    return {one.name: one.code for one in provinces() if one.name in one.anywhere and one.name not in _CITIES}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _full())


def _plain(name: str) -> str:
    return name.replace(".", "").replace(" ", "").lower()


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name for name in cell.split("|") if name)
