"""The blocks within an article: body, but for pictures, furniture and other stories between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indexer.clean.bylines import find_names
from indexer.clean.header import vocabulary
from indexer.clean.rules import LineKind
from indexer.clean.weigh import POINT, Marked
from indexer.model import SectionKind

_MANY_LABELS = 4
_FEW_WORDS = 12
_NEVER_BODY = (LineKind.CAPTION, LineKind.POINTER, LineKind.FURNITURE, LineKind.HEADING, LineKind.CREDIT)


def kinds_inside(core: Sequence[Marked], meaning: Mapping[LineKind, SectionKind]) -> list[SectionKind]:
    """The kind of each block of an article."""
    kinds = [_kind(m, meaning) for m in core]
    _mark_lists(core, kinds)
    _mark_captions(core, kinds)
    return kinds


def _kind(marked: Marked, meaning: Mapping[LineKind, SectionKind]) -> SectionKind:
    """What the rules say, where they speak of less than a paragraph."""
    if marked.kind in _NEVER_BODY and marked.kind is not None:
        return meaning[marked.kind]
    if marked.shape.is_label and marked.shape.words <= _FEW_WORDS:
        if marked.dates:
            return SectionKind.DATE
        if find_names(marked.text):
            return SectionKind.BYLINE
    return SectionKind.BODY


def _mark_lists(core: Sequence[Marked], kinds: list[SectionKind]) -> None:
    """Short blocks after a heading of other stories are those stories, up to the next running text.

    So are many labels in a row, unless they are the points of a list that the text announces.
    """
    listing = False
    run: list[int] = []
    for i, m in enumerate(core):
        listing = m.kind is LineKind.HEADING or (listing and not m.shape.is_prose)
        if listing and kinds[i] is SectionKind.BODY:
            kinds[i] = SectionKind.OTHER_HEADLINES
        if m.shape.is_label and not POINT.match(m.text):
            run.append(i)
            continue
        _mark_run(core, kinds, run)
        run = []


def _mark_run(core: Sequence[Marked], kinds: list[SectionKind], run: Sequence[int]) -> None:
    """Mark a run of labels, if it is long."""
    announced = bool(run) and run[0] > 0 and core[run[0] - 1].text.endswith((":", "："))
    if len(run) >= _MANY_LABELS and not announced:
        for i in run:
            kinds[i] = SectionKind.OTHER_HEADLINES if kinds[i] is SectionKind.BODY else kinds[i]


def _mark_captions(core: Sequence[Marked], kinds: list[SectionKind]) -> None:
    """Captions that only their place tells: printed twice, or signed by an agency before the last block."""
    last = max((i for i, kind in enumerate(kinds) if kind is SectionKind.BODY), default=0)
    for i, m in enumerate(core):
        twice = i + 1 < len(core) and core[i + 1].text == m.text and (m.signed or not m.shape.ends)
        if kinds[i] is SectionKind.BODY and (twice or (i < last and m.signed)):
            kinds[i] = SectionKind.CAPTION
            if twice:
                kinds[i + 1] = SectionKind.CAPTION
    for i, kind in enumerate(tuple(kinds)):
        if kind is SectionKind.CAPTION:
            _mark_alternative_text(core, kinds, i)


def _mark_alternative_text(core: Sequence[Marked], kinds: list[SectionKind], i: int) -> None:
    """The line before a caption that says the same in other words is the picture's alternative text."""
    j = i - 1
    if j < 0 or kinds[j] is not SectionKind.BODY or len(core[j].text) > 2 * len(core[i].text):
        return
    caption, other = vocabulary(core[i].text), vocabulary(core[j].text)
    if len(caption & other) * 5 >= 3 * min(len(caption), len(other)) > 0:
        kinds[j] = SectionKind.CAPTION
