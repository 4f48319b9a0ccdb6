"""Blocks: the lines of a page, hard-wrapped paragraphs put together again.

A page whose paragraphs were broken at a fixed width has sentences that run on from
one line to the next. Where enough lines do so, neighbouring lines of about that
width become one block; on every other page each line is a block by itself.

Scripts without capitals, which do not show that a line runs on, are read by ``wrapped``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.clean.lines import Line
from indexer.clean.shape import ends_sentence
from indexer.clean.stated import stated_dates
from indexer.clean.wrapped import WIDEST, caseless_joints, is_known

_DATELINE = re.compile(r"[A-Z][A-Z .,'/-]{2,40}\s\([^()]{2,30}\)\s?[-–—]{1,2}\s")
"""How agencies open a text, where the headline above it ends."""
_NARROWEST = 18
_FEWEST = 3
_TELLING = 0.25
_NEARLY = 0.6
_HEADER, _OF_A_DAY = 25, 0.3
"""Among so many first lines of a page its header stands; what share of a line a day is at least."""


@dataclass(frozen=True, slots=True)
class Block:
    """One line, or several that were one paragraph, and their text."""

    lines: tuple[Line, ...]
    text: str

    @property
    def start(self) -> int:
        """Where the block begins in the article."""
        return self.lines[0].span.start


def to_blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of a page."""
    width = _wrap_width(lines)
    further = frozenset() if width else caseless_joints(lines)
    groups: list[list[Line]] = []
    for i, line in enumerate(lines):
        if groups and (i in further or (width and _is_wrapped(lines, i, width))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(Block(tuple(group), " ".join(line.text for line in group)) for group in groups)


def _is_wrapped(lines: Sequence[Line], i: int, width: int) -> bool:
    """Whether a line goes on with the one above it, and neither is of the header of the page."""
    above, line = lines[i - 1], lines[i]
    return _joined(above, line, width) and not (i < _HEADER and _is_header(above.text, line.text))


def _is_header(text: str, following: str) -> bool:
    """Whether one of two lines is a day, a writer or a button, and the second does not go on small."""
    return not following[0].islower() and any(is_known(said) or _is_day(said) for said in (text, following))


def _is_day(text: str) -> bool:
    spans = [stated.span for stated in stated_dates(text)]
    return sum(span.end - span.start for span in spans) >= _OF_A_DAY * len(text)


def _runs_on(line: Line, following: Line) -> bool:
    """Whether a sentence plainly goes over from one line to the next."""
    return (
        following.number == line.number + 1
        and not ends_sentence(line.text)
        and following.text[0].islower()
        and _NARROWEST <= len(line.text) <= WIDEST
    )


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the page was wrapped, in characters; 0 where it was not."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.number == a.number + 1]
    running = sorted(len(a.text) for a, b in pairs if _runs_on(a, b))
    if len(running) < _FEWEST or len(running) < _TELLING * len(pairs):
        return 0
    return running[len(running) * 3 // 4]


def _joined(line: Line, following: Line, width: int) -> bool:
    """Whether two lines belong to one wrapped paragraph."""
    if following.number != line.number + 1 or len(line.text) > WIDEST or _DATELINE.match(following.text):
        return False
    return _runs_on(line, following) or len(line.text) >= _NEARLY * width
