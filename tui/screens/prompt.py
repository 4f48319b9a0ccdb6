"""A question, one line to answer it in, and the keys, at the bottom of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input

from tui import cells
from tui.command import Scope
from tui.commands import bindings
from tui.hints import idle
from tui.looks import Look
from tui.widgets.one_line import OneLine
from tui.widgets.quiet_input import QuietInput
from tui.widgets.status_line import StatusLine


class PromptScreen(ModalScreen[str], inherit_bindings=False):
    """Asks for a line; the answer is None where the question was left with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.PROMPT)]
    AUTO_FOCUS = "#answer"

    def __init__(
        self,
        question: str,
        answer: str = "",
        *,
        does: str,
        suggestions: Sequence[str] = (),
        anew: bool = False,
    ) -> None:
        """``answer`` is there to be edited; Right takes the rest of a suggestion that begins as it does.

        Args:
            does: what Enter does with the answer, in a word or two for the line of keys.
            anew: what is typed takes the place of the answer, unless a key moves in that first.
        """
        super().__init__()
        self._question, self._answer, self._anew, self._does = question, answer, anew, does
        self._suggestions = tuple(map(cells.one_line, suggestions))

    def compose(self) -> ComposeResult:
        """The question, room for the answer, and the keys."""
        question = OneLine(id="question")
        question.show(((self._asked, Look.ACCENT),))
        answer = QuietInput(id="answer")
        answer.value = self._answer
        if self._suggestions:
            answer.suggester = SuggestFromList(self._suggestions, case_sensitive=False)
        if self._anew:
            answer.select_all()
        yield Container(question, answer, id="asking")
        yield StatusLine(id="status")

    def on_mount(self) -> None:
        """Name the keys."""
        self._show_keys(self._answer)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Name the key that takes the rest only where there is one."""
        self._show_keys(event.value)

    def _show_keys(self, answer: str) -> None:
        typed = answer.casefold()
        has_rest = any(
            one.casefold().startswith(typed) and len(one) > len(answer) > 0 for one in self._suggestions
        )
        hints = {"answer": self._does, **({} if has_rest else idle("complete"))}
        self.query_one(StatusLine).show_keys(Scope.PROMPT, hints)

    @property
    def _asked(self) -> str:
        return f" {cells.one_line(self._question)}: "

    def on_resize(self, event: events.Resize) -> None:
        """Put a long question over the line of its answer, which needs the room."""
        width = event.size.width
        is_over = cell_len(self._asked) > width // 2
        self.set_class(is_over, "-over")
        self.query_one("#question").styles.width = width if is_over else cell_len(self._asked)

    def on_input_submitted(self) -> None:
        """Answer, as Enter does."""
        self.action_answer()

    def action_answer(self) -> None:
        """Answer with what stands in the line."""
        self.dismiss(self.query_one("#answer", Input).value)

    def action_leave_question(self) -> None:
        """Answer with nothing at all."""
        self.dismiss(None)

    def action_complete(self) -> None:
        """Take the rest of what is suggested."""
        self.query_one("#answer", Input).action_cursor_right()
