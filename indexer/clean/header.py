"""What stands above an article: its headline and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.clean.bylines import bare_name, find_names
from indexer.clean.weigh import Marked
from indexer.model import Excerpt

EMAIL = re.compile(r"\W*[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}\W*")
_WORDS = re.compile(r"[^\W_]{4,}|[\u3400-\u9fff]{2}|[\uac00-\ud7a3]{2}")
_OUTLET = re.compile(r"\b[\w-]{2,30}\.(?:com|net|org|info|news|[a-z]{2})\b", re.IGNORECASE)
_LONGEST = 220
_NEAR = 25
_ENOUGH = 1.2
_READ = 20_000


def vocabulary(text: str) -> set[str]:
    """The longer words of a text; pairs of characters in scripts without spaces."""
    return set(_WORDS.findall(text[:_READ].lower()))


def trim_front(marked: Sequence[Marked], first: int, last: int) -> int:
    """Where the text begins once a headline that reads like a sentence is left to the header.

    Only a short first block without an end of its own, or one that the page repeats,
    is taken for a headline; a lead without a full stop is longer.
    """
    for i in range(first, min(first + 3, last - 1)):
        shape = marked[i].shape
        repeated = sum(m.text == marked[i].text for m in marked) > 1
        opens = marked[i + 1].dateline and not marked[i].dateline
        short = shape.words <= 26 and not shape.sentences and len(marked[i].text) <= _LONGEST
        if not (short and (not shape.ends or opens or repeated)):
            return i
    return first


def find_headline(marked: Sequence[Marked], first: int, last: int) -> int | None:
    """Which block above the article is its headline, if any."""
    spoken = vocabulary(" ".join(m.text for m in marked[first:last]))
    best, headline = _ENOUGH, None
    for i in range(max(0, first - _NEAR), first):
        score = _score(marked, i, first, spoken)
        if score > best:
            best, headline = score, i
    if headline is None:
        return None
    return next(i for i, m in enumerate(marked) if m.text == marked[headline].text)


def _score(marked: Sequence[Marked], i: int, first: int, spoken: set[str]) -> float:
    """How much a block looks like the headline of a text with this vocabulary; 0 for what is none."""
    text, shape = marked[i].text, marked[i].shape
    if marked[i].kind is not None or len(text) > _LONGEST or shape.words < 2 or shape.listed:
        return 0.0
    if _OUTLET.search(text) and shape.words <= 5:
        return 0.0
    if find_names(text) or EMAIL.fullmatch(text) or (marked[i].dates and shape.words < 9):
        return 0.0
    words = vocabulary(text)
    overlap = len(words & spoken) / len(words) if words else 0.0
    repeated = sum(m.text == text for m in marked) > 1
    return overlap * 3 + min(shape.words, 8) / 4 + (1.5 if repeated else 0) - (first - i) * 0.05


def name_writers(
    marked: Sequence[Marked], first: int, last: int, headline: int | None
) -> dict[int, tuple[Excerpt, ...]]:
    """The blocks around the article that name its writers, with the names (spans in the article)."""
    found: dict[int, tuple[Excerpt, ...]] = {}
    for i, m in enumerate(marked):
        if first <= i < last or m.kind is not None or i == headline:
            continue
        names = find_names(m.text)
        between = headline is not None and headline < i < first
        if not names and between and (name := bare_name(m.text)):
            names = (name,)
        if names:
            found[i] = tuple(Excerpt(n.text, n.span and n.span.shifted(m.block.start)) for n in names)
    return found
