"""The card of an actor: names, roles, companions, articles over time, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message

from indexer import ActorCard, ActorId, AttestedRole
from tui import export, present
from tui.commands import Scope, bindings
from tui.looks import Look, Pieces
from tui.screens.chronology import NEW, ChronologyScreen
from tui.telling import View
from tui.widgets.correctable import Correctable
from tui.widgets.one_line import OneLine

_MOST_SHOWN = 12


class ActorScreen(Correctable, ChronologyScreen, inherit_bindings=False):
    """A card over the sentences about the actor, the latest first; the answer is the one to open."""

    BINDINGS: ClassVar[list[BindingType]] = [*ChronologyScreen.BINDINGS, *bindings(Scope.WHO)]
    title_of_events = "Told of them, latest first"
    grouped = False
    exported, export_name = "this card", "actor.md"

    def __init__(self, card: ActorCard, send: Callable[[Message], object], *, view: View = NEW) -> None:
        """``send`` gives a message to the screen behind the card, which asks the library."""
        name = ((present.one_line(card.name), Look.STRONG),)
        super().__init__(card.told, name, months=card.months, view=view)
        self._card, self._send = card, send

    @property
    def whom(self) -> tuple[ActorId, str]:
        """The actor of the card."""
        return self._card.id, self._card.name

    def send(self, message: Message) -> None:
        """Go back, and give a message to the screen there."""
        self.dismiss(None)
        self._send(message)

    def again(self) -> ActorScreen:
        """The same card, as it is left now."""
        return ActorScreen(self._card, self._send, view=self.view)

    def facts(self) -> ComposeResult:
        """A line for each thing that is known."""
        for number, pieces in enumerate(card_lines(self._card)):
            line = OneLine(id=f"fact-{number}")
            line.show(pieces)
            yield line

    def write(self, name: str) -> str:
        """Write the whole card to a file."""
        export.write_card(name, self._card)
        return "the card"


def card_lines(card: ActorCard) -> Iterator[Pieces]:
    """Who it is, the roles by the day they are first attested, and who is named beside it."""
    of = "" if card.articles == card.articles_found else f"newest {card.articles:,} of "
    facts = (card.kind.value, card.country or "", of + present.count(card.articles_found, "article"))
    yield ((" " + " · ".join(fact for fact in facts if fact), Look.MUTED),)
    yield from _line("also", [f"{form.text} {form.mentions:,}" for form in card.also])
    yield from _line("roles", [_role(role) for role in card.roles])
    yield from _line("with", [f"{other.name} {other.articles:,}" for other in card.companions])


def _line(name: str, values: Sequence[str]) -> Iterator[Pieces]:
    if values:
        more = f" and {len(values) - _MOST_SHOWN:,} more" if len(values) > _MOST_SHOWN else ""
        listed = ", ".join(map(present.one_line, values[:_MOST_SHOWN])) + more
        yield ((f" {name:<6} ", Look.ACCENT), (listed, Look.PLAIN))


def _role(role: AttestedRole) -> str:
    return f"{role.text} ({role.since})" if role.since else role.text
