"""Setting an article: settled text to lines of a measure, by offsets, so that a megabyte stays cheap.

Only the breaks are computed here, once a width; what a line looks like is painted
when it is drawn (:mod:`tui.paint`). Linear in the length of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby, pairwise

from rich.cells import get_character_cell_size

from indexer import Article, Section, SectionKind, Span
from tui import cells, present
from tui.breaks import last_break

MEASURE = 72
"""Columns of text that read well."""

_SHOWN = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.CAPTION})
_MOST_CHARACTERS_A_CELL = 4
_LEAST_GOING_ON, _SHARE_GOING_ON = 2, 0.3
"""How many lines, and what share of them, begin with a small letter in text broken by hand."""

_FOLD_NAMES = {
    SectionKind.BYLINE: "byline",
    SectionKind.DATE: "date line",
    SectionKind.CREDIT: "credit",
    SectionKind.OTHER_HEADLINES: "other headlines",
    SectionKind.HEADLINE: "headline again",
    SectionKind.BOILERPLATE: "page furniture",
}


class LineKind(Enum):
    """What a line of the sheet is."""

    HEADLINE = auto()
    META = auto()
    BLANK = auto()
    BODY = auto()
    CAPTION = auto()
    FOLD = auto()
    FOLDED = auto()
    RAW = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a range of the article's text, or (where ``start`` is -1) words of our own."""

    kind: LineKind
    start: int = -1
    end: int = -1
    words: str = ""


_BLANK = Line(LineKind.BLANK)


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article set in lines, with the way from an offset to its line."""

    lines: tuple[Line, ...]
    has_folds: bool = False
    _starts: tuple[int, ...] = field(default=(), repr=False)
    _rows: tuple[int, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Sheet:
        """A sheet of ``lines`` with its offsets sorted for look-up."""
        settled = tuple(lines)
        placed = sorted((line.start, row) for row, line in enumerate(settled) if line.start >= 0)
        return cls(
            settled,
            any(line.kind is LineKind.FOLD for line in settled),
            tuple(start for start, _ in placed),
            tuple(row for _, row in placed),
        )

    def row_of(self, offset: int) -> int | None:
        """The row that shows the character at ``offset``, or None where it is folded away."""
        found = bisect_right(self._starts, offset) - 1
        if found < 0:
            return None
        row = self._rows[found]
        return row if offset < max(self.lines[row].end, self.lines[row].start + 1) else None


def set_article(
    article: Article, width: int, *, folds_open: bool = False, written: Sequence[str] = ()
) -> Sheet:
    """``article`` in lines of at most ``width`` cells: headline, meta line, what the user has ``written``
    about it, body; the rest folded.
    """
    lines = [*_headline(article, width)]
    for words in (present.meta(article), *written):
        lines += _own(LineKind.META, words, width)
    lines.append(_BLANK)
    folded: list[Section] = []
    for section in article.sections or (Section(Span(0, len(article.text)), SectionKind.BODY),):
        if section.kind in _SHOWN:
            lines += _fold(article.text, folded, width, is_open=folds_open)
            folded.clear()
            lines += _body(article.text, section, width)
        elif not _is_title(section, article):
            folded.append(section)
    lines += _fold(article.text, folded, width, is_open=folds_open)
    return Sheet.of(_without_double_blanks(lines))


def set_raw(text: str, width: int) -> Sheet:
    """``text`` line by line as it came, only wrapped."""
    return Sheet.of(_lines(text, Span(0, len(text)), LineKind.RAW, width))


def _headline(article: Article, width: int) -> Iterable[Line]:
    if article.title is None:
        return _own(LineKind.HEADLINE, "(no headline)", width)
    if article.title.span is None:
        return _own(LineKind.HEADLINE, article.title.text, width)
    return _lines(article.text, article.title.span, LineKind.HEADLINE, width)


def _own(kind: LineKind, words: str, width: int) -> Iterator[Line]:
    for start, end in wrap(words, 0, len(words), width):
        yield Line(kind, words=words[start:end])


def _is_title(section: Section, article: Article) -> bool:
    title = article.title
    return title is not None and title.span is not None and section.span.covers(title.span)


def _body(text: str, section: Section, width: int) -> Iterator[Line]:
    kind = LineKind.CAPTION if section.kind is SectionKind.CAPTION else LineKind.BODY
    yield from _lines(text, section.span, kind, width, airy=True)
    if kind is LineKind.CAPTION or _ends_paragraph(text, section.span, width):
        yield _BLANK


def _ends_paragraph(text: str, span: Span, width: int) -> bool:
    last_line = text.rfind("\n", span.start, max(span.start, span.end - 1)) + 1
    return span.end - max(last_line, span.start) > width


def _fold(text: str, sections: list[Section], width: int, *, is_open: bool) -> Iterator[Line]:
    if not sections:
        return
    span = Span(sections[0].span.start, sections[-1].span.end)
    number = sum(1 for line in text[span.start : span.end].splitlines() if line.strip())
    kinds = dict.fromkeys(_FOLD_NAMES[section.kind] for section in sections)
    words = f"{'▾' if is_open else '▸'} {present.count(number, 'line')}: {', '.join(kinds)}"
    yield _BLANK
    yield Line(LineKind.FOLD, words=cells.fit(words, width).rstrip())
    if is_open:
        yield from _lines(text, span, LineKind.FOLDED, width)
    yield _BLANK


def _lines(text: str, span: Span, kind: LineKind, width: int, *, airy: bool = False) -> Iterator[Line]:
    """The lines of a range; with ``airy``, paragraphs made whole and one blank line after each."""
    for start, stop in _paragraphs(text, span) if airy else _source_lines(text, span):
        set_lines = [Line(kind, a, b) for a, b in wrap(text, start, stop, width)]
        yield from set_lines or (_BLANK,)
        if airy and len(set_lines) > 1 and stop < span.end:
            yield _BLANK


def _source_lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    at = span.start
    while at < span.end:
        newline = text.find("\n", at, span.end)
        stop = span.end if newline < 0 else newline
        yield at, stop
        at = stop + 1


def _paragraphs(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """The lines of a range, or where they were broken by hand, the paragraphs that they make up."""
    lines = list(_source_lines(text, span))
    if not _is_broken_by_hand(text, lines):
        yield from lines
        return
    for is_blank, group in groupby(lines, key=lambda line: not text[slice(*line)].strip()):
        run = list(group)
        yield from run if is_blank else [(run[0][0], run[-1][1])]


def _is_broken_by_hand(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines end where the measure of some page did: many go on with a small letter."""
    words = [text[start:end].strip() for start, end in lines]
    follow = [line for before, line in pairwise(words) if before and line]
    going_on = sum(line[0].islower() for line in follow)
    return going_on >= _LEAST_GOING_ON and going_on > len(follow) * _SHARE_GOING_ON


def _without_double_blanks(lines: Iterable[Line]) -> Iterator[Line]:
    was_blank = True
    for line in lines:
        if line.kind is LineKind.FOLDED or not (line is _BLANK and was_blank):
            yield line
        was_blank = line is _BLANK


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Break a paragraph, ``text[start:end]``, into ranges of ``width`` cells at most, where lines may end."""
    at = _skip_blanks(text, start, end)
    while at < end:
        limit = _reach(text, at, end, width)
        if limit < end:
            limit = last_break(text, at, limit)
        yield at, limit
        at = _skip_blanks(text, limit, end)


def _skip_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " \t\r\n\xa0":
        at += 1
    return at


def _reach(text: str, start: int, end: int, width: int) -> int:
    """How far from ``start`` the text fits into ``width`` cells; always at least one character."""
    whole = min(start + width, end)
    if text[start:whole].isascii():
        return whole
    cells = 0
    for at in range(start, min(end, start + width * _MOST_CHARACTERS_A_CELL)):
        cells += get_character_cell_size(text[at])
        if cells > width:
            return max(at, start + 1)
    return min(end, start + width * _MOST_CHARACTERS_A_CELL)
