"""What is read to a file, in the format that the end of its name says."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, count
from pathlib import Path

from indexer import (
    ActorCard,
    ActorTally,
    AnnotatedArticle,
    ChronologyEvent,
    DateTally,
    ExportFormat,
    UndatedEvent,
    UsageError,
    export_actors,
    export_articles,
    export_card,
    export_chronology,
    export_dates,
)

_OF_LISTS = {
    ".md": ExportFormat.MARKDOWN,
    ".csv": ExportFormat.CSV,
    ".jsonl": ExportFormat.JSONL,
    ".html": ExportFormat.HTML,
}
_OF_ARTICLES = {
    **_OF_LISTS,
    ".bib": ExportFormat.BIBTEX,
    ".ris": ExportFormat.RIS,
    ".json": ExportFormat.CSL,
}

ENDINGS = " ".join(_OF_ARTICLES)
"""The ends of names that are known for articles, as one reads them."""

ENDINGS_OF_LISTS = " ".join(_OF_LISTS)
"""Those for chronologies, actors and dates."""


def free_name(name: str) -> str:
    """``name``, or, where there is a file of that name in the folder, the first of ``name-2`` and so on."""
    path = Path(name)
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return str(next(one for one in chain((path,), numbered) if not one.exists()))


def write(name: str, articles: Iterable[AnnotatedArticle], stop: Callable[[], bool]) -> int:
    """Write ``articles`` to the file ``name``, which must not be there yet; how many they were.

    Raises:
        UsageError: the format is not known, the file is there, or it cannot be written.
    """
    written = 0

    def counted() -> Iterator[AnnotatedArticle]:
        nonlocal written
        for article in articles:
            if stop():
                return
            written += 1
            yield article

    _write(name, _OF_ARTICLES, lambda form: export_articles(counted(), form))
    return written


def write_events(name: str, events: Sequence[ChronologyEvent], undated: Sequence[UndatedEvent] = ()) -> None:
    """Write a chronology, what is ``undated`` at its end; raises as :func:`write` does."""
    _write(name, _OF_LISTS, lambda form: export_chronology(events, form, undated))


def write_card(name: str, card: ActorCard) -> None:
    """Write the card of an actor; raises as :func:`write` does."""
    _write(name, _OF_LISTS, lambda form: export_card(card, form))


def write_actors(name: str, tallies: Sequence[ActorTally]) -> None:
    """Write actors with their counts; raises as :func:`write` does."""
    _write(name, _OF_LISTS, lambda form: export_actors(tallies, form))


def write_dates(name: str, tallies: Sequence[DateTally]) -> None:
    """Write dates with their counts; raises as :func:`write` does."""
    _write(name, _OF_LISTS, lambda form: export_dates(tallies, form))


def _write(
    name: str, formats: dict[str, ExportFormat], pieces: Callable[[ExportFormat], Iterable[str]]
) -> None:
    path = Path(name).expanduser()
    if path.suffix not in formats:
        raise UsageError(f"{name}: its name must end in one of {' '.join(formats)}")
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.writelines(pieces(formats[path.suffix]))
    except FileExistsError:
        raise UsageError(f"{name}: there is a file of this name; choose another") from None
    except OSError as error:
        raise UsageError(f"{name}: cannot be written ({error.strerror})") from error
