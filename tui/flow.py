"""How much of what was sent has reached the terminal, so that keys are not answered behind a queue.

Between the reader and the eye lie buffers that nobody can see into: the kernel's,
ssh's, the network's. The terminal itself can say how far it has come: it answers
the question for the cursor's position (DSR 6) in its turn, after all that was sent
before. One that does not answer is taken to be at the end of a slow line.
"""

from __future__ import annotations

from collections import deque

QUESTION = "\x1b[6n"

_ASK_EVERY = 512
"""Bytes between two questions."""

_WINDOW = 1500
"""Bytes that may be on their way before the next frame waits: 0.2 s of a line of 7,000 bytes a second."""

_LEAST_PATIENCE, _MOST_PATIENCE = 0.3, 3.0
"""Seconds without an answer after which the terminal is taken to have fallen silent:"""

_PATIENCE = 4
"""so many times as long as its last answer took, within these bounds."""

_ASSUMED_RATE = 7_000.0
"""Bytes a second of a line that nothing is known of."""

_ASSUMED_DELAY = 0.2
"""Seconds that such a line may lie behind."""


class Flow:
    """Bytes sent, and bytes that have arrived, by the terminal's word or else by assumption.

    Args:
        answers: False for a terminal that is not to be asked.
    """

    def __init__(self, *, answers: bool = True) -> None:
        self._may_ask, self._is_heard = answers, False
        self._sent = self._arrived = 0
        self._asked: deque[tuple[int, float]] = deque()
        self._quiet_since = 0.0
        self._patience = _LEAST_PATIENCE
        self._done_at = 0.0

    def send(self, count: int, now: float) -> bool:
        """Note that ``count`` bytes go out at ``now``; whether the question is to go with them."""
        self._sent += count
        self._done_at = max(self._done_at, now) + count / _ASSUMED_RATE
        last = self._asked[-1][0] if self._asked else self._arrived
        if not self._may_ask or self._sent - last < _ASK_EVERY:
            return False
        if not self._asked:
            self._quiet_since = now
        self._asked.append((self._sent, now))
        return True

    def hear(self, now: float) -> None:
        """Note an answer."""
        self._is_heard, self._quiet_since = True, now
        if self._asked:
            self._arrived, asked_at = self._asked.popleft()
            self._patience = min(max(_PATIENCE * (now - asked_at), _LEAST_PATIENCE), _MOST_PATIENCE)

    def has_room(self, now: float) -> bool:
        """Whether another frame may go out at ``now``."""
        if self._asked and now - self._quiet_since > self._patience:
            self._is_heard = False
        if self._is_heard:
            return not self._asked or self._sent - self._arrived < _WINDOW
        return self._done_at - now < _ASSUMED_DELAY

    @property
    def awaits(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._asked)
