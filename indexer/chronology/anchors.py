"""The times that a sentence can be about: those that it names, and those that it takes over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta

from indexer.chronology.clauses import Clause
from indexer.chronology.lexicon import words
from indexer.chronology.sentences import Sentence
from indexer.chronology.verbs import Form
from indexer.model import DateMention, Published, Span, TimexType

LEAD = 3
"""Sentences in which a news article says when its story happened."""

NEWS = 7
"""Days that what is reported as news lies back at most."""

_YEAR = re.compile(r"\d{4}", re.ASCII)
_DIGIT = re.compile(r"\d", re.ASCII)
_NEXT_WORD = re.compile(r"[ -]?[^\W\d_]{2}")
_COMPOUND = re.compile(r"-[^\W\d_]")
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W_]+)\s*$")
_LONGEST_WORD = 40
_LONGEST_COMPARISON = 80
_EARLIER = re.compile(r"\b(?:ago|before|earlier|previous|prior)\b", re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom (?:the |its |their |(?:[^\s,;\d]{1,3}\s?)?\d\S*(?: [^\s,;]+){0,3} )?$", re.IGNORECASE
)
_BEFORE_STANDARD = (
    r"(?:than|versus|vs\.?)(?: [^\s,;.]+){0,4}",
    r"compared (?:with|to)(?: [^\s;]+){0,11}",
    r"from (?:[^\s,;]+ ){1,3}in",
    r"(?:from|above|below|near|off|beyond)(?: [^\s,;]+){0,4} (?:close|highs?|levels?|lows?|peaks?|records?)"
    r" (?:from|in|of|on|reached|set)",
    r"(?:[a-z]+est|most|least|first|lows?|highs?|worst|time|not|never|no)(?: [^\s;.]+){0,7} since",
)
_COMPARED = re.compile(
    rf"\b(?:{'|'.join(_BEFORE_STANDARD)})(?: the| early| late| mid| at least)?[ -]$|\baccording to [^,;]*$",
    re.IGNORECASE,
)
"""What stands before a time that something is measured by, and did not happen at."""

_AFTER = re.compile(
    r"\b(?:after|before|following|since|until|ahead of|prior to|according to)(?: (?:the|an?))? (?:early |late |mid-?)?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|during|from|in|on) $", re.IGNORECASE)
_OWNS = re.compile(r"['’]s\b")
_ARTICLE = re.compile(r"(?:\b(?:the|an?|its|their|his|her)|['’]s) $", re.IGNORECASE)
_NOUN = re.compile(r" (?!(?:and|but|by|for|in|on|of|or|to|with|that|which|who|when|after|before)\b)[a-z]{3,}")

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
    """The time that a paragraph of a list of events begins with: ``December 4 - A plane lands.``"""
    start = sentence.span.start
    first = bisect_left(dates, start, key=lambda mention: mention.span.start)
    mention = next((one for one in dates[first : first + 1] if one.span.start == start), None)
    if mention is None or _LISTED.match(text, mention.span.end) is None:
        return None
    return _anchor(mention)


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
        and not _is_in_a_name(mention, sentence.span, text)
        and not _is_standard(mention, sentence.span, text)
        and not _is_dateline(mention, sentence.span, text, created)
        and not _counts_on(mention, sentence.span, text)
        and sentence.says(mention.span.start)
    ]
    if not own:
        return (_NOTHING,) * len(sentence.clauses)
    loose = frozenset(mention for mention in own if _is_loose(mention, sentence.span, text))
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


def _is_in_a_name(mention: DateMention, sentence: Span, text: str) -> bool:
    """Whether it is part of a word, or a bare year as an adjective: after no preposition, before a word."""
    if _COMPOUND.match(text, mention.span.end):
        return True
    if not _YEAR.fullmatch(mention.text) or not _NEXT_WORD.match(text, mention.span.end, sentence.end):
        return False
    if (noun := _NOUN.match(text, mention.span.end)) and noun[0].strip() in words("of_event"):
        return False
    return not _follows_a_preposition(mention, sentence, text)


def _is_loose(mention: DateMention, sentence: Span, text: str) -> bool:
    """Whether it is rather the time of something that the clause names: it counts where no other stands.

    ``following the August 2 resignation``, ``October's record``, ``after Monday``.
    """
    before = text[max(sentence.start, mention.span.start - _LONGEST_COMPARISON) : mention.span.start]
    if _AFTER.search(before):
        return True
    if _OWNS.match(text, mention.span.end):
        return _AT.search(before) is None
    return _ARTICLE.search(before) is not None and _NOUN.match(text, mention.span.end) is not None


def _counts_on(mention: DateMention, sentence: Span, text: str) -> bool:
    """Whether it only says from when another time is counted: ``seven years ago this week``."""
    return text[max(sentence.start, mention.span.start - _LONGEST_WORD) : mention.span.start].endswith(" ago ")


def _is_standard(mention: DateMention, sentence: Span, text: str) -> bool:
    """Whether it is only compared with: ``than in 2007``, ``from 52.0 in May``, ``from a year earlier``."""
    before = text[max(sentence.start, mention.span.start - _LONGEST_COMPARISON) : mention.span.start]
    is_earlier = _EARLIER.search(mention.text) is not None and _FROM.search(before) is not None
    return is_earlier or _COMPARED.search(before) is not None


def _is_dateline(mention: DateMention, sentence: Span, text: str, created: date | None) -> bool:
    """Whether it is the day of publication as it stands before the text: ``MOSCOW, Nov. 7 (AP)``."""
    if created is None or mention.value != created.isoformat():
        return False
    if not _DIGIT.search(mention.text) or "day" in mention.text.lower():
        return False
    return not _follows_a_preposition(mention, sentence, text)


def _follows_a_preposition(mention: DateMention, sentence: Span, text: str) -> bool:
    start = max(sentence.start, mention.span.start - _LONGEST_WORD)
    before = _WORD_BEFORE.search(text[start : mention.span.start])
    return before is not None and before[1].lower() in words("before_date")
