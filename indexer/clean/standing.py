"""Datelines on a line of their own, right above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.agencies import is_agency
from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked

_STANDING_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,25},? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]{2,8}\.? \d{1,2})"
    r"(?: \([\w .-]{2,30}\))?[.:\s–—-]*"
    r"|[A-ZÀ-Þ][\w.'’-]{1,20}(?:,? [A-ZÀ-Þ][\w.'’-]{1,20}){0,3} ?(?:—|–|--)"
    r"|[A-ZÀ-Þ][\w.'’-]{1,20}(?:,? [A-ZÀ-Þ][\w.'’-]{1,20}){0,3},? \([A-Z][\w./, -]{1,30}\) ?(?:—|–|--|-)"
)
"""A place, with a day or a dash, on a line of its own above the text."""
_PLACE_ALONE = re.compile(
    rf"[{CAPITALS}]{{3,20}}(?:[ -][{CAPITALS}]{{2,20}}){{0,2}}"
    rf"(?:, [{CAPITALS}][\w.]{{2,20}}(?: [{CAPITALS}][\w.]{{2,20}})?)?"
)


def is_standing_dateline(marked: Sequence[Marked], i: int, headline: int | None) -> bool:
    """Whether a line right above the text is its dateline: ``PARIS —``, ``VAN, Turkey``, a place it names."""
    text = marked[i].text
    if _STANDING_DATELINE.fullmatch(text):
        return True
    if headline is None or i <= headline or not _PLACE_ALONE.fullmatch(text):
        return False
    spoken = re.search(rf"\b{re.escape(text)}", marked[i + 1].text, re.IGNORECASE) is not None
    single = " " not in text and not is_agency(text) and not marked[i - 1].text.isupper()
    return "," in text or (spoken and single)
