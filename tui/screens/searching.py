"""Queries and their results: asked while they are typed, kept in a history, refreshed while indexing."""

from __future__ import annotations

from dataclasses import replace

from textual import on, work

from indexer import DatelineError, Library, QuerySyntaxError, SearchPage, SortOrder
from tui import messages, present, queries
from tui.chips import actors_in, chips
from tui.commands import BY_ID, key_name
from tui.keymap import in_force
from tui.layout import Pane
from tui.lessons import lessons
from tui.looks import Look, Pieces
from tui.screens import questions
from tui.screens.desk import Desk
from tui.screens.parts import ReaderParts
from tui.screens.prompt import PromptScreen
from tui.screens.questions import Asked, Rows
from tui.screens.start import StartScreen
from tui.widgets.article_list import PAGE

_SORTS = tuple(SortOrder)

_REFRESH_EVERY = 2.0
"""Seconds between two looks at what has been indexed meanwhile."""


class Searching(ReaderParts, inherit_bindings=False):
    """The query line and the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._history = queries.History()
        self._is_indexing = False
        self._refreshed = 0.0
        self._names: dict[str, str] = {}
        self._suggested: str | None = None

    def finish(self, query: str, *, stay: bool = False) -> None:
        """Ask a finished query; once it has been understood, remember it and go to what it finds.

        Args:
            query: in the query language.
            stay: leave the keys where they are.
        """
        self.search.show_query(query.strip(), self._names)
        self._ask(replace(self.asked, text=query.strip(), unfinished=False), finished=True, stay=stay)

    @work(exclusive=True, group="history")
    async def recall(self) -> None:
        """Bring back the queries of earlier sessions."""
        earlier = await self.answered(self.desk.ask(lambda library: library.marks.history()))
        self._history.put_before(earlier or ())

    def ask_again(self) -> None:
        """Ask the same query anew, leaving the cursor where it is."""
        self._ask(self.asked, cursor=self.panes.articles.cursor)

    @work(exclusive=True, group="search")
    async def _ask(
        self, asked: Asked, *, finished: bool = False, stay: bool = False, cursor: int = 0
    ) -> None:
        known = frozenset(self._names)

        def question(library: Library) -> tuple[Rows, dict[str, str], str | None]:
            if finished:
                library.marks.remember_query(asked.text)
            rows = questions.rows(library, asked, 0, PAGE)
            names = questions.names(library, actors_in(asked.text) - known)
            return rows, names, questions.suggestion(library, asked, rows.page)

        try:
            rows, names, suggested = await self.desk.ask(question)
        except QuerySyntaxError as error:
            self._show_caret(error)
        except DatelineError as error:
            self.say_error(error)
        else:
            self._names |= names
            self._suggested = suggested
            self._show(asked, rows, finished=finished, stay=stay, cursor=cursor)

    @property
    def about(self) -> Pieces:
        """What was asked, as one reads it."""
        return chips(self.asked.text, self._names) or (("all articles", Look.STRONG),)

    def result_changed(self) -> None:
        """Another query has been answered."""

    def _show(self, asked: Asked, rows: Rows, *, finished: bool, stay: bool, cursor: int) -> None:
        is_other = replace(asked, sort=self.asked.sort, fold=self.asked.fold) != self.asked
        if is_other:
            self.coming = None  # what is open has other hits now
        self.asked = asked
        self.caret.display = False
        if finished:
            self._history.add(asked.text)
            self.search.show_query(asked.text, self._names)
            if not stay:
                self.panes.go(Pane.ARTICLES)
        self.panes.show_joined(asked.text)
        self.panes.articles.empty_words = self._empty_words()
        self.panes.articles.show_result(rows.page.hits, rows.marked, rows.page.total, cursor=cursor)
        self._show_total(rows.page)
        if is_other:
            self.result_changed()

    def _empty_words(self) -> tuple[str, ...]:
        if self._suggested:
            return ("Nothing matches.", f"Did you mean: {self._suggested}?", self._how_to_take_it())
        if self.asked.text:
            return ("Nothing matches.", "Esc goes back to the query before.")
        if self._is_indexing:
            said = ("Reading the first articles.", "They can be read while the rest comes in.")
            return said if self.panes.shows_article else (*said, "", *lessons(in_force(self)))
        return ("No articles yet.", "dateline FOLDER reads them in.")

    def _how_to_take_it(self) -> str:
        keys = in_force(self).keys(BY_ID["suggested"])
        if not keys:
            return ": finds the command for it: suggested."
        name = key_name(keys[0])
        return f"Enter, then {name}, asks that." if self.asked.unfinished else f"{name} asks that."

    def _show_total(self, page: SearchPage) -> None:
        found = present.found(page)
        notes = (present.sort_name(self.asked.sort), "" if self.asked.fold else "each copy")
        said = "".join(f" · {note}" for note in notes if note)
        self.search.show_result(((f" {found}", Look.STRONG), (f"{said} ", Look.MUTED)))

    def _show_caret(self, error: QuerySyntaxError) -> None:
        """Say under the query where it stopped making sense, and let it be put right."""
        self.search.edit()
        self.search.point_at(error.column)
        caret = " " * (3 + error.column) + "^ "
        self.caret.show(((caret + present.one_line(error.message), Look.ERROR),))
        self.caret.display = True

    @on(messages.RowsWanted)
    @work(exclusive=True, group="rows")
    async def _fetch_rows(self, wanted: messages.RowsWanted) -> None:
        asked = self.asked
        rows = await self.answered(
            self.desk.ask(lambda library: questions.rows(library, asked, wanted.offset, wanted.limit))
        )
        if rows is not None and asked == self.asked:
            self.panes.articles.fill(wanted.offset, rows.page.hits, rows.marked)
            self.panes.articles.grow(rows.page.total)
            self._show_total(rows.page)

    @on(messages.QueryChanged)
    def _query_changed(self, message: messages.QueryChanged) -> None:
        self._ask(replace(self.asked, text=message.text.strip(), unfinished=True))

    @on(messages.QuerySubmitted)
    def _query_submitted(self, message: messages.QuerySubmitted) -> None:
        self.finish(message.text)

    @on(messages.QueryAbandoned)
    def _query_abandoned(self) -> None:
        self.finish(self._history.current)

    @on(messages.JoinAsked)
    def _join_asked(self, message: messages.JoinAsked) -> None:
        if message.clause is None:
            self.status.say("this has no place on the calendar to look for")
        else:
            self.finish(queries.join(self.asked.text, message.clause, message.how), stay=True)

    # Indexing, while one already reads

    def await_indexing(self) -> None:
        """Know that articles are on their way."""
        self._is_indexing = True

    @on(messages.IndexAdvanced)
    def _index_advanced(self, message: messages.IndexAdvanced) -> None:
        self.status.show_progress(present.progress(message.progress))
        now = message.progress.seconds
        if now - self._refreshed >= _REFRESH_EVERY and not self.panes.articles.cursor:
            self._refreshed = now
            self._see_new()

    @on(messages.IndexEnded)
    def _index_ended(self, message: messages.IndexEnded) -> None:
        self._is_indexing = False
        self.status.show_progress("")
        if isinstance(message.outcome, DatelineError):
            self.say_error(message.outcome)
        else:
            self.status.say(present.report(message.outcome))
        self._see_new()

    @on(messages.FilesChanged)
    def _files_changed(self) -> None:
        self.post_message(messages.ReloadAsked())
        self._see_new()

    @on(messages.WatchEnded)
    def _watch_ended(self, message: messages.WatchEnded) -> None:
        self.status.say(f"changes are no longer seen by themselves: {present.one_line(message.error)}")

    @work(exclusive=True, group="refresh")
    async def _see_new(self, *, say: bool = False) -> None:
        """Show what has been indexed since, and ``say`` how much that is."""
        more = await self.answered(self.desk.ask(questions.see_new))
        if say and more is not None:
            self.status.say(present.change(more))
        self.ask_again()

    # Commands

    def action_search(self) -> None:
        """Type a query in place of the one that is there, or edit that."""
        self.search.edit()
        self.search.select_all()

    def action_narrow_result(self) -> None:
        """Type more words for the query, to search in what it finds."""
        self.search.edit()
        self.search.begin(queries.to_narrow(self.asked.text))

    def action_sort(self) -> None:
        """Sort the result by the next order."""
        order = _SORTS[(_SORTS.index(self.asked.sort) + 1) % len(_SORTS)]
        self._ask(replace(self.asked, sort=order))

    def action_reload(self) -> None:
        """Read what has changed, and see what is new."""
        self.post_message(messages.ReloadAsked())
        self._see_new(say=not self._is_indexing)

    def action_stories(self) -> None:
        """Show each story once, or every article."""
        self._ask(replace(self.asked, fold=not self.asked.fold))

    @work
    async def action_save_search(self) -> None:
        """Save the query under a name."""
        query = self.asked.text
        if not query:
            self.status.say("the query is empty: / makes one to save")
            return
        asked = await self.app.push_screen_wait(PromptScreen(f"save {query} as", does="save"))
        name = (asked or "").strip()
        if name and await self.answered(
            self.desk.ask(lambda library: questions.save_search(library, name, query))
        ):
            self.status.say(f"saved: {name}; with the others it stands in the start pane")

    def action_start(self) -> None:
        """Show saved searches, marks, and what was asked before."""
        self.app.push_screen(StartScreen(self.desk, self.panes.go, self.step_history), self._ask_chosen)

    def _ask_chosen(self, query: str | None) -> None:
        if query is not None:
            self.finish(query)

    @work(exclusive=True, group="start")
    async def begin(self) -> None:
        """Begin with the start pane where there are saved searches, unless keys were pressed already."""
        searches = await self.answered(self.desk.ask(lambda library: library.marks.searches()))
        if searches and self.app.screen is self and not self.search.has_keys and not self.was_used:
            self.action_start()

    def action_drop_part(self) -> None:
        """Take the last part of the query away."""
        if self.asked.text:
            self.finish(queries.without_last(self.asked.text), stay=True)
        else:
            self.status.say("the query is empty: these are all articles")

    def action_suggested(self) -> None:
        """Ask what is suggested instead of a query that finds nothing."""
        if self._suggested:
            self.finish(self._suggested)
        else:
            self.status.say("nothing is suggested: something matches, or no word looks like a slip")

    def action_older_query(self) -> None:
        """Ask the query before this one again."""
        if not self.step_history(-1):
            self.status.say("no older query")

    def action_newer_query(self) -> None:
        """Ask the query after this one again."""
        if not self.step_history(1):
            self.status.say("no newer query")

    def widen(self) -> bool:
        """Ask the query at which one stood before this one; False where all articles are shown."""
        query = self._history.back() if self.asked.text else None
        if query is not None:
            self.finish(query)
        return query is not None

    def step_history(self, by: int) -> bool:
        """Ask an older or newer query again; False where there is none."""
        query = self._history.step(by)
        if query is not None:
            self.finish(query)
        return query is not None
