"""Blocks: the lines of a page, hard-wrapped paragraphs put together again.

A page whose paragraphs were broken at a fixed width has sentences that run on from
one line to the next. Where enough lines do so, neighbouring lines of about that
width become one block; on every other page each line is a block by itself.

Scripts without capitals do not show that a line runs on. There a paragraph is lines
without an end up to one that ends a sentence and is no longer than they are; several
of them tell that the page is wrapped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.clean.bylines import find_names
from indexer.clean.lines import Line
from indexer.clean.rules import find_rule
from indexer.clean.shape import ends_sentence

_NARROWEST = 18
_WIDEST = 130
_FEWEST = 3
_TELLING = 0.25
_NEARLY = 0.6
_FURTHER = 1.2
"""How much longer than those before it the last line of a wrapped paragraph may be."""
_WELL_FORMED = 8
_MOST_LINES = 12


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
    further = frozenset() if width else _caseless_joints(lines)
    groups: list[list[Line]] = []
    for i, line in enumerate(lines):
        if groups and (i in further or (width and _joined(lines[i - 1], line, width))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(Block(tuple(group), " ".join(line.text for line in group)) for group in groups)


def _runs_on(line: Line, following: Line) -> bool:
    """Whether a sentence plainly goes over from one line to the next."""
    return (
        following.number == line.number + 1
        and not ends_sentence(line.text)
        and following.text[0].islower()
        and _NARROWEST <= len(line.text) <= _WIDEST
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
    if following.number != line.number + 1 or len(line.text) > _WIDEST:
        return False
    return _runs_on(line, following) or len(line.text) >= _NEARLY * width


def _caseless_joints(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that go on with the one before, on a page wrapped in a script without capitals."""
    paragraphs = list(_caseless_paragraphs(lines))
    if len(paragraphs) < _FEWEST or sum(map(len, paragraphs)) < _TELLING * len(lines):
        return frozenset()
    return frozenset(i for paragraph in paragraphs for i in paragraph[1:])


def _caseless_paragraphs(lines: Sequence[Line]) -> Iterator[range]:
    """Neighbouring lines of about one length, of which only the last ends a sentence."""
    start = 0
    for i, line in enumerate(lines):
        if i and line.number != lines[i - 1].number + 1:
            start = i
        if not _is_caseless(line.text) or len(line.text) > _WIDEST:
            start = i + 1
        elif ends_sentence(line.text):
            length = max((len(lines[j].text) for j in range(start, i)), default=0)
            if len(line.text) <= _FURTHER * length and i - start < _MOST_LINES:
                yield range(_without_header(lines, start, i), i + 1)
            start = i + 1


def _without_header(lines: Sequence[Line], start: int, last: int) -> int:
    """Where a paragraph begins below lines that say who wrote it or belong to the page."""
    header = (i + 1 for i in range(last - 1, start - 1, -1) if _is_known(lines[i].text))
    return next(header, start)


def _is_known(text: str) -> bool:
    return find_rule(text) is not None or bool(find_names(text))


def _is_caseless(text: str) -> bool:
    """Whether most letters at the beginning of a line are of a script without capitals."""
    letters = [letter for letter in text[:_NARROWEST] if letter.isalpha()]
    caseless = sum(letter.lower() == letter.upper() for letter in letters)
    return len(text) >= _WELL_FORMED and caseless * 2 > len(letters) > 0
