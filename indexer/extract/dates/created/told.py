"""What is told is over, and some years are counted: the day of writing lies after the one and in the other.

Only what can hardly be meant of the future is taken for told: "since 2008", "won in 2008",
"In 2008, he won". Of 6,000 such dates in articles whose day is known 6 in 1,000 lay after it,
where of all dates with a verb in the past 100 in 1,000 do. "So far in 2008", an anniversary
of a stated year and "three years ago, in 2005" give the year itself: 32 of 33.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from indexer.extract.dates import numerals
from indexer.extract.dates.algebra import Point
from indexer.extract.dates.created.clues import Clue, Range
from indexer.extract.dates.tagger import Found
from indexer.model import Span

_BEFORE = 60
"""How many characters before a date say whether it is over."""

_NEARLY = "(?:(?:early|late|mid|mid-|about|around|at least|the|spring|summer|autumn|fall|winter)[ -]?){0,2}"
_SINCE = re.compile(rf"\b[Ss]ince {_NEARLY}\Z")
_DID = re.compile(
    r"\b(?!expected|scheduled|planned|projected|estimated|slated|proposed|needed|due|targeted|matured)"
    r"(?:[a-z]{2,20}ed|was|were|won|began|came|took|went|left|made|fell|rose|became|lost|sold|bought|ran|led|met|hit|broke)"
    rf"(?: [\w-]+){{0,2}} (?:in|on|during) {_NEARLY}\Z"
)
_MAY_BE = re.compile(
    r"\b(?:to|will|would|be|been|being|can|could|should|may|might|must|is|are|if|not)\b[^.;]{0,60}\Z"
)
"""Before a participle that tells nothing: "will be published in 2013"."""

_OPENS = re.compile(r"(?:[.\"”]\s+|\n\s*)In \Z")
_FILED = re.compile(r"^[ \t]*FILE\b", re.MULTILINE)
"""Agencies begin the caption of an older picture so."""

_YEAR = r"(?P<year>1[89]\d\d|20\d\d)\b(?![-/])"
_COUNT = r"(?P<count>\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,6})?)"
_COUNTED = (
    re.compile(rf"\b(?:so|thus) far (?:in|during|this) {_YEAR}"),
    re.compile(rf"\b(?P<count>\d{{1,3}})(?:st|nd|rd|th) anniversary of (?:[\w.,'’-]{{1,20}} ){{0,5}}{_YEAR}"),
    re.compile(rf"\b{_COUNT} years ago,? in {_YEAR}"),
    re.compile(rf"\b{_YEAR}, (?:some |about |almost |nearly )?{_COUNT} years ago\b"),
)
"""Phrases that count from a stated year to the year of writing."""

_LONGEST_COUNT = 300


def told_clues(text: str, found: Sequence[Found]) -> Iterator[Clue]:
    """The last day that is surely over says that the article was not written before it."""
    over = [(day, one) for one in found if (day := _first_day(one)) and _is_over(text, one)]
    if over:
        day, one = max(over, key=lambda pair: pair[0])
        yield Clue((Range(day, date.max),), f"{text[one.start : one.end]!r} is over")


def picture_clues(text: str, found: Sequence[Found], captions: Sequence[Span]) -> Iterator[Clue]:
    """An article was not written before its last dated picture was taken."""
    taken = [
        day
        for one in found
        if (day := _first_day(one)) and _is_day(one) and (_is_filed(text, one) or _lies_in(one, captions))
    ]
    if taken:
        yield Clue((Range(max(taken), date.max),), f"a picture is of {max(taken)}")


def counted_clues(text: str, spans: Sequence[Span]) -> Iterator[Clue]:
    """Years that are counted from a stated one."""
    for span in spans:
        for phrase in _COUNTED:
            for match in phrase.finditer(text, span.start, span.end):
                said = match.groupdict()
                count = numerals.parse(said["count"]) if said.get("count") else 0
                if count is not None and count % 1 == 0 and count <= _LONGEST_COUNT:
                    year = int(said["year"]) + int(count)
                    yield Clue(
                        (Range(date(year, 1, 1), date(year, 12, 31)),), f"{match[0]!r} counts to {year}"
                    )


def _first_day(one: Found) -> date | None:
    """The first day of a date with its year."""
    point = one.expression
    if not isinstance(point, Point) or not point.year or not point.year.isdigit() or point.part:
        return None
    try:
        return date(int(point.year), point.month or 1, point.day or 1)
    except ValueError:
        return None


def _is_day(one: Found) -> bool:
    return isinstance(one.expression, Point) and bool(one.expression.day)


def _is_over(text: str, one: Found) -> bool:
    before = text[max(0, one.start - _BEFORE) : one.start]
    if _SINCE.search(before):
        return True
    if one.tense <= 0 and _DID.search(before) and not _MAY_BE.search(before):
        return True
    return one.tense < 0 and _OPENS.search(before) is not None


def _is_filed(text: str, one: Found) -> bool:
    line = text.rfind("\n", 0, one.start) + 1
    return _FILED.match(text, line) is not None


def _lies_in(one: Found, spans: Sequence[Span]) -> bool:
    return any(span.start <= one.start and one.end <= span.end for span in spans)
