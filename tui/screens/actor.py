"""The card of an actor: names, roles, companions, articles over time, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from indexer import ActorCard, ActorId, ArticleId, AttestedRole
from tui import export, present
from tui.commands import Scope, bindings
from tui.looks import Look, Pieces
from tui.screens.chronology import NEW, ChronologyScreen
from tui.telling import View
from tui.typeset import wrap
from tui.widgets.correctable import Correctable
from tui.widgets.strips import ink_of, to_strip

_MOST_SHOWN = 12
_MOST_LINES = 3
"""Lines that a fact may take, so that the sentences keep their room."""

_NAME_WIDTH = len(" roles  ")


class ActorScreen(Correctable, ChronologyScreen, inherit_bindings=False):
    """A card over the sentences about the actor, the latest first; the answer is the one to open."""

    BINDINGS: ClassVar[list[BindingType]] = [*ChronologyScreen.BINDINGS, *bindings(Scope.WHO)]
    scope = Scope.WHO
    title_of_events = "Told of them, latest first"
    grouped = False
    exported, export_name = "this card", "actor.md"

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
        name = ((present.one_line(card.name), Look.STRONG),)
        super().__init__(card.told, name, months=card.months, view=view)
        self._card, self._send, self._said = card, send, said

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

    def facts(self) -> ComposeResult:
        """What is known."""
        yield Facts(self._card, id="facts")

    def write(self, name: str) -> str:
        """Write the whole card to a file."""
        export.write_card(name, self._card)
        return "the card"


class Facts(Widget):
    """Who it is, in as many lines as that takes in the width there is."""

    DEFAULT_CSS = "Facts { height: auto; }"

    def __init__(self, card: ActorCard, *, id: str) -> None:
        super().__init__(id=id)
        self._card = card

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """How many lines that are."""
        return len(tuple(card_lines(self._card, width)))

    def render_line(self, y: int) -> Strip:
        """A line as Textual draws it."""
        lines = tuple(card_lines(self._card, self.size.width))
        return to_strip(lines[y] if y < len(lines) else (), self.size.width, ink=ink_of(self))


def card_lines(card: ActorCard, width: int) -> Iterator[Pieces]:
    """Who it is, its roles, most given first, with the day each is attested from, and who is beside it."""
    of = "" if card.articles == card.articles_found else f"newest {card.articles:,} of "
    facts = (card.kind.value, card.country or "", of + present.count(card.articles_found, "article"))
    yield ((" " + " · ".join(fact for fact in facts if fact), Look.MUTED),)
    roles = sorted(card.roles, key=lambda role: -role.articles)
    yield from _fact("also", [f"{form.text} {form.mentions:,}" for form in card.also], width)
    yield from _fact("roles", [_role(role) for role in roles], width)
    yield from _fact("with", [f"{other.name} {other.articles:,}" for other in card.companions], width)


def _fact(name: str, values: Sequence[str], width: int) -> Iterator[Pieces]:
    """The values one after another, on as many lines as a fact may have."""
    if not values:
        return
    more = f" and {len(values) - _MOST_SHOWN:,} more" if len(values) > _MOST_SHOWN else ""
    listed = ", ".join(map(present.one_line, values[:_MOST_SHOWN])) + more
    lines = tuple(wrap(listed, 0, len(listed), max(1, width - _NAME_WIDTH - 1)))
    for number, (start, end) in enumerate(lines[:_MOST_LINES]):
        is_cut = number == _MOST_LINES - 1 and len(lines) > _MOST_LINES
        said = listed[start:] if is_cut else listed[start:end]
        label = f" {'' if number else name}".ljust(_NAME_WIDTH)
        yield present.fit_row(((label, Look.ACCENT), (said, Look.PLAIN)), width)


def _role(role: AttestedRole) -> str:
    return f"{role.text} ({role.since})" if role.since else role.text
