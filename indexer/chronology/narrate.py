"""From an annotated article to its sentences, each at the time it speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.chronology.anchors import Anchor, Named, creation, named_in, story_time
from indexer.chronology.cast import Cast
from indexer.chronology.model import ChronologyEntry
from indexer.chronology.sentences import Sentence, telling_sentences
from indexer.chronology.tense import Form, goes_on
from indexer.model import Actor, AnnotatedArticle


@dataclass(frozen=True, slots=True)
class Narration:
    """The dated sentences of one article, in order of the text, and how many have no date."""

    entries: tuple[ChronologyEntry, ...]
    undated: int = 0


def narrate(annotated: AnnotatedArticle) -> Narration:
    """Every sentence of the article that tells of a time, at that time.

    A sentence that names no time of its own takes the one that is being told, marked as
    not certain: that of the story, or in the past tense that of the sentence before, where
    it goes on with that. A sentence that is neither in the past nor in the perfect says how
    things are, not what happened; it has no date, and neither has one that names a time
    which cannot be placed on the calendar.
    """
    sentences = tuple(telling_sentences(annotated.article))
    named = _named(annotated, sentences)
    cast = Cast(annotated.actors)
    entries: list[ChronologyEntry] = []
    undated = 0
    for sentence, anchors in zip(sentences, _anchors(annotated, sentences, named), strict=True):
        actors = cast.of(sentence)
        undated += not anchors
        entries += (_entry(annotated, sentence, anchor, actors) for anchor in anchors)
    return Narration(tuple(entries), undated)


def _named(annotated: AnnotatedArticle, sentences: Sequence[Sentence]) -> list[Named]:
    dates, article = annotated.dates, annotated.article
    starts = [mention.span.start for mention in dates]
    found = []
    for sentence in sentences:
        span = sentence.span
        inside = dates[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        found.append(named_in(sentence, inside, article.text, article.published.day))
    return found


def _anchors(
    annotated: AnnotatedArticle, sentences: Sequence[Sentence], named: Sequence[Named]
) -> Iterator[tuple[Anchor, ...]]:
    story = story_time(named, creation(annotated.article.published))
    before: Anchor | None = None
    for sentence, own in zip(sentences, named, strict=True):
        if own.anchors:
            yield own.anchors
        else:
            taken = None if own.is_open else _taken_over(sentence, before, story)
            yield (taken.implied(),) if taken else ()
        before = own.anchors[0] if own.anchors else None


def _taken_over(sentence: Sentence, before: Anchor | None, story: Anchor | None) -> Anchor | None:
    if sentence.form is Form.OTHER:
        return None
    return before if before and sentence.form is Form.PAST and goes_on(sentence.tokens) else story


def _entry(
    annotated: AnnotatedArticle, sentence: Sentence, anchor: Anchor, actors: Sequence[Actor]
) -> ChronologyEntry:
    article, span = annotated.article, sentence.span
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
    )
