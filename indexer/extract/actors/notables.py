"""Widely known people by their full names, politicians among them, and the state that each is of."""

from __future__ import annotations

from functools import cache, lru_cache

from indexer.extract.actors.fold import fold
from indexer.extract.actors.lexicon import DATA, words

_TABLES = ("politicians.tsv", "notables.tsv")
_DROPPED = str.maketrans("", "", " .-'’,")
_GENERATION = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})


@lru_cache(maxsize=20_000)
def notable(name: str) -> str | None:
    """The state (ISO 3166-1 alpha-2) of the widely known person of this full name.

    Forms of address, generation marks and middle initials make no difference.
    """
    parts = fold(name).split()
    while len(parts) > 1 and parts[0] in words("honorific"):
        parts.pop(0)
    if len(parts) > 1 and (code := _by_key().get(_key(" ".join(parts)))):
        return code  # Elizabeth II
    while len(parts) > 1 and parts[-1] in _GENERATION:
        parts.pop()
    if len(parts) == 1:
        return None
    first, *rest = parts
    full = [part for part in rest if len(part.removesuffix(".")) > 1]
    return _by_key().get(_key(" ".join(parts))) or _by_key().get(_key(" ".join([first, *full])))


@cache
def _by_key() -> dict[str, str]:
    """The states by the names without anything but letters, each line of the tables made so at once."""
    table: dict[str, str] = {}
    lines = (line for file in _TABLES for line in (DATA / file).read_text(encoding="utf-8").splitlines())
    for line in lines:
        if not line.startswith(("#", "code\t")):
            code, _, names = line.partition("\t")
            table.update(dict.fromkeys(_key(names.lower()).split("|"), code))
    return table


def _key(name: str) -> str:
    return name.translate(_DROPPED)
