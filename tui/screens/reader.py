"""The reader: list, article, actors and dates. The only screen that asks the library."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from indexer import (
    ArticleId,
    ChronologyEntry,
    DatelineError,
    Library,
    Marked,
    Marks,
    QuerySyntaxError,
    SearchPage,
    SortOrder,
    Span,
    Subject,
)
from tui import clipboard, layout, messages, present, queries
from tui.commands import Scope, bindings
from tui.layout import Pane
from tui.looks import Look
from tui.screens import triage
from tui.screens.chronology import ChronologyScreen
from tui.screens.desk import Desk
from tui.screens.prompt import PromptScreen
from tui.widgets.article_list import PAGE
from tui.widgets.article_view import Trail
from tui.widgets.one_line import OneLine
from tui.widgets.panes import Panes
from tui.widgets.search_bar import SearchBar
from tui.widgets.status_line import StatusLine

_SORTS = tuple(SortOrder)
_REFRESH_EVERY = 2.0
"""Seconds between two looks at what has been indexed meanwhile."""

_MOST_TOLD = 1000
"""Articles that a chronology is made of, the newest; it says so where there are more."""

_SCOPES = {
    Pane.ARTICLES: Scope.ARTICLES,
    Pane.ARTICLE: Scope.ARTICLE,
    Pane.ACTORS: Scope.PANEL,
    Pane.DATES: Scope.PANEL,
}


class ReaderScreen(Screen[None], inherit_bindings=False):
    """Panes beside each other; what they say becomes questions, and answers go down to them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.READER)]
    AUTO_FOCUS = "#articles"

    def __init__(self, desk: Desk, query: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._first_query = query
        self._history = queries.History()
        self._query, self._unfinished = "", False
        self._sort = SortOrder.NEWEST
        self._marked: Marked | None = None
        self._coming: ArticleId | None = None
        self._indexing = False
        self._refreshed = 0.0
        self._search = SearchBar(id="search")
        self._panes = Panes(id="panes")
        self._status = StatusLine(id="status")
        self._caret = OneLine(id="caret")

    def compose(self) -> ComposeResult:
        """Query line, panes, bottom line; over them a caret for a query that makes no sense."""
        yield self._search
        yield self._panes
        yield self._status
        yield self._caret
        yield OneLine(id="small")

    def on_mount(self) -> None:
        """Ask the first query, newest first."""
        self._finish(self._first_query)

    def on_resize(self, event: events.Resize) -> None:
        """Say so where nothing could be read."""
        width, height = event.size
        self.set_class(layout.is_too_small(width, height), "-small")
        words = f" {width}x{height} is too small; Dateline needs {layout.LEAST_WIDTH}x{layout.LEAST_HEIGHT}"
        self.query_one("#small", OneLine).show(((words, Look.STRONG),))

    def on_key(self) -> None:
        """What was said has been read by the time of the next key."""
        self._status.hush()

    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        self._status.show_keys(self.scope)

    @property
    def scope(self) -> Scope:
        """Where one is, as the table of commands has it."""
        return Scope.QUERY if self._search.has_keys else _SCOPES[self._panes.active]

    # Questions to the library, and what becomes of the answers

    @work(exclusive=True, group="search")
    async def _search_library(
        self, query: str, *, unfinished: bool = False, finished: bool = False, cursor: int = 0
    ) -> None:
        sort, snippets = self._sort, bool(query.strip())

        def question(library: Library, marks: Marks) -> tuple[SearchPage, tuple[Marked, ...]]:
            page = library.search(query, unfinished=unfinished, sort=sort, limit=PAGE, snippets=snippets)
            return page, triage.marks_of(marks, page.hits)

        try:
            page, marked = await self._desk.ask_with_marks(question)
        except QuerySyntaxError as error:
            self._show_caret(error)
        except DatelineError as error:
            self._say_error(error)
        else:
            if (query, unfinished) != (self._query, self._unfinished):
                self._coming = None  # what is open has other hits now
            self._query, self._unfinished = query, unfinished
            self._caret.display = False
            if finished:
                self._history.add(query)
                self._panes.go(Pane.ARTICLES)
            self._panes.articles.empty_words = self._empty_words()
            self._panes.articles.show_result(page.hits, marked, page.total, snippets=snippets, cursor=cursor)
            self._show_total(page)

    def _empty_words(self) -> tuple[str, ...]:
        if self._query.strip():
            return ("Nothing matches.", "Esc goes back to the query before.")
        if self._indexing:
            return ("Reading the first articles.", "They can be read while the rest comes in.")
        return ("No articles yet.", "dateline FOLDER reads them in.")

    def _show_total(self, page: SearchPage) -> None:
        words = f" {present.count(page.total, 'article', exact=page.total_is_exact)}"
        self._search.show_result(((words, Look.STRONG), (f" · {present.sort_name(self._sort)} ", Look.MUTED)))

    def _show_caret(self, error: QuerySyntaxError) -> None:
        """Say under the query where it stopped making sense, and let it be put right."""
        self._search.edit()
        self._search.point_at(error.column)
        caret = " " * (3 + error.column) + "^ "
        self._caret.show(((caret + present.one_line(error.message), Look.ERROR),))
        self._caret.display = True

    def _say_error(self, error: Exception | str) -> None:
        self._status.say(str(error), look=Look.ERROR)

    @work(exclusive=True, group="rows")
    async def _fetch_rows(self, offset: int, limit: int) -> None:
        query, unfinished, sort = self._query, self._unfinished, self._sort
        snippets = bool(query.strip())

        def question(library: Library, marks: Marks) -> tuple[SearchPage, tuple[Marked, ...]]:
            page = library.search(
                query, unfinished=unfinished, sort=sort, offset=offset, limit=limit, snippets=snippets
            )
            return page, triage.marks_of(marks, page.hits)

        try:
            page, marked = await self._desk.ask_with_marks(question)
        except DatelineError as error:
            self._say_error(error)
        else:
            if (query, sort) == (self._query, self._sort):
                self._panes.articles.fill(offset, page.hits, marked)

    @work(exclusive=True, group="article")
    async def _load_article(
        self, article: ArticleId | None, *, reading: bool = False, at: Span | None = None
    ) -> None:
        """Show an article, or nothing; ``reading`` goes to its first hit, or to where one stopped."""
        query, unfinished = self._query, self._unfinished
        if article is None:
            self._panes.show_article(None)
            return

        def question(library: Library, marks: Marks) -> triage.OpenArticle | None:
            if reading:
                triage.change(library, marks, article, triage.note_reading)
            return triage.open_article(library, marks, article, query, unfinished=unfinished)

        try:
            opened = await self._desk.ask_with_marks(question)
        except DatelineError as error:
            self._say_error(error)
            return
        if opened is None:
            self._say_error("this article is no longer in the library")
            return
        self._show_opened(opened, reading=reading, at=at)

    def _show_opened(self, opened: triage.OpenArticle, *, reading: bool, at: Span | None) -> None:
        self._leave_place()
        self._marked = opened.marked
        view = self._panes.article
        self._panes.show_article(opened.annotated, opened.hits)
        self._panes.articles.show_mark(opened.annotated.article.id, opened.marked)
        if at is not None:
            view.go_to(at)
        elif reading and opened.hits:
            view.go_to_first_hit()
        elif reading:
            view.go_to_place(opened.place)

    def _leave_place(self) -> None:
        """Remember where in the open article one was."""
        view, marked = self._panes.article, self._marked
        if marked is not None and view.article is not None and view.has_place:
            self._remember_place(marked.subject, view.place)

    @work(group="places")
    async def _remember_place(self, subject: Subject, place: int) -> None:
        with suppress(DatelineError):
            await self._desk.ask_with_marks(lambda _, marks: marks.set_place(subject, place))

    @work(exclusive=True, group="raw")
    async def _load_raw(self, article: ArticleId) -> None:
        try:
            self._panes.article.show_raw(await self._desk.ask(lambda library: library.raw(article)))
        except DatelineError as error:
            self._say_error(error)

    # Indexing, while one already reads

    def await_indexing(self) -> None:
        """Know that articles are on their way."""
        self._indexing = True

    @on(messages.IndexAdvanced)
    def _index_advanced(self, message: messages.IndexAdvanced) -> None:
        self._status.show_progress(present.progress(message.progress))
        now = message.progress.seconds
        if now - self._refreshed >= _REFRESH_EVERY and not self._panes.articles.cursor:
            self._refreshed = now
            self._see_new()

    @on(messages.IndexEnded)
    def _index_ended(self, message: messages.IndexEnded) -> None:
        self._indexing = False
        self._status.show_progress("")
        if isinstance(message.outcome, DatelineError):
            self._say_error(message.outcome)
        else:
            self._status.say(present.report(message.outcome))
        self._see_new()

    @work(exclusive=True, group="refresh")
    async def _see_new(self) -> None:
        """Show what has been indexed since, leaving the cursor where it is."""
        await self._desk.ask(lambda library: library.refresh())
        self._search_library(self._query, unfinished=self._unfinished, cursor=self._panes.articles.cursor)

    # The chronology

    @work(exclusive=True, group="chronology")
    async def _tell(self, query: str) -> None:
        self._status.say("reading what these articles tell; Esc goes on without it")
        try:
            page = await self._desk.ask_long(
                lambda library, stop: library.chronology(query, limit=_MOST_TOLD, stop=stop)
            )
        except DatelineError as error:
            self._say_error(error)
            return
        self._status.hush()
        self.app.push_screen(ChronologyScreen(page, query), self._open_telling)

    def _open_telling(self, entry: ChronologyEntry | None) -> None:
        if entry is not None:
            self._coming = entry.article
            self._load_article(entry.article, at=entry.span)
            self._panes.go(Pane.ARTICLE)

    # What the user writes about articles

    @work(group="marks")
    async def _mark(self, edit: Callable[[Marks, Marked], None], said: Callable[[Marked], str]) -> None:
        """Write something about the article one is at, and say so."""
        article = self._at
        if article is None:
            return
        try:
            marked = await self._desk.ask_with_marks(
                lambda library, marks: triage.change(library, marks, article, edit)
            )
        except DatelineError as error:
            self._say_error(error)
            return
        if marked is not None:
            self._panes.articles.show_mark(article, marked)
            if self._panes.is_open(article):
                self._marked = marked
            self._status.say(said(marked))

    @property
    def _at(self) -> ArticleId | None:
        """The article that a command is about: the one under the cursor of the list, else the open one."""
        opened = self._panes.article.article
        if self._panes.active is not Pane.ARTICLES:
            return opened.article.id if opened else None
        hit = self._panes.articles.current
        return hit.id if hit else None

    @work(exclusive=True, group="unread")
    async def _go_to_unread(self) -> None:
        query, unfinished, sort = self._query, self._unfinished, self._sort
        after = self._panes.articles.cursor
        try:
            row = await self._desk.ask_with_marks(
                lambda library, marks: triage.next_unread(
                    library, marks, query, sort, after, unfinished=unfinished
                )
            )
        except DatelineError as error:
            self._say_error(error)
            return
        if row is None:
            self._status.say("nothing unread below")
        else:
            self._panes.articles.cursor = row

    @work(exclusive=True, group="undo")
    async def _undo(self) -> None:
        try:
            what = await self._desk.ask_with_marks(lambda _, marks: marks.undo())
        except DatelineError as error:
            self._say_error(error)
            return
        self._status.say(f"taken back: {what}" if what else "nothing to take back")
        self._search_library(self._query, unfinished=self._unfinished, cursor=self._panes.articles.cursor)

    # What the panes say

    @on(messages.RowsWanted)
    def _rows_wanted(self, message: messages.RowsWanted) -> None:
        self._fetch_rows(message.offset, message.limit)

    @on(messages.ArticlePointed)
    def _article_pointed(self, message: messages.ArticlePointed) -> None:
        if self._panes.shows_article and self._coming != message.article:
            self._coming = message.article
            self._load_article(message.article)

    @on(messages.ArticleOpened)
    def _article_opened(self, message: messages.ArticleOpened) -> None:
        self._coming = message.article
        self._load_article(message.article, reading=True)
        self._panes.go(Pane.ARTICLE)

    @on(messages.ActorChosen)
    def _actor_chosen(self, message: messages.ActorChosen) -> None:
        self._follow(Trail.ACTORS, message.spans, message.step)

    @on(messages.DateChosen)
    def _date_chosen(self, message: messages.DateChosen) -> None:
        self._follow(Trail.DATES, message.spans, message.step)

    def _follow(self, trail: Trail, spans: tuple[Span, ...], step: int) -> None:
        self._panes.article.choose(spans, trail)
        if step:
            self._panes.article.step(trail, step)
        else:
            self._panes.article.go_to(min(spans))
            self._panes.go(Pane.ARTICLE)

    @on(messages.NarrowAsked)
    def _narrow_asked(self, message: messages.NarrowAsked) -> None:
        if message.clause is None:
            self._status.say("this has no place on the calendar to look for")
        else:
            self._finish(queries.narrow(self._query, message.clause))

    @on(messages.QueryChanged)
    def _query_changed(self, message: messages.QueryChanged) -> None:
        self._search_library(message.text, unfinished=True)

    @on(messages.QuerySubmitted)
    def _query_submitted(self, message: messages.QuerySubmitted) -> None:
        self._finish(message.text)

    @on(messages.QueryAbandoned)
    def _query_abandoned(self) -> None:
        self._finish(self._history.current)

    @on(messages.Remarked)
    def _remarked(self, message: messages.Remarked) -> None:
        self._status.say(message.words)

    def _finish(self, query: str) -> None:
        """Ask a finished query; once it has been understood, remember it and go to what it finds."""
        self._search.show_query(query.strip())
        self._search_library(query.strip(), finished=True)

    # Commands

    def action_search(self) -> None:
        """Edit the query."""
        self._search.edit()

    def action_older_query(self) -> None:
        """Ask the query before this one again."""
        self._step_history(-1)

    def action_newer_query(self) -> None:
        """Ask the query after this one again."""
        self._step_history(1)

    def _step_history(self, by: int) -> None:
        query = self._history.step(by)
        if query is None:
            self._status.say("no older query" if by < 0 else "no newer query")
        else:
            self._finish(query)

    def action_back(self) -> None:
        """Go back: to the list, then to the query before."""
        self._desk.give_up()
        self.workers.cancel_group(self, "chronology")
        if self._panes.go_back():
            return
        query = self._history.step(-1)
        if query is not None:
            self._finish(query)
        else:
            self._status.say("q quits")

    def action_sort(self) -> None:
        """Sort the result by the next order."""
        self._sort = _SORTS[(_SORTS.index(self._sort) + 1) % len(_SORTS)]
        self._search_library(self._query, unfinished=self._unfinished)

    def action_star(self) -> None:
        """Star the article, or take the star away."""
        self._mark(triage.toggle_star, lambda marked: "starred" if marked.is_starred else "no star")

    def action_mark_read(self) -> None:
        """Mark the article as read, or as unread."""
        self._mark(triage.toggle_read, lambda marked: "read" if marked.is_read else "unread")

    @work
    async def action_tag(self) -> None:
        """Ask for the tags of the article."""
        before = " ".join(self._marked.tags) if self._marked else ""
        words = await self.app.push_screen_wait(PromptScreen("tags", before))
        if words is not None:
            self._mark(triage.set_tags(words), lambda marked: f"tags: {' '.join(marked.tags) or 'none'}")

    @work
    async def action_note(self) -> None:
        """Ask for a note on the article."""
        before = self._marked.note if self._marked else ""
        note = await self.app.push_screen_wait(PromptScreen("note", before))
        if note is not None:
            self._mark(triage.set_note(note), lambda marked: "noted" if marked.note else "no note")

    def action_next_unread(self) -> None:
        """Go to the next unread article."""
        self._go_to_unread()

    def action_undo(self) -> None:
        """Take the last mark back."""
        self._undo()

    def action_chronology(self) -> None:
        """Show the result in the order of the dates it speaks of."""
        self._tell(self._query)

    def action_raw(self) -> None:
        """Show the text as it came, or the article again."""
        view = self._panes.article
        if view.is_raw:
            view.show_raw(None)
        elif view.article is not None:
            self._load_raw(view.article.article.id)

    def action_next_hit(self) -> None:
        """Go to the next hit."""
        self._panes.article.step(Trail.HITS, 1)

    def action_previous_hit(self) -> None:
        """Go to the previous hit."""
        self._panes.article.step(Trail.HITS, -1)

    def action_next_actor(self) -> None:
        """Go to the next actor."""
        self._panes.article.step(Trail.ACTORS, 1)

    def action_previous_actor(self) -> None:
        """Go to the previous actor."""
        self._panes.article.step(Trail.ACTORS, -1)

    def action_next_date(self) -> None:
        """Go to the next date."""
        self._panes.article.step(Trail.DATES, 1)

    def action_previous_date(self) -> None:
        """Go to the previous date."""
        self._panes.article.step(Trail.DATES, -1)

    def action_next_article(self) -> None:
        """Open the next article of the list."""
        self._panes.articles.open_beside(1)

    def action_previous_article(self) -> None:
        """Open the previous article of the list."""
        self._panes.articles.open_beside(-1)

    @work(exclusive=True, group="copy")
    async def _copy(self, text: str, what: str) -> None:
        self.app.copy_to_clipboard(text)
        try:
            path = await asyncio.to_thread(clipboard.keep, text)
        except OSError as error:
            self._status.say(f"{what} sent to the clipboard; no file of it: {error.strerror}")
        else:
            self._status.say(f"{what} copied to the clipboard and to {path}")

    def action_copy_text(self) -> None:
        """Copy the text of the article."""
        if (article := self._panes.article.article) is not None:
            self._copy(clipboard.plain_text(article), "text")

    def action_copy_citation(self) -> None:
        """Copy a citation of the article."""
        if (article := self._panes.article.article) is not None:
            self._copy(clipboard.citation(article.article), "citation")

    def action_next_pane(self) -> None:
        """Give the keys to the next pane."""
        self._panes.go_on(1)

    def action_previous_pane(self) -> None:
        """Give the keys to the pane before."""
        self._panes.go_on(-1)

    def action_pane_articles(self) -> None:
        """Go to the list."""
        self._panes.go(Pane.ARTICLES)

    def action_pane_article(self) -> None:
        """Go to the article."""
        self._panes.go(Pane.ARTICLE)

    def action_pane_actors(self) -> None:
        """Go to the actors."""
        self._panes.go(Pane.ACTORS)

    def action_pane_dates(self) -> None:
        """Go to the dates."""
        self._panes.go(Pane.DATES)

    def action_zoom(self) -> None:
        """Show the pane alone, or all again."""
        self._panes.toggle_zoom()
