"""The versions of the story of an article, and two articles beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from indexer import AnnotatedArticle, ArticleId, Library
from tui.layout import Pane
from tui.screens import questions
from tui.screens.desk import Desk
from tui.screens.opening import Opening

if TYPE_CHECKING:
    from indexer import Comparison, Version

_MOST_VERSIONS = 200
"""So many are read at most, since each takes a moment."""


class Comparing(Opening, inherit_bindings=False):
    """From one article to the others that tell its story, and to any other one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._held: ArticleId | None = None

    @work(exclusive=True, group="versions")
    async def action_versions(self) -> None:
        """Show the versions of the story that the article tells."""
        # Deferred, as below: a list waits for nothing that is about two articles.
        from tui.screens.versions import VersionsScreen  # noqa: PLC0415

        at = self.at
        if at is None:
            self.status.say("there is no article here")
            return

        def question(library: Library) -> tuple[tuple[Version, ...], int]:
            return library.versions(at, most=_MOST_VERSIONS), len(library.copies(at))

        found = await self.answered(self.desk.ask(question))
        if found is None:
            return
        versions, total = found
        if len(versions) < 2:
            self.status.say("this is the only version of its story")
        else:
            self.app.push_screen(VersionsScreen(versions, at, total=total), self._open_version)

    def _open_version(self, article: ArticleId | None) -> None:
        if article is not None:
            self.load(article, reading=True)
            self.panes.go(Pane.ARTICLE)

    @work(exclusive=True, group="versions")
    async def action_compare(self) -> None:
        """Compare the two that are selected, or the one held with this one; else hold this one."""
        from indexer import compare  # noqa: PLC0415
        from tui.screens.comparison import ComparisonScreen  # noqa: PLC0415

        pair = self._pair()
        if pair is None:
            return

        def question(library: Library) -> tuple[AnnotatedArticle, AnnotatedArticle, Comparison] | None:
            first, second = pair
            if second is None:
                second = questions.next_version(library, first)
            found = [*questions.read_all(library, (first, second))] if second else []
            return (found[0], found[1], compare(*found)) if len(found) == 2 else None

        found = await self.answered(self.desk.ask(question))
        self._held = None
        if found is None:
            self.status.say("this is the only version of its story; press = at another article")
        else:
            self.app.push_screen(ComparisonScreen(*found))

    def _pair(self) -> tuple[ArticleId, ArticleId | None] | None:
        """The articles to compare; without a second one, its next version; None where one is held now."""
        selected, at = self.selected, self.at
        if len(selected) == 2:
            return selected[0], selected[1]
        if at is None:
            self.status.say("there is no article here")
            return None
        if len(selected) == 1 and at != selected[0]:
            return selected[0], at
        if self._held is not None:
            return self._held, at if at != self._held else None
        self._held = at
        self.status.say("= at another article compares the two; here, this one with its next version")
        return None
