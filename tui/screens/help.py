"""The keys, made from the table of commands; those that work where one is come first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip

from tui import messages
from tui.blocks import Block, side_by_side
from tui.cells import fit
from tui.command import Scope
from tui.commands import as_elsewhere, way_back, within
from tui.hints import idle
from tui.keymap import Keymap, works_in
from tui.looks import Look, Pieces
from tui.screens.saying import Saying
from tui.typeset import wrap
from tui.widgets.scroller import Scroller
from tui.widgets.strips import ink_of, to_strip

_KEYS_WIDTH = 18
_LEAST_WORDS, _INDENT_BELOW = 30, 6
"""Cells that words get at least beside their keys, and before them where they stand below."""

_NUMBERS = (
    ("5j 3J 2} 8n 6x", "so many lines, articles, paragraphs, hits; so many rows"),
    ("20G 20g", "to line 20"),
    ("80w", "lines of 80 columns"),
    ("1 2 3 4", "to a pane, unless one of the above comes at once"),
)
_SIGNS = (
    ("~2019-11-06", "inferred from what stands around it, not stated"),
    ("•", "not read yet"),
    ("★ # ✎", "starred, tagged, with a note"),
    ("✓", "selected; of an actor or a date: asked for"),
    ("+ −", "of an actor or a date: taken as well, or left out"),
    ("1,200+", "so many at least"),
)
_QUERY_LANGUAGE = (
    ("words, phrases", 'lambert moscow, "six-party talks"'),
    ("beginnings", "denuclear*"),
    ("near misses", "lambrt~"),
    ("all, any, none", "moscow AND (lambert OR jo) NOT graphic"),
    ("where", "title: body: source: lang: path:"),
    ("who", "actor:lambert actorid:mark-lambert role:envoy country:KP"),
    ("days, months", "mentions:2019-11-06, published:2019-11"),
    ("from, to", "published:2019-10..2019-12, published:..2018"),
    ("what you marked", "is:unread is:starred is:tagged is:noted tag:x note:word"),
    ("what it is", "is:undated is:inferred is:long is:copy copies:>3"),
)


class HelpPage(Scroller):
    """The lines of help, beginning with ``first``, in two columns where the screen is wide."""

    def __init__(self, first: Scope, keymap: Keymap, *, id: str) -> None:
        super().__init__(id=id)
        self._blocks = tuple(help_blocks(first, keymap))
        self._lines: tuple[Pieces, ...] = ()

    def on_mount(self) -> None:
        """Say what it is."""
        self.border_title = "Keys"

    def on_resize(self) -> None:
        """Lay out the lines."""
        width = self.size.width
        self._lines = side_by_side([broken(block, width) for block in self._blocks], width)
        self.hold(len(self._lines))
        self.post_message(messages.HintsChanged())

    def render_line(self, y: int) -> Strip:
        """A heading, or keys and what they do."""
        row = self.top + y
        pieces = self._lines[row] if row < len(self._lines) else ()
        return to_strip(pieces, self.size.width, ink=ink_of(self))


def broken(block: Block, width: int) -> Block:
    """The lines of a block in ``width`` cells: words that have no room beside their keys go on below."""
    return tuple(part for line in block for part in _broken(line, width))


def _broken(line: Pieces, width: int) -> Iterator[Pieces]:
    if sum(cell_len(text) for text, _ in line) <= width or len(line) < 2:  # a heading has no words
        yield line
        return
    (keys, bold), (words, plain) = line
    indent = cell_len(keys)
    if width - indent < _LEAST_WORDS:
        yield ((keys.rstrip(), bold),)
        keys, indent = " " * _INDENT_BELOW, _INDENT_BELOW
    for start, end in wrap(words, 0, len(words), max(1, width - indent - 1)):
        yield ((keys, bold), (words[start:end], plain))
        keys = " " * indent


def help_blocks(first: Scope, keymap: Keymap) -> Iterator[Block]:
    """What help says, a block a place: the keys of the pane, what else works there, what works elsewhere."""
    here = works_in(first)
    for scope in sorted(Scope, key=lambda scope: (scope is not first, scope not in here)):
        keys = [(keymap.names(command), command.help) for command in within(scope)]
        yield _block(scope.value.capitalize(), keys)
    yield _block("What the signs say", _SIGNS)
    yield _block("A number before a key", _NUMBERS)
    yield _block("What a query can say", _QUERY_LANGUAGE)


def _block(heading: str, entries: Iterable[tuple[str, str]]) -> Block:
    return ((f" {heading}", Look.ACCENT),), *(_entry(*entry) for entry in entries), ()


def _entry(key: str, help: str) -> Pieces:
    width = max(_KEYS_WIDTH, cell_len(key))
    return ((f"   {fit(key, width)}  ", Look.STRONG), (help, Look.PLAIN))


class HelpScreen(Saying[None], inherit_bindings=False):
    """All keys; Esc, q or ? goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *way_back(),
        *as_elsewhere("dismiss", "help", "open"),
    ]

    AUTO_FOCUS = "#help"
    scope = Scope.MOVING

    def __init__(self, first: Scope, keymap: Keymap) -> None:
        super().__init__()
        self._first, self._keymap = first, keymap

    def compose(self) -> ComposeResult:
        """The page, and how to move in it."""
        yield HelpPage(self._first, self._keymap, id="help")
        yield self.status

    @on(messages.HintsChanged)
    def _show_keys(self) -> None:
        page = self.query_one(HelpPage)
        self.status.show_keys(self.scope, {**page.moving_hints, **idle("help")})
