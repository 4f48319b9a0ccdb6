"""Texts told in numbered parts, ``1. The start``, whose headings look like a list of other stories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.clean.judge import Verdicts
from indexer.clean.marked import Marked
from indexer.clean.rules import LEADS_AWAY
from indexer.model import SectionKind

_NUMBERED = re.compile(r"(\d{1,2})[.)]\s?\S")
_FEWEST = 3
_HEADING_WORDS = 10
_BETWEEN = 3
"""How many blocks stand between the text and the first part at most."""


def regain_parts(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make such headings text, and the sentences below each: from 1 on, right below text."""
    parts = _parts(marked)
    if len(parts) < _FEWEST or SectionKind.BODY not in verdicts[max(0, parts[0] - _BETWEEN) : parts[0]]:
        return
    for i in range(parts[0], len(marked)):
        m = marked[i]
        if m.kind in LEADS_AWAY or (i > parts[-1] + 1 and verdicts[i] is not SectionKind.BODY):
            return
        if i in parts or m.is_text:
            verdicts[i] = SectionKind.BODY


def _parts(marked: Sequence[Marked]) -> list[int]:
    """The headings numbered from 1 on, each with a sentence right below."""
    parts: list[int] = []
    for i, (m, below) in enumerate(pairwise(marked)):
        number = _NUMBERED.match(m.text)
        heads = m.kind is None and m.shape.is_label and m.shape.words <= _HEADING_WORDS
        if number and heads and below.is_text and int(number[1]) == len(parts) + 1:
            parts.append(i)
    return parts
