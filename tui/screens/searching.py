"""Queries and their results: asked while they are typed, and kept in a history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on, work

from indexer import DatelineError, Library, QuerySyntaxError, SearchPage, SortOrder
from tui import cells, messages, present, queries
from tui.chips import actors_in, chips
from tui.layout import Pane
from tui.looks import Look, Pieces
from tui.screens import counts, edits, questions
from tui.screens.desk import Desk
from tui.screens.nothing import FindingNothing
from tui.screens.questions import Asked, Rows
from tui.widgets.article_list import PAGE

if TYPE_CHECKING:
    from indexer import Skipped

_SORTS = tuple(SortOrder)


@dataclass(frozen=True, slots=True)
class _Asking:
    """A query that is being answered, and what happens then."""

    asked: Asked
    finished: bool = False
    stay: bool = False
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a query finds, names of the actors in it, and where it finds nothing what may be the reason."""

    rows: Rows
    names: dict[str, str]
    suggested: str | None
    skipped: tuple[Skipped, ...]
    wrong: str


class Searching(FindingNothing, inherit_bindings=False):
    """The query line and the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._history = queries.History()
        self._names: dict[str, str] = {}
        self._asking: _Asking | None = None

    def finish(self, query: str, *, stay: bool = False) -> None:
        """Ask a finished query; once it has been understood, remember it and go to what it finds.

        Args:
            query: in the query language.
            stay: leave the keys where they are.
        """
        self.search.show_query(query.strip(), self._names)
        asked = replace(self.asked, text=query.strip(), unfinished=False)
        self._ask(_Asking(asked, finished=True, stay=stay))

    @work(exclusive=True, group="history")
    async def recall(self) -> None:
        """Bring back the queries of earlier sessions."""
        earlier = await self.answered(self.desk.ask(lambda library: library.marks.history()))
        self._history.put_before(earlier or ())

    def ask_again(self) -> None:
        """Ask the same query anew, leaving the cursor where it is, or the one that has no answer yet."""
        self._ask(self._asking or _Asking(self.asked, cursor=self.panes.articles.cursor))

    @property
    def _latest(self) -> _Asking:
        """What is being asked, or was asked last, from its first row on."""
        return replace(self._asking or _Asking(self.asked), cursor=0)

    def _ask(self, asking: _Asking) -> None:
        self._asking = asking
        self._look_up(asking)

    @work(exclusive=True, group="search")
    async def _look_up(self, asking: _Asking) -> None:
        asked = asking.asked
        known, roots = frozenset(self._names), self.started_on
        wants_all = self.asks_for_all(asked)

        def question(library: Library) -> _Answer:
            wrong = edits.noted(lambda: library.marks.remember_query(asked.text)) if asking.finished else ""
            rows = questions.rows(library, asked, 0, PAGE)
            names = counts.names(library, actors_in(asked.text) - known)
            skipped = questions.skipped(library, roots) if wants_all and not rows.page.total else ()
            return _Answer(rows, names, questions.suggestion(library, asked, rows.page), skipped, wrong)

        try:
            answer = await self.desk.ask(question)
        except QuerySyntaxError as error:
            self._show_caret(error)
        except DatelineError as error:
            self.say_error(error)
            self.panes.articles.say_where_empty(self.words_for_failure(error))
        else:
            self._names |= answer.names
            self.suggested = answer.suggested
            self._show(asking, answer)
            if answer.wrong:
                self.say_error(answer.wrong)
        self._asking = None
        if asking.finished:
            self.search.answered()

    @property
    def about(self) -> Pieces:
        """What was asked, as one reads it."""
        return chips(self.asked.text, self._names) or (("all articles", Look.STRONG),)

    def result_changed(self) -> None:
        """Another query has been answered."""

    def _show(self, asking: _Asking, answer: _Answer) -> None:
        asked, rows = asking.asked, answer.rows
        is_other = replace(asked, sort=self.asked.sort, fold=self.asked.fold) != self.asked
        if is_other:
            self.coming = None  # what is open has other hits now
        self.asked = asked
        self.caret.display = False
        if asking.finished:
            self._history.add(asked.text)
            self.search.show_query(asked.text, self._names)
            if not asking.stay:
                self.panes.go(Pane.ARTICLES)
        self.panes.show_joined(asked.text)
        self.panes.articles.empty_words = self.words_for_nothing(asked, answer.skipped)
        self.panes.articles.show_result(rows.page.hits, rows.marked, rows.page.total, cursor=asking.cursor)
        self._show_total(rows.page)
        if is_other:
            self.result_changed()

    def _show_total(self, page: SearchPage) -> None:
        found = present.found(page)
        order = present.sort_name(self.asked.sort, exact=page.order_is_exact)
        notes = (order, "" if self.asked.fold else "each copy")
        said = "".join(f" · {note}" for note in notes if note)
        self.search.show_result(((f" {found}", Look.STRONG), (f"{said} ", Look.MUTED)))

    def _show_caret(self, error: QuerySyntaxError) -> None:
        """Say under the query where it stopped making sense, and let it be put right."""
        self.search.edit()
        self.search.point_at(error.column)
        caret = " " * (3 + error.column) + "^ "
        self.caret.show(((caret + cells.one_line(error.message), Look.ERROR),))
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
        self._ask(_Asking(replace(self.asked, text=message.text.strip(), unfinished=True)))

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
        asking = self._latest
        order = _SORTS[(_SORTS.index(asking.asked.sort) + 1) % len(_SORTS)]
        self._ask(replace(asking, asked=replace(asking.asked, sort=order)))

    def action_stories(self) -> None:
        """Show each story once, or every article."""
        asking = self._latest
        self._ask(replace(asking, asked=replace(asking.asked, fold=not asking.asked.fold)))

    def action_drop_part(self) -> None:
        """Take the last part of the query away."""
        if self.asked.text:
            self.finish(queries.without_last(self.asked.text), stay=True)
        else:
            self.status.say("the query is empty: these are all articles")

    def action_suggested(self) -> None:
        """Ask what is suggested instead of a query that finds nothing."""
        if self.suggested:
            self.finish(self.suggested)
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
