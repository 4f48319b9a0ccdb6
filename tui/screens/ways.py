"""Events over the reader: shown, grown while more is read, left for an article, and gone back to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on

from tui import messages
from tui.layout import Pane
from tui.screens.desk import Desk
from tui.screens.long_questions import LongQuestions

if TYPE_CHECKING:
    from indexer import Telling
    from tui.screens.chronology import ChronologyScreen

MOST_TOLD = 1000
"""Articles that a chronology or a card is made of, the newest; it says so where there are more."""

_MOST_WAYS = 16
"""Chronologies and cards that one can go back to, one from the other."""


@dataclass(frozen=True, slots=True)
class Way:
    """Events that one can go back to.

    ``about`` is what a chronology tells of, None for the card of an actor; ``back`` is where
    one came from, if that is not the reader; ``asked`` counts how often all was asked anew before.
    """

    screen: ChronologyScreen
    about: messages.ToldOf | None = None
    back: Way | None = None
    asked: int = 0

    def again(self) -> Way:
        """The same, as it was left."""
        screen = self.screen.again()
        screen.is_part = self.screen.is_part
        return replace(self, screen=screen)


def come_so_far(read: int, found: int) -> str:
    """How many articles were read of those that events are gathered from."""
    return f"read {read:,} of {max(read, min(found, MOST_TOLD)):,} articles"


class Ways(LongQuestions, inherit_bindings=False):
    """The ways from one chronology or card to another, to an article, and back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ways: list[Way] = []
        self._asked_again = 1
        self.way: Way | None = None
        """What is shown now over the reader."""
        self.growing: Way | None = None
        """What grows while more is read for it, be it shown or not."""
        self.told: Way | None = None
        """The chronology that was seen last."""

    @contextmanager
    def growth(self, way: Way | None) -> Iterator[None]:
        """While this goes on, ``way`` grows, or what is shown first if that is None."""
        self.growing = way
        try:
            yield
        finally:
            if self.growing is not None:
                self.growing.screen.say_reading("")
                self.growing = None

    def say_read(self, number: int) -> None:
        """Say it where what is read for grows, if it does already."""
        if self.growing is None:
            super().say_read(number)
        else:
            screen = self.growing.screen
            screen.say_reading(come_so_far(number, screen.articles_found))

    def show_events(self, way: Way) -> None:
        """Show events, and keep them for the way back."""
        # Deferred, as in other screens: a list that opens at once waits for none of this.
        from tui.screens.actor import ActorScreen  # noqa: PLC0415

        if not self.is_current:  # something else was opened while these were read
            return
        screen = way.screen
        is_growing = self.growing is not None and self.growing.screen is screen
        self.way = way = replace(way, asked=way.asked or self._asked_again)
        if is_growing:
            self.growing = way
        self.card = screen if isinstance(screen, ActorScreen) else None

        def opened(entry: Telling | None) -> None:
            if self.way is way:
                self.way = self.card = None
            if way is self.growing and entry is None:
                self.give_up()
            elif way.about is not None and not screen.is_part:
                self.told = way
            if entry is not None:
                self._ways = [*self._ways[1 - _MOST_WAYS :], way]
                self.load(entry.article, at=entry.span)
                self.panes.articles.go_to(entry.article)
                self.panes.go(Pane.ARTICLE)
            elif screen.goes_back and way.back is not None:
                self._go_back_to(way.back)

        self.app.push_screen(screen, opened)

    def show_again(self, left: Way) -> None:
        """Show events as they were left, and what has come to them meanwhile or is still to come."""
        way = left.again()
        if self.growing is left:
            self.growing = way
        self.show_events(way)
        if way.screen.is_part and self.growing is None and self.way is not None:
            self.read_on(self.way)

    def read_on(self, way: Way) -> None:
        """Read what was not read for these events before something else was asked."""

    def _go_back_to(self, way: Way) -> None:
        """Show events again; a card is read anew where something was corrected meanwhile."""
        if way.asked == self._asked_again:
            self.show_again(way)
            return
        self.show_events(way.again())
        if self.card is not None:
            self.post_message(messages.CardAsked(self.card.whom[0], anew="with what was corrected"))

    def back_to_events(self) -> bool:
        """Go back to the events from which the article was opened last; False where it was not."""
        if not self._ways or self.panes.active is not Pane.ARTICLE:
            return False
        self.show_again(self._ways.pop())
        return True

    @on(messages.ArticleOpened)
    def forget_ways(self) -> None:
        """There is no way back from what was opened from the list, nor from another result."""
        self._ways.clear()

    def ask_again(self) -> None:
        """What was told before may have changed too."""
        self.told = None
        self._asked_again += 1
        self._ways.clear()
        super().ask_again()
