"""The blocks within an article: body, but for pictures, furniture and other stories between."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from indexer.clean.agencies import agency_in_front
from indexer.clean.bylines import find_names
from indexer.clean.marked import Marked
from indexer.clean.rules import LineKind
from indexer.clean.vocabulary import vocabulary
from indexer.clean.weigh import POINT
from indexer.model import SectionKind

_POSED = re.compile(r"(?:고 있다|하고 있는 모습|모습)\.?$")
"""How a Korean caption ends where the text is told in another style."""
_FEWEST_PARAGRAPHS = 3
_CARELESS = 3
"""How many sentences of a text want their end before such a line is no caption but one of them."""
_CAPTION_WORDS = 9
_PULLED, _LONGEST_QUOTE = 5, 40
_MOST_BLOCKS = 400
_SENTENCE_END = re.compile(r"[.!?]\s|[。！？]")
_QUOTES = " .,!?…\"'“”‘’«»„"
_BULLETED = re.compile(r"[•·▪►*]\s")
_FEWEST_POINTS = 3
_MANY_LABELS = 4
_FEW_WORDS = 12
_NEVER_BODY = (
    LineKind.CAPTION,
    LineKind.POINTER,
    LineKind.FURNITURE,
    LineKind.RESUME,
    LineKind.HEADING,
    LineKind.CREDIT,
)


def kinds_inside(core: Sequence[Marked], meaning: Mapping[LineKind, SectionKind]) -> list[SectionKind]:
    """The kind of each block of an article."""
    kinds = [_kind(m, meaning) for m in core]
    _mark_lists(core, kinds)
    _mark_captions(core, kinds)
    _mark_unended(core, kinds)
    _mark_pull_quotes(core, kinds)
    return kinds


def _kind(marked: Marked, meaning: Mapping[LineKind, SectionKind]) -> SectionKind:
    """What the rules say, where they speak of less than a paragraph."""
    if marked.kind in _NEVER_BODY and marked.kind is not None:
        return meaning[marked.kind]
    short = not marked.shape.ends and marked.shape.words <= _FEW_WORDS
    if short and find_names(marked.text):
        return SectionKind.BYLINE
    if marked.shape.is_label and short:
        if marked.dates and not marked.text.endswith((":", "：")):
            return SectionKind.DATE
        if agency_in_front(marked.text):
            return SectionKind.CREDIT
    return SectionKind.BODY


def _mark_lists(core: Sequence[Marked], kinds: list[SectionKind]) -> None:
    """Short blocks after a heading of other stories are those stories, up to the next running text.

    So are many labels in a row, unless they are the points of a list that the text announces.
    """
    listing = False
    run: list[int] = []
    for i, m in enumerate(core):
        listing = m.kind is LineKind.HEADING or (listing and not m.shape.is_prose)
        if listing and kinds[i] is SectionKind.BODY:
            kinds[i] = SectionKind.OTHER_HEADLINES
        if m.shape.is_label and not POINT.match(m.text):
            run.append(i)
            continue
        _mark_run(core, kinds, run)
        run = []
    _mark_bullets(core, kinds)


def _mark_run(core: Sequence[Marked], kinds: list[SectionKind], run: Sequence[int]) -> None:
    """Mark a run of labels, if it is long."""
    announced = any(core[i].text.endswith((":", "：")) for i in run[:1] for i in (i - 1, i) if i >= 0)
    if len(run) >= _MANY_LABELS and not announced:
        for i in run:
            kinds[i] = SectionKind.OTHER_HEADLINES if kinds[i] is SectionKind.BODY else kinds[i]


def _mark_bullets(core: Sequence[Marked], kinds: list[SectionKind]) -> None:
    """One or two bulleted labels between paragraphs, which no text announces, lead to other stories."""
    run: list[int] = []
    for i, m in enumerate(core):
        if _BULLETED.match(m.text) and m.shape.is_label:
            run.append(i)
            continue
        if 0 < len(run) < _FEWEST_POINTS and run[0] > 0 and not core[run[0] - 1].text.endswith((":", "：")):
            for j in run:
                kinds[j] = SectionKind.OTHER_HEADLINES if kinds[j] is SectionKind.BODY else kinds[j]
        run = []


def _mark_captions(core: Sequence[Marked], kinds: list[SectionKind]) -> None:
    """Captions that only their place tells: printed twice, or signed by an agency before the last block."""
    last = max((i for i, kind in enumerate(kinds) if kind is SectionKind.BODY), default=0)
    for i, m in enumerate(core):
        alone = m.signed or not m.shape.ends or _POSED.search(m.text) is not None
        twice = i + 1 < len(core) and core[i + 1].text == m.text and alone
        if kinds[i] is SectionKind.BODY and (twice or (i < last and m.signed)):
            kinds[i] = SectionKind.CAPTION
            if twice:
                kinds[i + 1] = SectionKind.CAPTION
    for i, kind in enumerate(tuple(kinds)):
        if kind is SectionKind.CAPTION:
            _mark_alternative_text(core, kinds, i)


def _mark_unended(core: Sequence[Marked], kinds: list[SectionKind]) -> None:
    """Lines as long as a sentence but without its end, among paragraphs that all have theirs, are captions.

    A subhead is shorter or in capitals; what follows a colon, or runs on below, is text.
    """
    prose = [m for m, kind in zip(core, kinds, strict=True) if kind is SectionKind.BODY and m.shape.is_prose]
    ended = sum(m.shape.ends for m in prose)
    if len(prose) < _FEWEST_PARAGRAPHS or ended * 5 < 4 * len(prose):
        return
    unended = [i for i in range(1, len(core) - 1) if kinds[i] is SectionKind.BODY and _is_unended(core, i)]
    if len(unended) + len(prose) - ended >= _CARELESS and len(prose) > ended:
        return
    for i in unended:
        kinds[i] = SectionKind.CAPTION


def _is_unended(core: Sequence[Marked], i: int) -> bool:
    """Whether a line has the words of a sentence, but neither its end nor what it runs on with."""
    before, m, after = core[i - 1], core[i], core[i + 1]
    sentence_like = m.shape.is_label and m.shape.words >= _CAPTION_WORDS and (m.shape.lower or 0) >= 0.4
    runs_on = (
        m.text[-1] in '.:：,;-–—"”' or after.text[0].islower() or m.text[0].islower() or m.text[0] in "-–—"
    )
    listed = before.shape.is_label and after.shape.is_label
    announced = before.text.endswith((":", "：")) or POINT.match(m.text) or listed
    return sentence_like and not runs_on and not announced


def _mark_pull_quotes(core: Sequence[Marked], kinds: list[SectionKind]) -> None:
    """A block that says again, word for word, what stands within another is set there to catch the eye."""
    if len(core) > _MOST_BLOCKS:
        return
    for i, m in enumerate(core):
        short = m.shape.ends and _PULLED <= m.shape.words <= _LONGEST_QUOTE
        if kinds[i] is not SectionKind.BODY or not short:
            continue
        said = [words for part in _SENTENCE_END.split(m.text) if (words := part.strip(_QUOTES))]
        longer = (other.text for other in core if len(other.text) > len(m.text) + 1)
        if any(all(words in text for words in said) for text in longer):
            kinds[i] = SectionKind.BOILERPLATE


def _mark_alternative_text(core: Sequence[Marked], kinds: list[SectionKind], i: int) -> None:
    """The line before a caption that says the same in other words is the picture's alternative text."""
    j = i - 1
    if j < 0 or kinds[j] is not SectionKind.BODY or len(core[j].text) > 2 * len(core[i].text):
        return
    caption, other = vocabulary(core[i].text), vocabulary(core[j].text)
    if len(caption & other) * 5 >= 3 * min(len(caption), len(other)) > 0:
        kinds[j] = SectionKind.CAPTION
