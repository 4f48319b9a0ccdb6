"""Summits and games that news calls by their place: "the summit in Hanoi in February" is of 2019.

The place alone is not enough, as one place sees many of them; with the month, which stands
beside it without its year, it is that one. News speaks of a month without its year from half
a year before it to ten months after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from indexer.extract.dates.algebra import Point
from indexer.extract.dates.created.clues import Clue, Range, merged, sentence
from indexer.extract.dates.lexicon import read_table
from indexer.extract.dates.tagger import Found

_BEFORE, _AFTER = relativedelta(months=6), relativedelta(months=11)
_REACH = 70
"""How many characters from the month the place may stand."""

_KINDS = {
    "summit": "[Ss]ummit",
    "climate": "[Ss]ummit|[Cc]onference|[Tt]alks",
    "games": "Olympics|Olympic Games|Games",
}


_NOUNS = {"summit": "summit", "climate": "conference", "games": "Games"}


class Meeting(NamedTuple):
    """One meeting; ``month`` is its first day."""

    kind: str
    month: date
    places: tuple[str, ...]
    name: str

    def is_named(self, text: str) -> bool:
        """Whether ``text`` calls a meeting of this kind by this place."""
        return (
            any(place in text for place in self.places)
            and _naming(self.kind, self.places).search(text) is not None
        )


def meeting_clues(text: str, found: Sequence[Found]) -> Iterator[Clue]:
    """What meetings say that stand beside their month."""
    for one in found:
        point = one.expression
        if not isinstance(point, Point) or not point.month or point.year or point.weekday or point.direction:
            continue
        first, last = sentence(text, one.start, one.end, reach=_REACH)
        meant = [
            meeting for meeting in _meetings().get(point.month, ()) if meeting.is_named(text[first:last])
        ]
        if meant:
            # The day of a meeting is told before it ("said it will be ready for the summit on November 3").
            is_over = one.tense < -1 or (one.tense < 0 and not point.day)
            ranges = merged(_spoken_of(meeting.month, is_over=is_over) for meeting in meant)
            yield Clue(ranges, " or ".join(dict.fromkeys(map(_reason, meant))))


def _spoken_of(month: date, *, is_over: bool) -> Range:
    """From when to when news speaks of the month; ``is_over`` says that it looks back on it ("since")."""
    return Range(month if is_over else month - _BEFORE, month + _AFTER - timedelta(days=1))


def _reason(meeting: Meeting) -> str:
    called = f"the {_NOUNS[meeting.kind]} in {meeting.places[0]} ({meeting.name})"
    return f"{called} is of {meeting.month:%B} {meeting.month.year}"


@cache
def _meetings() -> dict[int, list[Meeting]]:
    """The meetings of each month of the year."""
    found: dict[int, list[Meeting]] = {}
    for line in read_table("meetings.tsv"):
        kind, month, places, name = line.split("\t")
        meeting = Meeting(kind, date.fromisoformat(f"{month}-01"), tuple(places.split("|")), name)
        found.setdefault(meeting.month.month, []).append(meeting)
    return found


@cache
def _naming(kind: str, places: tuple[str, ...]) -> re.Pattern[str]:
    """The "Hanoi nuclear summit", the "summit of the two leaders in Hanoi"."""
    place, word = "|".join(map(re.escape, places)), _KINDS[kind]
    return re.compile(
        rf"\b(?:{place})\b(?:['’]s)?(?:[ -][\w'’-]{{1,20}}){{0,2}}[ -](?:{word})\b"
        rf"|\b(?:{word})\b(?: [\w'’-]{{1,20}}){{0,5}} (?:in|at) (?:{place})\b"
    )
