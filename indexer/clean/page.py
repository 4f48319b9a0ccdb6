"""A page read as a whole: a kind for every line, the headline and the writers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.clean.bylines import bare_name, find_names
from indexer.clean.label import Marked, find_core, mark
from indexer.clean.lines import Line
from indexer.clean.rules import LineKind
from indexer.model import Excerpt, SectionKind, Span

_EMAIL = re.compile(r"^\W*[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}\W*$")
_WORDS = re.compile(r"\w{4,}|[\u3400-\u9fff]{2}")
_TITLE = 220
_NEAR = 25
_KINDS = {
    LineKind.FURNITURE: SectionKind.BOILERPLATE,
    LineKind.STOP: SectionKind.BOILERPLATE,
    LineKind.HEADING: SectionKind.BOILERPLATE,
    LineKind.POINTER: SectionKind.OTHER_HEADLINES,
    LineKind.CAPTION: SectionKind.CAPTION,
    LineKind.CREDIT: SectionKind.CREDIT,
}


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page with their kinds, where the article stands among them, and who wrote it."""

    marked: tuple[Marked, ...]
    kinds: tuple[SectionKind, ...]
    core: tuple[int, int]
    headline: int | None
    title: Excerpt | None
    bylines: tuple[Excerpt, ...]


def read_page(lines: Iterable[Line]) -> Page:
    """Label every line of a page."""
    marked = tuple(mark(line) for line in lines)
    first, last = find_core(marked)
    kinds = [_outside(m) for m in marked]
    kinds[first:last] = _inside(marked[first:last])
    headline = _find_headline(marked, first, last)
    bylines: list[Excerpt] = []
    _name_writers(marked, kinds, headline, first, last, bylines)
    title = None
    if headline is not None:
        line = marked[headline].line
        title = Excerpt(line.text, line.span)
        for i, other in enumerate(marked):
            if other.text == line.text and not first <= i < last:
                kinds[i] = SectionKind.HEADLINE
    return Page(marked, tuple(kinds), (first, last), headline, title, tuple(bylines))


def _outside(marked: Marked) -> SectionKind:
    """What a line beyond the article is, by itself."""
    if marked.kind is not None:
        return _KINDS[marked.kind]
    if marked.dates and marked.shape.words <= 14:
        return SectionKind.DATE
    if _EMAIL.match(marked.text):
        return SectionKind.BYLINE
    return SectionKind.OTHER_HEADLINES if marked.shape.words >= 4 else SectionKind.BOILERPLATE


def _inside(core: Sequence[Marked]) -> list[SectionKind]:
    """What the lines within the article are: body, but for what the rules know better."""
    kinds = []
    listing = False
    for marked in core:
        listing = marked.kind is LineKind.HEADING or (listing and not marked.shape.is_prose)
        if marked.kind in (LineKind.CAPTION, LineKind.POINTER, LineKind.FURNITURE, LineKind.HEADING):
            kinds.append(_KINDS[marked.kind])
        elif listing:
            kinds.append(SectionKind.OTHER_HEADLINES)
        else:
            kinds.append(SectionKind.BODY)
    _join_alternative_texts(core, kinds)
    return kinds


def _join_alternative_texts(core: Sequence[Marked], kinds: list[SectionKind]) -> None:
    """A line next to a caption that says the same in other words is the picture's alternative text."""
    for i, kind in enumerate(kinds):
        for j in (i - 1, i + 1):
            if kind is SectionKind.CAPTION and 0 <= j < len(kinds) and kinds[j] is SectionKind.BODY:
                mine, other = _vocabulary(core[i].text), _vocabulary(core[j].text)
                if len(mine & other) * 2 >= min(len(mine), len(other)) > 0:
                    kinds[j] = SectionKind.CAPTION


def _vocabulary(text: str) -> set[str]:
    return set(_WORDS.findall(text.lower()))


def _find_headline(marked: Sequence[Marked], first: int, last: int) -> int | None:
    """Which line above the article is its headline, if any."""
    spoken = _vocabulary(" ".join(m.text for m in marked[first:last])[:20000])
    best, headline = 1.0, None
    for i in range(max(0, first - _NEAR), first):
        score = _headline_score(marked, i, first, spoken)
        if score > best:
            best, headline = score, i
    return headline


def _headline_score(marked: Sequence[Marked], i: int, first: int, spoken: set[str]) -> float:
    candidate = marked[i]
    text, shape = candidate.text, candidate.shape
    if (
        candidate.kind is not None
        or len(text) > _TITLE
        or shape.words < 2
        or find_names(text)
        or _EMAIL.match(text)
    ):
        return 0.0
    if candidate.dates and shape.words < 8:
        return 0.0
    words = _vocabulary(text)
    overlap = len(words & spoken) / len(words) if words else 0.0
    repeated = any(other.text == text for j, other in enumerate(marked) if j != i)
    return overlap * 3 + min(shape.words, 8) / 4 + (1.5 if repeated else 0) - (first - i) * 0.05


def _name_writers(
    marked: Sequence[Marked],
    kinds: list[SectionKind],
    headline: int | None,
    first: int,
    last: int,
    bylines: list[Excerpt],
) -> None:
    """Find the bylines around the article and label their lines."""
    for i, m in enumerate(marked):
        if first <= i < last or m.kind is not None or i == headline:
            continue
        names = find_names(m.text)
        if not names and headline is not None and headline < i < first and (name := bare_name(m.text)):
            names = (name,)
        if not names:
            continue
        kinds[i] = SectionKind.BYLINE
        for name in names:
            if name.span and name.text not in [b.text for b in bylines]:
                bylines.append(Excerpt(name.text, name.span.shifted(m.line.start)))


def body_lines(page: Page) -> list[str]:
    """The text of the lines that are body."""
    return [m.text for m, kind in zip(page.marked, page.kinds, strict=True) if kind is SectionKind.BODY]


def merge(marked: Sequence[Marked], kinds: Sequence[SectionKind]) -> list[tuple[Span, SectionKind]]:
    """Neighbouring lines of one kind as one stretch."""
    runs: list[tuple[Span, SectionKind]] = []
    for m, kind in zip(marked, kinds, strict=True):
        if runs and runs[-1][1] is kind:
            runs[-1] = (Span(runs[-1][0].start, m.line.span.end), kind)
        else:
            runs.append((m.line.span, kind))
    return runs
