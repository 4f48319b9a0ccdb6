"""The last parts of a text, whose subheads are like those above: in capitals, behind one sign, or short.

By itself a line in capitals with a paragraph below it, where the text may have ended, is as likely
the headline of another story; where the text has such subheads already it goes on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from indexer.clean.judge import ARTICLE, Verdicts, text_blocks
from indexer.clean.marked import Marked
from indexer.clean.vocabulary import vocabulary
from indexer.model import SectionKind

_SIGN = re.compile(r"[■□◆◇●○▶▷▲△▣◎★☆【\[<〈]")
_WORDS = 12
_LABEL, _LABEL_WORDS, _SEVERAL = "label", 6, 2
"""Subheads without a sign, of so many words at most, of which a text has so many at least."""
_SHARED = 0.4
"""What share of its words the paragraph below such a one has from the text above."""
_FEWEST = 2
"""How many letters a subhead in capitals has at least."""


def regain_headed(verdicts: Verdicts, marked: Sequence[Marked], ruled: Sequence[SectionKind]) -> None:
    """Make such subheads text, and the paragraph right below each, while they stand right below text."""
    body = text_blocks(verdicts)
    forms = Counter(_form(marked[i]) for i in body[1:-1] if _is_paragraph(marked[i + 1]) and i + 1 in body)
    known = {form for form, times in forms.items() if form and (form != _LABEL or times >= _SEVERAL)}
    at = body[-1] + 1 if body else len(marked)
    while at + 1 < len(marked) and (form := _form(marked[at])) in known:
        if not _is_paragraph(marked[at + 1]):
            return
        if form == _LABEL and not _goes_on(marked[at + 1], [marked[i] for i in body]):
            return
        if form != _LABEL and any(ruled[i] not in ARTICLE for i in (at, at + 1)):
            return
        verdicts[at] = verdicts[at + 1] = SectionKind.BODY
        at += 2


def _form(marked: Marked) -> str | None:
    """What a subhead has in common with others: its first sign, capitals, or no more than being short."""
    if marked.kind is not None or not marked.shape.is_label or marked.shape.words > _WORDS or marked.dates:
        return None
    sign = _SIGN.match(marked.text)
    if sign is not None:
        return sign[0]
    letters = sum(map(str.isalpha, marked.text))
    if letters >= _FEWEST and marked.text.isupper():
        return "capitals"
    return _LABEL if marked.shape.words <= _LABEL_WORDS and not marked.signed else None


def _goes_on(paragraph: Marked, text: Sequence[Marked]) -> bool:
    """Whether a paragraph speaks of what the text does."""
    words = vocabulary(paragraph.text)
    return len(words & vocabulary(" ".join(m.text for m in text))) > _SHARED * len(words)


def _is_paragraph(marked: Marked) -> bool:
    return marked.is_text and marked.shape.is_prose and marked.shape.ends
