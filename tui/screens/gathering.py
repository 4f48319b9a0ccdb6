"""What a whole result says: its chronology, its days, its actors and months."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from textual import on, work

from indexer import ArticleId, Facet, FacetName, Library
from tui import messages, queries
from tui.hints import Hints
from tui.layout import Pane
from tui.month import Place
from tui.screens import questions
from tui.screens.desk import Desk
from tui.screens.knowing import Knowing
from tui.widgets.panels import ARTICLE, RESULT

if TYPE_CHECKING:
    from indexer import MonthOfDays, Telling
    from tui.screens.chronology import ChronologyScreen

_T = TypeVar("_T")

_SAID_EVERY = 50
"""Articles after which it is said how many were read."""

_MOST_TOLD = 1000
"""Articles that a chronology is made of, the newest; it says so where there are more."""

_MOST_WAYS = 16
"""Chronologies and cards that one can go back to, one from the other."""


class Gathering(Knowing, inherit_bindings=False):
    """Questions about every article of the result."""

    _reading_for = ""
    _told: ChronologyScreen | None = None
    _told_about: str | None = None

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ways: list[tuple[ChronologyScreen, str | None]] = []

    def action_chronology(self) -> None:
        """Show the result in the order of the dates it speaks of, as it was left if it was seen before."""
        if self._told is not None and self._told_about == self.asked.text:
            self._show_events(self._told.again(), self.asked.text)
        else:
            self._tell()

    @work(exclusive=True, group="long")
    async def _tell(self) -> None:
        # Deferred, as below and in other screens: a list that opens at once waits for none of this.
        from tui.screens.chronology import ChronologyScreen  # noqa: PLC0415

        query, what = self.asked.text, "what these articles tell"
        page = await self._read_long(
            what,
            lambda library, stop: library.chronology(query, limit=_MOST_TOLD, stop=self._counted(stop, what)),
        )
        if page is not None and not page.articles_found:
            self.status.say("no article is found, so there is nothing to tell")
        elif page is not None:
            self._show_events(ChronologyScreen(page, self.about), query)

    async def _read_long(self, what: str, question: Callable[[Library, Callable[[], bool]], _T]) -> _T | None:
        """The answer to a question that many articles are read for, while it is said how many were."""
        self._reading_for = what
        self.tell(f"reading {what}; Esc goes on without it")
        try:
            answer = await self.answered(self.desk.ask_long(question))
        finally:
            self._reading_for = ""
        if answer is not None:
            self.status.hush()
        return answer

    def _counted(self, stop: Callable[[], bool], what: str) -> Callable[[], bool]:
        """``stop``, which is asked before each article, saying now and then how often it was."""
        read = 0

        def count() -> bool:
            nonlocal read
            read += 1
            if not read % _SAID_EVERY:
                self.post_message(messages.ArticlesRead(read, what))
            return stop()

        return count

    @on(messages.ArticlesRead)
    def _articles_read(self, message: messages.ArticlesRead) -> None:
        if message.what == self._reading_for:
            words = f"reading {message.what}: {message.number:,} articles so far"
            self.status.say(f"{words}; Esc goes on without it")

    @work(exclusive=True, group="calendar")
    async def action_calendar(self) -> None:
        """Show the days of the result, and narrow it to the one that is chosen."""
        from tui.screens.calendar import CalendarScreen  # noqa: PLC0415

        asked = self.asked
        place = await self.answered(self.desk.ask(lambda library: questions.first_place(library, asked)))
        if place is None:
            return

        async def counting(place: Place) -> MonthOfDays | None:
            return await self.answered(
                self.desk.ask(lambda library: questions.calendar(library, asked, place))
            )

        chosen = await self.app.push_screen_wait(CalendarScreen(self.about, place, counting))
        if chosen is not None:
            clause = chosen.of.clause(chosen.day.isoformat())
            self.finish(queries.join(asked.text, clause, queries.Joint.AND))

    @on(messages.CardAsked)
    @work(exclusive=True, group="long")
    async def _show_card(self, message: messages.CardAsked) -> None:
        from tui.screens.actor import ActorScreen  # noqa: PLC0415

        actor, old = message.actor, self.card
        what = "what the archive says of them"
        card = await self._read_long(
            what, lambda library, stop: library.card(actor, stop=self._counted(stop, what))
        )
        if old is not None:
            if old is not self.card or not old.is_current:  # it was left meanwhile, or something else opened
                return
            old.dismiss(None)
        if card is not None:
            screen = ActorScreen(card, self.post_message) if old is None else old.anew(card, message.anew)
            self._show_events(screen, None)
        elif old is not None:
            self.status.say(message.anew)

    def _show_events(self, screen: ChronologyScreen, about: str | None) -> None:
        """Show events, and keep them for the way back.

        Args:
            about: the query whose result they tell; None for the card of an actor.
        """
        from tui.screens.actor import ActorScreen  # noqa: PLC0415

        if not self.is_current:  # something else was opened while these were read
            return
        self.card = screen if isinstance(screen, ActorScreen) else None

        def opened(entry: Telling | None) -> None:
            if self.card is screen:
                self.card = None
            if about is not None:
                self._told, self._told_about = screen, about
            if entry is not None:
                self._ways = [*self._ways[1 - _MOST_WAYS :], (screen, about)]
                self.load(entry.article, at=entry.span)
                self.panes.articles.go_to(entry.article)
                self.panes.go(Pane.ARTICLE)

        self.app.push_screen(screen, opened)

    @on(messages.ArticleOpened)
    def _opened_from_list(self) -> None:
        self._ways.clear()

    def back_to_events(self) -> bool:
        """Go back to the events from which the article was opened last; False where it was not."""
        if not self._ways or self.panes.active is not Pane.ARTICLE:
            return False
        screen, about = self._ways.pop()
        self._show_events(screen.again(), about)
        return True

    def ask_again(self) -> None:
        """What was told before may have changed too."""
        self._told = None
        self._ways.clear()
        super().ask_again()

    def give_up(self) -> None:
        """Go on without the answer to a long question."""
        self.desk.give_up()
        self.workers.cancel_group(self, "long")

    @property
    def hints(self) -> Hints:
        """The panels speak of the selection next, where there is one."""
        of = {"whole-result": "selected"} if self.panes.speak_of == ARTICLE and self.selected else {}
        return {**super().hints, **of}

    def action_whole_result(self) -> None:
        """Let the panels speak of the selection, if any, then of the result, then of the article again."""
        if self.panes.speak_of == ARTICLE and self.selected:
            self._count(f"{len(self.selected):,} selected", self.selected)
        elif self.panes.speak_of == RESULT:
            self.panes.show_article_again()
        else:
            self._count(RESULT)

    def result_changed(self) -> None:
        """Let panels that speak of the result follow it."""
        super().result_changed()
        self._ways.clear()
        if self.panes.speak_of == RESULT:
            self._count(RESULT)

    @work(exclusive=True, group="facets")
    async def _count(self, of: str, articles: Sequence[ArticleId] = ()) -> None:
        """Count who and when in these articles, or in the whole result."""
        asked = self.asked

        def question(library: Library, _: Callable[[], bool]) -> tuple[Facet, ...]:
            return questions.facets_of(library, articles) if articles else questions.facets(library, asked)

        found = await self.answered(self.desk.ask_long(question))
        if found is not None and asked == self.asked:
            by_name = {facet.name: facet for facet in found}
            self.panes.show_counts(of, by_name[FacetName.ACTOR], by_name[FacetName.MENTIONED_MONTH])

    @on(messages.FirstDaysWanted)
    @work(exclusive=True, group="first-days")
    async def _find_first_days(self, message: messages.FirstDaysWanted) -> None:
        asked = self.asked
        days = await self.answered(
            self.desk.ask_long(
                lambda library, stop: questions.first_days(library, asked, message.actors, stop)
            )
        )
        if days is not None and asked == self.asked:
            self.panes.actors.show_first_days(days)
