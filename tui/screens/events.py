"""What articles tell, of a result or of an actor: asked for, and shown while more is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on, work

from indexer import ActorId, Library
from tui import messages
from tui.looks import Look
from tui.screens.ways import MOST_TOLD, Way, Ways, come_so_far

if TYPE_CHECKING:
    from indexer import ActorCard, ChronologyPage
    from tui.screens.actor import ActorScreen

_TOLD = "what these articles tell"
_OF_ACTOR = "what the archive says of them"


class Events(Ways, inherit_bindings=False):
    """Chronologies and cards of actors."""

    _wanted: ActorId | None = None
    """Whose card is being read."""

    _replaced: ActorScreen | None = None
    """The card that was there when it was asked for."""

    def action_chronology(self) -> None:
        """Show the selection, or else the result, in the order of the dates it speaks of.

        As it was left, if it was seen before.
        """
        way = self.growing or self.told
        if way is not None and way.about == self._to_tell:
            self.show_again(way)
        else:
            self._tell()

    @property
    def _to_tell(self) -> messages.ToldOf:
        return messages.ToldOf(self.asked.text, self.selected)

    def read_on(self, way: Way) -> None:
        """Read the rest for a card, or for a chronology of what is still asked."""
        if self.card is not None:
            self._read_card(self.card.whom[0], into=way)
        elif way.about == self._to_tell:
            self._tell(into=way)

    @work(exclusive=True, group="long")
    async def _tell(self, *, into: Way | None = None) -> None:
        of = self._to_tell
        articles = of.articles or None

        def so_far(page: ChronologyPage) -> None:
            self.post_message(messages.ToldSoFar(of, page))

        def question(library: Library, stop: Callable[[], bool]) -> ChronologyPage | None:
            counted = self.counted(stop, _TOLD)
            page = library.chronology(
                of.query, articles=articles, limit=MOST_TOLD, stop=counted, so_far=so_far
            )
            return None if stop() else page

        with self.growth(into):
            page = await self.read_long(_TOLD, question)
            if page is not None:
                self._show_told(of, page)

    @on(messages.ToldSoFar)
    def _told_so_far(self, message: messages.ToldSoFar) -> None:
        if self.reading_for == _TOLD and message.of == self._to_tell:
            self._show_told(message.of, message.page, is_all=False)

    def _show_told(self, of: messages.ToldOf, page: ChronologyPage, *, is_all: bool = True) -> None:
        """Show what the articles that a query finds tell, where some of it is shown already if it is."""
        from tui.screens.chronology import ChronologyScreen  # noqa: PLC0415

        reading = "" if is_all else come_so_far(page.articles, page.articles_found)
        if self.growing is not None:
            self.growing.screen.grow(page, reading=reading)
            if is_all and not self.growing.screen.is_attached:
                self.told = self.growing
        elif not page.articles_found:
            self.status.say("no article is found, so there is nothing to tell")
        elif self.is_current:
            selected = ((f" · {len(of.articles):,} selected", Look.MUTED),) if of.articles else ()
            way = Way(ChronologyScreen(page, (*self.about, *selected)), of)
            self._begin_growth(way, reading)
            self.show_events(way)

    @on(messages.CardAsked)
    def _card_asked(self, message: messages.CardAsked) -> None:
        self._read_card(message.actor, anew=message.anew)

    @work(exclusive=True, group="long")
    async def _read_card(self, actor: ActorId, *, anew: str = "", into: Way | None = None) -> None:
        """Read a card, in place of the one that is there, or ``into`` it.

        A card that is read ``anew`` is shown when all is read: one wants to be where one was.
        """
        self._wanted, self._replaced = actor, None if into else self.card

        def so_far(card: ActorCard) -> None:
            self.post_message(messages.CardSoFar(actor, card))

        def question(library: Library, stop: Callable[[], bool]) -> tuple[ActorCard, ...] | None:
            counted = self.counted(stop, _OF_ACTOR)
            card = library.card(actor, stop=counted, so_far=None if anew else so_far)
            if stop():
                return None
            return (card,) if card is not None else ()

        if (old := self._replaced) is not None:
            old.is_waiting = not anew
        with self.growth(into):
            try:
                cards = await self.read_long(_OF_ACTOR, question)
            finally:
                if old is not None:
                    old.is_waiting = False
            for card in cards or ():
                self._show_card(card, anew=anew)
            if cards == ():
                self._show_no_card(anew)

    @on(messages.CardSoFar)
    def _card_so_far(self, message: messages.CardSoFar) -> None:
        if self.reading_for == _OF_ACTOR and message.actor == self._wanted:
            self._show_card(message.card, is_all=False)

    def _show_card(self, card: ActorCard, *, anew: str = "", is_all: bool = True) -> None:
        """Show a card instead of the one before, or more of it where some is shown already."""
        from tui.screens.actor import ActorScreen  # noqa: PLC0415

        reading = "" if is_all else come_so_far(card.articles, card.articles_found)
        if self.growing is not None:
            screen = self.growing.screen
            assert isinstance(screen, ActorScreen)
            screen.grow_card(card, reading=reading)
            return
        way, old = self.way, self._replaced
        if old is not None:
            if old is not self.card or not old.is_current:  # it was left, or something else was opened
                return
            old.dismiss(None)
        if old is not None and anew:
            self.show_events(Way(old.anew(card, anew), back=way.back if way else None))
            return
        shown = Way(ActorScreen(card, self.post_message), back=way)
        self._begin_growth(shown, reading)
        self.show_events(shown)

    def _begin_growth(self, way: Way, reading: str) -> None:
        """What is shown first grows, unless it is all."""
        way.screen.say_reading(reading)
        way.screen.is_part = bool(reading)
        self.growing = way if reading else None

    def _show_no_card(self, anew: str) -> None:
        """Say that nobody is left to show, or what was said that has led to it."""
        old = self._replaced
        if anew and old is not None and old is self.card and old.is_current:
            old.dismiss(None)
            self.status.say(anew)
        else:
            self.tell("no article names them any longer")

    @on(messages.CardLeft)
    def _leave_card(self) -> None:
        """Do without the card that is being made, and stay on the one that is there."""
        self.give_up()
        self.tell("this card it is, then")
