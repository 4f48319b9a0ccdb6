"""Blocks that read like text but are of other stories, of a picture or of the page, taken out of it again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.clean.judge import Verdicts, text_blocks
from indexer.clean.letters import CAPITALS
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.clean.script import PART
from indexer.clean.trade import prose_groups
from indexer.clean.vocabulary import vocabulary
from indexer.model import SectionKind

_FEWEST = 3
"""How many blocks a text has at least, above other stories."""
_FOREIGN = 0.25
"""The share of its words that a story of its own has in common with the one above it."""
_SAME = 2
"""How many words a headline has in common with its story, at least."""
_CREDIT_WORDS, _CAPTION_WORDS = 6, 45
_SIGN_WORDS = 4
_SEVERAL = 2
_HEADLINE_WORDS, _MOST_HEADLINE_WORDS, _LOWER = 9, 24, 0.5
_QUOTES = "’”\"'»"
_BARRED = re.compile(rf"[{CAPITALS}]{{2,20}}(?: [{CAPITALS}]{{1,20}}){{1,4}}\s?\|\s?(?=\S+ \S+ \S)")
_SURE = 0.95
_PLACE = re.compile(r"[A-Z][A-Z .,’'-]{2,30}(?:, [A-Z][\w.]{1,20})? (?:–|—|--?) ")
_TOLD = frozenset(("past", "said"))
_ANNOUNCING = (":", "：", ",")
_CUT_WORDS, _OWN = 16, 0.2
"""Of how many words a story is that breaks off, and what share of them it has in common with the text."""
_ENDED = re.compile(r"[。！？]|[.!?؟…](?:\W|$)")
_TAIL = 40
_OPENING = re.compile(r"([^\W\d_]\S{0,20}(?:\s\S{1,20}){0,2}?)\s?[-–—ـ_]")
"""An outlet or place and a dash, with which a site begins every story."""
_TITLE_WORDS = 12
_CLOSING = re.compile(r"\W?(?:additional )?reporting by\b.{3,200}\b(?:editing|writing) by\b", re.IGNORECASE)
"""Who wrote and edited a story of an agency, which is all that its end says."""


def drop_astray(verdicts: Verdicts, marked: Sequence[Marked], likely: Sequence[float]) -> None:
    """Take such blocks out of the text; ``likely`` says how likely the model finds each to be of it."""
    _keep_one_side(verdicts, marked)
    _drop_other_stories(verdicts, marked)
    _drop_placed_anew(verdicts, marked)
    _drop_cut_story(verdicts, marked)
    _drop_cut_teasers(verdicts, marked)
    _drop_cut_above(verdicts, marked)
    _drop_barred(verdicts, marked)
    _drop_headlines_within(verdicts, marked)
    _drop_captions_above_credits(verdicts, marked, likely)
    _drop_last_label(verdicts, marked)


def _keep_one_side(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """What end marks, rights or rules for comments part from most of the text: none goes on behind them."""
    parts: list[list[int]] = [[]]
    for i, m in enumerate(marked):
        if verdicts[i] is SectionKind.BODY:
            parts[-1].append(i)
        elif m.kind is LineKind.STOP or (m.kind is LineKind.CREDIT and _CLOSING.match(m.text)):
            parts.append([])
    words = [sum(marked[i].shape.words for i in part) for part in parts]
    kept = next(i for i, count in enumerate(words) if 2 * count >= max(words))
    for i, part in enumerate(parts):
        for j in part if i != kept else ():
            verdicts[j] = None


def _drop_cut_story(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """A paragraph that breaks off below a text whose sentences all have their end: how another story begins.

    It has hardly a word in common with the text, or begins with the outlet or place, and a dash, as that did.
    """
    body = text_blocks(verdicts)
    if len(body) < _FEWEST:
        return
    last = marked[body[-1]]
    above = [marked[i] for i in body[:-1]]
    prose = [m for m in above if m.shape.is_prose]
    breaks_off = (
        last.shape.words >= _CUT_WORDS and last.text[-1].isalpha() and not _ENDED.search(last.text[-_TAIL:])
    )
    if not breaks_off or last.signed or len(prose) < _SAME or not all(m.shape.ends for m in prose):
        return
    told = vocabulary(" ".join(m.text for m in above))
    if not _opens_alike(last, marked[: body[1]]) and not _is_foreign(last, told):
        return
    verdicts[body[-1]] = SectionKind.OTHER_HEADLINES
    title = marked[body[-2]]
    if len(body) > _FEWEST and title.shape.words <= _TITLE_WORDS and not title.shape.is_prose:
        others = vocabulary(" ".join(m.text for m in above[:-1]))
        if _is_foreign(title, others):
            verdicts[body[-2]] = SectionKind.OTHER_HEADLINES


def _opens_alike(block: Marked, first: Sequence[Marked]) -> bool:
    opening = _OPENING.match(block.text)
    return opening is not None and any(
        (other := _OPENING.match(m.text)) and other[1] == opening[1] for m in first
    )


def _is_foreign(block: Marked, told: set[str]) -> bool:
    own = vocabulary(block.text)
    return len(own & told) < _OWN * len(own)


def _drop_other_stories(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """What a heading and a headline below the text lead to, and has hardly a word in common with it."""
    body = text_blocks(verdicts)
    for i, m in enumerate(marked):
        below = [j for j in body if j > i]
        above = body[: len(body) - len(below)]
        if m.kind is not LineKind.HEADING or len(above) < _FEWEST or not below:
            continue
        led = next((b for b in marked[i + 1 : below[0] + 1] if b.kind is None), None)
        if led is None or not led.shape.is_label:
            continue
        words = vocabulary(" ".join(marked[j].text for j in above))
        told = next((vocabulary(marked[j].text) for j in below if marked[j].shape.is_prose), set())
        own = vocabulary(led.text)
        if len(own & told) >= _SAME and len(own & words) < _SAME and len(told & words) < _FOREIGN * len(told):
            for j in below:
                verdicts[j] = SectionKind.OTHER_HEADLINES
            return


def _drop_placed_anew(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """What a place opens below a heading of other stories, as a place opened the text above."""
    body = text_blocks(verdicts)
    if not body or not _opens_with_place(marked[body[0]]):
        return
    for before, i in pairwise(body):
        headed = any(m.kind is LineKind.HEADING for m in marked[before + 1 : i])
        if headed and _opens_with_place(marked[i]):
            for j in body[body.index(i) :]:
                verdicts[j] = SectionKind.OTHER_HEADLINES
            return


def _opens_with_place(marked: Marked) -> bool:
    return marked.dateline or _PLACE.match(marked.text) is not None


def _drop_cut_teasers(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Several blocks in a row that end the text, each broken off with dots."""
    body = text_blocks(verdicts)
    last = len(body)
    while last and marked[body[last - 1]].shape.cut:
        last -= 1
    teasers = body[last:]
    apart = 0 < last < len(body) and teasers[0] > body[last - 1] + 1
    if last and (len(teasers) > 1 or apart):
        for i in teasers:
            verdicts[i] = SectionKind.OTHER_HEADLINES


def _drop_cut_above(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Several blocks above a text, each broken off with dots, with the headlines right above them."""
    body = text_blocks(verdicts)
    cut = [i for i in body if marked[i].shape.cut]
    if len(cut) < _SEVERAL or len(cut) == len(body):
        return
    run = [i for i in body if i <= cut[-1]]
    headlines = {i - 1 for i in cut if marked[i - 1].shape.is_label}
    if len(body) - len(run) >= _FEWEST and all(i in cut or i in headlines for i in run):
        for i in run:
            verdicts[i] = SectionKind.OTHER_HEADLINES


def _drop_barred(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """A headline amid the text behind words in capitals and a bar, as links are set: ``SEE ALSO | ...``."""
    body = text_blocks(verdicts)
    for i in body[1:-1]:
        if marked[i].shape.is_label and _BARRED.match(marked[i].text):
            verdicts[i] = SectionKind.OTHER_HEADLINES


def _drop_headlines_within(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """Several lines of many words in a row without an end, amid paragraphs: headlines of other stories."""
    body = text_blocks(verdicts)
    run: list[int] = []
    for before, i in pairwise(body):
        m = marked[i]
        if _may_be_headline(m) and (run or (marked[before].shape.is_prose and marked[before].shape.ends)):
            run.append(i)
            continue
        if len(run) >= _FEWEST and m.shape.is_prose:
            for j in run:
                verdicts[j] = SectionKind.OTHER_HEADLINES
        run = []


def _may_be_headline(m: Marked) -> bool:
    """Whether a line of many words has no end, or that of a quotation."""
    shape = m.shape
    quoted = m.text[-1] in _QUOTES and shape.sentences <= 1 and shape.words <= _MOST_HEADLINE_WORDS
    return (shape.is_label or quoted) and shape.words >= _HEADLINE_WORDS and (shape.lower or 0) >= _LOWER


def _drop_captions_above_credits(
    verdicts: Verdicts, marked: Sequence[Marked], likely: Sequence[float]
) -> None:
    """A sentence right above who took a picture, which says what is to be seen and nothing of what was."""
    for i, (m, below) in enumerate(pairwise(marked)):
        credited = (
            below.kind is LineKind.CAPTION and below.shape.is_label and below.shape.words <= _CREDIT_WORDS
        )
        short = m.shape.words <= _CAPTION_WORDS and m.shape.sentences == 0
        doubtful = verdicts[i] is SectionKind.BODY and likely[i] < _SURE and not _PLACE.match(m.text)
        if not (doubtful and credited and short and m.text.endswith(".")):
            continue
        if m.shape.lower is not None and _TOLD.isdisjoint(prose_groups(m.text)) and '"' not in m.text:
            verdicts[i] = SectionKind.CAPTION


def _drop_last_label(verdicts: Verdicts, marked: Sequence[Marked]) -> None:
    """A few words without an end below a text that has ended: an agency, a desk, a section."""
    body = text_blocks(verdicts)
    if len(body) <= _FEWEST:
        return
    before, last = marked[body[-2]], marked[body[-1]]
    short = last.shape.is_label and last.shape.words <= _SIGN_WORDS and ")" not in last.text
    short = short and PART.fullmatch(last.text) is None
    if short and (before.shape.ends or before.shape.is_prose) and not before.text.endswith(_ANNOUNCING):
        verdicts[body[-1]] = None
