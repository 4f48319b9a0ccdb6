"""Dates that a sentence names in passing: not when what it tells happened."""

from __future__ import annotations

import re
from datetime import date

from indexer.chronology.lexicon import words
from indexer.model import DateMention, Span

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
    r"\b(?:after|before|following|since|until|ahead of|prior to)(?: (?:the|an?))? (?:early |late |mid-?)?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|during|from|in|on) $", re.IGNORECASE)
_OWNS = re.compile(r"['’]s\b")
_ARTICLE = re.compile(r"(?:\b(?:the|an?|its|their|his|her)|['’]s) $", re.IGNORECASE)
_NOUN = re.compile(r" (?!(?:and|but|by|for|in|on|of|or|to|with|that|which|who|when|after|before)\b)[a-z]{3,}")


def is_in_passing(mention: DateMention, sentence: Span, text: str, created: date | None) -> bool:
    """Whether nothing happened then that the sentence tells of: a standard, a dateline, part of a name."""
    return (
        _is_in_a_name(mention, sentence, text)
        or _is_standard(mention, sentence, text)
        or _is_dateline(mention, sentence, text, created)
        or _counts_on(mention, sentence, text)
    )


def is_loose(mention: DateMention, sentence: Span, text: str) -> bool:
    """Whether it is rather the time of something that the clause names: it counts where no other stands.

    ``following the August 2 resignation``, ``October's record``, ``after Monday``.
    """
    before = text[max(sentence.start, mention.span.start - _LONGEST_COMPARISON) : mention.span.start]
    if _AFTER.search(before):
        return True
    if _OWNS.match(text, mention.span.end):
        return _AT.search(before) is None
    return _ARTICLE.search(before) is not None and _NOUN.match(text, mention.span.end) is not None


def _is_in_a_name(mention: DateMention, sentence: Span, text: str) -> bool:
    """Whether it is part of a word, or a bare year as an adjective: after no preposition, before a word."""
    if _COMPOUND.match(text, mention.span.end):
        return True
    if not _YEAR.fullmatch(mention.text) or not _NEXT_WORD.match(text, mention.span.end, sentence.end):
        return False
    if (noun := _NOUN.match(text, mention.span.end)) and noun[0].strip() in words("of_event"):
        return False
    return not _follows_a_preposition(mention, sentence, text)


def _counts_on(mention: DateMention, sentence: Span, text: str) -> bool:
    """Whether it only says from when another time is counted: ``seven years ago this week``."""
    return text[max(sentence.start, mention.span.start - _LONGEST_WORD) : mention.span.start].endswith(
        " ago "
    )


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
