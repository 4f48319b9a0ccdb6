"""The two themes of the app: the terminal's own sixteen colours, and no colour at all.

Both leave foreground and background to the terminal, so that they are right on
light and dark screens alike and every cell costs as little as it can.
"""

from __future__ import annotations

from textual.theme import Theme

from tui.looks import DEFAULT_PALETTE, Palette

_VARIABLES = {
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
    "block-cursor-foreground": "ansi_default",
    "block-cursor-background": "ansi_default",
    "block-cursor-text-style": "reverse",
    "input-cursor-foreground": "ansi_default",
    "input-cursor-background": "ansi_default",
    "input-cursor-text-style": "reverse",
    "input-selection-foreground": "ansi_default",
    "input-selection-background": "ansi_default",
    "scrollbar-background": "ansi_default",
    "scrollbar-background-hover": "ansi_default",
    "scrollbar-background-active": "ansi_default",
    "screen-selection-foreground": "ansi_default",
    "screen-selection-background": "ansi_default",
}


def _theme(name: str, *, accent: str, error: str, quiet: str) -> Theme:
    return Theme(
        name=name,
        ansi=True,
        primary=accent,
        secondary=accent,
        accent=accent,
        success=accent,
        warning=error,
        error=error,
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables={**_VARIABLES, "border": accent, "border-blurred": quiet, "scrollbar": accent},
    )


def coloured(palette: Palette) -> Theme:
    """The theme in the colours that the user wants."""
    accent, error, quiet = (
        f"ansi_{name.replace('-', '_')}" for name in (palette.accent, palette.error, palette.border)
    )
    return _theme("dateline", accent=accent, error=error, quiet=quiet)


COLOUR = coloured(DEFAULT_PALETTE)
PLAIN = _theme("dateline-plain", accent="ansi_default", error="ansi_default", quiet="ansi_default")
