"""What comes in while one reads: followed, said, and shown."""

from __future__ import annotations

from textual import on, work

from indexer import DatelineError
from tui import cells, messages, present
from tui.screens import questions
from tui.screens.desk import Desk
from tui.screens.starting import Starting

_REFRESH_EVERY = 2.0
"""Seconds between two looks at what has been indexed meanwhile."""


class Refreshing(Starting, inherit_bindings=False):
    """The list follows what is indexed, by this reader or by others."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._refreshed = 0.0

    def await_indexing(self) -> None:
        """Know that articles are on their way."""
        self.is_indexing, self.failure = True, ""

    @on(messages.IndexAdvanced)
    def _index_advanced(self, message: messages.IndexAdvanced) -> None:
        self.status.show_progress(present.progress(message.progress))
        now = message.progress.seconds
        if now - self._refreshed >= _REFRESH_EVERY and not self.panes.articles.cursor:
            self._refreshed = now
            self._see_new()

    @on(messages.IndexEnded)
    def _index_ended(self, message: messages.IndexEnded) -> None:
        self.is_indexing = False
        self.status.show_progress("")
        if isinstance(message.outcome, DatelineError):
            self.failure = str(message.outcome)
            self.say_error(message.outcome)
        else:
            self.status.say(present.report(message.outcome))
        self._see_new()

    @on(messages.FilesChanged)
    def _files_changed(self) -> None:
        self.post_message(messages.ReloadAsked())
        self._see_new()

    @on(messages.WatchEnded)
    def _watch_ended(self, message: messages.WatchEnded) -> None:
        self.status.say(f"changes are no longer seen by themselves: {cells.one_line(message.error)}")

    @work(exclusive=True, group="refresh")
    async def _see_new(self, *, say: bool = False) -> None:
        """Show what has been indexed since, and ``say`` how much that is."""
        more = await self.answered(self.desk.ask(questions.see_new))
        if say and more is not None:
            self.status.say(present.change(more))
        self.ask_again()

    def action_reload(self) -> None:
        """Read what has changed, and see what is new."""
        self.post_message(messages.ReloadAsked())
        self._see_new(say=not self.is_indexing)
