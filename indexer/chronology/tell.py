"""What many articles tell, gathered before it is folded into events."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from indexer.chronology.model import OF_NO_ACTOR, ChronologyEntry, Kind
from indexer.chronology.narrate import narrate
from indexer.chronology.order import within
from indexer.chronology.who import about
from indexer.model import AnnotatedArticle

Topic = Callable[[AnnotatedArticle], Callable[[ChronologyEntry], bool] | None]


@dataclass(frozen=True, slots=True)
class Told:
    """The tellings that were asked for, of how many articles, and how many sentences have no date."""

    entries: tuple[ChronologyEntry, ...]
    articles: int
    undated: int


def tell(
    articles: Iterable[AnnotatedArticle],
    *,
    actor: str | None = None,
    earliest: date | None = None,
    latest: date | None = None,
    topic: Topic | None = None,
) -> Told:
    """The tellings of articles that are read one by one.

    Args:
        articles: are asked for one at a time.
        actor: only sentences about this one, as :func:`~indexer.chronology.who.about` takes it.
        earliest: leave out what is wholly before this day.
        latest: leave out what is wholly after this day.
        topic: says for an article which of its sentences are about what was asked; None says all.
    """
    entries: list[ChronologyEntry] = []
    count = undated = 0
    for annotated in articles:
        narration = narrate(annotated)
        count, undated = count + 1, undated + narration.undated
        is_wanted = about(actor, annotated) if actor is not None else None
        is_about = topic(annotated) if topic is not None else None
        entries += (
            entry if is_wanted or _is_told(entry, is_about) else replace(entry, is_about=False)
            for entry in narration.entries
            if within(entry, earliest, latest)
            and (entry.kind in OF_NO_ACTOR if is_wanted is None else is_wanted(entry))
        )
    return Told(tuple(entries), count, undated)


def _is_told(entry: ChronologyEntry, is_about: Callable[[ChronologyEntry], bool] | None) -> bool:
    """Whether it tells what happened; what somebody is only quoted with is told where all is asked for."""
    return entry.kind is Kind.EVENT and (is_about is None or is_about(entry))
