"""What the terminal can show and the user wants, decided once before the app is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_SILENT_TERMINALS = frozenset({"", "dumb", "unknown"})
_PLAIN_TERMINALS = _SILENT_TERMINALS | {"vt52", "vt100", "vt102", "vt220", "vt320"}


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the reader looks and speaks to the terminal.

    ``colour`` is False where the terminal or the user wants none; ``answers`` where
    the terminal cannot be asked how far it has come.
    """

    colour: bool = True
    answers: bool = True


DEFAULT = Preferences()


def from_environment(environment: Mapping[str, str]) -> Preferences:
    """Preferences by NO_COLOR (https://no-color.org), TERM and COLORTERM, in this order."""
    terminal = environment.get("TERM", "")
    is_plain = terminal in _PLAIN_TERMINALS or terminal.endswith("-mono")
    colour = not environment.get("NO_COLOR") and (bool(environment.get("COLORTERM")) or not is_plain)
    return Preferences(colour=colour, answers=terminal not in _SILENT_TERMINALS)
