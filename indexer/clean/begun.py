"""The beginning of a text that a page breaks off with dots, and that is all it has of it.

Papers show so much to those who do not pay. To the rules, a paragraph that breaks off is
the teaser of another story; the first one on a page without any other text is its text.
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.clean.judge import Judgement, Verdicts
from indexer.clean.marked import Marked
from indexer.model import SectionKind

_WORDS, _SENTENCES = 25, 1
"""Of how many words and ended sentences such a beginning is, before it breaks off: teasers are shorter."""
_LIKELY = 0.8


def is_cut_short(marked: Marked) -> bool:
    """Whether a block is sentences that break off."""
    shape = marked.shape
    told = shape.words >= _WORDS and shape.sentences >= _SENTENCES
    return shape.cut and told and marked.kind is None and not shape.listed


def only_beginning(judged: Judgement, marked: Sequence[Marked]) -> Verdicts:
    """The first such block as the only one that is text, where it is likely to be; none otherwise."""
    verdicts: Verdicts = [None if v is SectionKind.BODY else v for v in judged.verdicts]
    first = next((i for i, m in enumerate(marked) if is_cut_short(m)), None)
    if first is not None and judged.body[first] >= _LIKELY:
        verdicts[first] = SectionKind.BODY
    return verdicts
