"""One line to answer a question in, over the bottom line of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input

from tui import present
from tui.looks import Look
from tui.widgets.one_line import OneLine
from tui.widgets.quiet_input import QuietInput


class PromptScreen(ModalScreen[str], inherit_bindings=False):
    """Asks for a line; the answer is None where the question was left with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Back", show=False)]
    AUTO_FOCUS = "#answer"

    def __init__(self, question: str, answer: str = "", *, suggestions: Sequence[str] = ()) -> None:
        """``answer`` is there to be edited; Right takes the rest of a suggestion that begins as it does."""
        super().__init__()
        self._question, self._answer = question, answer
        self._suggestions = tuple(map(present.one_line, suggestions))

    def compose(self) -> ComposeResult:
        """The question, and room for the answer."""
        question = OneLine(id="question")
        question.show(((f" {present.one_line(self._question)}: ", Look.ACCENT),))
        question.styles.width = len(self._question) + 3
        yield question
        answer = QuietInput(id="answer")
        answer.value = self._answer
        if self._suggestions:
            answer.suggester = SuggestFromList(self._suggestions, case_sensitive=False)
        yield answer

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer."""
        self.dismiss(event.value)
