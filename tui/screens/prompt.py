"""One line to answer a question in, over the bottom line of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input

from tui import present
from tui.commands import as_elsewhere
from tui.looks import Look
from tui.widgets.one_line import OneLine
from tui.widgets.quiet_input import QuietInput


class PromptScreen(ModalScreen[str], inherit_bindings=False):
    """Asks for a line; the answer is None where the question was left with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [*as_elsewhere("dismiss", "abandon")]
    AUTO_FOCUS = "#answer"

    def __init__(
        self, question: str, answer: str = "", *, suggestions: Sequence[str] = (), anew: bool = False
    ) -> None:
        """``answer`` is there to be edited; Right takes the rest of a suggestion that begins as it does.

        Args:
            anew: what is typed takes the place of the answer, unless a key moves in that first.
        """
        super().__init__()
        self._question, self._answer, self._anew = question, answer, anew
        self._suggestions = tuple(map(present.one_line, suggestions))

    def compose(self) -> ComposeResult:
        """The question, and room for the answer."""
        question = OneLine(id="question")
        question.show(((self._asked, Look.ACCENT),))
        yield question
        answer = QuietInput(id="answer")
        answer.value = self._answer
        if self._suggestions:
            answer.suggester = SuggestFromList(self._suggestions, case_sensitive=False)
        if self._anew:
            answer.select_all()
        yield answer

    @property
    def _asked(self) -> str:
        return f" {present.one_line(self._question)}: "

    def on_resize(self, event: events.Resize) -> None:
        """Put a long question over the line of its answer, which needs the room."""
        width = event.size.width
        is_over = cell_len(self._asked) > width // 2
        self.set_class(is_over, "-over")
        self.query_one("#question").styles.width = width if is_over else cell_len(self._asked)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        self.dismiss(event.value)
