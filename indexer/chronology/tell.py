"""What many articles tell, gathered before it is folded into events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from indexer.chronology.model import OF_NO_ACTOR, ChronologyEntry, Kind, Telling
from indexer.chronology.narrate import narrate
from indexer.chronology.order import within
from indexer.chronology.who import about
from indexer.model import AnnotatedArticle

Test = Callable[[Telling], bool]
Topic = Callable[[AnnotatedArticle], Test | None]

FIRST, TIMES = 20, 3
"""Articles after which what is told so far is given first, and how many times as many until it is again."""

_T = TypeVar("_T", bound=Telling)


@dataclass(frozen=True, slots=True)
class Told:
    """The tellings that were asked for, those of no known time, and of how many articles."""

    entries: tuple[ChronologyEntry, ...]
    articles: int
    undated: tuple[Telling, ...]


def tell(
    articles: Iterable[AnnotatedArticle],
    *,
    actor: str | None = None,
    earliest: date | None = None,
    latest: date | None = None,
    topic: Topic | None = None,
    so_far: Callable[[Told], object] | None = None,
) -> Told:
    """The tellings of articles that are read one by one.

    Args:
        articles: are asked for one at a time.
        actor: only sentences about this one, as :func:`~indexer.chronology.who.about` takes it.
        earliest: leave out what is wholly before this day, and with either, what is of no known time.
        latest: leave out what is wholly after this day.
        topic: says for an article which of its sentences are about what was asked; None says all.
        so_far: is given what the first articles tell, ever more of them, while the rest is read.
    """
    entries: list[ChronologyEntry] = []
    undated: list[Telling] = []
    count, due = 0, FIRST
    is_of_any_time = earliest is None and latest is None
    for annotated in articles:
        narration = narrate(annotated)
        count += 1
        is_wanted = about(actor, annotated) if actor is not None else None
        is_about = topic(annotated) if topic is not None else None
        told = (entry for entry in narration.entries if within(entry, earliest, latest))
        dated = [*_asked(told, is_wanted, is_about)]
        entries += dated
        if is_of_any_time:
            spans = {entry.span for entry in dated}
            rest = (telling for telling in narration.undated if telling.span not in spans)
            undated += _asked(rest, is_wanted, is_about)
        if so_far is not None and count == due:
            so_far(Told(tuple(entries), count, tuple(undated)))
            due *= TIMES
    return Told(tuple(entries), count, tuple(undated))


def _asked(tellings: Iterable[_T], is_wanted: Test | None, is_about: Test | None) -> Iterator[_T]:
    """Those of an actor, where ``is_wanted`` says which, else of events, marked if not about it."""
    if is_wanted is not None:
        yield from filter(is_wanted, tellings)
        return
    for telling in tellings:
        if telling.kind in OF_NO_ACTOR:
            yield telling if _is_told(telling, is_about) else replace(telling, is_about=False)


def _is_told(telling: Telling, is_about: Test | None) -> bool:
    """Whether it tells what happened; what somebody is only quoted with is told where all is asked for."""
    return telling.kind is Kind.EVENT and (is_about is None or is_about(telling))
