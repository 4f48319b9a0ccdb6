"""What stands in the list where nothing is listed: why that is, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cells import one_line
from tui.emptiness import Emptiness, why_empty
from tui.keymap import in_force
from tui.lessons import lessons
from tui.screens.desk import Desk
from tui.screens.parts import ReaderParts
from tui.screens.questions import Asked

if TYPE_CHECKING:
    from indexer import Skipped


class FindingNothing(ReaderParts, inherit_bindings=False):
    """Knows what the reader was started on, and what became of that."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.is_indexing = False
        """Whether articles are on their way."""
        self.started_on: tuple[Path, ...] = ()
        """The files and folders that were named at the start, absolute."""
        self.first_query = ""
        """What shows all that lies there."""
        self.failure = ""
        """Why it could not be read in."""
        self.suggested: str | None = None
        """What was likely meant by a query that finds nothing."""

    def asks_for_all(self, asked: Asked) -> bool:
        """Whether a query asks for all that there is, or for all that was named at the start."""
        return not asked.text or (bool(self.started_on) and asked.text == self.first_query)

    def words_for_nothing(self, asked: Asked, skipped: Sequence[Skipped]) -> tuple[str, ...]:
        """What to say where ``asked`` finds nothing; ``skipped`` are the files that could not be read."""
        if self.suggested:
            return ("Nothing matches.", f"Did you mean: {self.suggested}?", self._how_to_take_it(asked))
        if not self.asks_for_all(asked):
            return ("Nothing matches.", "Esc goes back to the query before.")
        if self.is_indexing:
            said = ("Reading the first articles.", "They can be read while the rest comes in.")
            return said if self.panes.shows_article else (*said, "", *lessons(in_force(self)))
        known = Emptiness(self.started_on, self.failure, skipped)
        return why_empty(replace(known, narrowed=bool(asked.text)), in_force(self))

    def words_for_failure(self, error: Exception) -> tuple[str, ...]:
        """What to say where no answer came, and none stands there."""
        key = in_force(self).first("reload")
        again = ("", f"{key} tries again.") if key else ()
        return ("Nothing can be shown.", "", one_line(str(error)), *again)

    def _how_to_take_it(self, asked: Asked) -> str:
        key = in_force(self).first("suggested")
        if not key:
            return ": finds the command for it: suggested."
        return f"Enter, then {key}, asks that." if asked.unfinished else f"{key} asks that."
