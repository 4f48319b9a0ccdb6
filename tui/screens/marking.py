"""What the user writes about articles: read, stars, tags, notes; and the next that is unread."""

from __future__ import annotations

from collections.abc import Callable

from textual import work

from indexer import Marked
from tui.screens import edits, questions
from tui.screens.edits import Edit
from tui.screens.opening import Opening
from tui.screens.prompt import PromptScreen


class Marking(Opening, inherit_bindings=False):
    """Marks on the article that one is at."""

    @work(group="marks")
    async def _mark(self, edit: Edit, said: Callable[[Marked], str]) -> None:
        """Write something about the article, and say so."""
        article = self.at
        if article is None:
            return
        marked = await self.answered(self.desk.ask(lambda library: questions.change(library, article, edit)))
        if marked is not None:
            self.panes.articles.show_mark(article, marked)
            if self.panes.is_open(article):
                self.marked = marked
            self.status.say(said(marked))

    def action_star(self) -> None:
        """Star the article, or take the star away."""
        self._mark(edits.toggle_star, lambda marked: "starred" if marked.is_starred else "no star")

    def action_mark_read(self) -> None:
        """Mark the article as read, or as unread."""
        self._mark(edits.toggle_read, lambda marked: "read" if marked.is_read else "unread")

    @work
    async def action_tag(self) -> None:
        """Ask for the tags of the article."""
        words = await self.app.push_screen_wait(PromptScreen("tags", " ".join(self._before.tags)))
        if words is not None:
            self._mark(edits.set_tags(words), lambda marked: f"tags: {' '.join(marked.tags) or 'none'}")

    @work
    async def action_note(self) -> None:
        """Ask for a note on the article."""
        note = await self.app.push_screen_wait(PromptScreen("note", self._before.note))
        if note is not None:
            self._mark(edits.set_note(note), lambda marked: "noted" if marked.note else "no note")

    @property
    def _before(self) -> Marked:
        """What is written about the article now."""
        return self.panes.articles.mark_of(self.at) or self.marked or questions.NOTHING_WRITTEN

    @work(exclusive=True, group="unread")
    async def action_next_unread(self) -> None:
        """Go to the next unread article."""
        asked, after = self.asked, self.panes.articles.cursor
        row = await self.answered(self.desk.ask(lambda library: questions.next_unread(library, asked, after)))
        if row is None:
            self.status.say("nothing unread below")
        else:
            self.panes.articles.cursor = row

    @work(exclusive=True, group="undo")
    async def action_undo(self) -> None:
        """Take the last mark back."""
        what = await self.answered(self.desk.ask(lambda library: library.marks.undo()))
        self.status.say(f"taken back: {what}" if what else "nothing to take back")
        self.ask_again()
