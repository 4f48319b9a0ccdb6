"""The keys, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.commands import Scope, within
from tui.looks import Look, Pieces
from tui.present import fit
from tui.widgets.line_list import LineList

_KEYS_WIDTH = 18
_QUERY_LANGUAGE = (
    ("word phrase", 'lambert moscow, "six-party talks"'),
    ("prefix, fuzzy", "denuclear*, lambrt~"),
    ("and or not", "moscow AND (lambert OR jo) NOT graphic"),
    ("fields", "title: body: actor: role: country: source: published: mentions:"),
    ("dates", "mentions:2019-11-06, published:2019-10..2019-12, published:..2018"),
)


class HelpList(LineList):
    """The lines of help."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._lines = tuple(_lines())

    def on_mount(self) -> None:
        """Lay out the lines."""
        self.border_title = "Keys"
        self.reset(len(self._lines))

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:  # noqa: ARG002
        """A heading, or keys and what they do."""
        return self._lines[row]


def _lines() -> Iterator[Pieces]:
    for scope in Scope:
        yield ((f" {scope.value.capitalize()}", Look.ACCENT),)
        for command in within(scope):
            yield _entry(command.key_names, command.help)
        yield ()
    yield ((" The query language", Look.ACCENT),)
    for name, example in _QUERY_LANGUAGE:
        yield _entry(name, example)


def _entry(key: str, help: str) -> Pieces:
    width = max(_KEYS_WIDTH, cell_len(key))
    return ((f"   {fit(key, width)}  ", Look.STRONG), (help, Look.PLAIN))


class HelpScreen(ModalScreen[None], inherit_bindings=False):
    """All keys; any of Esc, q and ? goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "dismiss", "Back", show=False)
    ]

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield HelpList(id="help")
