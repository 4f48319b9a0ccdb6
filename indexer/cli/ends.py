"""How a command ends that is told to: in a line or in silence, with the exit code that shells expect."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

_BY_SIGNAL = 128
"""What shells add to the number of a signal, for the exit code of what it ended."""
_ENDS = (signal.SIGTERM, signal.SIGHUP)


def take_interrupts() -> None:
    """Let an interrupt raise KeyboardInterrupt, if it ended the program until now."""
    if _is_main() and signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def tidied_up() -> Iterator[None]:
    """Let signals that end the program unwind what is begun: else half a file would be left behind.

    Raises:
        SystemExit: such a signal came.
    """
    if not _is_main():
        yield
        return
    # What is ignored stays so: nohup means it.
    taken = [number for number in _ENDS if signal.getsignal(number) is signal.SIG_DFL]
    with handled(taken, _end):
        yield


@contextmanager
def handled(numbers: Sequence[int], handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Let something else than before happen when a signal comes, for a while."""
    before = {number: signal.signal(number, handler) for number in numbers}
    try:
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(_BY_SIGNAL + number)


def _is_main() -> bool:
    """Whether signals can be taken here."""
    return current_thread() is main_thread()
