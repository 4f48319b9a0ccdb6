"""The last parts of a text, whose subheads have the shape of those above: in capitals, or behind one sign.

By itself a line in capitals with a paragraph below it, where the text may have ended, is as likely
the headline of another story; where the text has such subheads already it goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.judge import ARTICLE, Verdicts, text_blocks
from indexer.clean.marked import Marked
from indexer.model import SectionKind

_SIGN = re.compile(r"[■□◆◇●○▶▷▲△▣◎★☆【\[<〈]")
_WORDS = 12
_FEWEST = 2
"""How many letters a subhead in capitals has at least."""


def regain_headed(verdicts: Verdicts, marked: Sequence[Marked], ruled: Sequence[SectionKind]) -> None:
    """Make such subheads text, and the paragraph right below each, while they stand right below text."""
    body = text_blocks(verdicts)
    known = {_form(marked[i]) for i in body[1:-1] if _is_paragraph(marked[i + 1]) and i + 1 in body}
    at = body[-1] + 1 if body else len(marked)
    while at + 1 < len(marked) and _form(marked[at]) in known - {None}:
        if not _is_paragraph(marked[at + 1]) or any(ruled[i] not in ARTICLE for i in (at, at + 1)):
            return
        verdicts[at] = verdicts[at + 1] = SectionKind.BODY
        at += 2


def _form(marked: Marked) -> str | None:
    """What a subhead has in common with others: its first sign, or capitals; None where it is none."""
    if marked.kind is not None or not marked.shape.is_label or marked.shape.words > _WORDS or marked.dates:
        return None
    sign = _SIGN.match(marked.text)
    if sign is not None:
        return sign[0]
    letters = sum(map(str.isalpha, marked.text))
    return "capitals" if letters >= _FEWEST and marked.text.isupper() else None


def _is_paragraph(marked: Marked) -> bool:
    return marked.is_text and marked.shape.is_prose and marked.shape.ends
