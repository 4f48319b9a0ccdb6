"""Scripts of broadcasts and texts told by the hour: the marks that head their parts belong to the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from indexer.clean.agencies import agency_named
from indexer.clean.judge import Verdicts
from indexer.clean.marked import Marked
from indexer.clean.rules import LEADS_AWAY
from indexer.model import SectionKind

_PARTS = (
    "anchor(?: lead)?|pkg|package|lead|reporter|report|live|vcr|sound ?bites?|interview|int|q|a"
    "|앵커(?: ?멘트)?|기자|리포트|리포터|인터뷰|녹취|현장음|자막"
    "|同期声?|正文|解说词?|导语|導語|旁白|記者|记者|主持人|出镜|采访|口播"
)
PART = re.compile(
    rf"\W{{0,2}}[\[【<＜〈◀(（]\s?(?:{_PARTS})(?!\w)[^\]】>＞〉▶)）]{{0,14}}[\]】>＞〉▶)）]", re.IGNORECASE
)
"""How the parts of a script begin, whether or not their text stands on the same line."""
_HOUR = re.compile(r"\d{1,2}(?::\d{2})?\s?[ap]\.?m\.?(?:\s?\(?[A-Z]{2,4}\)?)?\W?", re.IGNORECASE)
"""An hour of a day that is told by the hour."""
_SPEAKS = re.compile(r"([^\W\d][^\s:：]{0,11}(?: [^\s:：]{1,12})?)\s?[:：]\s?\S")
"""Who speaks, before what is said."""
_BRACKETED = re.compile(
    r"[<＜〈]\s?[^\W\d_][^<>＜＞〈〉]{0,24}[>＞〉]|[\[【]\s?[^\W\d_][^\[\]/·・【】]{1,14}\s?[/·・]\s?[^\[\]【】\d]{2,20}[\]】]"
)
"""Who speaks next, in angle brackets, or with a post in others: ``[Ann Berg / mayor]``."""
_FEWEST, _SPEAKER = 2, 2
"""How many parts a script has at least, and of how many words who speaks in one is."""
_SAID = 6
"""Of how many words is what somebody says, or what a label of the text heads once more."""


def regain_script(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make the marks text, and all that stands between the parts of a script, with what the last begins."""
    _regain_marks(verdicts, marked)
    _regain_speakers(verdicts, marked)
    parts = [i for i, m in enumerate(marked) if m.kind is None and _begins_part(m)]
    if len(parts) < _FEWEST or SectionKind.BODY not in verdicts[parts[0] : parts[-1] + 2]:
        return
    if any(m.kind in LEADS_AWAY for m in marked[parts[0] : parts[-1]]):
        return
    for i in range(parts[0], min(parts[-1] + 2, len(marked))):
        if marked[i].kind is None:
            verdicts[i] = SectionKind.BODY


def _regain_speakers(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make what somebody says, who spoke in the text before, text where it stands right below text."""
    spoken = Counter(
        label[1]
        for m, verdict in zip(marked, verdicts, strict=True)
        if verdict is SectionKind.BODY and (label := _SPEAKS.match(m.text))
    )
    for i, m in enumerate(marked):
        label = _SPEAKS.match(m.text)
        known = label is not None and spoken[label[1]] >= _FEWEST and m.kind is None
        if known and i and verdicts[i - 1] is SectionKind.BODY and m.shape.words >= _SAID:
            verdicts[i] = SectionKind.BODY


def _regain_marks(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make the marks that stand right above a block of the text part of it."""
    for i, m in enumerate(marked[:-1]):
        mark = _HOUR.fullmatch(m.text) or PART.fullmatch(m.text)
        if _BRACKETED.fullmatch(m.text) and _speaks_next(verdicts, marked, i):
            verdicts[i] = SectionKind.BODY
        if mark and verdicts[i + 1] is SectionKind.BODY and marked[i + 1].shape.is_prose:
            verdicts[i] = SectionKind.BODY
            if i and marked[i - 1].dateline and marked[i - 1].kind is None and _HOUR.fullmatch(m.text):
                # What opens a text told by the hour: ``SOFIA (AP) — The latest on ... (all times local):``
                verdicts[i - 1] = SectionKind.BODY


def _speaks_next(verdicts: Verdicts, marked: Sequence[Marked], i: int) -> bool:
    """Whether a line that no rule knows stands between two blocks of the text."""
    plain = marked[i].kind is None and agency_named(marked[i].text) is None
    return plain and i > 0 and verdicts[i - 1] is verdicts[i + 1] is SectionKind.BODY


def _begins_part(marked: Marked) -> bool:
    """Whether a line is such a part, or who speaks in it, and no headline of that kind."""
    part = PART.match(marked.text)
    if part is None:
        return False
    beyond = marked.text[part.end() :].split()
    return len(beyond) <= _SPEAKER or marked.shape.ends or marked.shape.is_prose
