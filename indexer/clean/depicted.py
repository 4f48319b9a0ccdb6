"""Captions among the paragraphs of a text, told by grammar, by language and by what they repeat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.clean.judge import Verdicts, text_blocks
from indexer.clean.language import language_of
from indexer.clean.letters import CAPITALS, NAME_WORD
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.model import SectionKind

_FEWEST = 3
"""How many blocks a text has at least, a caption among them."""
_WORDS, _FOREIGN_WORDS = 20, 45
_NAME_WORDS, _LINE_WORDS = 4, 16
_LONGEST_NAME = 40
_DOING = re.compile(
    rf"""(?:(?:{NAME_WORD}|and|with|the|of)\ ){{1,6}}{NAME_WORD}\ (?:[a-z]{{2,14}}ly\ )?
    (?!during\b|including\b|according\b)[a-z]{{2,14}}ing
    \ (?:along|at|with|in|on|to|from|by|across|past|into|through|outside|inside|beside
    |hands|his|her|their|a|an|the)\b""",
    re.VERBOSE,
)
"""A full name and what its bearer is doing, without a verb that would tell when."""
_PRESENTED = re.compile(
    rf"""[^.!?:;\"“]{{6,80}},\ {NAME_WORD}(?:\ (?:[{CAPITALS}]\.|{NAME_WORD})){{0,2}}
    \ (?P<surname>{NAME_WORD})""",
    re.VERBOSE,
)
_FINITE = re.compile(
    r"""\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did
    |says|said|told|[a-z]{2,14}(?<!hundr)ed|began|came|fell|gave|got|grew|held|kept|knew|led|left|lost|made|met|put
    |ran|rose|saw|sent|set|sold|spoke|took|went|won|wrote|meant|means|makes|gets|goes|comes|remains|seems|shows
    |helps|leaves|takes|gives|brings|keeps)\b|[\"“”;:?!]""",
    re.VERBOSE,
)


def drop_depicted(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make such blocks captions."""
    body = text_blocks(verdicts)
    if len(body) < _FEWEST:
        return
    for i in body:
        m = marked[i]
        if m.shape.words <= _WORDS and m.shape.sentences == 0 and m.text.endswith(".") and _is_scene(m.text):
            verdicts[i] = SectionKind.CAPTION
    _drop_names(verdicts, marked, body)
    _drop_presented(verdicts, marked, body)
    _drop_foreign(verdicts, marked, body)


def _is_scene(text: str) -> bool:
    """Whether a sentence has somebody doing something, and no verb but that."""
    doing = _DOING.match(text)
    return doing is not None and _FINITE.search(text) is None


def _drop_names(verdicts: Verdicts, marked: Sequence[Marked], body: Sequence[int]) -> None:
    """A name alone on its line, which the text above told in a sentence, and a line on its bearer."""
    for n, (i, after) in enumerate(pairwise(body)):
        name, line = marked[i], marked[after]
        bare = not name.shape.ends and 1 < name.shape.words <= _NAME_WORDS and len(name.text) <= _LONGEST_NAME
        if not bare or after != i + 1 or not line.shape.is_label or line.shape.words > _LINE_WORDS:
            continue
        surname = name.text.rpartition(" ")[2]
        told = any(name.text in marked[j].text for j in body[:n] if marked[j].shape.is_prose)
        if told and surname in line.text:
            verdicts[i] = verdicts[after] = SectionKind.CAPTION


def _drop_presented(verdicts: Verdicts, marked: Sequence[Marked], body: Sequence[int]) -> None:
    """Who is to be seen, between paragraphs of which one names him: ``Mayor of Oldtown, Ann Berg``."""
    for n, i in enumerate(body[1:-1], start=1):
        told = _PRESENTED.fullmatch(marked[i].text)
        if told is None or not all(marked[j].shape.is_prose for j in (body[n - 1], body[n + 1])):
            continue
        surname = re.compile(rf"\b{re.escape(told['surname'])}\b")
        if any(surname.search(marked[j].text) for j in body if j != i):
            verdicts[i] = SectionKind.CAPTION


def _drop_foreign(verdicts: Verdicts, marked: Sequence[Marked], body: Sequence[int]) -> None:
    """A paragraph right above a credit, in another language than all of the text around it."""
    for i in body[:-1]:
        credited = verdicts[i + 1] is SectionKind.CAPTION or marked[i + 1].kind is LineKind.CAPTION
        if not credited or marked[i].shape.words > _FOREIGN_WORDS:
            continue
        own = language_of(marked[i].text)
        text = language_of("\n".join(marked[j].text for j in body if j != i))
        if own and text and own != text:
            verdicts[i] = SectionKind.CAPTION
