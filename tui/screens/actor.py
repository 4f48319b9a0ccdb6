"""The card of an actor: names, roles, companions, articles over time, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message

from indexer import ActorCard, ActorId, ArticleId, Telling
from tui import cells, export
from tui.chronology_view import View
from tui.command import Scope
from tui.commands import bindings
from tui.looks import Look
from tui.messages import CardAsked, CardLeft
from tui.screens.choice import ChoiceScreen
from tui.screens.chronology import ChronologyScreen
from tui.screens.told import NEW
from tui.widgets.card_facts import CardFacts
from tui.widgets.correctable import Correctable


class ActorScreen(Correctable, ChronologyScreen, inherit_bindings=False):
    """A card over the sentences about the actor, the latest first; the answer is the one to open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *ChronologyScreen.BINDINGS,
        *bindings(Scope.CARD, Scope.WHO),
    ]
    scope = Scope.CARD
    title_of_events = "Told of them, latest first"
    grouped = False
    bars_name = "when"
    exported, export_name = "this card", "actor.md"
    is_waiting = False
    """Whether another card is being made that will take its place."""

    def __init__(
        self,
        card: ActorCard,
        send: Callable[[Message], object],
        *,
        view: View = NEW,
        said: str = "",
    ) -> None:
        """``send`` gives a message to the screen behind the card, which asks the library.

        Args:
            said: what is said on it to begin with.
        """
        name = ((cells.one_line(card.name), Look.STRONG),)
        super().__init__(card.told, name, months=card.months, view=view)
        self._card, self._send, self._said = card, send, said
        self._facts = CardFacts(card, id="facts")

    @property
    def whom(self) -> tuple[ActorId, str]:
        """The actor of the card."""
        return self._card.id, self._card.name

    @property
    def where(self) -> ArticleId | None:
        """The article of the sentence under the cursor."""
        row = self._events.current
        return row.event.first.article if row else None

    def send(self, message: Message) -> None:
        """Give a message to the screen behind, which shows the card anew if that changes it."""
        self._send(message)

    def say(self, words: str, *, look: Look = Look.PLAIN) -> None:
        """Say something, on one line."""
        self.status.say(words, look=look)

    @work
    async def action_companion(self) -> None:
        """Ask for the card of one of those who stand beside the actor."""
        companions = self._card.companions
        if not companions:
            self.say("nobody else is named in these articles")
            return
        title = f"Beside {cells.one_line(self._card.name)}, by number of articles"
        widest = len(f"{companions[0].articles:,}")
        labels = [f"{other.articles:>{widest},}  {other.name}" for other in companions]
        chosen = await self.app.push_screen_wait(ChoiceScreen(title, labels))
        if chosen is not None:
            self.send(CardAsked(companions[chosen].id))

    async def action_dismiss(self, result: Telling | None = None) -> None:
        """Go back; where another card is being made, only do without that."""
        if self.is_waiting:
            self.send(CardLeft())
        else:
            await super().action_dismiss(result)

    def on_mount(self) -> None:
        """Say what there is to say."""
        if self._said:
            self.say(self._said)

    def again(self) -> ActorScreen:
        """The same card, as it is left now."""
        return ActorScreen(self._card, self._send, view=self.view)

    def anew(self, card: ActorCard, said: str) -> ActorScreen:
        """What is known of the actor now, looked at as before."""
        return ActorScreen(card, self._send, view=self.view, said=said)

    def grow_card(self, card: ActorCard, *, reading: str = "") -> None:
        """Show what more articles say, as :meth:`grow` does."""
        if not reading or card.articles >= self._card.articles:
            self._card, self._given_months = card, card.months
            self._facts.show_card(card)
        self.grow(card.told, reading=reading)

    def facts(self) -> ComposeResult:
        """What is known."""
        yield self._facts

    def write(self, name: str) -> str:
        """Write the whole card to a file."""
        export.write_card(name, self._card)
        return "the card"
