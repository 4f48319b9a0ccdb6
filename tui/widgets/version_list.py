"""The versions of a story, in order of time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from indexer import Article, Version
from tui import rows
from tui.command import Scope
from tui.commands import bindings
from tui.looks import Pieces
from tui.widgets.line_list import LineList


class VersionList(LineList):
    """A row a version: when, how it is a copy of the open one, where, headline."""

    class Opened(Message):
        """The version under the cursor is to be read."""

    class Moved(Message):
        """The cursor is on another version."""

    class ChangesAsked(Message):
        """What changed between the version under the cursor and the open one is wanted."""

    class BesideAsked(Message):
        """The version under the cursor and the open one are wanted side by side."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.VERSIONS)]

    def __init__(self, versions: Sequence[Version], to: Article, *, id: str) -> None:
        super().__init__(id=id)
        self._versions, self._to = versions, to

    def on_mount(self) -> None:
        """Lay out the rows, with the cursor on the open one."""
        ids = [version.article.id for version in self._versions]
        self.reset(len(ids), cursor=ids.index(self._to.id))

    @property
    def current(self) -> Version:
        """The version under the cursor."""
        return self._versions[self.cursor]

    def cursor_moved(self) -> None:
        """Say so."""
        self.post_message(self.Moved())

    def row_pieces(self, row: int, line: int, width: int) -> Pieces:  # noqa: ARG002
        """A version in one line."""
        return rows.version_row(self._versions[row], self._to, width)

    def action_open_version(self) -> None:
        """Read it."""
        self.post_message(self.Opened())

    def action_changes(self) -> None:
        """Ask what changed."""
        self.post_message(self.ChangesAsked())

    def action_beside(self) -> None:
        """Ask for both side by side."""
        self.post_message(self.BesideAsked())
