"""What an archive knows of abbreviations, as whoever reads it needs it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import REBUILD, LibraryError
from indexer.model import ActorId


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """What an abbreviation stands for: id and name, and how many articles explain it so."""

    short: ActorId
    long: ActorId
    name: str
    articles: int

    def __str__(self) -> str:
        count = "1 article explains" if self.articles == 1 else f"{self.articles:,} articles explain"
        return f"{self.short.upper()} stands for “{self.name}”: {count} it so, and none otherwise"


def known(path: Path) -> Mapping[ActorId, Abbreviation]:
    """The abbreviations that mean one organisation in all of an archive; none where there is no file.

    Raises:
        LibraryError: the file is damaged.
    """
    if not path.exists():
        return {}
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            rows = database.execute("SELECT short, long, name, articles FROM abbreviations").fetchall()
    except sqlite3.Error as error:
        raise LibraryError(f"{path}: cannot read the abbreviations: {error}; {REBUILD}") from error
    return {row[0]: Abbreviation(*row) for row in rows}
