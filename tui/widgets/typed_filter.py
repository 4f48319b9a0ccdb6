"""A list that is filtered by the letters one types."""

from __future__ import annotations

from textual import events

from tui.cells import one_line
from tui.command import Scope
from tui.commands import within
from tui.keymap import in_force
from tui.widgets.line_list import LineList


class TypedFilter(LineList):
    """While a filter is typed, letters are its own; what it leaves is for the list to say."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.letters = ""
        """What is typed, or was."""
        self.is_typing = False
        """Whether the filter is being typed."""

    @property
    def has_any(self) -> bool:
        """Whether there is anything to filter."""
        raise NotImplementedError

    def filter_changed(self) -> None:
        """List what the filter leaves."""
        raise NotImplementedError

    def draw_title(self) -> None:
        """Show the filter."""
        raise NotImplementedError

    def forget_filter(self) -> None:
        """Begin with another list."""
        self.letters, self.is_typing = "", False

    def action_filter(self) -> None:
        """Let letters be typed that the entries must have."""
        if self.has_any:
            self.is_typing = True
            self.draw_title()
        else:
            self.has_nothing()

    def clear_filter(self) -> bool:
        """Show all entries again; whether any were hidden, or about to be."""
        if not self.letters and not self.is_typing:
            return False
        self.is_typing = False
        self._refilter("")
        return True

    def _refilter(self, text: str) -> None:
        self.letters = text
        self.filter_changed()

    def on_key(self, event: events.Key) -> None:
        """While a filter is typed, letters are its own."""
        if not self.is_typing:
            return
        does = self._typing_command(event.key)
        if does == "keep-filter":
            self.is_typing = False
            self.draw_title()
        elif does == "drop-filter":
            self.clear_filter()
        elif does == "shorten-filter":
            self._refilter(self.letters[:-1])
        elif event.is_printable and event.character:
            self._refilter(self.letters + one_line(event.character))
        else:
            return
        event.stop()
        event.prevent_default()

    def _typing_command(self, key: str) -> str | None:
        """The id of what a key does while a filter is typed, but for the letters."""
        keymap = in_force(self)
        return next((one.id for one in within(Scope.FILTER) if key in keymap.keys(one)), None)

    def on_paste(self, event: events.Paste) -> None:
        """Filter by what was pasted."""
        if self.is_typing:
            event.stop()
            self._refilter(self.letters + one_line(event.text))

    def on_blur(self) -> None:
        """Whoever leaves the panel is done with typing."""
        super().on_blur()
        if self.is_typing:
            self.is_typing = False
            self.draw_title()
