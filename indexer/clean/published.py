"""When an article was published, as far as its page or its metadata states it in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from indexer.clean.marked import Marked
from indexer.clean.meant import DATELINE, agrees, in_order, settled
from indexer.clean.patterns import read_table
from indexer.clean.stated import StatedDate, days_of_year, is_alone, stated_dates
from indexer.clean.steps import steps_from
from indexer.clean.titles import bare_title
from indexer.clean.told import is_told, is_verb
from indexer.model import Evidence, Published, SectionKind

_DATELINE_END = re.compile(
    r"""[)\]/】）]\s*[-–—=]|\s(?:--|—|–)\s|^[^\W\d_][^()]{1,40}\([^()]{0,60}\b\d{4}(?:\)|\s[-–—]\s[^()]{2,60}\)\s?[-–—])
    |^(?!(?:On|In|By|Since|Until|From)\b)[A-ZÀ-Þ][\w.’'\ -]{1,30},\s(?:[\w.’'\ ]{2,20},\s)?
    (?:[^\W\d_]{3,9}\.?\s\d{1,2},?|\d{1,2}\s[^\W\d_]{3,9}\.?,?)\s\d{4}\s?(?:-|:)\s""",
    re.VERBOSE,
)
_AGREEING = 2
_BELOW = 3
"""The rank of a labelled date below the text; several that differ are of comments or other stories."""
_LABEL_WORDS = 3
_ELSEWHERE = re.compile(
    r"^\W{0,3}[—–-]\s?[^()]{1,60}\(@\w{1,20}\)|^(?:Since|Until|As of)\s[^.\d]{0,20}\d[^.]{2,20}, [a-z]"
)
"""Whose short message the text quotes, and a sentence of what holds since some day."""
_LETTER = re.compile(r"[^\W\d_]")
_FIRST_BLOCKS = 4
_UNIT = 2
"""Letters of a temperature."""
_CLOCK = re.compile(r"\b\d{1,2}[:h]\d{2}(?!\d)")
_OVER = 4
"""The rank of a date right above the headline."""
_VISIT = "or the day of the visit: it stands at the top of the page"


@cache
def _labels(kind: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, read_table("dates.toml")["labels"][kind]))
    return re.compile(rf"(?<![^\W\d_])(?:{names})(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A date that may be the publication date; the lowest rank wins."""

    stated: StatedDate
    start: int
    rank: int
    evidence: Evidence
    line: str
    over_headline: bool = False
    """Whether it stands above the headline, as those of other stories do; one below it is better."""
    of_visit: bool = False
    """Whether it may be the day on which the page was fetched."""


def from_page(
    marked: Sequence[Marked],
    kinds: Sequence[SectionKind],
    core: tuple[int, int],
    headline: int | None,
    *,
    day_first: bool | None = None,
) -> Published:
    """The publication date that the page itself states.

    ``day_first`` says that 9/8/2016 is the ninth of August, as in every language of ours but English,
    or that it is the eighth of September, or, by None, that nobody knows.
    """
    dateline = core[0] < core[1] and marked[core[0]].dateline
    spoken = days_of_year(marked[core[0]].text[:DATELINE]) if dateline else set()
    places = [
        _place(marked, i, core, headline)
        for i, m in enumerate(marked)
        if m.dates
        and not _ELSEWHERE.match(m.text)
        and (
            _stands_apart(m, kinds[i])
            if i == headline
            else _may_date(kinds[i], i, core) or _opens_row(m, i, core)
        )
    ]
    candidates = [*_dateline(marked, core), *(found for place in places for found in _at(place, spoken))]
    if not candidates:
        return Published()
    best = min(candidates, key=lambda candidate: (candidate.rank, candidate.over_headline))
    if best.rank == _BELOW and len({found.stated.day for found in candidates}) > 1:
        return Published()
    stated = in_order(best.stated, best.line, day_first=day_first)
    plain = {(found.day.month, found.day.day) for place in places for found in place.dates if not found.other}
    spoken = spoken or (plain if stated.other else set())
    if best.of_visit and not agrees(stated.day, spoken):
        span = stated.span.shifted(best.start)
        return Published(stated.value, evidence=best.evidence, span=span, latest=stated.day, reason=_VISIT)
    return settled(stated, best.evidence, spoken, stated.span.shifted(best.start))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a date stands: its line with the label before it, and how far from the headline that is."""

    line: str
    text: str
    start: int
    dates: tuple[StatedDate, ...]
    above: bool
    from_headline: int | None
    tops: bool
    """Whether no word of the page stands above it."""


def _place(marked: Sequence[Marked], i: int, core: tuple[int, int], headline: int | None) -> _Place:
    m = marked[i]
    above = islice((c for other in marked[:i] for c in other.text if c.isalpha()), _UNIT + 1)
    label = marked[i - 1].text if i and marked[i - 1].shape.words <= _LABEL_WORDS else ""
    return _Place(
        line=m.text,
        # A label may stand on the line before, but not over one that has its own.
        text=m.text if _LETTER.search(m.text[: m.dates[0].span.start]) else f"{label} {m.text}",
        start=m.block.start,
        dates=m.dates,
        above=i < max(core[0], min(core[0] + _FIRST_BLOCKS, core[1])),
        from_headline=steps_from(marked, i, headline) if headline is not None else _opens(m, i, core),
        tops=sum(1 for _ in above) <= _UNIT,
    )


def _opens(marked: Marked, i: int, core: tuple[int, int]) -> int | None:
    """Like a line below the headline: one with the time of day above the text of a page without one.

    A caption or standfirst may stand between the top of the page and it.
    """
    alone = i in (core[0] - 1, core[0] + 1) and i < _FIRST_BLOCKS and len(marked.dates) == 1
    return 1 if alone and (marked.dates[0].time or _CLOCK.search(marked.text)) else None


def _stands_apart(marked: Marked, kind: SectionKind) -> bool:
    """Whether the date on the line of the headline stands behind it and is no part of it."""
    return kind is SectionKind.HEADLINE and bare_title(marked.text) != marked.text


def _opens_row(marked: Marked, i: int, core: tuple[int, int]) -> bool:
    """Whether a date opens a row of facts about the page: ``5 May 2021  •  2 hours ago  •  Share``."""
    return i < core[0] and marked.shape.listed and marked.dates[0].span.start == 0


def _may_date(kind: SectionKind, i: int, core: tuple[int, int]) -> bool:
    """Whether a block's date can be the publication's: not in the text, of a picture or another story."""
    elsewhere = not core[0] <= i < core[1] and kind not in (SectionKind.CAPTION, SectionKind.OTHER_HEADLINES)
    return elsewhere or kind is SectionKind.DATE


def _at(place: _Place, spoken: set[tuple[int, int]]) -> list[_Candidate]:
    """The first date of a line, if it can be the publication date."""
    stated, rank = _first_published(place), _rank(place)
    if rank is None and place.above and agrees(stated.day, spoken):
        rank = _AGREEING
    if rank is None:
        return []
    over = (place.from_headline or 0) < 0
    of_visit = (
        rank == _OVER
        and place.tops
        and (not is_alone(place.line, place.dates) or not (stated.time or _CLOCK.search(place.line)))
    )
    return [_Candidate(stated, place.start, rank, Evidence.MASTHEAD, place.line, over, of_visit)]


def _first_published(place: _Place) -> StatedDate:
    """The first date of a line, but for one that is labelled an update before one that is not."""
    first, *others = place.dates
    if others and _labels("updated").search(place.line, 0, first.span.start):
        for before, after in pairwise(place.dates):
            if _labels("published").search(place.line, before.span.end, after.span.start):
                return after
    return first


def _rank(place: _Place) -> int | None:
    """How good a date line is, 0 best; None where it is nobody's publication date.

    Without a label, a date counts below the headline, or right above it; further up it
    is as likely the day on which the page was fetched.
    """
    label = _labels("published").search(place.text[:80])
    if label and is_verb(place.text[: label.start()]):
        return None
    if label and place.above:
        return 0
    if label and not _LETTER.search(place.text[: label.start()]):  # not "The work was published in ..."
        return _BELOW
    if is_told(place.line, place.dates[0].span):
        return None
    if place.from_headline == 1:
        return 1
    if not place.above or place.from_headline is None or place.from_headline < -1:
        return None
    if _labels("updated").match(place.text):
        return 5
    return _OVER if place.from_headline == -1 else 1


def _dateline(marked: Sequence[Marked], core: tuple[int, int]) -> list[_Candidate]:
    """A full date in the dateline that opens the article."""
    if core[0] == core[1]:
        return []
    first = marked[core[0]]
    opening = first.text[:DATELINE]
    mark = _DATELINE_END.search(opening)
    if mark is None:
        return []
    stated = stated_dates(opening[: mark.end()])[:1]
    return [_Candidate(found, first.block.start, 2, Evidence.DATELINE, opening) for found in stated]
