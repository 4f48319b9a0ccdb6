"""Paragraphs that the line model gives up for the buttons, links and pictures around them, regained.

A page whose text is interrupted after every paragraph (an advertisement, another story,
who speaks in an interview) looks like a list of teasers from within. A paragraph in full
sentences that the rules read as text, and that text precedes and follows, is text.

So is what stands between the text and the line that says who else reported it, a
paragraph above the text that is as full as it, and the marks (an hour, who speaks)
that head the parts of a text.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.clean.judge import ARTICLE, Judgement, Verdicts, text_blocks
from indexer.clean.marked import Marked
from indexer.clean.rules import LEADS_AWAY, LineKind
from indexer.clean.script import regain_script
from indexer.clean.trade import trade_groups
from indexer.model import SectionKind

_WRITERS = (SectionKind.BYLINE, SectionKind.CREDIT, SectionKind.HEADLINE)
_OF_A_TEXT = (None, LineKind.CREDIT)
_GAP = 3
"""How many blocks of something else may stand in front of such a paragraph."""
_LEAST, _LONG, _FULL = 14, 25, 40
"""Words of a sentence that may also be a caption, of one that hardly is, of a paragraph beyond doubt."""
_LIKELY, _BELOW_A_LABEL = 0.1, 0.3
"""How likely those must be text; below a label, which may be a picture's, the shorter ones more so."""
_LAST, _LAST_BEHIND = 0.25, 0.4
"""How likely a paragraph must be that ends the text, and one with something between it and the text."""
_FIRST, _LEAD = 0.3, 12
"""The same for a paragraph above what the model takes for the beginning."""
_MOST_TRADE, _SEVERAL = 2, 2
_REACH, _SUBHEAD_WORDS = 6, 10
"""How many blocks may stand between the text and such a line, and of how many words a subhead is."""
_RUNS_ON = 18
"""Words of a sentence with its end that is hardly a headline."""
_FEWEST_COPIED = 3
_STYLE, _LOWER = 2, 0.5
"""How many lines of a text want an end before others do, and the share of their words in lower case."""
_MENU = 8
"""How many blocks may part the lead of a text from the rest."""


def regain(
    verdicts: Verdicts,
    judged: Judgement,
    marked: Sequence[Marked],
    ruled: Sequence[SectionKind],
) -> None:
    """Make such paragraphs text."""
    last = max(text_blocks(verdicts), default=0)
    before = None
    for i, (m, verdict) in enumerate(zip(marked, verdicts, strict=True)):
        if verdict is SectionKind.BODY:
            before = i
        elif before is not None and ruled[i] in ARTICLE and verdict not in _WRITERS and _is_paragraph(m):
            between = marked[before + 1 : i]
            if len(between) > _GAP or any(b.kind in LEADS_AWAY for b in between):
                continue
            if _is_amid(judged.body[i], m, between) if i < last else _is_last(judged.body[i], m, between):
                verdicts[i] = SectionKind.BODY
                before = i
    _regain_first(verdicts, judged, marked, ruled)
    _regain_placed(verdicts, marked)
    _regain_bare(verdicts, marked, ruled)
    _regain_told_again(verdicts, marked)
    _regain_unended(verdicts, marked, ruled)
    _reach_credit(verdicts, marked, ruled)
    regain_script(verdicts, marked)


def _regain_first(
    verdicts: Verdicts,
    judged: Judgement,
    marked: Sequence[Marked],
    ruled: Sequence[SectionKind],
) -> None:
    """Make a paragraph right above the text, or above its first subhead, text."""
    first = next(iter(text_blocks(verdicts)), 0)
    for i in range(first - 1, max(first - 3, -1), -1):
        m = marked[i]
        full_line = _is_paragraph(m) and m.shape.words >= _LONG
        full = full_line and m.shape.sentences > 0
        likely = full and judged.body[i] >= _FIRST
        signed = full_line and i + 1 == first and i > 0 and ruled[i - 1] is SectionKind.BYLINE
        lead = (likely or _is_lead(marked, ruled, i)) and verdicts[i] is None
        told = lead or (signed and verdicts[i] in (None, SectionKind.CAPTION))
        if told and ruled[i] in ARTICLE:
            verdicts[i] = SectionKind.BODY
            return
        if m.kind is not None or not m.shape.is_label:
            return


def _regain_placed(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make the paragraph that a place and an agency open text, where links part it from the rest."""
    first = next(iter(text_blocks(verdicts)), 0)
    if not first or marked[first].dateline:
        return
    for i in range(first - 1, max(first - 1 - _MENU, -1), -1):
        m = marked[i]
        if m.shape.is_prose or m.shape.ends:
            if m.dateline and _is_full(m):
                verdicts[i] = SectionKind.BODY
            return


def _regain_bare(verdicts: Verdicts, marked: Sequence[Marked], ruled: Sequence[SectionKind]) -> None:
    """Make full paragraphs below the first part of the text where nothing of a page stands around them."""
    if any(m.kind not in _OF_A_TEXT for m in marked):
        return
    body = text_blocks(verdicts)
    for i, m in enumerate(marked[: body[-1] + 2] if body else ()):
        full = m.shape.is_prose and m.shape.words >= _FULL and m.shape.sentences >= _SEVERAL
        if full and i > body[0] and verdicts[i] not in _WRITERS and ruled[i] in ARTICLE:
            verdicts[i] = SectionKind.BODY


def _is_lead(marked: Sequence[Marked], ruled: Sequence[SectionKind], i: int) -> bool:
    """Whether sentences stand right below the day or writer; one will do in Arabic, where no caption ends."""
    m, shape = marked[i], marked[i].shape
    arabic = shape.script == "arab" and shape.words >= _LEAD
    sentences = arabic or (shape.words >= _LONG and shape.sentences > 0)
    below = i > 0 and ruled[i - 1] in (SectionKind.DATE, SectionKind.BYLINE)
    return m.kind is None and shape.is_prose and shape.ends and sentences and below


def _regain_told_again(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make the paragraph right above the text part of it that stands above a picture as well, as its lead."""
    first = next(iter(text_blocks(verdicts)), 0)
    if first < _FEWEST_COPIED or not _is_paragraph(marked[first - 1]):
        return
    above = (i for i in range(first - 2, -1, -1) if marked[i].text == marked[first - 1].text)
    lead = next(above, first)
    if any(m.kind is LineKind.CAPTION for m in marked[lead + 1 : first - 1]):
        verdicts[first - 1] = SectionKind.BODY


def _regain_unended(verdicts: Verdicts, marked: Sequence[Marked], ruled: Sequence[SectionKind]) -> None:
    """Make lines amid the text part of it that want an end as others of the text do."""
    body = text_blocks(verdicts)
    style = [i for i in body if _wants_end(marked[i])]
    if len(style) < _STYLE:
        return
    for i in range(body[0], body[-1]):
        if verdicts[i] not in _WRITERS and ruled[i] in ARTICLE and _wants_end(marked[i]):
            verdicts[i] = SectionKind.BODY


def _wants_end(marked: Marked) -> bool:
    shape = marked.shape
    running = shape.words >= _LEAST and (shape.lower is None or shape.lower >= _LOWER)
    return marked.kind is None and running and not (shape.ends or shape.listed or marked.dates)


def _reach_credit(verdicts: Verdicts, marked: Sequence[Marked], ruled: Sequence[SectionKind]) -> None:
    """Make paragraphs and subheads text that only a line on who else reported it follows."""
    last = max(text_blocks(verdicts), default=len(verdicts))
    end = next((i for i in range(last + 1, len(marked)) if marked[i].kind is not None), 0)
    between = range(last + 1, end)
    if not 0 < len(between) <= _REACH or marked[end].kind is not LineKind.CREDIT:
        return
    heads = [marked[i].shape.is_label and marked[i].shape.words <= _SUBHEAD_WORDS for i in between]
    plain = all(ruled[i] in ARTICLE and verdicts[i] not in _WRITERS for i in between)
    text = all(head or _is_paragraph(marked[i]) for head, i in zip(heads, between, strict=True))
    headed = all(
        not head or (i + 1 < end and _is_paragraph(marked[i + 1]))
        for head, i in zip(heads, between, strict=True)
    )
    if plain and text and headed:
        for i in between:
            verdicts[i] = SectionKind.BODY


def lone_lead(marked: Sequence[Marked], first: int, headline: int | None) -> int | None:
    """The paragraph that opens the text of a page without a headline, parted from the rest by a menu.

    Args:
        first: the first block that is text so far.
        headline: what was taken for the headline, perhaps that paragraph itself.
    """
    for i in range(max(0, first - _MENU), first):
        shape = marked[i].shape
        long = shape.words >= (_LONG if headline is None else _RUNS_ON) or (shape.sentences and headline == i)
        if _is_paragraph(marked[i]) and long:
            return i if headline in (None, i) else None
    return None


def _is_paragraph(marked: Marked) -> bool:
    return _is_full(marked) and not (marked.signed or marked.shape.cut)


def _is_full(marked: Marked) -> bool:
    """Whether this is running text of many words with its end."""
    shape = marked.shape
    return marked.kind is None and shape.is_prose and shape.ends and shape.words >= _LEAST


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
