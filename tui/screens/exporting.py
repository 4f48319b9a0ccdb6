"""What is read to a file: a result, articles of it, or who and when in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import work

from indexer import AnnotatedArticle, ArticleId, Library
from tui import present
from tui.layout import PANELS, Pane
from tui.screens import questions
from tui.screens.opening import Opening
from tui.screens.prompt import PromptScreen
from tui.widgets.panels import ARTICLE, RESULT


class Exporting(Opening, inherit_bindings=False):
    """Asks for the name of a file, and writes what the pane that has the keys shows."""

    def action_export(self) -> None:
        """Write what the pane shows: the result or a selection, the open article, actors, dates."""
        if self.panes.active in PANELS:
            self._export_panel(self.panes.active)
        elif self.panes.has_none:
            self.status.say("there is nothing to write")
        else:
            self._export_articles()

    @work
    async def _export_articles(self) -> None:
        # Deferred, as below: a list waits for nothing that writes files.
        from tui import export  # noqa: PLC0415

        in_list = self.panes.active is Pane.ARTICLES
        articles = None if in_list and not self.selected else self.meant
        what = "the open article" if not in_list else "all articles of the result"
        if articles and in_list:
            what = present.count(len(articles), "article")
        name = await self.app.push_screen_wait(
            PromptScreen(
                f"write {what} as {export.ENDINGS}",
                "articles.md" if in_list else "article.md",
                does="write",
            )
        )
        if name:
            self._write_articles(name, articles)

    @work(exclusive=True, group="long")
    async def _write_articles(self, name: str, articles: tuple[ArticleId, ...] | None) -> None:
        """Write these articles, or all of the result, to a file."""
        from tui import export  # noqa: PLC0415

        text = self.asked.text

        def write(library: Library, stop: Callable[[], bool]) -> int:
            each = library.each(text) if articles is None else questions.read_all(library, articles)
            return export.write(name, each, stop)

        self.status.say(f"writing {name}")
        count = await self.answered(self.desk.ask_long(write))
        if count is not None:
            self.status.say(f"{present.count(count, 'article')} written to {name}")

    @work
    async def _export_panel(self, pane: Pane) -> None:
        from tui import export  # noqa: PLC0415

        of = self.panes.speak_of or "the open article"
        question = f"write the {pane.value} of {of} as {export.ENDINGS_OF_LISTS}"
        name = await self.app.push_screen_wait(PromptScreen(question, f"{pane.value}.csv", does="write"))
        if name:
            self._write_panel(name, pane)

    @work(exclusive=True, group="long")
    async def _write_panel(self, name: str, pane: Pane) -> None:
        """Write all actors or dates of what the panels speak of, whatever their filter leaves."""
        text, of = self.asked.text, self.panes.speak_of
        articles = ((self.at,) if self.at else ()) if of == ARTICLE else self.selected

        def write(library: Library, _: Callable[[], bool]) -> int:
            each = library.each(text) if of == RESULT else questions.read_all(library, articles)
            return _write_actors(name, each) if pane is Pane.ACTORS else _write_dates(name, each)

        self.status.say(f"writing {name}")
        count = await self.answered(self.desk.ask_long(write))
        if count is not None:
            noun = "actor" if pane is Pane.ACTORS else "date"
            self.status.say(f"{present.count(count, noun)} written to {name}")


def _write_actors(name: str, articles: Iterable[AnnotatedArticle]) -> int:
    from indexer import tally_actors  # noqa: PLC0415
    from tui import export  # noqa: PLC0415

    tallies = tally_actors(articles)
    export.write_actors(name, tallies)
    return len(tallies)


def _write_dates(name: str, articles: Iterable[AnnotatedArticle]) -> int:
    from indexer import Grain, tally_dates  # noqa: PLC0415
    from tui import export  # noqa: PLC0415

    tallies = tally_dates(articles, Grain.DAY)
    export.write_dates(name, tallies)
    return len(tallies)
