"""The card of an actor: names, roles, companions, articles over time, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui import present
from tui.card import ActorCard
from tui.looks import Look, Pieces
from tui.screens.chronology import ChronologyScreen
from tui.widgets.one_line import OneLine

_MOST_COMPANIONS = 12


class ActorScreen(ChronologyScreen, inherit_bindings=False):
    """A card over the sentences about the actor, the latest first; the answer is the one to open."""

    BINDINGS: ClassVar[list[BindingType]] = [*ChronologyScreen.BINDINGS]
    title_of_events = "Told of them, latest first"

    def __init__(self, card: ActorCard) -> None:
        super().__init__(card.told, ((present.one_line(card.name), Look.STRONG),), months=card.months)
        self._card = card

    def facts(self) -> ComposeResult:
        """A line for each thing that is known."""
        for number, pieces in enumerate(card_lines(self._card)):
            line = OneLine(id=f"fact-{number}")
            line.show(pieces)
            yield line


def card_lines(card: ActorCard) -> Iterator[Pieces]:
    """Who it is, the roles by the day they are first attested, and who is named beside them."""
    facts = (card.kind, card.country or "", present.count(card.articles, "article"))
    also = f" · also {_listed(card.also)}" if card.also else ""
    yield ((" " + " · ".join(fact for fact in facts if fact) + also, Look.MUTED),)
    if card.roles:
        roles = (f"{role} ({day})" if day else role for role, day in card.roles)
        yield ((" roles  ", Look.ACCENT), (_listed(roles), Look.PLAIN))
    if card.companions:
        others = (f"{name} {number:,}" for name, number in card.companions[:_MOST_COMPANIONS])
        more = f" and {len(card.companions) - _MOST_COMPANIONS:,} more"
        yield (
            (" with   ", Look.ACCENT),
            (_listed(others) + (more if len(card.companions) > _MOST_COMPANIONS else ""), Look.PLAIN),
        )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(map(present.one_line, words))
