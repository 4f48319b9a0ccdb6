"""What the user writes about articles: read, stars, tags, notes; and the next that is unread."""

from __future__ import annotations

from collections.abc import Callable

from textual import work

from indexer import ArticleId, Marked
from tui import present
from tui.layout import Pane
from tui.screens import edits, questions
from tui.screens.edits import Edit
from tui.screens.leaving import Leaving
from tui.screens.prompt import PromptScreen

Said = Callable[[Marked], str]
"""What to say of an article once something has been written about it."""


class Marking(Leaving, inherit_bindings=False):
    """Marks on the articles that one means: those selected, or the one that one is at."""

    @work(group="marks")
    async def _mark(self, articles: tuple[ArticleId, ...], edit: Edit, said: Said) -> None:
        """Write something about articles, and say so."""
        ask = self.desk.ask(lambda library: edits.change(library, articles, edit))
        marked = await self.answered(ask)
        if not marked:
            return
        self.panes.articles.show_marks(marked)
        for one in marked:
            if self.panes.is_open(one.subject.article):
                self.marked = one
                self.panes.article.show_written(present.written(one))
        many = f"{present.count(len(marked), 'article')}: " if len(articles) > 1 else ""
        self.status.say(many + said(marked[0]))

    def action_star(self) -> None:
        """Star the articles, or take the star away."""
        if self.is_about_nothing():
            return
        said: Said = lambda marked: "starred" if marked.is_starred else "no star"  # noqa: E731
        self._mark(self.meant, edits.toggle_star, said)

    def action_mark_read(self) -> None:
        """Mark the articles as read, or as unread."""
        if self.is_about_nothing():
            return
        self._mark(self.meant, edits.toggle_read, lambda marked: "read" if marked.is_read else "unread")

    @work
    async def action_tag(self) -> None:
        """Ask for the tags of the article, or for those that several are to get or lose."""
        if self.is_about_nothing():
            return
        articles = self.meant
        if len(articles) > 1:
            question = f"tags for {present.count(len(articles), 'article')} (-tag takes one away)"
            words = await self.app.push_screen_wait(PromptScreen(question, does="save"))
            if words:
                self._mark(articles, edits.change_tags(words), lambda _: f"tags {words}")
            return
        words = await self.app.push_screen_wait(
            PromptScreen("tags", "".join(f"{tag} " for tag in self._before.tags), does="save")
        )
        if words is not None:
            said: Said = lambda marked: f"tags: {' '.join(marked.tags) or 'none'}"  # noqa: E731
            self._mark(articles, edits.set_tags(words), said)

    @work
    async def action_note(self) -> None:
        """Ask for a note on the article."""
        if self.is_about_nothing():
            return
        articles = self.meant
        if len(articles) > 1:
            self.status.say("a note is on one article; Esc drops the selection")
            return
        note = await self.app.push_screen_wait(PromptScreen("note", self._before.note, does="save"))
        if note is not None:
            said: Said = lambda marked: "noted" if marked.note else "no note"  # noqa: E731
            self._mark(articles, edits.set_note(note), said)

    @property
    def _before(self) -> Marked:
        """What is written about the article now."""
        at = self.meant[0] if self.meant else None
        return self.panes.articles.mark_of(at) or self.marked or edits.NOTHING_WRITTEN

    def action_next_unread(self) -> None:
        """Go to the next unread article, or with a number so many on."""
        self._go_to_unread(self.times)

    @work(exclusive=True, group="unread")
    async def _go_to_unread(self, times: int) -> None:
        asked, after = self.asked, self.panes.articles.cursor
        row = await self.answered(
            self.desk.ask(lambda library: questions.next_unread(library, asked, after, times))
        )
        if row is None:
            self.status.say("nothing unread below")
            return
        self.panes.articles.cursor = row
        if self.panes.active is Pane.ARTICLE:
            self.panes.articles.action_open()

    @work(exclusive=True, group="undo")
    async def action_undo(self) -> None:
        """Take the last mark back."""
        what = await self.answered(self.desk.ask(lambda library: library.marks.undo()))
        self.status.say(f"taken back: {what}" if what else "nothing to take back")
        self.ask_again()
        if (opened := self.panes.article.article) is not None:
            self.load(opened.article.id)
