"""What of the reader can go to a file, and how: articles, or who and when in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from indexer import AnnotatedArticle, Grain, Library, tally_actors, tally_dates
from tui import export

Read = Callable[[Library], Iterable[AnnotatedArticle]]
"""Asks a library for the articles that are meant."""

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Writing:
    """Something that can be written, ``noun`` by noun; ``write`` takes a library and the name of a file.

    ``what`` and ``endings`` are what is asked, ``name`` is the answer to begin with.
    """

    what: str
    endings: str
    name: str
    noun: str
    write: Callable[[Library, str, Stop], int]


def of_articles(what: str, name: str, read: Read) -> Writing:
    """The articles themselves."""

    def write(library: Library, to: str, stop: Stop) -> int:
        return export.write(to, read(library), stop)

    return Writing(what, export.ENDINGS, name, "article", write)


def of_actors(of: str, read: Read) -> Writing:
    """All actors of articles."""

    def write(library: Library, to: str, _: Stop) -> int:
        tallies = tally_actors(read(library))
        export.write_actors(to, tallies)
        return len(tallies)

    return Writing(f"the actors of {of}", export.ENDINGS_OF_LISTS, "actors.csv", "actor", write)


def of_dates(of: str, read: Read) -> Writing:
    """All dates that articles speak of."""

    def write(library: Library, to: str, _: Stop) -> int:
        tallies = tally_dates(read(library), Grain.DAY)
        export.write_dates(to, tallies)
        return len(tallies)

    return Writing(f"the dates of {of}", export.ENDINGS_OF_LISTS, "dates.csv", "date", write)
