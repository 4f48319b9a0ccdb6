"""The versions of a story: to open one, to see what changed, to compare two."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from indexer import ArticleId, Version, compare, find_changes
from tui import changes, present
from tui.command import Scope
from tui.commands import way_back
from tui.looks import Look
from tui.screens.changes import ChangesScreen
from tui.screens.comparison import ComparisonScreen
from tui.screens.saying import Saying
from tui.widgets.change_view import ChangeView
from tui.widgets.one_line import OneLine
from tui.widgets.strips import pane_title
from tui.widgets.version_list import VersionList

_MOST_OF_HEIGHT = 3
"""The list takes no more than one part in so many; what changed has the rest."""


class VersionsScreen(Saying[ArticleId], inherit_bindings=False):
    """The versions in order of time, beneath them what changed; the answer is the one to open, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*way_back()]
    AUTO_FOCUS = "#versions"
    scope = Scope.VERSIONS

    def __init__(self, versions: Sequence[Version], of: ArticleId, *, total: int) -> None:
        super().__init__()
        self._total = total
        self._versions = versions
        self._open = next(version for version in versions if version.article.id == of)
        self._list = VersionList(versions, self._open.article, id="versions")
        self._preview = ChangeView(id="preview")
        self._preview.can_focus = False

    def compose(self) -> ComposeResult:
        """The open version, all versions, what changed, the keys."""
        heading = OneLine(id="heading")
        heading.show(((f" {changes.facts(self._open.article)}", Look.STRONG),))
        self._list.border_title = present.versions_shown(len(self._versions), self._total)
        self.status.show_keys(self.scope)
        yield heading
        yield self._list
        yield self._preview
        yield self.status

    def on_mount(self) -> None:
        """Show what changed to the open version, or from it."""
        self._show_preview()

    def on_resize(self, event: events.Resize) -> None:
        """Give the list the lines that it needs."""
        self._list.styles.height = min(len(self._versions) + 1, event.size.height // _MOST_OF_HEIGHT)

    @on(VersionList.Moved)
    @work(exclusive=True, group="preview")
    async def _show_preview(self) -> None:
        old, new = (version.article for version in self._pair())
        found = await asyncio.to_thread(find_changes, old, new)
        self._preview.show_changes(found)
        ends = " to ".join(map(changes.when_and_where, (old, new)))
        self._preview.border_title = pane_title(f"{changes.summary(found)} from {ends}")

    @on(VersionList.Opened)
    def _opened(self) -> None:
        self.dismiss(self._list.current.article.id)

    @on(VersionList.ChangesAsked)
    @work(exclusive=True, group="changes")
    async def _show_changes(self) -> None:
        old, new = (version.article for version in self._pair())
        found = await asyncio.to_thread(find_changes, old, new)
        self.app.push_screen(ChangesScreen(old, new, found))

    @on(VersionList.BesideAsked)
    @work(exclusive=True, group="changes")
    async def _show_beside(self) -> None:
        first, second = (version.annotated for version in self._pair())
        found = await asyncio.to_thread(compare, first, second)
        self.app.push_screen(ComparisonScreen(first, second, found))

    def _pair(self) -> tuple[Version, Version]:
        """The open version and the one under the cursor (or the one before), the earlier first."""
        row, here = self._list.cursor, self._versions.index(self._open)
        if row == here:
            row = here - 1 if here else here + 1
        first, second = sorted((row, here))
        return self._versions[first], self._versions[second]
