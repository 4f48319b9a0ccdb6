"""Arabic pages that leave out the full stops: their paragraphs, told by the words with which they go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.clean.marked import Marked
from indexer.clean.trade import prose_groups

_SCRIPT = "arab"
_FEWEST = 2
_WORDS, _FIRST_WORDS = 9, 12
"""Of how many words a sentence is that follows such a paragraph, and one that precedes it."""
_AND = re.compile(
    r"و(?!زير|زار|زرا|فاة|كال|فد|صول|سط|لي|ثي|حد|قف|اش|الي|جب|رش|طن|ضع|داع|سائل|اد|اقع|باء|ا?ف\b|لا)"
    r"[\u0620-\u064a]{3}"
)
"""The conjunction with which such a paragraph begins, and no noun that begins with its letter."""


def with_ends(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The blocks of a page, where those that go on with a text count as ended, and those beside them."""
    going_on = [i for i, m in enumerate(marked) if _wants_end(m, _WORDS) and _goes_on(m)]
    if len(going_on) < _FEWEST:
        return tuple(marked)
    ended = set(going_on)
    for i in going_on:
        for step, least in ((-1, _FIRST_WORDS), (1, _WORDS)):
            j = i + step
            while 0 <= j < len(marked) and j not in ended and _wants_end(marked[j], least):
                ended.add(j)
                j += step
    return tuple(
        replace(m, shape=replace(m.shape, ends=True)) if i in ended else m for i, m in enumerate(marked)
    )


def _goes_on(marked: Marked) -> bool:
    return _AND.match(marked.text) is not None or "going_on" in prose_groups(marked.text)


def _wants_end(marked: Marked, least: int) -> bool:
    shape = marked.shape
    running = shape.script == _SCRIPT and shape.words >= least and not (shape.ends or shape.listed)
    return running and marked.kind is None and not marked.dates and not marked.text.endswith((":", "؟"))
