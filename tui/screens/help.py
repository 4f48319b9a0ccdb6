"""The keys, made from the table of commands; those that work where one is come first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip

from tui.commands import Scope, as_elsewhere, way_back, within
from tui.hints import idle
from tui.keymap import Keymap, works_in
from tui.looks import Look, Pieces
from tui.present import fit
from tui.screens.saying import Saying
from tui.widgets.scroller import Scroller
from tui.widgets.strips import ink_of, to_strip

_KEYS_WIDTH = 18
_NUMBERS = (
    ("5j 3J 2} 8n 6x", "so many lines, articles, paragraphs, hits; so many rows"),
    ("20G 20g", "to line 20"),
    ("80w", "lines of 80 columns"),
    ("1 2 3 4", "to a pane, unless one of the above comes at once"),
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
    """The lines of help, beginning with ``first``."""

    def __init__(self, first: Scope, keymap: Keymap, *, id: str) -> None:
        super().__init__(id=id)
        self._lines = tuple(help_lines(first, keymap))

    def on_mount(self) -> None:
        """Lay out the lines."""
        self.border_title = "Keys"
        self.hold(len(self._lines))

    def render_line(self, y: int) -> Strip:
        """A heading, or keys and what they do."""
        row = self.top + y
        pieces = self._lines[row] if row < len(self._lines) else ()
        return to_strip(pieces, self.size.width, ink=ink_of(self))


def help_lines(first: Scope, keymap: Keymap) -> Iterator[Pieces]:
    """What help says, line by line: the keys of the pane, what else works there, what works elsewhere."""
    here = works_in(first)
    for scope in sorted(Scope, key=lambda scope: (scope is not first, scope not in here)):
        yield ((f" {scope.value.capitalize()}", Look.ACCENT),)
        for command in within(scope):
            yield _entry(keymap.names(command), command.help)
        yield ()
    yield ((" A number before a key", Look.ACCENT),)
    for name, example in _NUMBERS:
        yield _entry(name, example)
    yield ()
    yield ((" What a query can say", Look.ACCENT),)
    for name, example in _QUERY_LANGUAGE:
        yield _entry(name, example)


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
        self.status.show_keys(self.scope, idle("help"))
        yield HelpPage(self._first, self._keymap, id="help")
        yield self.status
