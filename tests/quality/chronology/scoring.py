"""How well sentences are found and dated: ours, and the method to beat."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from indexer.chronology.narrate import narrate
from indexer.chronology.who import about
from indexer.model import TimexType
from tests.quality.chronology.corpora import Corpus, Document, Telling, Timeline

Method = Callable[[str, Document], Iterable[Telling]]


def ours(entity: str, document: Document) -> Iterator[Telling]:
    """The chronology of an entity, as ``dateline chronology --actor`` gives it."""
    is_about = about(entity, document.annotated)
    for entry in narrate(document.annotated).entries:
        if is_about(entry):
            yield Telling(entry.value, document.name, document.sentence_at(entry.span))


def naive(entity: str, document: Document) -> Iterator[Telling]:
    """Sentences that name the entity, at their first time expression or else the creation time.

    A person is named by the family name too.
    """
    name = entity.split()[-1] if _is_person(entity, document) else entity
    named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    for number, span in enumerate(document.sentences[document.head :], document.head):
        if named.search(document.annotated.article.text, span.start, span.end):
            dates = (
                mention.value[:10]
                for mention in document.annotated.dates
                if span.covers(mention.span) and mention.earliest and mention.type in _POINTS
            )
            yield Telling(next(dates, document.created), document.name, number)


_POINTS = (TimexType.DATE, TimexType.TIME)


def f1(method: Method, corpus: Corpus) -> dict[str, float]:
    """F1 by entity in per cent, and over all tellings of all entities as ``""``."""
    figures, found, gold, hits = {}, 0, 0, 0
    for timeline in corpus.timelines:
        tellings = _tellings(method, timeline, corpus)
        figures[timeline.entity] = _f1(len(tellings & timeline.gold), len(tellings), len(timeline.gold))
        found, gold = found + len(tellings), gold + len(timeline.gold)
        hits += len(tellings & timeline.gold)
    return {**figures, "": _f1(hits, found, gold)}


def right(method: Method, corpus: Corpus) -> set[str]:
    """Every telling that is right, as a line."""
    return {
        f"{corpus.name}\t{timeline.entity}\t{telling.document}\t{telling.sentence}\t{telling.date}"
        for timeline in corpus.timelines
        for telling in _tellings(method, timeline, corpus) & timeline.gold
    }


def _tellings(method: Method, timeline: Timeline, corpus: Corpus) -> set[Telling]:
    return corpus.scored(
        telling for document in corpus.documents for telling in method(timeline.entity, document)
    )


def _f1(right: int, found: int, gold: int) -> float:
    return 200 * right / (found + gold) if found + gold else 0.0


def _is_person(entity: str, document: Document) -> bool:
    return any(actor.name == entity and actor.kind == "person" for actor in document.annotated.actors)
