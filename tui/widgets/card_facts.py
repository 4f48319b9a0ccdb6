"""What is known of an actor, above what is told of it."""

from __future__ import annotations

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from indexer import ActorCard
from tui.facts import card_lines, lines_a_fact
from tui.looks import Pieces
from tui.widgets.strips import ink_of, to_strip


class CardFacts(Widget):
    """Who it is, in as many lines as that takes in the width there is."""

    DEFAULT_CSS = "CardFacts { height: auto; }"

    def __init__(self, card: ActorCard, *, id: str) -> None:
        super().__init__(id=id)
        self._card = card
        self._drawn: tuple[Pieces, ...] = ()
        self._drawn_for = (0, 0)

    def show_card(self, card: ActorCard) -> None:
        """Say what is known now."""
        self._card, self._drawn_for = card, (0, 0)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """How many lines that are."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """A line as Textual draws it."""
        width = self.size.width
        lines = self._lines(width)
        return to_strip(lines[y] if y < len(lines) else (), width, ink=ink_of(self))

    def _lines(self, width: int) -> tuple[Pieces, ...]:
        most = lines_a_fact(self.app.size.height)
        if self._drawn_for != (width, most):
            self._drawn_for = width, most
            self._drawn = tuple(card_lines(self._card, width, most))
        return self._drawn
