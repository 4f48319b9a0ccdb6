"""Chinese texts set a phrase a line, as on the accounts of platforms, regained from among headlines.

Such a run of short lines stands right above a paragraph of the text, shares its words, and
one line at least breaks off with a comma or a colon, as no headline does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from indexer.clean.judge import Verdicts, text_blocks
from indexer.clean.marked import Marked
from indexer.clean.vocabulary import vocabulary
from indexer.model import SectionKind

_SCRIPT = "hani"
_LONGEST = 26
_FEWEST, _BETWEEN = 3, 3
"""How many such lines stand above a text at least, and within one at most."""
_SHARED = 3
_BREAKS_OFF = ("，", ",", "、", "：", ":")


def regain_phrases(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make such lines text, and then the few that stand between two paragraphs as well."""
    body = [i for i in text_blocks(verdicts) if not _is_phrase(marked[i])]
    if not body or marked[body[0]].shape.script != _SCRIPT:
        return
    first = body[0]
    start = first
    while start and _is_phrase(marked[start - 1]) and verdicts[start - 1] is not SectionKind.HEADLINE:
        start -= 1
    if not start and not marked[0].text.endswith(_BREAKS_OFF):
        # The first line of a page is its headline.
        start = 1
    run = marked[start:first]
    if len(run) < _FEWEST or not any(m.text.endswith(_BREAKS_OFF) for m in run):
        return
    spoken = vocabulary(" ".join(marked[i].text for i in body))
    if len(vocabulary(" ".join(m.text for m in run)) & spoken) < _SHARED:
        return
    for i in range(start, first):
        verdicts[i] = SectionKind.BODY
    for before, after in pairwise(body):
        between = range(before + 1, after)
        if len(between) <= _BETWEEN and all(_is_phrase(marked[i]) for i in between):
            for i in between:
                verdicts[i] = SectionKind.BODY


def _is_phrase(marked: Marked) -> bool:
    short = len(marked.text) <= _LONGEST and marked.shape.script == _SCRIPT and not marked.shape.ends
    return short and marked.kind is None and not marked.dates and " " not in marked.text
