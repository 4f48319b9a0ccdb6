"""From an annotated article to its sentences, each at the times it speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.chronology.anchors import LEAD, Anchor, Named, creation, listed_under, named_in, story_time
from indexer.chronology.argument import is_argument, kind_named
from indexer.chronology.cast import Cast
from indexer.chronology.companies import Appearance
from indexer.chronology.cuts import Link
from indexer.chronology.model import OF_NO_ACTOR, ChronologyEntry
from indexer.chronology.sentences import Sentence, telling_sentences
from indexer.chronology.timing import Timed, Times, time_clauses
from indexer.model import AnnotatedArticle, DateMention, Span


@dataclass(frozen=True, slots=True)
class Narration:
    """The dated sentences of one article, in order of the text, and how many have no date."""

    entries: tuple[ChronologyEntry, ...]
    undated: int = 0


def narrate(annotated: AnnotatedArticle) -> Narration:
    """Every sentence of the article that tells of a time, at that time.

    A sentence tells of as many times as its clauses do, each of which says who is in it:
    :mod:`~indexer.chronology.timing` says which time that is.
    """
    sentences = tuple(telling_sentences(annotated.article))
    cast = Cast(annotated.actors)
    entries: list[ChronologyEntry] = []
    undated = 0
    for sentence, timed in zip(sentences, _timed(annotated, sentences), strict=True):
        named, meant = cast.of(sentence)
        undated += not any(one.kind in OF_NO_ACTOR for one in timed)
        entries += (_entry(annotated, sentence, one, named, meant) for one in timed)
    return Narration(tuple(entries), undated)


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


def _entry(
    annotated: AnnotatedArticle,
    sentence: Sentence,
    timed: Timed,
    named: Sequence[Appearance],
    meant: Sequence[Appearance],
) -> ChronologyEntry:
    article, span, anchor = annotated.article, sentence.span, timed.anchor
    implied = [
        actor for at, actor in _told_of(meant, timed) if is_argument(at, article.text, kind_named(actor.kind))
    ]
    named_here = (actor for _, actor in _told_of(named, timed))
    actors = {actor.id: actor for actor in (*named_here, *implied)}.values()
    return ChronologyEntry(
        value=anchor.value,
        earliest=anchor.earliest,
        latest=anchor.latest,
        certain=anchor.certain,
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
        kind=timed.kind,
        pieces=timed.pieces,
        implied=tuple(actor.id for actor in implied),
    )


def _told_of(places: Sequence[Appearance], timed: Timed) -> list[Appearance]:
    return [place for place in places if any(piece.overlaps(place[0]) for piece in timed.pieces)]
