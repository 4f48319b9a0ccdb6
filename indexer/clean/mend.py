"""The line model's verdicts, mended where the blocks around one tell better than the block itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.clean.agencies import is_place_and_agency
from indexer.clean.astray import drop_astray
from indexer.clean.closing import drop_closing, drop_opening
from indexer.clean.depicted import drop_depicted
from indexer.clean.headed import regain_headed
from indexer.clean.issuer import drop_issuer
from indexer.clean.judge import ARTICLE, Judgement, Verdicts, text_blocks
from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked
from indexer.clean.numbered import regain_parts
from indexer.clean.phrased import regain_phrases
from indexer.clean.pictured import drop_pictured
from indexer.clean.regain import regain
from indexer.clean.rules import LineKind
from indexer.clean.twice import fold_told_again
from indexer.clean.vocabulary import vocabulary
from indexer.model import SectionKind

_AMID = 0.1
"""How likely a block must be body that the rules take for it, between two that are body."""
_SUBHEAD = 0.3
"""The same for a block without the end of a sentence."""
_SURE = 0.9
"""How likely the blocks around it must be body."""
_HALF = 0.5
_LAST = 0.25
"""The same for a block that ends the text with a full stop."""
_RULED_OUT = (LineKind.POINTER, LineKind.CAPTION, LineKind.HEADING, LineKind.STOP)
_OVERRULES = 0.97
"""How likely a line must be body whose wording the rules know to be something else."""
_GLUED, _LIKELY = 40, 0.8
"""Of how many words a line is that begins with a link to another story and goes on with the text."""
_GAP = 3
_PLACE_BEHIND = re.compile(
    r"[.!?…][\"”’]?\s?[-–—]\s?[A-ZÇĞİÖŞÜ]{3,20}$"
    r"|[。」』！？!?]\s?[（(〔【](?:[^()（）〔〕。]{0,14}(?:共同|時事|ロイター|特派員|支局)"
    r"|[\u30a0-\u30ff\u3400-\u9fff]{2,12}[＝=・][^\W\d_]{2,10})[)）〕】]$"
)
"""The place that Turkish agencies set behind the last sentence, or an agency its letters: ``… — XNS``.

Japanese ones set the place and their name, or the writer's, behind the last word: ``…」（リマ共同）``.
"""
_CAPITAL_LEAD = re.compile(
    rf"[{CAPITALS}]{{4,20}}(?: [{CAPITALS}]{{2,20}}){{0,5}}"
    r" [a-zß-ÿа-яё]+ [a-zß-ÿа-яё\d]"
)
"""How papers open a text: ``VANDALS have struck``."""
_DATE = 45
_DESK = re.compile(
    r"By (?:[A-Z][\w.’']{0,20},? |and |of |the |& ){0,9}"
    r"(?:Staff|Press|Reporters?|Agenc(?:y|ies)|Writers?|Desk|Bureau)"
)
"""Who wrote, by no name, on a line that may stand amid the text."""
_WRITERS = re.compile(r"By (?:[A-Z]{2,12}|(?:(?:[A-Z][\w.&’'-]{0,20}|and|of|the|&)(?:\s|$)){2,12})")
"""An agency by its letters, or several words; each ends with a blank, so that letters divide in one way."""
_IN_CAPITALS = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,20}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]{0,20}){1,3} ?/ ?[A-ZÀ-Þ][A-ZÀ-Þ &.'’-]{2,40}"
)
"""Who took a picture and for whom: ``JANE ROE/HARBOUR POST``."""
_CLOCK = re.compile(r"\d{1,2}[:h]\d{2}")
_PICTURED = re.compile(
    r"(?:있다|모습)\.?\s?(?:[가-힣]{2,6}\s?[|=/]\s?)?[가-힣]{2,4} ?(?:인턴|객원|선임)?기자\s?\S+@\S+$"
    r"|[.!?] Photo credits?: [A-Z]"
    r"|[.!?][\"”’]?\s{2,4}[A-ZÀ-Þ][\w'’.-]{1,20}(?: [A-ZÀ-Þ][\w'’.-]{0,20}){1,3} ?/ ?[A-ZÀ-Þ][^.!?]{2,50}$"
    r"|, a \d{1,2} de [a-z]{4,10} de (?:19|20)\d\d, en [A-ZÀ-Þ][^.()]{2,40} ?\([A-ZÀ-Þ][^()]{2,30}\)\.?$"
)
"""How captions name who took the picture."""
_CREDIT = re.compile(r"\W{0,3}(?:[©Ⓒ|/(\[]|[Pp]hotos?\b|[Ff]otos?\b|[Cc]r[ée]dit)[^.!?]{2,40}")
"""What a caption that is set twice has more the second time."""


def mend(judged: Judgement, marked: Sequence[Marked], ruled: Sequence[SectionKind]) -> Verdicts:
    """The verdicts, where a doubtful block amid the text is text, and a lone one far behind it is not."""
    verdicts = list(judged.verdicts)
    for i, (m, kind) in enumerate(zip(marked, ruled, strict=True)):
        if verdicts[i] is SectionKind.BODY:
            glued = m.kind is LineKind.POINTER and m.shape.ends and m.shape.words >= _GLUED
            least = _LIKELY if glued else _OVERRULES
            if m.kind is LineKind.FURNITURE or (m.kind in _RULED_OUT and judged.body[i] < least):
                verdicts[i] = None
        elif m.kind is None and (kind in ARTICLE or _is_marked(m)) and _is_text(judged, marked, i):
            verdicts[i] = SectionKind.BODY
    regain(verdicts, judged, marked, ruled)
    regain_phrases(verdicts, marked)
    regain_parts(verdicts, marked)
    regain_headed(verdicts, marked, ruled)
    _drop_dates_and_writers(verdicts, marked)
    _drop_captions(verdicts, marked)
    drop_pictured(verdicts, marked)
    drop_depicted(verdicts, marked)
    _drop_teasers(verdicts, marked)
    drop_closing(verdicts, marked)
    drop_astray(verdicts, marked, judged.body)
    drop_opening(verdicts, marked)
    drop_issuer(verdicts, marked)
    fold_told_again(verdicts, marked, ruled)
    return verdicts


def _is_text(judged: Judgement, marked: Sequence[Marked], i: int) -> bool:
    """Whether a block opens the text with a dateline, stands between two of text, or ends it."""
    body, pictured = judged.body, judged.verdicts[i] is SectionKind.CAPTION
    if pictured and judged.verdicts[i + 1 : i + 2] == (SectionKind.CAPTION,):
        return False
    placed = _is_placed(marked[i])
    ends = marked[i].shape.ends or placed
    goes_on = i + 1 < len(body) and body[i + 1] > _SURE
    if goes_on and _CAPITAL_LEAD.match(marked[i].text) and ends:
        return body[i] >= _AMID
    if goes_on and marked[i].dateline:
        # Agencies set the place in front of captions as well, and then once more in front of the text.
        return not (pictured and marked[i + 1].dateline) or body[i] >= _AMID
    before = next((j for j in range(i - 1, -1, -1) if marked[j].kind is not LineKind.CAPTION), None)
    # A place behind the last sentence says enough of a block right below text.
    ended = placed and before == i - 1
    if before is None or body[before] < (_HALF if ended else _SURE):
        return False
    if goes_on:
        return body[i] >= (_AMID if ends else _SUBHEAD)
    return (ends and body[i] >= _LAST) or ended


def _is_marked(marked: Marked) -> bool:
    """Whether a place behind a block, or the capitals that open it, say that it is of a text."""
    return _is_placed(marked) or _CAPITAL_LEAD.match(marked.text) is not None


def _is_placed(marked: Marked) -> bool:
    return _PLACE_BEHIND.search(marked.text) is not None


def _drop_teasers(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Lone blocks behind an end mark and the heading of other stories are those stories' teasers."""
    body = text_blocks(verdicts)
    while len(body) > 1:
        before, last = body[-2], body[-1]
        between = [m.kind for m in marked[before + 1 : last]]
        if LineKind.STOP not in between or LineKind.HEADING not in between or len(between) < _GAP:
            return
        verdicts[last] = None
        body.pop()


def _drop_dates_and_writers(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Take out lines of a day and time, which may end like a sentence: ``8:51 p. m.``; and of who wrote."""
    for i, m in enumerate(marked):
        if verdicts[i] is not SectionKind.BODY:
            continue
        if m.is_date and len(m.text) <= _DATE and _CLOCK.search(m.text):
            verdicts[i] = SectionKind.DATE
        elif (m.shape.is_label and _DESK.fullmatch(m.text)) or _WRITERS.fullmatch(m.text):
            verdicts[i] = SectionKind.BYLINE
        elif m.shape.is_label and is_place_and_agency(m.text):
            verdicts[i] = SectionKind.CREDIT
        elif _IN_CAPITALS.fullmatch(m.text):
            verdicts[i] = SectionKind.CAPTION


def _drop_captions(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Blocks amid the text that are signed by a photographer, or that the caption below says again."""
    body = text_blocks(verdicts)
    for i, after in pairwise(body):
        text, below = marked[i].text.strip(), marked[i + 1]
        twin = after > i + 1 and below.kind is LineKind.CAPTION and _says(below.text, text)
        if twin or _PICTURED.search(text):
            verdicts[i] = SectionKind.CAPTION
        if after == i + 1 and below.text.startswith(text) and _CREDIT.fullmatch(below.text, len(text)):
            verdicts[i] = verdicts[after] = SectionKind.CAPTION


def _says(caption: str, text: str) -> bool:
    """Whether a caption has nearly all words of a text."""
    words = vocabulary(text)
    return 5 * len(words & vocabulary(caption)) >= 4 * len(words) > 0
