"""The two panels: who acts, and which times are spoken of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from indexer import Actor, ActorId, DateMention, Facet, Span
from tui import entries
from tui.command import Scope
from tui.commands import bindings
from tui.entries import Order
from tui.hints import Hints
from tui.messages import ActorChosen, CardAsked, DateChosen, FirstDaysWanted
from tui.widgets.correctable import Correctable
from tui.widgets.panel import ARTICLE, Panel


def _unread(language: str, what: str) -> tuple[str, ...]:
    """Why there may be more than is listed."""
    return (f"The article is in {language}.", f"For {what}, only English is read.")


class ActorPanel(Correctable, Panel):
    """The actors, those most spoken of first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.ACTORS, Scope.WHO)]

    noun = "Actors"
    orders = (Order.COUNT, Order.NAME, Order.FIRST)
    none_words: tuple[str, ...] = ("No actors.",)
    has_details = True

    def show_actors(
        self, actors: tuple[Actor, ...], *, language: str = "", more: Sequence[str] = (), stay: bool = False
    ) -> None:
        """List the actors of an article; with ``stay`` of the one whose actors are listed.

        ``language`` is the name of one that is not read for actors; ``more`` says what else was not.
        """
        self.none_words = _unread(language, "actors") if language else type(self).none_words
        self.show_entries(ARTICLE, map(entries.of_actor, actors), more=more, stay=stay)

    def show_counts(self, of: str, facet: Facet) -> None:
        """List the actors of many articles."""
        self.none_words = type(self).none_words
        found = [entries.of_count(count, "actorid") for count in facet.counts]
        self.show_entries(
            of, found, more=entries.left_out(facet), whole=facet.values <= len(facet.counts), stay=True
        )
        self._want_first_days()

    def show_first_days(self, days: Mapping[ActorId, str]) -> None:
        """Say since when the articles name each actor."""
        self._all = tuple(entries.with_first_day(entry, days) for entry in self._all)
        self.filter_changed()

    def chosen(self, spans: tuple[Span, ...], step: int) -> ActorChosen:
        """An actor with its mentions."""
        return ActorChosen(spans, step)

    def action_order(self) -> None:
        """List in the next order, asking for what it needs."""
        super().action_order()
        self._want_first_days()

    def _want_first_days(self) -> None:
        missing = tuple(entry.actor for entry in self._all if entry.actor and entry.first is None)
        if self._order is Order.FIRST and missing:
            self.post_message(FirstDaysWanted(missing))

    @property
    def whom(self) -> tuple[ActorId, str] | None:
        """The actor under the cursor."""
        entry = self.current
        return (entry.actor, entry.called) if entry is not None and entry.actor is not None else None

    def send(self, message: Message) -> None:
        """Give a message to the screen."""
        self.post_message(message)

    def names_but(self, actor: ActorId) -> tuple[str, ...]:
        """The names of all actors that are listed, but for one."""
        return tuple(entry.called for entry in self._all if entry.actor != actor)

    def action_card(self) -> None:
        """Ask for everything that the archive says of the actor."""
        if not self.has_nothing() and self.current is not None and self.current.actor is not None:
            self.post_message(CardAsked(self.current.actor))


class DatePanel(Panel):
    """The dates of an article in order of time; of many articles the months most spoken of first."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.DATES)]

    noun = "Dates"
    orders = (Order.FIRST, Order.COUNT)
    orders_of_many = (Order.COUNT, Order.NEWEST, Order.FIRST)
    none_words: tuple[str, ...] = ("No dates.",)

    def show_dates(self, dates: tuple[DateMention, ...], *, language: str = "") -> None:
        """List the dates of an article; ``language`` is the name of one of which only full dates are read."""
        self.none_words = _unread(language, "other dates") if language else type(self).none_words
        self.show_entries(
            ARTICLE, entries.of_dates(dates), more=(" · only those in full",) if language else ()
        )

    def show_counts(self, of: str, facet: Facet) -> None:
        """List the months that many articles speak of, with a bar each."""
        self.none_words = type(self).none_words
        self.show_entries(of, entries.of_months(facet), more=entries.left_out(facet), stay=True)

    @property
    def hints(self) -> Hints:
        """Of many articles, Enter narrows to those that speak of the month."""
        many = (
            {"choose": "and", "narrow": ""}
            if self.of != ARTICLE and super().hints.get("choose") != ""
            else {}
        )
        return {**super().hints, **many}

    def chosen(self, spans: tuple[Span, ...], step: int) -> DateChosen:
        """A date with its mentions."""
        return DateChosen(spans, step)

    def action_choose(self) -> None:
        """Go to the first mention, or where there is none here, to the articles that have one."""
        self._step(0)
