"""From an annotated article to its sentences, each at the time it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from indexer.chronology.model import ChronologyEntry
from indexer.chronology.sentences import Sentence, telling_sentences
from indexer.model import Actor, AnnotatedArticle, DateMention, Published, Span, TimexType


@dataclass(frozen=True, slots=True)
class Narration:
    """The dated sentences of one article, in order of the text, and how many have no date."""

    entries: tuple[ChronologyEntry, ...]
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Anchor:
    """A time on the calendar that a sentence is about."""

    value: str
    earliest: date
    latest: date
    certain: bool

    def implied(self) -> Anchor:
        """The same time for a sentence that does not say so itself."""
        return Anchor(self.value, self.earliest, self.latest, certain=False)


def narrate(annotated: AnnotatedArticle) -> Narration:
    """Every sentence of the article's body at the time it speaks of.

    A sentence without a time expression of its own takes the time that is being told:
    the last one named in its paragraph, else the day of publication.
    """
    entries: list[ChronologyEntry] = []
    undated = 0
    created = _created(annotated.article.published)
    told = created
    for sentence in telling_sentences(annotated.article):
        own = tuple(_own(annotated.dates, sentence))
        if sentence.opens:
            told = created
        if own:
            told = own[0]
        anchors = own or ((told.implied(),) if told else ())
        undated += not anchors
        entries += (_entry(annotated, sentence, anchor) for anchor in dict.fromkeys(anchors))
    return Narration(tuple(entries), undated)


def _created(published: Published) -> Anchor | None:
    day = published.day
    return Anchor(day.isoformat(), day, day, published.certain) if day else None


def _own(dates: Sequence[DateMention], sentence: Sentence) -> Iterator[Anchor]:
    for mention in dates:
        if mention.type not in (TimexType.DATE, TimexType.TIME) or not sentence.span.covers(mention.span):
            continue
        if mention.earliest and mention.latest:
            value = mention.value.partition("T")[0]
            yield Anchor(value, mention.earliest, mention.latest, mention.certain)


def _entry(annotated: AnnotatedArticle, sentence: Sentence, anchor: Anchor) -> ChronologyEntry:
    article, span = annotated.article, sentence.span
    actors = tuple(_named_in(annotated.actors, span))
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


def _named_in(actors: Sequence[Actor], span: Span) -> Iterator[Actor]:
    places = sorted(
        (mention.span.start, n)
        for n, actor in enumerate(actors)
        for mention in actor.mentions
        if span.covers(mention.span)
    )
    for n in dict.fromkeys(n for _, n in places):
        yield actors[n]
