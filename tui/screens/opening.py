"""The open article: shown, left at its place and found there again, as it came, copied."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from textual import events, on, work

from indexer import AnnotatedArticle, ArticleId, DatelineError, Library, Span, Subject
from tui import clipboard, messages, present
from tui.layout import PANELS, Pane
from tui.screens import edits, questions
from tui.screens.copying import hand_over
from tui.screens.questions import OpenArticle
from tui.screens.selecting import Selecting
from tui.widgets.panel import ARTICLE


class Opening(Selecting, inherit_bindings=False):
    """The article and the panels that speak of it."""

    _is_held = False
    """Whether another article is open than the list has under its cursor."""

    @work(exclusive=True, group="article")
    async def load(
        self,
        article: ArticleId | None,
        *,
        reading: bool = False,
        at: Span | None = None,
        place: int | None = None,
    ) -> None:
        """Show an article, or nothing; ``reading`` goes to its first hit, or to where one stopped.

        ``at`` goes to a stretch and marks it, ``place`` has that character at the top.

        One that is open already is shown anew, at the place where one is.
        """
        self.coming = article
        if article is None:
            self._leave_place()
            self.marked = None
            self.panes.show_article(None)
            return
        asked = self.asked

        def question(library: Library) -> tuple[OpenArticle | None, str]:
            wrong = ""
            if reading:
                wrong = edits.noted(lambda: edits.change(library, (article,), edits.note_reading))
            return questions.open_article(library, asked, article), wrong

        try:
            opened, wrong = await self.desk.ask(question)
        except DatelineError as error:
            self.say_error(error)
            return
        if opened is None:
            self.say_error("this article is no longer in the library")
        else:
            self._show_opened(opened, reading=reading, at=at, place=place)
            if wrong:
                self.say_error(wrong)

    def _show_opened(self, opened: OpenArticle, *, reading: bool, at: Span | None, place: int | None) -> None:
        self._leave_place()
        is_same = self.panes.is_open(opened.annotated.article.id)
        here = self.panes.article.place
        self.marked = opened.marked
        version = present.version(opened.annotated.article.id, opened.versions)
        self.panes.show_article(opened.annotated, opened.hits, version, present.written(opened.marked))
        self.panes.articles.show_marks((opened.marked,))
        if at is not None:
            self.panes.article.go_to(at)
        elif place is not None:
            self.panes.article.go_to_place(place)
        elif reading and opened.hits:
            self.panes.article.go_to_first_hit()
        elif reading or is_same:
            self.panes.article.go_to_place(here if is_same else opened.place)

    def _leave_place(self) -> None:
        """Remember where in the open article one was."""
        if self.marked is not None and self.panes.article.has_place:
            self._remember_place(self.marked.subject, self.panes.article.place)

    @work(group="places")
    async def _remember_place(self, subject: Subject, place: int) -> None:
        with suppress(DatelineError):
            await self.desk.ask(lambda library: library.marks.set_place(subject, place))

    @property
    def _holds_article(self) -> bool:
        """Whether one is in a panel of the open article, which stays open whatever the list comes to show."""
        in_panel = self.panes.active in PANELS and not self.search.has_keys
        return in_panel and self.panes.speak_of == ARTICLE and self.panes.article.article is not None

    def result_changed(self) -> None:
        """Show what another query finds in the article that stays open, and where it is in the list."""
        super().result_changed()
        opened = self.panes.article.article
        if opened is not None and self._holds_article:
            self.panes.articles.go_to(opened.article.id)
            self.load(opened.article.id)

    @on(events.DescendantFocus)
    def _follow_list_again(self) -> None:
        """Once one is in the list again, open what it has under its cursor instead of what stayed open."""
        if self._is_held and self.panes.active is Pane.ARTICLES:
            self._is_held = False
            self.panes.articles.cursor_moved()

    @on(messages.ArticlePointed)
    def _article_pointed(self, message: messages.ArticlePointed) -> None:
        if self._holds_article:
            self._is_held |= not self.panes.is_open(message.article)
        elif message.article is None:
            # Nor may one go on to an article that is open behind the list: nothing was found.
            self.load(None)
        elif self.panes.shows_article and self.coming != message.article:
            self.load(message.article)

    def follow_cursor(self) -> None:
        """Open the article under the cursor of the list, for the pane that gets the keys to speak of it."""
        hit = self.panes.articles.current
        if self.panes.active is Pane.ARTICLES and hit is not None and self.coming != hit.id:
            self.load(hit.id)

    @on(messages.ArticleOpened)
    def _article_opened(self, message: messages.ArticleOpened) -> None:
        self.load(message.article, reading=True)
        self.panes.go(Pane.ARTICLE)

    @work(exclusive=True, group="raw")
    async def _load_raw(self, article: ArticleId) -> None:
        original = await self.answered(self.desk.ask(lambda library: library.original(article)))
        if original is None:
            return
        if original.text is None:
            self.status.say("a PDF is no text to show; o opens the file")
        else:
            self.panes.article.show_raw(original.text)
            if original.broken:
                self.status.say(f"this is what could be read: {original.broken}")

    def action_raw(self) -> None:
        """Show the document as it stands in its file, or the article again."""
        view = self.panes.article
        if view.is_raw:
            view.show_raw(None)
        elif view.article is not None:
            self._load_raw(view.article.article.id)
        else:
            self.status.say("no article is open")

    @work(exclusive=True, group="copy")
    async def _copy(self, noun: str, write: Callable[[AnnotatedArticle], str], between: str) -> None:
        """Copy what ``write`` makes of each of the articles that one means."""
        if self.is_about_nothing():
            return
        articles = self.meant
        parts = await self.answered(
            self.desk.ask(lambda library: [write(one) for one in questions.read_all(library, articles)])
        )
        if not parts:
            return
        what = noun if len(parts) == 1 else present.count(len(parts), noun)
        await self.hand_over(between.join(parts), what)

    async def hand_over(self, text: str, what: str) -> None:
        """Put ``text`` into the clipboard and a file, and say so of ``what``."""
        self.status.say(await hand_over(self.app, text, what))

    def action_copy_text(self) -> None:
        """Copy the text of the articles."""
        self._copy("text", clipboard.plain_text, "\n")

    def action_copy_citation(self) -> None:
        """Copy a citation of each of the articles."""
        self._copy("citation", lambda annotated: clipboard.citation(annotated.article), "")
