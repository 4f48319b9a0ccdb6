"""How stretches of text look: meanings, and the one table that turns them into terminal styles.

Every meaning has an attribute (bold, underline, reverse, dim) beside its colour, so that
nothing is told by colour alone. Colours are the sixteen of the terminal's own palette:
they follow the user's scheme, light or dark, and cost a few bytes over a slow line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from functools import lru_cache

from rich.style import Style


class Look(Flag):
    """What a stretch of text is; several can hold at once."""

    PLAIN = 0
    MUTED = auto()
    STRONG = auto()
    ACCENT = auto()
    CAPTION = auto()
    ACTOR = auto()
    DATE = auto()
    CHOSEN = auto()
    HIT = auto()
    ERROR = auto()
    CURSOR = auto()
    CURSOR_IDLE = auto()
    HERE = auto()
    ADDED = auto()
    REMOVED = auto()


Piece = tuple[str, Look]
"""A run of text in one look. The text has been made safe for the terminal."""

Pieces = tuple[Piece, ...]
"""One row of the screen, from left to right."""

_ATTRIBUTES: dict[Look, Style] = {
    Look.MUTED: Style(dim=True),
    Look.STRONG: Style(bold=True),
    Look.ACCENT: Style(bold=True),
    Look.CAPTION: Style(dim=True, italic=True),
    Look.ACTOR: Style(bold=True),
    Look.DATE: Style(underline=True),
    Look.CHOSEN: Style(bold=True, underline=True),
    Look.HIT: Style(reverse=True),
    Look.ERROR: Style(bold=True),
    Look.CURSOR: Style(reverse=True, bold=False, dim=False),
    Look.CURSOR_IDLE: Style(bold=True, dim=False),
    Look.HERE: Style(reverse=True, bold=True, underline=True),
    Look.ADDED: Style(bold=True),
    Look.REMOVED: Style(),
}

_HUES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
COLOURS = (*_HUES, *(f"bright-{hue}" for hue in _HUES), "default")
"""The names of the terminal's own colours."""


@dataclass(frozen=True, slots=True)
class Palette:
    """A colour of :data:`COLOURS` for each meaning that has one; ``border`` is of panes without the keys."""

    accent: str = "cyan"
    actor: str = "cyan"
    date: str = "green"
    hit: str = "yellow"
    here: str = "magenta"
    error: str = "red"
    added: str = "green"
    removed: str = "red"
    border: str = "bright-black"


DEFAULT_PALETTE = Palette()


_DARKEST = frozenset({"default", "black", "bright-black"})
"""Colours on which black cannot be read."""

_GROUND = {Look.HERE: "default", Look.CURSOR: "default"}


@lru_cache(maxsize=8)
def _colours(palette: Palette) -> dict[Look, Style]:
    # Text in the colour of the background, which reversed colours are, cannot be read on yellow where that
    # is light; black can on any colour. Where the user wants none, they stay reversed.
    on = Style(reverse=False, bold=False, color="black", bgcolor=palette.hit.replace("-", "_"))
    hit = {} if palette.hit in _DARKEST else {Look.HIT: on}
    names = {
        Look.ACCENT: palette.accent,
        Look.ACTOR: palette.actor,
        Look.DATE: palette.date,
        Look.HIT: palette.hit,
        Look.ERROR: palette.error,
        Look.CURSOR: "default",
        Look.HERE: palette.here,
        Look.ADDED: palette.added,
        Look.REMOVED: palette.removed,
    }
    return {
        look: Style(color=name.replace("-", "_"), bgcolor=_GROUND.get(look)) for look, name in names.items()
    } | hit


@lru_cache(maxsize=1024)
def style_of(look: Look, *, colour: Palette | None) -> Style:
    """The terminal style of ``look``; later meanings of :class:`Look` win over earlier ones."""
    style = Style.null()
    for part in look:
        style += _ATTRIBUTES[part]
        if colour:
            style += _colours(colour).get(part, Style.null())
    return style
