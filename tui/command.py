"""What a command is: where it works, its keys and how they are written, whether a number may stand before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where a command works."""

    MOVING = "moving"
    ARTICLES = "list of articles"
    ARTICLE = "article"
    PANEL = "actors and dates"
    ACTORS = "actors"
    WHO = "actors, and the card of one"
    DATES = "dates"
    FILTER = "letters of a filter"
    QUERY = "query line"
    PROMPT = "line that asks"
    CARD = "card of an actor"
    CHRONOLOGY = "chronology"
    CALENDAR = "calendar"
    VERSIONS = "versions of a story"
    CHANGES = "changes"
    COMPARISON = "comparison"
    START = "start pane"
    SKIPPED = "skipped files"
    CHOICE = "one of several"
    PALETTE = "command palette"
    READER = "every pane"
    APP = "everywhere"


TYPED = frozenset({Scope.QUERY, Scope.PROMPT, Scope.FILTER, Scope.PALETTE})
"""Where letters are typed."""

_COUNTED = frozenset(
    {
        "down",
        "up",
        "half-page-down",
        "half-page-up",
        "page-down",
        "page-up",
        "first",
        "last",
        "select",
        "paragraph-down",
        "paragraph-up",
        "measure",
        "next-mention",
        "previous-mention",
        "next-month",
        "previous-month",
        "choose-event",
        "next-hit",
        "previous-hit",
        "next-actor",
        "previous-actor",
        "next-date",
        "previous-date",
        "next-article",
        "previous-article",
        "next-unread",
        "next-change",
        "previous-change",
        "next-shared",
        "previous-shared",
        "older-query",
        "newer-query",
    }
)
"""The commands that a number may stand before."""

_FOR_A_PANE = frozenset(
    {
        *("page-down", "page-up"),
        *("next-mention", "previous-mention", "next-hit", "previous-hit"),
        *("next-actor", "previous-actor", "next-date", "previous-date"),
        *("next-change", "previous-change", "next-shared", "previous-shared"),
    }
)
"""Those of them for which one goes to a pane: its digit right before them is no number."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command; ``label`` is its word in the line of keys."""

    id: str
    keys: tuple[str, ...]
    help: str
    scope: Scope
    label: str = ""

    @property
    def action(self) -> str:
        """The name of the Textual action."""
        return self.id.replace("-", "_")

    @property
    def counts(self) -> bool:
        """Whether a number before its key says how often, or to which line."""
        return self.id in _COUNTED

    @property
    def counts_after_a_pane(self) -> bool:
        """Whether the digit of a pane before its key, and close to it, was a number."""
        return self.id in _COUNTED - _FOR_A_PANE


KEY_NAMES = {
    "down": "Down",
    "up": "Up",
    "left": "Left",
    "right": "Right",
    "backspace": "Backspace",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "tab": "Tab",
    "escape": "Esc",
}


def key_name(key: str) -> str:
    """A key as people write it: ``ctrl+d`` is ``Ctrl-D``."""
    modifiers, _, last = key.rpartition("+") if key != "+" else ("", "", key)
    name = KEY_NAMES.get(last, last.upper() if modifiers else last)
    return "-".join([*(part.capitalize() for part in modifiers.split("+") if part), name])
