"""Captions that the line model takes for text.

They are told by the line above, by the day, bar or bracketed credit at their end, or by the place in front
of them where the text below begins with a place as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.judge import Verdicts, text_blocks
from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.model import SectionKind

_WORDS = 35
_DAY = re.compile(r", (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? (?:19|20)\d\d\.{1,2}$")
"""The day behind a comma at the end of a sentence; in a text a preposition stands before it."""
_BAR = re.compile(r"[.!?]\s?\|$")
_CREDITED = re.compile(
    r"(?:[.!?…][\"”’]?|[。！？]|다\.?)\s?"
    r"(?:[(（\[<](?![A-Z]+ [A-Z]+[)\]])[^\W\d_][^()（）\[\]<>\d]{1,40}(?<![.!?])[)）\]>]"
    r"|[|/]\s?[^|/.\d]{2,30})$"
)
"""Who took or gave a picture, in brackets or behind a bar that follows the end of a sentence."""
_CREDIT = 60
_QUOTING = '"“”«»「」'
_MOST_PLACED = 3
"""How many paragraphs begin with a place, the captions above the text among them; more are short news."""
_MOST_CREDITED = 3
"""Of so many paragraphs one at most may end so; where more do, each item or answer of the text does."""
_SENTENCE = 25
_PLACE_AND_DASH = re.compile(
    rf"[{CAPITALS}]{{3,20}}(?:[ ,.]{{1,2}}[{CAPITALS}]\w{{0,15}}){{0,3}}"
    r"(?: \([^()]{2,30}\))? ?(?:--|[—–]|- )"
)
_PLACE = re.compile(r"[A-Z][\w -]{2,20}\([A-Z][\w .-]{2,20}\):\s")


def drop_pictured(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Make such lines captions."""
    _drop_placed(verdicts, marked)
    _drop_above_place(verdicts, marked)
    _drop_credited(verdicts, marked)
    body = text_blocks(verdicts)
    for i in body:
        if marked[i].shape.words > _WORDS:
            continue
        barred = i == body[0] and _BAR.search(marked[i].text) and i + 1 < len(marked)
        dated = marked[i].shape.sentences == 0 and _DAY.search(marked[i].text)
        placed = barred and (marked[i + 1].dateline or _PLACE.match(marked[i + 1].text))
        if placed or dated or _is_said_above(verdicts, marked, i):
            verdicts[i] = SectionKind.CAPTION


def _drop_placed(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """What stands above the text begins with a place, as its first paragraph does and the second does not."""
    body = text_blocks(verdicts)
    placed = next((n for n, i in enumerate(body) if not marked[i].dateline), 0)
    if 1 < placed <= _MOST_PLACED and body[placed] == body[placed - 1] + 1:
        for i in body[: placed - 1]:
            if marked[i].shape.words <= _WORDS:
                verdicts[i] = SectionKind.CAPTION


def _drop_above_place(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """One sentence above all text, where a place and a dash open the next paragraph and no other."""
    body = text_blocks(verdicts)
    if len(body) < _MOST_PLACED:
        return
    first, second, *others = (marked[i] for i in body)
    alone = first.shape.sentences == 0 and first.shape.ends and first.shape.words <= _SENTENCE
    placed = [m for m in (first, second, *others) if m.dateline or _PLACE_AND_DASH.match(m.text)]
    if alone and placed == [second] and body[1] == body[0] + 1:
        verdicts[body[0]] = SectionKind.CAPTION


def _drop_credited(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """A paragraph that closes with a credit has another of the text right below it."""
    body = text_blocks(verdicts)
    credited = [i for i in body[:-1] if _CREDITED.search(marked[i].text[-_CREDIT:])]
    if len(credited) * _MOST_CREDITED > len(body):
        return
    for i in credited:
        quoted = any(sign in marked[i].text for sign in _QUOTING)
        goes_on = verdicts[i + 1] is SectionKind.BODY and marked[i + 1].is_text
        if goes_on and not quoted and marked[i].shape.words <= _WORDS:
            verdicts[i] = SectionKind.CAPTION


def _is_said_above(verdicts: Sequence[SectionKind | None], marked: Sequence[Marked], i: int) -> bool:
    """Whether the caption right above begins with these words and goes on, with a credit."""
    if not i or not marked[i - 1].text.startswith(marked[i].text) or marked[i - 1].text == marked[i].text:
        return False
    return verdicts[i - 1] is SectionKind.CAPTION or marked[i - 1].kind is LineKind.CAPTION
