"""An app that sends the terminal only what differs, and never has more than one frame waiting."""

from __future__ import annotations

from typing import cast

from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.screen import Screen

from tui.frames import Difference, Frames

_LOOK_AGAIN = 0.02
"""Seconds until a line that was busy is looked at again."""


class ThriftyApp(App[None]):
    """Sits between Textual's compositor and its writer: the one place that knows of both."""

    def __init__(self) -> None:
        super().__init__()
        self._frames = Frames()
        self._is_waiting = False

    def on_mount(self) -> None:
        """Trust nothing on the screen after the shell has had it."""
        self.app_resume_signal.subscribe(self, lambda _: self.redraw())

    def redraw(self) -> None:
        """Send the whole screen again."""
        self._frames.forget(self.size)
        self.refresh(layout=True)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if self.is_headless or not isinstance(renderable, CompositorUpdate):
            super()._display(screen, renderable)
            return
        if not self._frames.fits(self.size):
            self._frames.forget(self.size)
        self._frames.take(renderable, self.console._color_system)
        self._send()

    def _send(self) -> None:
        """Send what differs, or wait until what was sent before has gone out."""
        if not self._line_is_busy:
            if self._frames.is_due:
                # Textual takes any CompositorUpdate here, but its type says otherwise.
                super()._display(self.screen, cast(RenderableType, Difference(self._frames)))
        elif not self._is_waiting:
            self._is_waiting = True
            self.set_timer(_LOOK_AGAIN, self._send_at_last)

    def _send_at_last(self) -> None:
        self._is_waiting = False
        self._send()

    @property
    def _line_is_busy(self) -> bool:
        """Whether the writer still holds bytes that the terminal has not taken."""
        writer = getattr(self._driver, "_writer_thread", None)
        return writer is not None and writer._queue.qsize() > 0
