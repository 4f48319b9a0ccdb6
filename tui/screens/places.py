"""Places marked with a letter, for as long as the reader is open."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, work
from textual.app import ComposeResult
from textual.screen import ModalScreen

from indexer import ArticleId
from tui.layout import Pane
from tui.looks import Look
from tui.screens.desk import Desk
from tui.screens.opening import Opening
from tui.widgets.one_line import OneLine

_BACK = "'"
"""The letter of the place from which one went to a mark last."""


@dataclass(frozen=True, slots=True)
class Place:
    """An article, and the character at the top of the screen."""

    article: ArticleId
    top: int


class LetterScreen(ModalScreen[str], inherit_bindings=False):
    """Takes one key; the answer is what it writes, or None."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question, over the bottom line."""
        line = OneLine(id="question")
        line.show(((f" {self._question} ", Look.ACCENT),))
        yield line

    def on_key(self, event: events.Key) -> None:
        """Answer."""
        event.stop()
        event.prevent_default()
        self.dismiss(event.character if event.is_printable else None)


class Placing(Opening, inherit_bindings=False):
    """Marks places, and goes back to them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._places: dict[str, Place] = {}

    @property
    def _here(self) -> Place | None:
        opened = self.panes.article.article
        return Place(opened.article.id, self.panes.article.place) if opened else None

    @work
    async def action_set_place(self) -> None:
        """Mark the place with the next letter."""
        here = self._here
        if here is None:
            self.status.say("nothing is open")
            return
        letter = await self.app.push_screen_wait(LetterScreen("a letter for this place:"))
        if letter:
            self._places[letter] = here
            self.status.say(f"{letter} is this place; ' and {letter} come back")

    @work
    async def action_go_to_mark(self) -> None:
        """Go to the place of the next letter."""
        known = " ".join(sorted(self._places.keys() - {_BACK})) or "none yet"
        letter = await self.app.push_screen_wait(
            LetterScreen(f"to the place of a letter ({known}; ' goes back):")
        )
        if not letter:
            return
        goal, here = self._places.get(letter), self._here
        if goal is None:
            self.status.say(f"no place has the letter {letter}")
            return
        if here is not None:
            self._places[_BACK] = here
        self.load(goal.article, place=goal.top)
        self.panes.go(Pane.ARTICLE)
