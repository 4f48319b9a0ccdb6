"""A line to type in; nothing blinks, and nothing pasted can reach the terminal as it is."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from tui import cells


class QuietInput(Input):
    """Textual's input at rest: a blinking cursor alone writes 1.5 kB a second."""

    def __init__(self, *, id: str, placeholder: str = "") -> None:
        super().__init__(id=id, placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False

    async def on_key(self, event: events.Key) -> None:
        """Do at once what a key of the line does, and give on what is no longer for the line.

        Left to itself, it would be done after the letters that came in one packet with it:
        over a slow line Ctrl-U would take away what was typed behind it. A key that was on its
        way to the line when the keys went elsewhere is for who has them now.
        """
        if self.screen.focused is not self:
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
            return
        active = None if event.is_printable else self.screen.active_bindings.get(event.key)
        if active is not None and active.node is self and active.enabled:
            event.stop()
            event.prevent_default()
            await self.app.run_action(active.binding.action, self)

    def action_delete_left(self) -> None:
        """Take away one letter, also where letters would take the place of all."""
        self.cursor_position = self.cursor_position
        super().action_delete_left()

    def action_delete_left_word(self) -> None:
        """Take away one word, also where letters would take the place of all."""
        self.cursor_position = self.cursor_position
        super().action_delete_left_word()

    def validate_value(self, value: str) -> str:
        """Make what was typed or pasted safe to draw."""
        return cells.one_line(value)
