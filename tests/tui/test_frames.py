"""What goes to the terminal turns what it shows into what is wanted, whatever both are."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.frames import Frames

SIZE = Size(12, 9)
STYLES = [
    None,
    Style(bold=True),
    Style(color="cyan"),
    Style(reverse=True, color="default", bgcolor="default"),
]
CHARACTERS = st.sampled_from("abc  漢é\u0301")
ROWS = st.lists(st.tuples(CHARACTERS, st.sampled_from(STYLES)), max_size=14)
SCREENS = st.lists(ROWS, min_size=SIZE.height, max_size=SIZE.height)
TOKEN = re.compile(r"\x1b\[(\d*(?:;\d*)*)([HKmrLM])|([^\x1b])")


class Terminal:
    """As much of a terminal as the frames use."""

    def __init__(self) -> None:
        self.cells = [[("?", "")] * SIZE.width for _ in range(SIZE.height)]
        self.x = self.y = self.top = self.bottom = 0
        self.sgr = ""

    def feed(self, text: str) -> None:
        assert "".join(match.group() for match in TOKEN.finditer(text)) == text
        for match in TOKEN.finditer(text):
            parameters, final, character = match.groups()
            if final == "H":
                self.y, self.x = (int(part) - 1 for part in parameters.split(";"))
            elif final == "K":
                self.cells[self.y][self.x :] = [(" ", "")] * (SIZE.width - self.x)
            elif final == "r":
                edges = [int(part) - 1 for part in parameters.split(";")] if parameters else [0, 99]
                self.top, self.bottom = edges
            elif final in ("L", "M"):
                self.scroll(int(parameters), up=final == "M")
            elif final == "m":
                codes = parameters.split(";")
                if codes[0] in ("", "0"):
                    self.sgr, codes = "", codes[1:]
                self.sgr = ";".join(filter(None, [self.sgr, *codes]))
            else:
                self.put(character)

    def scroll(self, by: int, *, up: bool) -> None:
        assert self.y == self.top
        band = self.cells[self.top : self.bottom + 1]
        blank = [[(" ", "")] * SIZE.width for _ in range(by)]
        self.cells[self.top : self.bottom + 1] = band[by:] + blank if up else blank + band[:-by]

    def put(self, character: str) -> None:
        width = get_character_cell_size(character)
        if not width:
            before, sgr = self.cells[self.y][self.x - 1]
            self.cells[self.y][self.x - 1] = (before + character, sgr)
            return
        self.cells[self.y][self.x] = (character, self.sgr)
        if width == 2:
            self.cells[self.y][self.x + 1] = ("", self.sgr)
        self.x += width


def strip_of(row: list[tuple[str, Style | None]]) -> Strip:
    return Strip([Segment(text, style) for text, style in row]).adjust_cell_length(SIZE.width)


def screen_of(rows: list[list[tuple[str, Style | None]]]) -> LayoutUpdate:
    return LayoutUpdate([[strip_of(row)] for row in rows], SIZE.region)


def fresh_frames() -> Frames:
    frames = Frames()
    frames.forget(SIZE)
    return frames


def shown_after(*screens: list[list[tuple[str, Style | None]]]) -> Terminal:
    frames, terminal = fresh_frames(), Terminal()
    for screen in screens:
        frames.take(screen_of(screen), ColorSystem.STANDARD)
        terminal.feed(frames.difference())
    return terminal


@given(SCREENS, SCREENS)
def test_two_steps_end_where_one_does(
    first: list[list[tuple[str, Style | None]]], second: list[list[tuple[str, Style | None]]]
) -> None:
    assert shown_after(first, second).cells == shown_after(second).cells


@given(SCREENS)
def test_what_is_shown_already_costs_nothing(screen: list[list[tuple[str, Style | None]]]) -> None:
    frames = fresh_frames()
    frames.take(screen_of(screen), ColorSystem.STANDARD)
    frames.difference()
    frames.take(screen_of(screen), ColorSystem.STANDARD)
    assert not frames.is_due
    assert frames.difference() == ""


@given(SCREENS, SCREENS)
def test_a_frame_that_was_passed_over_leaves_no_trace(
    first: list[list[tuple[str, Style | None]]], second: list[list[tuple[str, Style | None]]]
) -> None:
    frames, terminal = fresh_frames(), Terminal()
    frames.take(screen_of(first), ColorSystem.STANDARD)
    frames.take(screen_of(second), ColorSystem.STANDARD)
    terminal.feed(frames.difference())
    assert terminal.cells == shown_after(second).cells


def test_an_update_of_a_part_leaves_the_rest() -> None:
    frames, terminal = fresh_frames(), Terminal()
    frames.take(screen_of([[("a", None)] * 12] * SIZE.height), ColorSystem.STANDARD)
    terminal.feed(frames.difference())
    chops: list[dict[int, Strip | None]] = [{}, {4: Strip([Segment("XX", Style(bold=True))])}]
    frames.take(ChopsUpdate(chops, [(1, 4, 6)], [[], [6]]), ColorSystem.STANDARD)
    sent = frames.difference()
    terminal.feed(sent)
    assert "".join(character for character, _ in terminal.cells[1]) == "aaaaXXaaaaaa"
    assert sent == "\x1b[2;5H\x1b[1mXX\x1b[m"


def test_colours_of_any_depth_pass() -> None:
    frames = fresh_frames()
    style = Style(color="#ff8800", bgcolor="color(39)", italic=True)
    frames.take(LayoutUpdate([[Strip([Segment("x", style)])]], Region(0, 0, 1, 1)), ColorSystem.TRUECOLOR)
    assert "\x1b[3;38;2;255;136;0;48;5;39mx" in frames.difference()


@given(SCREENS, st.integers(-8, 8), ROWS)
def test_what_only_moved_ends_where_it_is_wanted(
    screen: list[list[tuple[str, Style | None]]], by: int, new: list[tuple[str, Style | None]]
) -> None:
    moved = [screen[y + by] if 0 <= y + by < SIZE.height else new for y in range(SIZE.height)]
    assert shown_after(screen, moved).cells == shown_after(moved).cells


def test_what_only_moved_is_not_sent_again() -> None:
    lines: list[list[tuple[str, Style | None]]] = [[(c, None) for c in f"line {n}"] for n in range(12)]
    frames = fresh_frames()
    frames.take(screen_of(lines[:9]), ColorSystem.STANDARD)
    frames.difference()
    frames.take(screen_of(lines[1:10]), ColorSystem.STANDARD)
    assert frames.difference() == "\x1b[1;9r\x1b[1;1H\x1b[1M\x1b[r\x1b[9;1Hline 9"
