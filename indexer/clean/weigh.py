"""Which blocks of a page are the article: the run of blocks that reads most like one.

Every block gets a weight, positive for running text, negative for labels and for
what the rules call furniture; the article is the run with the greatest sum
(maximum subsequence segmentation: Pasternack and Roth, WWW 2009), within the
bounds that end marks, comments and copyright lines set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.clean.blocks import Block
from indexer.clean.bylines import find_names
from indexer.clean.credits import agency_named
from indexer.clean.furniture import NOTHING_LEARNT, FurnitureCounts
from indexer.clean.rules import LineKind, find_rule
from indexer.clean.shape import NO_SCRIPT, Shape, shape_of
from indexer.clean.stated import StatedDate, stated_dates

_SHORT = 200
"""A block of more characters is no label, date or headline."""
_DATELINE = re.compile(
    r"""[^\W\d_][\w.,'’ -]{1,40}?,?\s(?:[^\W\d_]{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,10})\.?,?\s?
    (?:\d{4}\s?)?(?:[(/\[][^()/\[\]]{2,40}[)/\]]\.?\s?)?(?:--|—|–|-\s|\.\s|:\s)
    |[^\W\d_][\w.,'’ -]{1,40}?,?\s?[(/\[][^\W\d_][^()/\[\]]{1,40}[)/\]]\.?\s?(?:--|—|–|-\s)
    |[(（\[【][^()=]{1,12}=[^()=]{2,12}[)）\]】]
    |[\u3400-\u9fff]{2,5}社[^\s，。]{0,14}\d{1,2}月\d{1,2}日[电電讯訊]""",
    re.VERBOSE,
)
_DATELINE_AFTER_TITLE = re.compile(
    r"\b[A-Z][\w.'’-]{1,30},\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s\([^()]{2,30}\)\s(?:--|—|–)\s"
)
_END_MARK = re.compile(r"(?:-0-|\(END\)|\(끝\)|（完）|\bEnditem)$", re.IGNORECASE)
_OPENING = 120
POINT = re.compile(r"[-–—•*·▪►]\s|\d{1,2}[.)]\s|\(\d{1,2}\)")
"""How a point of a list begins."""
_AGENCY_MARK = re.compile(r"[(\[（/]\s?([^()\[\]（）/]{2,30}?)\s?[)\]）/]\.?$")
_OPEN_END = re.compile(r",[\"”’']?$|\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep)\.$")
_WIDEST_GAP = -3.5
_LABEL = -0.6
_ELSEWHERE = 0.25


@dataclass(frozen=True, slots=True)
class Marked:
    """A block with what was found on it.

    ``dateline`` says that it opens with a place and date or agency, ``signed`` that
    it ends with an agency's name.
    """

    block: Block
    shape: Shape
    kind: LineKind | None
    dates: tuple[StatedDate, ...]
    dateline: bool
    signed: bool

    @property
    def text(self) -> str:
        """The text of the block."""
        return self.block.text

    @property
    def leaves(self) -> bool:
        """Whether what follows is likely to be something else than the article."""
        return self.kind in (LineKind.HEADING, LineKind.CREDIT) or self.signed or _is_ended(self.text)


def mark(block: Block, furniture: FurnitureCounts = NOTHING_LEARNT) -> Marked:
    """Look at one block by itself.

    What every page of the site has is furniture, but for dates and writers' names.
    """
    rule = find_rule(block.text.strip(" |").replace("'", "’"))
    kind = rule.kind if rule else None
    dates = stated_dates(block.text) if len(block.text) <= _SHORT else ()
    if kind is None and not dates and furniture.is_furniture(block.text) and not find_names(block.text):
        kind = LineKind.FURNITURE
    return Marked(
        block,
        shape_of(block.text),
        kind,
        dates,
        _DATELINE.match(block.text, 0, _OPENING) is not None
        or _DATELINE_AFTER_TITLE.search(block.text, 0, 2 * _OPENING) is not None,
        _is_signed(block.text),
    )


def _is_signed(text: str) -> bool:
    """Whether a block ends with the name of an agency, as stories and captions do."""
    match = _AGENCY_MARK.search(text[-40:])
    return match is not None and agency_named(match[1]) is not None


def _is_ended(text: str) -> bool:
    """Whether a block ends with the mark that agencies put at the end of a story."""
    return _END_MARK.search(text[-20:]) is not None


def mark_echoes(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """The same blocks, furniture where one is nothing but the block before it, several times over."""
    return tuple(
        replace(m, kind=LineKind.FURNITURE) if i and _is_echo(m.text, marked[i - 1].text) else m
        for i, m in enumerate(marked)
    )


def _is_echo(text: str, before: str) -> bool:
    return len(before) >= 10 and len(text) >= 2 * len(before) and not text.replace(before, "").strip()


def find_core(marked: Sequence[Marked]) -> tuple[int, int]:
    """The half-open range of blocks, between two stops, that reads most like an article."""
    weights = _weights(marked)
    best, core = 0.0, (0, 0)
    start = 0
    for i in range(len(marked) + 1):
        if i == len(marked) or marked[i].kind is LineKind.STOP:
            first, last = best_run(weights[start:i])
            total = sum(weights[start + first : start + last])
            if total > best:
                best, core = total, (start + first, start + last)
            start = i + 1
    return core


def best_run(weights: Sequence[float]) -> tuple[int, int]:
    """The half-open range with the greatest sum, ``(0, 0)`` where no weight is positive (Kadane)."""
    best = total = 0.0
    run = (0, 0)
    start = 0
    for i, value in enumerate(weights):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, run = total, (start, i + 1)
    return run


def _weights(marked: Sequence[Marked]) -> list[float]:
    """The weight of each block in its place.

    Each further block of a gap in the text weighs more against it, up to a bound.
    What follows a heading of other stories, a credit, or the agency's name at the
    end of a story, counts little until running text goes on as in an article, that
    is, until two blocks of it follow each other or a credit closes it.
    """
    plain = _plain_weights(marked)
    weights: list[float] = []
    gap, lost, elsewhere = 0, 0.0, False
    for i, (m, value) in enumerate(zip(marked, plain, strict=True)):
        if elsewhere and m.dateline:
            value = _LABEL
        if value < 0:
            gap += 1
            value = max(_in_gap(m, value, gap), _WIDEST_GAP - lost)
            lost += value
        else:
            gap, lost = 0, 0.0
            if elsewhere and _goes_on(marked, plain, i):
                elsewhere = False
                weights[-1] = max(weights[-1], plain[i - 1])
            value *= _ELSEWHERE if elsewhere else 1
        elsewhere = elsewhere or m.leaves
        weights.append(value)
    return weights


def _in_gap(marked: Marked, value: float, gap: int) -> float:
    """The weight of the ``gap``-th block in a row that is no text; a bar of buttons is like one block."""
    if marked.kind is LineKind.FURNITURE and gap > 1:
        return _LABEL
    return value * min(gap, 3)


def _goes_on(marked: Sequence[Marked], plain: Sequence[float], i: int) -> bool:
    """Whether running text goes on here as in an article."""
    follows = i > 0 and plain[i] > 1 and plain[i - 1] > 1
    return follows or (i + 1 < len(marked) and marked[i + 1].kind is LineKind.CREDIT)


def _plain_weights(marked: Sequence[Marked]) -> list[float]:
    """The weight of each block by itself and as it continues the block before it."""
    script = main_script(marked)
    weights: list[float] = []
    listed = False
    for i, m in enumerate(marked):
        value = _weight(m, script)
        if value < 0 and m.kind is None and i:
            if _continues(m.text, marked[i - 1]):
                value = 0.3
            elif listed and POINT.match(m.text):
                value = 0.0
        listed = m.text.endswith((":", "：")) or (listed and value == 0.0)
        weights.append(value)
    return weights


def _weight(marked: Marked, script: str) -> float:
    """How much a block by itself speaks for (above 0) or against (below 0) being article text."""
    shape, kind = marked.shape, marked.kind
    if kind is LineKind.FURNITURE:
        return -1.2
    if kind in (LineKind.STOP, LineKind.HEADING):
        return -2.0
    if kind is LineKind.CREDIT:
        return -1.0
    if kind in (LineKind.CAPTION, LineKind.POINTER):
        return -0.4
    if shape.script not in (script, NO_SCRIPT) and shape.words < 40:
        return -1.0
    if shape.is_prose:
        return -0.5 if shape.cut and shape.words < 60 else 0.5 + min(shape.words, 50) / 10
    if shape.is_sentence and not marked.dates:
        return shape.words / 10
    if shape.ends and shape.script != NO_SCRIPT:
        return -0.2
    return _LABEL if shape.words >= 2 else -0.9


def _continues(text: str, before: Marked) -> bool:
    """Whether a block goes on with the sentence or bracket that running text before it left open."""
    if not before.shape.is_prose and not before.shape.ends:
        return False
    if before.text.count("(") > before.text.count(")"):
        closing, opening = text.find(")"), text.find("(")
        return closing >= 0 and (opening < 0 or closing < opening)
    return _OPEN_END.search(before.text[-8:]) is not None


def main_script(marked: Sequence[Marked]) -> str:
    """The script that most running text of the page is in."""
    words: dict[str, float] = {}
    for m in marked:
        if m.shape.is_prose and m.kind is None:
            words[m.shape.script] = words.get(m.shape.script, 0) + m.shape.words
    return max(words, key=lambda script: words[script]) if words else NO_SCRIPT
