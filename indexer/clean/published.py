"""When an article was published, as far as its page or its metadata states it in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from indexer.clean.patterns import read_table
from indexer.clean.stated import StatedDate, stated_dates
from indexer.clean.weigh import Marked
from indexer.model import Evidence, Published, SectionKind

_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_DATELINE = 120


@cache
def _labels(kind: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, read_table("dates.toml")["labels"][kind]))
    return re.compile(rf"(?<![^\W\d_])(?:{names})(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    stated: StatedDate
    start: int
    rank: int
    evidence: Evidence


def given(value: str) -> Published | None:
    """The publication date told from outside, or None where it is none."""
    return _from_text(value, Evidence.GIVEN)


def from_metadata(value: str) -> Published | None:
    """The publication date of a field of the record, or None where it states none."""
    return _from_text(value, Evidence.METADATA)


def _from_text(value: str, evidence: Evidence) -> Published | None:
    stated = stated_dates(value)
    if stated:
        return Published(stated[0].value, certain=True, evidence=evidence)
    moment = _moment(value.strip())
    if moment is None:
        return None
    return Published(moment.strftime("%Y-%m-%dT%H:%M"), certain=True, evidence=evidence)


def _moment(value: str) -> datetime | None:
    """An RFC 5322 date, or seconds or milliseconds since 1970."""
    try:
        if _EPOCH.fullmatch(value):
            return datetime.fromtimestamp(int(value[:10]), UTC)
        return parsedate_to_datetime(value[:100])
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def from_page(
    marked: Sequence[Marked], kinds: Sequence[SectionKind], core: tuple[int, int], headline: int | None
) -> Published:
    """The publication date that the page itself states."""
    candidates = [*_masthead(marked, kinds, core, headline), *_dateline(marked, core)]
    if not candidates:
        return Published()
    best = min(candidates, key=lambda candidate: candidate.rank)
    span = best.stated.span.shifted(best.start)
    return Published(best.stated.value, certain=True, evidence=best.evidence, span=span)


def _masthead(
    marked: Sequence[Marked], kinds: Sequence[SectionKind], core: tuple[int, int], headline: int | None
) -> list[_Candidate]:
    """Dates on short lines around the article, the plainest label first."""
    found = []
    for i, m in enumerate(marked):
        if core[0] <= i < core[1] or not m.dates or i == headline or kinds[i] is SectionKind.CAPTION:
            continue
        rank = _rank(m.text, above=i < core[0], from_headline=None if headline is None else i - headline)
        if rank is not None:
            found += [_Candidate(m.dates[0], m.block.start, rank, Evidence.MASTHEAD)]
    return found


def _rank(line: str, *, above: bool, from_headline: int | None) -> int | None:
    """How good a date line is, 0 best; None where it is nobody's publication date.

    Without a label, a date counts below the headline, or right above it; further up it
    is as likely the day on which the page was fetched.
    """
    if _labels("published").search(line[:80]):
        return 0 if above else 3
    if not above or from_headline is None or from_headline < -1:
        return None
    if from_headline == -1:
        return 4
    return 5 if _labels("updated").match(line) else 1


def _dateline(marked: Sequence[Marked], core: tuple[int, int]) -> list[_Candidate]:
    """A full date in the dateline that opens the article."""
    if core[0] == core[1]:
        return []
    first = marked[core[0]]
    opening = first.text[:_DATELINE]
    mark = re.search(r"[)\]/】）]\s*[-–—=]|\s(?:--|—|–)\s", opening)
    if mark is None:
        return []
    return [
        _Candidate(s, first.block.start, 2, Evidence.DATELINE)
        for s in stated_dates(opening[: mark.end()])[:1]
    ]
