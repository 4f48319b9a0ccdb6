"""What articles tell, of a result or of an actor: asked for, shown, and gone back to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from textual import on, work

from indexer import ActorId, Library
from tui import messages
from tui.layout import Pane
from tui.screens.desk import Desk
from tui.screens.knowing import Knowing

if TYPE_CHECKING:
    from indexer import ActorCard, ChronologyPage, Telling
    from tui.screens.chronology import ChronologyScreen

_T = TypeVar("_T")

_SAID_EVERY = 50
"""Articles after which it is said how many were read."""

_MOST_TOLD = 1000
"""Articles that a chronology is made of, the newest; it says so where there are more."""

_MOST_WAYS = 16
"""Chronologies and cards that one can go back to, one from the other."""


@dataclass(frozen=True, slots=True)
class Way:
    """Events that one can go back to.

    ``about`` is the query whose result they tell, None for the card of an actor; ``back`` is where
    one came from, if that is not the reader; ``asked`` counts how often all was asked anew before.
    """

    screen: ChronologyScreen
    about: str | None = None
    back: Way | None = None
    asked: int = 0

    def again(self) -> Way:
        """The same, as it was left."""
        return replace(self, screen=self.screen.again())


def _come_so_far(read: int, found: int) -> str:
    """How many articles were read of those that a chronology is made of."""
    return f"read {read:,} of {max(read, min(found, _MOST_TOLD)):,} articles"


class Events(Knowing, inherit_bindings=False):
    """Chronologies and cards, and the ways from one to the other and back."""

    _reading_for = ""
    _told: Way | None = None
    _way: Way | None = None
    _growing: Way | None = None
    _asked_again = 1

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ways: list[Way] = []

    def action_chronology(self) -> None:
        """Show the result in the order of the dates it speaks of, as it was left if it was seen before."""
        way = self._growing or self._told
        if way is not None and way.about == self.asked.text:
            self._show_again(way)
        else:
            self._tell()

    @work(exclusive=True, group="long")
    async def _tell(self) -> None:
        query, what = self.asked.text, "what these articles tell"

        def so_far(page: ChronologyPage) -> None:
            self.post_message(messages.ToldSoFar(query, page))

        def question(library: Library, stop: Callable[[], bool]) -> ChronologyPage:
            return library.chronology(query, limit=_MOST_TOLD, stop=self._counted(stop, what), so_far=so_far)

        self._growing = None
        try:
            page = await self._read_long(what, question)
            if page is not None:
                self._show_told(query, page)
        finally:
            if self._growing is not None:
                self._growing.screen.say_reading("")
                self._growing = None

    @on(messages.ToldSoFar)
    def _told_so_far(self, message: messages.ToldSoFar) -> None:
        if self._reading_for and message.query == self.asked.text:
            self._show_told(message.query, message.page, is_all=False)

    def _show_told(self, query: str, page: ChronologyPage, *, is_all: bool = True) -> None:
        """Show what the articles that a query finds tell, where some of it is shown already if it is."""
        # Deferred, as below and in other screens: a list that opens at once waits for none of this.
        from tui.screens.chronology import ChronologyScreen  # noqa: PLC0415

        reading = "" if is_all else _come_so_far(page.articles, page.articles_found)
        if self._growing is not None:
            self._growing.screen.grow(page, reading=reading)
        elif not page.articles_found:
            self.status.say("no article is found, so there is nothing to tell")
        elif self.is_current:
            way = Way(ChronologyScreen(page, self.about), query)
            way.screen.say_reading(reading)
            self._growing = None if is_all else way
            self._show_events(way)
        if is_all and self._growing is not None and not self._growing.screen.is_attached:
            self._told = self._growing

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
        if message.what == self._reading_for and self._growing is not None:
            screen = self._growing.screen
            screen.say_reading(_come_so_far(message.number, screen.articles_found))
        elif message.what == self._reading_for:
            words = f"reading {message.what}: {message.number:,} articles so far"
            self.tell(f"{words}; Esc goes on without it")

    @on(messages.CardAsked)
    @work(exclusive=True, group="long")
    async def _show_card(self, message: messages.CardAsked) -> None:
        from tui.screens.actor import ActorScreen  # noqa: PLC0415

        old, way = self.card, self._way
        if old is not None:
            old.is_waiting = not message.anew
        try:
            card = await self._read_card(message.actor)
        finally:
            if old is not None:
                old.is_waiting = False
        if old is not None:
            if old is not self.card or not old.is_current:  # it was left meanwhile, or something else opened
                return
            if card is None and not message.anew:
                old.say("no article names them any longer")
                return
            old.dismiss(None)
        if card is None:
            self.status.say(message.anew)
        elif old is not None and message.anew:
            self._show_events(Way(old.anew(card, message.anew), back=way.back if way else None))
        else:
            self._show_events(Way(ActorScreen(card, self.post_message), back=way))

    async def _read_card(self, actor: ActorId) -> ActorCard | None:
        what = "what the archive says of them"
        return await self._read_long(
            what, lambda library, stop: library.card(actor, stop=self._counted(stop, what))
        )

    @on(messages.CardLeft)
    def _leave_card(self) -> None:
        """Do without the card that is being made, and stay on the one that is there."""
        self.give_up()
        self.tell("this card it is, then")

    def _show_events(self, way: Way) -> None:
        """Show events, and keep them for the way back."""
        from tui.screens.actor import ActorScreen  # noqa: PLC0415

        if not self.is_current:  # something else was opened while these were read
            return
        screen = way.screen
        is_growing = self._growing is not None and self._growing.screen is screen
        self._way = way = replace(way, asked=way.asked or self._asked_again)
        if is_growing:
            self._growing = way
        self.card = screen if isinstance(screen, ActorScreen) else None

        def opened(entry: Telling | None) -> None:
            if self._way is way:
                self._way = self.card = None
            is_growing = way is self._growing
            if is_growing and entry is None:
                self.give_up()
            elif way.about is not None and not is_growing:
                self._told = way
            if entry is not None:
                self._ways = [*self._ways[1 - _MOST_WAYS :], way]
                self.load(entry.article, at=entry.span)
                self.panes.articles.go_to(entry.article)
                self.panes.go(Pane.ARTICLE)
            elif screen.goes_back and way.back is not None:
                self._go_back_to(way.back)

        self.app.push_screen(screen, opened)

    def _go_back_to(self, way: Way) -> None:
        """Show events again; a card is read anew where something was corrected meanwhile."""
        self._show_events(way.again())
        if self.card is not None and way.asked != self._asked_again:
            self.post_message(messages.CardAsked(self.card.whom[0], anew="with what was corrected"))

    @on(messages.ArticleOpened)
    def _opened_from_list(self) -> None:
        self._ways.clear()

    def back_to_events(self) -> bool:
        """Go back to the events from which the article was opened last; False where it was not."""
        if not self._ways or self.panes.active is not Pane.ARTICLE:
            return False
        self._show_again(self._ways.pop())
        return True

    def _show_again(self, left: Way) -> None:
        """Show events as they were left, and what has come to them meanwhile or is still to come."""
        way = left.again()
        if self._growing is left:
            self._growing = way
        self._show_events(way)

    def ask_again(self) -> None:
        """What was told before may have changed too."""
        self._told = None
        self._asked_again += 1
        self._ways.clear()
        super().ask_again()

    def give_up(self) -> None:
        """Go on without the answer to a long question."""
        self.desk.give_up()
        self.workers.cancel_group(self, "long")
