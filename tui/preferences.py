"""What the terminal can show and the user wants, decided once before the app is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_COLOURLESS_TERMINALS = frozenset({"dumb", "unknown", "vt52", "vt100", "vt102", "vt220", "vt320"})


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the reader looks. ``colour`` is False where the terminal or the user wants none."""

    colour: bool = True


DEFAULT = Preferences()


def from_environment(environment: Mapping[str, str]) -> Preferences:
    """Preferences by NO_COLOR (https://no-color.org), TERM and COLORTERM, in this order."""
    if environment.get("NO_COLOR"):
        return Preferences(colour=False)
    if environment.get("COLORTERM"):
        return Preferences()
    terminal = environment.get("TERM", "")
    return Preferences(colour=terminal not in _COLOURLESS_TERMINALS and not terminal.endswith("-mono"))
