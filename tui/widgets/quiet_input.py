"""A line to type in; nothing blinks, and nothing pasted can reach the terminal as it is."""

from __future__ import annotations

from textual.widgets import Input

from tui import present


class QuietInput(Input):
    """Textual's input at rest: a blinking cursor alone writes 1.5 kB a second."""

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(id=id, placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Make what was typed or pasted safe to draw."""
        return present.one_line(value)
