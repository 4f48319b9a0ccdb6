"""Paragraphs that the line model gives up for the buttons, links and pictures around them, regained.

A page whose text is interrupted after every paragraph (an advertisement, another story,
who speaks in an interview) looks like a list of teasers from within. A paragraph in full
sentences that the rules read as text, and that text precedes and follows, is text.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.clean.judge import Judgement
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.clean.trade import trade_groups
from indexer.model import SectionKind

_BODY = (SectionKind.BODY, SectionKind.DATELINE)
_WRITERS = (SectionKind.BYLINE, SectionKind.CREDIT, SectionKind.HEADLINE)
_LEADS_AWAY = (LineKind.STOP, LineKind.HEADING)
_GAP = 3
"""How many blocks of something else may stand in front of such a paragraph."""
_LEAST, _LONG, _FULL = 14, 25, 40
"""Words of a sentence that may also be a caption, of one that hardly is, of a paragraph beyond doubt."""
_LIKELY, _BELOW_A_LABEL = 0.1, 0.3
"""How likely those must be text; below a label, which may be a picture's, the shorter ones more so."""
_LAST, _LAST_BEHIND = 0.25, 0.4
"""How likely a paragraph must be that ends the text, and one with something between it and the text."""
_MOST_TRADE = 2


def regain(
    verdicts: list[SectionKind | None],
    judged: Judgement,
    marked: Sequence[Marked],
    ruled: Sequence[SectionKind],
) -> None:
    """Make such paragraphs text."""
    last = max((i for i, verdict in enumerate(verdicts) if verdict is SectionKind.BODY), default=0)
    before = None
    for i, (m, verdict) in enumerate(zip(marked, verdicts, strict=True)):
        if verdict is SectionKind.BODY:
            before = i
        elif before is not None and ruled[i] in _BODY and verdict not in _WRITERS and _is_paragraph(m):
            between = marked[before + 1 : i]
            if len(between) > _GAP or any(b.kind in _LEADS_AWAY for b in between):
                continue
            if _is_amid(judged.body[i], m, between) if i < last else _is_last(judged.body[i], m, between):
                verdicts[i] = SectionKind.BODY
                before = i


def _is_paragraph(marked: Marked) -> bool:
    shape = marked.shape
    return (
        marked.kind is None
        and shape.is_prose
        and shape.ends
        and shape.words >= _LEAST
        and not (marked.signed or shape.cut)
    )


def _is_amid(likely: float, marked: Marked, between: Sequence[Marked]) -> bool:
    """Whether a paragraph that text follows is text too."""
    shape = marked.shape
    if shape.words >= _FULL and shape.sentences:
        return True
    if len(trade_groups(marked.text)) > _MOST_TRADE:
        return False
    if shape.words >= _LONG or shape.sentences:
        return likely >= _LIKELY
    labelled = any(b.kind is None and b.shape.is_label for b in between)
    return likely >= (_BELOW_A_LABEL if labelled else _LIKELY)


def _is_last(likely: float, marked: Marked, between: Sequence[Marked]) -> bool:
    """Whether a paragraph that no text follows still ends the text."""
    if len(trade_groups(marked.text)) >= _MOST_TRADE or any(b.kind is LineKind.CREDIT for b in between):
        return False
    return likely >= (_LAST_BEHIND if between else _LAST)
