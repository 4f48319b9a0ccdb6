"""From an annotated article to its sentences, each at the times it speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from indexer.chronology.anchors import LEAD, Anchor, Named, creation, listed_under, named_in, story_time
from indexer.chronology.argument import is_argument, kind_named
from indexer.chronology.cast import Cast
from indexer.chronology.companies import Appearance
from indexer.chronology.cuts import Link
from indexer.chronology.model import ChronologyEntry, Telling
from indexer.chronology.sentences import Sentence, telling_sentences
from indexer.chronology.timing import Timed, Times, time_clauses
from indexer.chronology.undated import Untimed, untimed_clauses
from indexer.model import AnnotatedArticle, Article, DateMention, Span


@dataclass(frozen=True, slots=True)
class Narration:
    """What one article tells, in order of the text: at which times, and at no known time."""

    entries: tuple[ChronologyEntry, ...]
    undated: tuple[Telling, ...] = ()


def narrate(annotated: AnnotatedArticle) -> Narration:
    """Every sentence of the article that tells of a time, at that time, and those that tell at no known time.

    A sentence tells of as many times as its clauses do, each of which says who is in it:
    :mod:`~indexer.chronology.timing` says which time that is, and
    :mod:`~indexer.chronology.undated` what is left.
    """
    sentences = tuple(telling_sentences(annotated.article))
    cast = Cast(annotated.actors)
    entries: list[ChronologyEntry] = []
    undated: list[Telling] = []
    for sentence, timed in zip(sentences, _timed(annotated, sentences), strict=True):
        places = cast.of(sentence)
        entries += (_dated(_telling(annotated.article, sentence, one, *places), one.anchor) for one in timed)
        if (untimed := untimed_clauses(sentence, timed)) is not None:
            undated.append(_telling(annotated.article, sentence, untimed, *places))
    return Narration(tuple(entries), tuple(undated))


def _timed(annotated: AnnotatedArticle, sentences: Sequence[Sentence]) -> Iterator[tuple[Timed, ...]]:
    article, text = annotated.article, annotated.article.text
    dates = [_inside(sentence.span, annotated.dates) for sentence in sentences]
    named = [
        named_in(sentence, inside, text, article.published.day)
        for sentence, inside in zip(sentences, dates, strict=True)
    ]
    created = creation(article.published)
    story = story_time(_leads(sentences, named), created)
    before: Anchor | None = None
    listed: Anchor | None = None
    end = 0
    for sentence, inside, own in zip(sentences, dates, named, strict=True):
        if "\n" in text[end : sentence.span.start]:
            listed = None
        listed, end = listed_under(sentence, inside, text) or listed, sentence.span.end
        yield time_clauses(sentence, own, Times(listed or created, listed or story, before))
        before = next((anchor for one in own for anchor in one.anchors), None)


def _inside(span: Span, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    first, end = (bisect_left(dates, at, key=_start) for at in (span.start, span.end))
    return dates[first:end]


def _start(mention: DateMention) -> int:
    return mention.span.start


def _leads(sentences: Sequence[Sentence], named: Sequence[Sequence[Named]]) -> Iterator[Anchor]:
    """The times that the first sentences name for what they tell, and not in passing."""
    for sentence, own in zip(sentences[:LEAD], named, strict=False):
        for clause, one in zip(sentence.clauses, own, strict=True):
            if clause.link is not Link.APART:
                yield from one.anchors


def _telling(
    article: Article,
    sentence: Sentence,
    told: Timed | Untimed,
    named: Sequence[Appearance],
    meant: Sequence[Appearance],
) -> Telling:
    span = sentence.span
    implied = [
        actor
        for at, actor in _told_of(meant, told.pieces)
        if is_argument(at, article.text, kind_named(actor.kind))
    ]
    named_here = (actor for _, actor in _told_of(named, told.pieces))
    actors = {actor.id: actor for actor in (*named_here, *implied)}.values()
    return Telling(
        article=article.id,
        span=span,
        raw_span=article.text_map.span_to_raw(span),
        text=article.text[span.start : span.end],
        actors=tuple(actor.id for actor in actors),
        names=tuple(actor.name for actor in actors),
        published=article.published.value,
        source=article.source,
        title=article.title.text if article.title else "",
        origin=str(article.origin),
        url=article.url,
        kind=told.kind,
        pieces=told.pieces,
        implied=tuple(actor.id for actor in implied),
    )


_FACTS = tuple(field.name for field in fields(Telling))


def _dated(telling: Telling, anchor: Anchor) -> ChronologyEntry:
    facts = {name: getattr(telling, name) for name in _FACTS}
    return ChronologyEntry(anchor.value, anchor.earliest, anchor.latest, anchor.certain, **facts)


def _told_of(places: Sequence[Appearance], pieces: Sequence[Span]) -> list[Appearance]:
    return [place for place in places if any(piece.overlaps(place[0]) for piece in pieces)]
