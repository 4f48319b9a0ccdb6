"""An app that sends the terminal only what differs, and never more than it can take in a moment."""

from __future__ import annotations

import asyncio
import signal
from time import monotonic
from typing import cast

from rich.console import Console, RenderableType
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.driver import Driver
from textual.screen import Screen

from tui import bidi
from tui.flow import QUESTION, Flow
from tui.frames import Frames

_LOOK_AGAIN = 0.02
"""Seconds until a line that was full is looked at again."""

_LAST_PART = 100
"""Bytes of a frame that are sent after the question how far the terminal has come."""

_LAST_ANSWERS = 0.5
"""Seconds that leaving waits for answers of the terminal, which would else end up in the shell."""


class _Bytes(CompositorUpdate):
    """An update that has been rendered already."""

    def __init__(self, text: str) -> None:
        self._text = text

    def render_segments(self, console: Console) -> str:  # noqa: ARG002
        """The bytes for the terminal."""
        return self._text


def _with_question(text: str) -> str:
    """``text`` with the question a little before its end: the answer is on its way while that is drawn."""
    cut = max(0, text.rfind("\x1b", 0, max(0, len(text) - _LAST_PART)))
    return text[:cut] + QUESTION + text[cut:]


def _ordered(driver: type[Driver]) -> type[Driver]:
    """``driver``, for an app that may order text by itself, and then tells the terminal not to."""

    class Ordered(driver):  # type: ignore[misc, valid-type]
        def start_application_mode(self) -> None:
            super().start_application_mode()
            self._say(bidi.MODE_ON)

        def stop_application_mode(self) -> None:
            self._say(bidi.MODE_OFF)
            super().stop_application_mode()

        def _say(self, mode: str) -> None:
            if self._app.orders_text and getattr(self, "_writer_thread", None) is not None:
                self.write(mode)

    return Ordered


_ENDS = (signal.SIGTERM, signal.SIGHUP)
_BY_SIGNAL = 128
"""What shells add to the number of a signal, for the exit code of what it ended."""


class ThriftyApp(App[None]):
    """Sits between Textual's compositor and its writer: the one place that knows of both."""

    def __init__(self, *, terminal_answers: bool = True, orders_text: bool = True) -> None:
        self.orders_text = orders_text
        # The terminal's own colours from the start: else NO_COLOR brings a filter that fails on plain text.
        super().__init__(ansi_color=True)
        self._frames = Frames()
        self._flow = Flow(answers=terminal_answers)
        self._is_waiting = False

    def get_driver_class(self) -> type[Driver]:
        """That of the platform, which also says who orders text."""
        return _ordered(super().get_driver_class())

    def on_mount(self) -> None:
        """Trust nothing on the screen after the shell has had it, and give it back whoever ends the app."""
        self.app_resume_signal.subscribe(self, lambda _: self.redraw())
        if not self.is_headless:
            for number in _ENDS:
                asyncio.get_running_loop().add_signal_handler(number, self._end, number)

    def _end(self, number: signal.Signals) -> None:
        """End because of a signal, as the shell will hear; a second one ends it by force."""
        asyncio.get_running_loop().remove_signal_handler(number)
        self.exit(return_code=_BY_SIGNAL + number)

    def redraw(self) -> None:
        """Send the whole screen again."""
        self._frames.forget(self.size)
        self.refresh(layout=True)

    async def leave(self) -> None:
        """End the app once the terminal has said what it still had to say."""
        until = monotonic() + _LAST_ANSWERS
        while self._flow.awaits and monotonic() < until:
            await asyncio.sleep(_LOOK_AGAIN)
        self.exit()

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """Hear how far the terminal has come."""
        event.stop()
        self._flow.hear(monotonic())
        self._send()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if self.is_headless or not isinstance(renderable, CompositorUpdate):
            super()._display(screen, renderable)
            return
        if not self._frames.fits(self.size):
            self._frames.forget(self.size)
        self._frames.take(renderable, self.console._color_system)
        self._send()

    def _send(self) -> None:
        """Send what differs, or wait until enough of what was sent before has arrived."""
        if self._batch_count or not self._frames.is_due:
            return
        if self._is_full:
            if not self._is_waiting:
                self._is_waiting = True
                self.set_timer(_LOOK_AGAIN, self._send_at_last)
            return
        text = self._frames.difference()
        if self._flow.send(len(text), monotonic()):
            text = _with_question(text)
        # Textual takes any CompositorUpdate here, but its type says otherwise.
        super()._display(self.screen, cast(RenderableType, _Bytes(text)))

    def _send_at_last(self) -> None:
        self._is_waiting = False
        self._send()

    @property
    def _is_full(self) -> bool:
        """Whether the line holds as much as it should, by the terminal or by the writer's queue."""
        writer = getattr(self._driver, "_writer_thread", None)
        queued = writer is not None and writer._queue.qsize() > 0
        return queued or not self._flow.has_room(monotonic())
