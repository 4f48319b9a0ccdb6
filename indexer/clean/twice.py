"""Texts that a page tells twice: in full and for another screen, or as a summary and in full."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.clean.judge import ARTICLE, Verdicts, text_blocks
from indexer.clean.marked import Marked
from indexer.model import SectionKind

_FEWEST = 2
"""How many paragraphs in a row a text has at least that is told again; one may be a lead or a caption."""
_LONGER = 1.2
"""How much longer than what is told first a text below must be, for the first to be its summary."""


def fold_told_again(verdicts: Verdicts, marked: Sequence[Marked], ruled: Sequence[SectionKind]) -> None:
    """Make one of two copies of several paragraphs text, the other none: of a summary, what it sums up."""
    pairs = _pairs(marked)
    if len(pairs) < _FEWEST or all(verdicts[i] is not SectionKind.BODY for pair in pairs for i in pair):
        return
    middle = pairs[0][1]
    body = text_blocks(verdicts)
    told, again = ({i for i in body if i < middle}, {i for i in body if i >= middle})
    told |= {first for first, _ in pairs if ruled[first] in ARTICLE}
    summed_up = _words(marked, again) > _LONGER * _words(marked, told)
    for first, second in pairs:
        kept, folded = (second, first) if summed_up else (first, second)
        verdicts[kept] = SectionKind.BODY
        verdicts[folded] = None


def _pairs(marked: Sequence[Marked]) -> list[tuple[int, int]]:
    """The longest run of blocks, from the first that is told again on, whose copies follow in their order."""
    at: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    for i, m in enumerate(marked):
        if not m.is_text:
            continue
        first = at.setdefault(m.text, i)
        if first < i and (not pairs or (pairs[-1][0] < first < pairs[0][1] and pairs[-1][1] < i)):
            pairs.append((first, i))
    return [pair for pair in pairs if pair[0] < pairs[0][1]]


def _words(marked: Sequence[Marked], blocks: set[int]) -> float:
    return sum(marked[i].shape.words for i in blocks)
