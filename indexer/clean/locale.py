"""Whether the day comes before the month where an article is from: 05/08/2019 is in August in Britain."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from indexer.clean.patterns import read_table
from indexer.model import Metadata

_UNTOLD = (None, "en", "ja", "ko", "tl")
"""Languages in which either order is found."""


def day_first(told: Metadata, language: str | None) -> bool | None:
    """As the other dates of the same file have it, else the country of the site, else the language.

    None where none of them tells: English and Tagalog do not, nor do Korean and Japanese, which write
    the year first at home and abroad follow the country they are written in.
    """
    if told.day_first is not None:
        return told.day_first
    country = _country(told.url) if told.url else None
    if country is not None:
        return country
    return None if language in _UNTOLD else True


def _country(url: str) -> bool | None:
    """How the country of a site writes it, if the end of its host names one."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return _orders().get(host.rpartition(".")[2])


@cache
def _orders() -> dict[str, bool]:
    table = read_table("dates.toml")["order"]
    return {name: key == "day_first" for key, names in table.items() for name in names}
