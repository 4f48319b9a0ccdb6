"""The query: typed, edited, and answered at every pause in the typing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input

from tui.chips import chips
from tui.command import Scope
from tui.commands import bindings
from tui.looks import Look, Pieces
from tui.messages import QueryAbandoned, QueryChanged, QuerySubmitted
from tui.widgets.one_line import OneLine
from tui.widgets.quiet_input import QuietInput

PAUSE = 0.15
"""Seconds without a key after which a query is answered while it is being typed."""


class QueryInput(QuietInput):
    """The query itself."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.QUERY)]

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._held: list[events.Key] | None = None

    async def on_key(self, event: events.Key) -> None:
        """Hold what is typed behind a query until that is answered: it is meant for what is found."""
        if self._held is not None and not self._abandons(event.key):
            event.stop()
            event.prevent_default()
            self._held.append(event)

    def _abandons(self, key: str) -> bool:
        active = self.screen.active_bindings.get(key)
        return active is not None and active.binding.id == "abandon"

    async def action_submit(self) -> None:
        """Ask the query."""
        self._held = []
        self.post_message(QuerySubmitted(self.value))

    def action_abandon(self) -> None:
        """Leave the query as it was."""
        self._held = None
        self.post_message(QueryAbandoned())

    def release(self) -> None:
        """Give the keys that were held to whoever has them now."""
        held, self._held = self._held, None
        for key in held or ():
            self.app.post_message(events.Key(key.key, key.character))


class SearchBar(Horizontal):
    """The query line: what is asked, and what came of it."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._pause: Timer | None = None
        self._input = QueryInput(id="query")
        self._chips = OneLine(id="chips")
        self._result = OneLine(id="result")
        self._found: Pieces = ()
        self._selected = 0

    def compose(self) -> ComposeResult:
        """Prompt, query (as text while it is edited, else as chips), result."""
        prompt = OneLine(id="prompt")
        prompt.show(((" / ", Look.ACCENT),))
        yield prompt
        self._input.display = False
        yield self._input
        yield self._chips
        yield self._result

    @property
    def text(self) -> str:
        """The query as it stands."""
        return self._input.value

    @property
    def has_keys(self) -> bool:
        """Whether the query is being edited."""
        return self._input.has_focus

    def show_query(self, text: str, names: Mapping[str, str]) -> None:
        """Put another query into the line, without asking it; ``names`` are those of actors, by id."""
        with self.prevent(Input.Changed):
            self._input.value = text
        self._input.cursor_position = len(text)
        self._chips.show(chips(text, names))

    def show_result(self, pieces: Pieces) -> None:
        """Say at the right end what the query found."""
        self._found = pieces
        self._draw()

    def show_selected(self, number: int) -> None:
        """Say there, too, how many articles are selected."""
        self._selected = number
        self._draw()

    def _draw(self) -> None:
        chosen: Pieces = ((f" {self._selected:,} selected ", Look.ACCENT),) if self._selected else ()
        pieces = (*chosen, *self._found)
        self._result.styles.width = sum(len(text) for text, _ in pieces)
        self._result.show((), pieces)

    def answered(self) -> None:
        """Let the keys go on that were typed while the query was being answered."""
        self._input.release()

    def point_at(self, column: int) -> None:
        """Put the cursor where the query stopped making sense."""
        self._input.cursor_position = column

    def edit(self) -> None:
        """Let the user type."""
        self._input.display, self._chips.display = True, False
        # At once, not as Widget.focus does: the first letter may be waiting already.
        self.screen.set_focus(self._input)

    def select_all(self) -> None:
        """Let what is typed take the place of the query."""
        self._input.select_all()

    def begin(self, text: str) -> None:
        """Let what is typed go on from ``text``, which asks nothing new by itself."""
        with self.prevent(Input.Changed):
            self._input.value = text
        self._input.cursor_position = len(text)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask once the typing pauses."""
        event.stop()
        self._stop_waiting()
        self._pause = self.set_timer(PAUSE, self._say)

    def on_query_submitted(self) -> None:
        """Ask now, and be done with typing."""
        self._stop_waiting()

    def on_descendant_blur(self) -> None:
        """Whoever leaves the line no longer waits for an answer to half a word, and reads it as chips."""
        self._stop_waiting()
        self._input.display, self._chips.display = False, True

    def _say(self) -> None:
        self.post_message(QueryChanged(self.text))

    def _stop_waiting(self) -> None:
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
