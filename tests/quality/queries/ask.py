"""Queries as nobody would write them, and as somebody might, asked of a real library."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from indexer import Library, QuerySyntaxError, Settings, SortOrder, samples_folder
from indexer.search.query import Field

_WORDS = (
    "the",
    "Moscow",
    "envoy",
    "talks",
    "nuclear",
    "chol-su",
    "U.S.",
    "Korea's",
    "1,000",
    "2019",
    "조철",
    "é",
)
_SIGNS = (
    "(",
    ")",
    '"',
    "“",
    "*",
    "~",
    "~2",
    "~9",
    ":",
    "..",
    ">",
    "<=",
    "-",
    "\\",
    "'",
    "&",
    "|",
    "^",
    "[",
    "]",
)
_VALUES = (
    "2019-11",
    "2019-02-30",
    "2019-11-06..",
    "..2019",
    "2..5",
    ">3",
    "7",
    "KP",
    "unread",
    "copy",
    "99999",
)
_BLANKS = (" ", "  ", "\t", "\n", "\u00a0", "\u3000")
_ODD = (
    "\x00",
    "\x1b[31m",
    "\u202e",
    "\ud800",
    "\U0001f642",
    "\ufeff",
    "a\u0301",
    "ß",
    "ſ",
    "İ",
    "%s",
    "{0}",
    "../",
)
_OPERATORS = ("AND", "OR", "NOT", "and", "or", "not")
_FIELDS = (*(f"{field}:" for field in Field if field), "foo:", "http://", "Title:")
_KINDS = (_WORDS, _SIGNS, _VALUES, _BLANKS, _ODD, _OPERATORS, _FIELDS)
_WEIGHTS = (6, 4, 2, 5, 1, 2, 3)
_MOST_PIECES = 14
_SUGGESTED = 10
"""Of so many queries that find nothing one asks what was meant, which takes longer than the search."""


@dataclass
class Asked:
    """What came of the queries."""

    refused: int = 0
    found: int = 0
    suggested: int = 0


def query(chance: random.Random) -> str:
    """One query: pieces of the language in no sense, or now and then any characters at all."""
    if chance.random() < 0.1:
        return "".join(chr(chance.randrange(0x3000)) for _ in range(chance.randrange(30)))
    pieces = chance.choices(_KINDS, _WEIGHTS, k=chance.randrange(_MOST_PIECES))
    return chance.choice(("", " ")).join(chance.choice(kind) for kind in pieces)


@contextmanager
def library_of_samples(folder: Path) -> Iterator[Library]:
    """A library with the articles that come with Dateline."""
    settings = Settings(
        folder / "library", processes=1, marks=folder / "marks.sqlite", corrections=folder / "corrections.txt"
    )
    with Library.open(settings, create=True) as library:
        library.index([samples_folder()])
        library.refresh()
        yield library


def failures(library: Library, number: int, seed: int, asked: Asked) -> Iterator[str]:
    """Ask so many queries, each as finished and as still being typed; what should not have been raised."""
    chance = random.Random(seed)
    for i in range(number):
        text, sort = query(chance), chance.choice(tuple(SortOrder))
        for unfinished in (False, True):
            try:
                page = library.search(text, unfinished=unfinished, sort=sort, snippets=True, limit=3)
                asked.found += bool(page.hits)
                if not page.hits and not i % _SUGGESTED:
                    asked.suggested += library.suggest(text, 0, unfinished=unfinished) is not None
            except QuerySyntaxError as error:
                asked.refused += 1
                if unfinished or not 0 <= error.column <= len(text):
                    yield f"{text!r} {unfinished=}: {error!r} at {error.column}"
            except Exception as error:
                yield f"{text!r} {unfinished=}: {error!r}"
