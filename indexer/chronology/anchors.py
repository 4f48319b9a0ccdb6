"""The times that a sentence can be about: those that it names, and those that it takes over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta

from indexer.chronology.clauses import Clause
from indexer.chronology.passing import is_in_passing, is_loose
from indexer.chronology.sentences import Sentence
from indexer.chronology.verbs import Form
from indexer.model import DateMention, Published, TimexType

LEAD = 3
"""Sentences in which a news article says when its story happened."""

NEWS = 7
"""Days that what is reported as news lies back at most."""

_LISTED = re.compile(r"\s?(?:[-–—:]\s|\s[-–—])")

_A_YEAR = timedelta(days=366)
_POINTS = (TimexType.DATE, TimexType.TIME)
_NOW = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A time on the calendar that a sentence is about; values as in a chronology's entry."""

    value: str
    earliest: date
    latest: date
    certain: bool

    def implied(self) -> Anchor:
        """The same time for a sentence that does not say so itself."""
        return replace(self, certain=False) if self.certain else self


@dataclass(frozen=True, slots=True)
class Named:
    """What a clause says of its time; ``is_open`` where that cannot be placed on the calendar."""

    anchors: tuple[Anchor, ...] = ()
    is_open: bool = False


_NOTHING = Named()


def creation(published: Published) -> Anchor | None:
    """The day of publication."""
    day = published.day
    return Anchor(day.isoformat(), day, day, published.certain) if day else None


def story_time(leads: Iterable[Anchor], created: Anchor | None) -> Anchor | None:
    """When the story of an article happened: the day that its first sentences name, if that is news.

    News is mostly of the day before it is published; an article whose lead says
    "on Tuesday" tells of that Tuesday until it says otherwise.
    """
    if created is None:
        return None
    days = (anchor for anchor in leads if anchor.earliest == anchor.latest)
    return next((a for a in days if 0 <= (created.earliest - a.latest).days <= NEWS), created)


def listed_under(sentence: Sentence, dates: Sequence[DateMention], text: str) -> Anchor | None:
    """The time that a paragraph of a list of events begins with: ``December 4 - A plane lands``.

    ``dates`` are those in the sentence.
    """
    if not dates or dates[0].span.start != sentence.span.start:
        return None
    return _anchor(dates[0]) if _LISTED.match(text, dates[0].span.end) else None


def named_in(
    sentence: Sentence, dates: Sequence[DateMention], text: str, created: date | None
) -> tuple[Named, ...]:
    """The times that each clause of a sentence names as its own; ``dates`` are those in the sentence.

    A time is not a clause's where it stands in a quotation or in a dateline, is a name's
    year (``the 2010 conference``), is what something is measured by (``the most since 1998``),
    or only frames a finer one (``on Tuesday this week``). What was still to
    come on the day of publication counts only where nothing in the clause had happened.
    """
    own = [
        mention
        for mention in dates
        if mention.type in _POINTS
        and not is_in_passing(mention, sentence.span, text, created)
        and sentence.says(mention.span.start)
    ]
    if not own:
        return (_NOTHING,) * len(sentence.clauses)
    loose = frozenset(mention for mention in own if is_loose(mention, sentence.span, text))
    return tuple(
        _named([mention for mention in own if clause.holds(mention.span.start)], loose, clause, created)
        for clause in sentence.clauses
    )


def _named(
    every: Sequence[DateMention], loose: AbstractSet[DateMention], clause: Clause, created: date | None
) -> Named:
    own = [mention for mention in every if mention not in loose] or every
    placed = dict.fromkeys(anchor for mention in own if (anchor := _anchor(mention)) is not None)
    finest = [anchor for anchor in placed if not any(_frames(anchor, other) for other in placed)]
    past = [anchor for anchor in finest if created is None or anchor.earliest <= created]
    to_come = finest[:1] if clause.form < Form.PERFECT else []
    anchors = tuple(past or to_come)
    return Named(anchors, is_open=not finest and any(mention.value not in _NOW for mention in own))


def _anchor(mention: DateMention) -> Anchor | None:
    if mention.earliest is None or mention.latest is None or mention.value in _NOW:
        return None
    return Anchor(mention.value.partition("T")[0], mention.earliest, mention.latest, mention.certain)


def _frames(anchor: Anchor, other: Anchor) -> bool:
    """Whether the other is a finer time in this one, or this one too long to say when."""
    length, finer = anchor.latest - anchor.earliest, other.latest - other.earliest
    if length > _A_YEAR >= finer:
        return True
    return finer < length and anchor.earliest <= other.earliest and other.latest <= anchor.latest
