"""Captions that the line model takes for text: told by the line above, by the day at their end, by a bar."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.judge import Verdicts, text_blocks
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.model import SectionKind

_WORDS = 35
_DAY = re.compile(r", (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? (?:19|20)\d\d\.{1,2}$")
"""The day behind a comma at the end of a sentence; in a text a preposition stands before it."""
_BAR = re.compile(r"[.!?]\s?\|$")
_PLACE = re.compile(r"[A-Z][\w -]{2,20}\([A-Z][\w .-]{2,20}\):\s")


def drop_pictured(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make such lines captions."""
    body = text_blocks(verdicts)
    for i in body:
        if marked[i].shape.words > _WORDS:
            continue
        barred = i == body[0] and _BAR.search(marked[i].text) and i + 1 < len(marked)
        dated = marked[i].shape.sentences == 0 and _DAY.search(marked[i].text)
        placed = barred and (marked[i + 1].dateline or _PLACE.match(marked[i + 1].text))
        if placed or dated or _is_said_above(verdicts, marked, i):
            verdicts[i] = SectionKind.CAPTION


def _is_said_above(verdicts: Sequence[SectionKind | None], marked: Sequence[Marked], i: int) -> bool:
    """Whether the caption right above begins with these words and goes on, with a credit."""
    if not i or not marked[i - 1].text.startswith(marked[i].text) or marked[i - 1].text == marked[i].text:
        return False
    return verdicts[i - 1] is SectionKind.CAPTION or marked[i - 1].kind is LineKind.CAPTION
