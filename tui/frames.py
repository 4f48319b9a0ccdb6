"""What the terminal shows, cell by cell, so that only what differs is ever sent to it.

Textual redraws whole lines, and queues every frame for its writer. Over a slow line
that is most of the traffic, and keys lag behind frames that nobody will see. Here
updates are laid on the frame that is wanted; when the line is free, the difference
between that and what was sent last goes out, however many updates it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size

Cell = tuple[str, str]
"""A character with what combines with it, and its SGR parameters; the right half of a wide one is empty."""

_BLANK: Cell = (" ", "")
_UNKNOWN: Cell = ("\0", "")
_GAP = 8
"""Cells that are cheaper to send again than to jump over."""

_DEFAULTS = frozenset({"", "39", "49"})
"""Codes for the terminal's own colours, which it has after every reset."""

_LEAST_TO_ERASE = 4

_LEAST_TO_SCROLL = 4
"""Rows that must come right by moving what is shown, before it is moved."""


class Frames:
    """The frame that is wanted, and the one that the terminal shows."""

    def __init__(self) -> None:
        self._wanted: list[list[Cell]] = []
        self._shown: list[list[Cell]] = []
        self._touched: set[int] = set()

    def forget(self, size: Size) -> None:
        """Begin anew: nothing is known of what a terminal of ``size`` shows."""
        self._wanted = [[_BLANK] * size.width for _ in range(size.height)]
        self._shown = [[_UNKNOWN] * size.width for _ in range(size.height)]
        self._touched = set(range(size.height))

    def fits(self, size: Size) -> bool:
        """Whether the frames are of this size."""
        return len(self._wanted) == size.height and (not self._wanted or len(self._wanted[0]) == size.width)

    def take(self, update: CompositorUpdate, colours: ColorSystem | None) -> None:
        """Lay an update of the compositor on the frame that is wanted."""
        for y, x, segments in _parts(update):
            if y < len(self._wanted):
                _lay(self._wanted[y], x, segments, colours)
                self._touched.add(y)

    @property
    def is_due(self) -> bool:
        """Whether the terminal shows something else than is wanted."""
        return any(self._wanted[y] != self._shown[y] for y in self._touched)

    def _scroll(self) -> str:
        """Move what the terminal shows, where that brings most of it to the rows where it is wanted."""
        changed = [y for y in self._touched if self._wanted[y] != self._shown[y]]
        if len(changed) < _LEAST_TO_SCROLL:
            return ""
        top, bottom = min(changed), max(changed)
        by = max(range(top - bottom, bottom - top + 1), key=lambda by: self._gain(top, bottom, by))
        if self._gain(top, bottom, by) < _LEAST_TO_SCROLL:
            return ""
        blank = [[_BLANK] * len(self._wanted[0]) for _ in range(abs(by))]
        band = self._shown[top : bottom + 1]
        self._shown[top : bottom + 1] = band[by:] + blank if by > 0 else blank + band[:by]
        self._touched.update(range(top, bottom + 1))
        lines = f"\x1b[{by}M" if by > 0 else f"\x1b[{-by}L"
        return f"\x1b[{top + 1};{bottom + 1}r\x1b[{top + 1};1H{lines}\x1b[r"

    def _gain(self, top: int, bottom: int, by: int) -> int:
        """How many rows that are not blank would be right after moving the band up by ``by`` rows."""
        if not by:
            return 0
        rows = range(max(top, top - by), min(bottom, bottom - by) + 1)
        return sum(
            self._wanted[y] == self._shown[y + by] and self._wanted[y].count(_BLANK) < len(self._wanted[y])
            for y in rows
        )

    def difference(self) -> str:
        """What turns the shown frame into the wanted one, which from now on counts as shown."""
        out = [self._scroll()]
        for y in sorted(self._touched):
            wanted, shown = self._wanted[y], self._shown[y]
            if wanted != shown:
                out += _row(y, wanted, shown)
                self._shown[y] = wanted.copy()
        self._touched.clear()
        return "".join(out)


def _parts(update: CompositorUpdate) -> Iterator[tuple[int, int, Iterable[Segment]]]:
    """The parts of an update: line, column, and what stands from there on."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield y, update.region.x, [segment for strip in strips for segment in strip]
    elif isinstance(update, ChopsUpdate):
        for y, left, right in update.spans:
            for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is not None and x < right and end > left:
                    yield y, x, strip


def _lay(row: list[Cell], x: int, segments: Iterable[Segment], colours: ColorSystem | None) -> None:
    width = len(row)
    for text, style, control in segments:
        if control:
            continue
        sgr = _sgr(style, colours) if style else ""
        if text.isascii():
            shown = text[: max(0, width - x)]
            row[x : x + len(shown)] = [(character, sgr) for character in shown]
            x += len(text)
        else:
            x = _lay_wide(row, x, text, sgr)


def _lay_wide(row: list[Cell], x: int, text: str, sgr: str) -> int:
    for character in text:
        cells = get_character_cell_size(character)
        if not cells:
            if 0 < x <= len(row):
                before, old = row[x - 1]
                row[x - 1] = (before + character, old)
            continue
        if x + cells <= len(row):
            row[x] = (character, sgr)
            if cells == 2:
                row[x + 1] = ("", sgr)
        x += cells
    return x


@lru_cache(maxsize=1024)
def _sgr(style: Style, colours: ColorSystem | None) -> str:
    """The parameters of Select Graphic Rendition for ``style``, such as ``1;36``."""
    before = style.render("x", color_system=colours).partition("x")[0]
    codes = iter(before.removeprefix("\x1b[").removesuffix("m").split(";"))
    return ";".join(code for code in _whole_codes(codes) if code not in _DEFAULTS)


def _whole_codes(codes: Iterator[str]) -> Iterator[str]:
    """SGR parameters, each with its own: ``38;5;208`` is one."""
    for code in codes:
        if code in ("38", "48"):
            kind = next(codes)
            yield ";".join((code, kind, *islice(codes, 1 if kind == "5" else 3)))
        else:
            yield code


def _row(y: int, wanted: list[Cell], shown: list[Cell]) -> Iterator[str]:
    """What turns one row of the screen into another."""
    width = len(wanted)
    end = width
    while end and wanted[end - 1] == _BLANK:
        end -= 1
    if not _is_simple(wanted) or not _is_simple(shown):
        # Terminals differ in how wide they take such text to be: only a whole row is sure to be right.
        yield f"\x1b[{y + 1};1H"
        yield from _cells(wanted[:end])
        if end < width:
            yield "\x1b[K"
        return
    for start, stop in _runs(wanted, shown):
        yield f"\x1b[{y + 1};{start + 1}H"
        if stop - max(start, end) >= _LEAST_TO_ERASE and stop > end:
            yield from _cells(wanted[start : max(start, end)])
            yield "\x1b[K"
        else:
            yield from _cells(wanted[start:stop])


def _is_simple(row: list[Cell]) -> bool:
    return all(len(character) == 1 for character, _ in row)


def _runs(wanted: list[Cell], shown: list[Cell]) -> Iterator[tuple[int, int]]:
    """Ranges of cells that differ; those that are close to each other in one."""
    start = stop = -1
    for x, (new, old) in enumerate(zip(wanted, shown, strict=True)):
        if new == old:
            continue
        if start < 0:
            start = x
        elif x - stop > _GAP:
            yield start, stop
            start = x
        stop = x + 1
    if start >= 0:
        yield start, stop


def _cells(cells: list[Cell]) -> Iterator[str]:
    """Characters with the fewest changes of style between them; the style is reset at the end."""
    now = ""
    for character, sgr in cells:
        if sgr != now:
            yield f"\x1b[0;{sgr}m" if now and sgr else f"\x1b[{sgr}m"
            now = sgr
        yield character
    if now:
        yield "\x1b[m"
